import 'reflect-metadata';
import { Controller, Get, Module, Query, Res } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { InjectRepository, TypeOrmModule } from '@nestjs/typeorm';
import { stringify } from 'csv-stringify/sync';
import type { Response } from 'express';
import { Column, DataSource, Entity, Index, PrimaryColumn, type Repository } from 'typeorm';

/** The same list as a tutorial would build it: `findAndCount` with an index on what is filtered and sorted by, one flat table. */
interface Given {
  readonly url: string;
  readonly port: number;
  /** Fills the table; the same rows as the register holds. */
  readonly fill: string;
}
const given = JSON.parse(process.argv[2] ?? '{}') as Given;

@Entity()
@Index(['register', 'legalName'])
class Agency {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  number: string;

  @Column('text')
  register: string;

  @Column('text')
  country: string;

  @Column('text')
  legalName: string;

  @Column('text', { array: true })
  licenceStatuses: string[];
}

@Controller('agencies')
class AgenciesController {
  constructor(@InjectRepository(Agency) private readonly agencies: Repository<Agency>) {}

  @Get()
  async list(
    @Query('register') register: string,
    @Query('skip') skip: string,
    @Query('take') take: string,
  ): Promise<object> {
    const [data, total] = await this.agencies.findAndCount({
      where: { register },
      order: { legalName: 'ASC', id: 'ASC' },
      skip: Number(skip),
      take: Number(take),
    });
    return { data, total };
  }

  @Get('export.csv')
  async export(@Query('register') register: string, @Res() response: Response): Promise<void> {
    const rows = await this.agencies
      .createQueryBuilder('agency')
      .where({ register })
      .orderBy('agency.legalName')
      .addOrderBy('agency.id')
      .getMany();
    response.type('text/csv').send(stringify(rows, { header: true, quoted: true }));
  }
}

@Module({
  imports: [
    TypeOrmModule.forRoot({ type: 'postgres', url: given.url, entities: [Agency], synchronize: true }),
    TypeOrmModule.forFeature([Agency]),
  ],
  controllers: [AgenciesController],
})
class TextbookListsModule {}

const app = await NestFactory.create(TextbookListsModule, { logger: ['error', 'fatal'] });
const database = app.get(DataSource);
await database.query(given.fill);
await database.query('vacuum analyze agency');
await app.listen(given.port, '127.0.0.1');
process.send?.({ ready: true });
