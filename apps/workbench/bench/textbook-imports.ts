import 'reflect-metadata';
import { Body, Controller, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { InjectRepository, TypeOrmModule } from '@nestjs/typeorm';
import { parse } from 'csv-parse/sync';
import { Column, Entity, Index, ManyToOne, OneToMany, PrimaryGeneratedColumn, type Repository } from 'typeorm';

/** A list of agencies taken in as a tutorial would: entities with their parts, saved in chunks; what they say of an agency, ours says too. */
interface Given {
  readonly url: string;
  readonly port: number;
}
const given = JSON.parse(process.argv[2] ?? '{}') as Given;

@Entity()
class Agency {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index()
  @Column('text')
  register: string;

  @Index()
  @Column('text')
  legalName: string;

  @OneToMany('Licence', 'agency', { cascade: true })
  licences: Licence[];

  @OneToMany('Branch', 'agency', { cascade: true })
  branches: Branch[];

  @OneToMany('Channel', 'agency', { cascade: true })
  channels: Channel[];
}

@Entity()
@Index(['register', 'number'], { unique: true })
class Licence {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text')
  register: string;

  @Column('text')
  number: string;

  @Column('text')
  status: string;

  @Index()
  @ManyToOne(() => Agency, (agency) => agency.licences)
  agency: Agency;
}

@Entity()
class Branch {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text')
  address: string;

  @Index()
  @ManyToOne(() => Agency, (agency) => agency.branches)
  agency: Agency;
}

@Entity()
class Channel {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index()
  @Column('text')
  value: string;

  @Index()
  @ManyToOne(() => Agency, (agency) => agency.channels)
  agency: Agency;
}

interface Line {
  readonly name: string;
  readonly rl_no: string;
  readonly address: string;
  readonly tel: string;
}

@Controller('imports')
class ImportsController {
  constructor(@InjectRepository(Agency) private readonly agencies: Repository<Agency>) {}

  @Post()
  async import(@Body() file: string): Promise<object> {
    const register = 'BD';
    const lines: Line[] = parse(file, { columns: true });
    const agencies = lines.map(({ name, rl_no: number, address, tel }) =>
      this.agencies.create({
        register,
        legalName: name,
        licences: [{ register, number, status: 'licensed' }],
        branches: [{ address }],
        channels: [{ value: `+88${tel}` }],
      }),
    );
    await this.agencies.save(agencies, { chunk: 1_000 });
    return { saved: agencies.length };
  }
}

@Module({
  imports: [
    TypeOrmModule.forRoot({
      type: 'postgres',
      url: given.url,
      entities: [Agency, Licence, Branch, Channel],
      synchronize: true,
    }),
    TypeOrmModule.forFeature([Agency]),
  ],
  controllers: [ImportsController],
})
class TextbookImportsModule {}

const app = await NestFactory.create<NestExpressApplication>(TextbookImportsModule, { logger: ['error', 'fatal'] });
app.useBodyParser('text', { limit: '20mb' });
await app.listen(given.port, '127.0.0.1');
process.send?.({ ready: true });
