import 'reflect-metadata';
import { Controller, Get, Module, Query, Res } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { InjectRepository, TypeOrmModule } from '@nestjs/typeorm';
import { stringify } from 'csv-stringify/sync';
import type { Response } from 'express';
import { Column, DataSource, Entity, Index, ManyToOne, OneToMany, PrimaryColumn, type Repository } from 'typeorm';

/**
 * The same list as a tutorial would build it: `findAndCount` with the agencies' licences as a relation, and indexes on what is filtered,
 * sorted and joined by. Its easier sister, which no register could use, has the statuses in the agency's own row and joins nothing.
 */
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

  @OneToMany('Licence', 'agency')
  licences: Licence[];
}

@Entity()
class Licence {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  number: string;

  @Column('text')
  status: string;

  @Index()
  @ManyToOne(() => Agency, (agency) => agency.licences)
  agency: Agency;
}

const IN_ORDER = { legalName: 'ASC', id: 'ASC' } as const;

interface Asked {
  readonly register: string;
  readonly skip: string;
  readonly take: string;
}

@Controller('agencies')
class AgenciesController {
  constructor(@InjectRepository(Agency) private readonly agencies: Repository<Agency>) {}

  @Get()
  async list(@Query() { register, skip, take }: Asked): Promise<object> {
    const [data, total] = await this.agencies.findAndCount({
      where: { register },
      relations: { licences: true },
      order: IN_ORDER,
      skip: Number(skip),
      take: Number(take),
    });
    return { data, total };
  }

  @Get('flat')
  async flat(@Query() { register, skip, take }: Asked): Promise<object> {
    const [data, total] = await this.agencies.findAndCount({
      where: { register },
      order: IN_ORDER,
      skip: Number(skip),
      take: Number(take),
    });
    return { data, total };
  }

  @Get('export.csv')
  async export(@Query('register') register: string, @Res() response: Response): Promise<void> {
    const rows = await this.agencies
      .createQueryBuilder('agency')
      .leftJoinAndSelect('agency.licences', 'licence')
      .where({ register })
      .orderBy('agency.legalName')
      .addOrderBy('agency.id')
      .getMany();
    const stated = rows.map(({ licences, id, number, register: of, country, legalName }) => {
      const statuses = licences.map(({ status }) => status).join(' | ');
      return { id, number, register: of, country, legalName, statuses };
    });
    response.type('text/csv').send(stringify(stated, { header: true, quoted: true }));
  }

  @Get('flat/export.csv')
  async flatExport(@Query('register') register: string, @Res() response: Response): Promise<void> {
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
    TypeOrmModule.forRoot({ type: 'postgres', url: given.url, entities: [Agency, Licence], synchronize: true }),
    TypeOrmModule.forFeature([Agency]),
  ],
  controllers: [AgenciesController],
})
class TextbookListsModule {}

const app = await NestFactory.create(TextbookListsModule, { logger: ['error', 'fatal'] });
const database = app.get(DataSource);
await database.query(given.fill);
await database.query('vacuum analyze');
await app.listen(given.port, '127.0.0.1');
process.send?.({ ready: true });
