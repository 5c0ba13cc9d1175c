import 'reflect-metadata';
import { Controller, Get, Inject, Module, NotFoundException, Query } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { InjectRepository, TypeOrmModule } from '@nestjs/typeorm';
import type { NextFunction, Request, Response } from 'express';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Column, DataSource, Entity, PrimaryGeneratedColumn, type Repository } from 'typeorm';

/**
 * The same check as a tutorial would build it: Nest on Express, one `findOne` by an indexed column. It is given every
 * advantage: one flat table without a join, texts that need no conversion, no log, no ETag.
 */
interface Given {
  readonly url: string;
  readonly answers: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly port: number;
}
const given = JSON.parse(process.argv[2] ?? '{}') as Given;

@Entity()
class Licence {
  @PrimaryGeneratedColumn()
  key: number;

  @Column('text', { unique: true })
  licenceNumber: string;

  @Column('uuid')
  id: string;

  @Column('text')
  register: string;

  @Column('text')
  country: string;

  @Column('text')
  legalName: string;

  @Column('text')
  standing: string;

  @Column('text')
  status: string;

  @Column('text')
  since: string;

  @Column('text')
  validTo: string;

  @Column('text')
  path: string;
}

interface Answer {
  readonly asOf: string;
  readonly feedPosition: number;
  readonly epoch: string;
  readonly matches: readonly object[];
}

@Controller('check')
class CheckController {
  constructor(
    @InjectRepository(Licence) private readonly licences: Repository<Licence>,
    @Inject('STATE') private readonly state: Pick<Answer, 'asOf' | 'feedPosition' | 'epoch'>,
  ) {}

  @Get()
  async check(@Query('q') q: string): Promise<object> {
    const licence = await this.licences.findOne({ where: { licenceNumber: q } });
    if (!licence) throw new NotFoundException();
    const { id, register, country, legalName, licenceNumber, standing, status, since, validTo, path } = licence;
    const found = { subject: 'agency', id, register, country, legalName, licenceNumber, standing, status, since };
    const match = { ...found, validTo, score: 1, matchedOn: ['licenceNumber'], differs: [], source: null, path };
    return { asked: { q }, standing, confidence: 'exact', matches: [match], elements: [], ...this.state };
  }
}

@Module({})
class TextbookModule {
  static with(state: object): object {
    return {
      module: TextbookModule,
      imports: [
        TypeOrmModule.forRoot({ type: 'postgres', url: given.url, entities: [Licence], synchronize: true }),
        TypeOrmModule.forFeature([Licence]),
      ],
      controllers: [CheckController],
      providers: [{ provide: 'STATE', useValue: state }],
    };
  }
}

const BATCH = 5_000;

/** Rows of the prepared answers; PostgreSQL reads the JSON itself. */
async function fill(database: DataSource): Promise<void> {
  const columns = 'licenceNumber,id,register,country,legalName,standing,status,since,validTo,path'
    .split(',')
    .map((name) => `"${name}"`)
    .join(', ');
  const insert = (rows: readonly object[]): Promise<unknown> =>
    database.query(
      `insert into licence (${columns}) select ${columns} from json_populate_recordset(null::licence, $1::json)`,
      [JSON.stringify(rows)],
    );
  let rows: object[] = [];
  for await (const line of createInterface({ input: createReadStream(given.answers) })) {
    rows.push(...(JSON.parse(line) as Answer).matches);
    if (rows.length < BATCH) continue;
    await insert(rows);
    rows = [];
  }
  await insert(rows);
  await database.query('vacuum analyze licence');
}

async function firstAnswer(): Promise<Answer> {
  for await (const line of createInterface({ input: createReadStream(given.answers) }))
    return JSON.parse(line) as Answer;
  throw new Error('there are no answers');
}

const { asOf, feedPosition, epoch } = await firstAnswer();
const app = await NestFactory.create<NestExpressApplication>(TextbookModule.with({ asOf, feedPosition, epoch }), {
  logger: ['error', 'fatal'],
});
app.disable('etag');
app.disable('x-powered-by');
app.use((_request: Request, response: Response, next: NextFunction) => {
  response.set(given.headers);
  next();
});
await fill(app.get(DataSource));
await app.listen(given.port, '127.0.0.1');
process.send?.({ ready: true });
