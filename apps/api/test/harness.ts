import 'reflect-metadata';
import type { AccountRole, Instant, LegalDay } from '@amparo/kernel';
import { cloneDatabase, type TestDatabase } from '@amparo/testing/database';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { AppModule } from '../src/app.module.js';
import { prepare } from '../src/app.js';
import { generateNoteKey } from '../src/audit/signed-note.js';
import type { Configuration } from '../src/configuration.js';
import { openApiDocument } from '../src/openapi/documentation.js';
import { UnitOfWork } from '../src/database/unit-of-work.js';
import { systemContext } from '../src/http/request-context.js';
import { Clock } from '../src/ports/index.js';
import { agencyRecords, registerRecords } from '../src/registry/index.js';
import { type Cast, insertCast } from './cast.js';

/** A clock that stands still until it is moved. */
export class MovableClock extends Clock {
  constructor(private instant: Instant) {
    super();
  }
  now(): Instant {
    return this.instant;
  }
  set(instant: Instant): void {
    this.instant = instant;
  }
  /** To noon UTC of a day. */
  noon(day: LegalDay): void {
    this.instant = `${day}T12:00:00.000Z`;
  }
}

export const START: Instant = '2026-03-02T08:00:00.000Z';

export interface Api {
  readonly app: NestExpressApplication;
  readonly url: string;
  readonly clock: MovableClock;
  readonly database: TestDatabase;
  readonly dataSource: DataSource;
  readonly configuration: Configuration;
  readonly cast: Cast;
  /** Whether the documentation describes the route and its answer. */
  documented(route: string): boolean;
  /** A caller with the credentials of a role: the cast's account, key, or nothing. */
  as(role: Caller): Agent;
  /** Brings the cast's register and agency into the feed, as registering them would have. */
  publishCast(): Promise<void>;
  close(): Promise<void>;
}

export type Caller =
  | AccountRole
  | 'anonymous'
  | 'partner'
  | 'portal'
  | 'second_approver'
  | 'second_publisher'
  | 'second_licensing_officer'
  | 'second_inspector'
  | 'second_sanction_officer'
  | 'second_intake_officer'
  | 'second_complaint_officer'
  | 'fellow_complaint_officer';

export function testConfiguration(databaseUrl: string, dataDir: string): Configuration {
  return {
    databaseUrl,
    dataDir,
    port: 0,
    publicUrl: 'http://localhost:8080',
    consoleUrl: 'http://localhost:3000/console',
    signingKey: generateNoteKey('amparo-test').signer,
    credentialKey: undefined,
    receiptPepper: 'a pepper for tests that nobody uses elsewhere',
    trustProxy: undefined,
    fileScanner: undefined,
    smtpUrl: undefined,
    mailFrom: 'Amparo <no-reply@amparo.example>',
    sms: undefined,
    production: false,
    demo: true,
    consoleFolder: '/nowhere',
  };
}

export interface ApiOptions {
  readonly database?: TestDatabase;
  /** The cast, where the database holds it already. */
  readonly cast?: Cast;
  readonly configuration?: Partial<Configuration>;
  /** Puts other providers in the place of the register's own. */
  readonly override?: (module: TestingModuleBuilder) => TestingModuleBuilder;
}

/** The API on a database of its own, with the cast signed in and a clock to move. */
export async function startApi(options: ApiOptions = {}): Promise<Api> {
  const database = options.database ?? (await cloneDatabase());
  const dataDir = mkdtempSync(path.join(tmpdir(), 'amparo-api-'));
  const configuration = { ...testConfiguration(database.appUrl, dataDir), ...options.configuration };
  const clock = new MovableClock(START);
  const builder = Test.createTestingModule({ imports: [AppModule.with(configuration)] })
    .overrideProvider(Clock)
    .useValue(clock);
  const module = await (options.override?.(builder) ?? builder).compile();
  const app = prepare(
    module.createNestApplication<NestExpressApplication>({
      logger: ['error'],
      bodyParser: true,
      forceCloseConnections: true,
    }),
    configuration,
  );
  await app.listen(0);
  const url = await app.getUrl();
  const dataSource = app.get(DataSource);
  const cast = options.cast ?? (await insertCast(dataSource, START));
  let document: ReturnType<typeof openApiDocument> | undefined;
  return {
    app,
    url: url.replace('[::1]', 'localhost'),
    clock,
    database,
    dataSource,
    configuration,
    cast,
    documented(route) {
      const [method = '', template = ''] = route.split(' ');
      document ??= openApiDocument(app);
      const operation = document.paths[template.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase() as 'get'];
      return Object.keys(operation?.responses ?? {}).length > 0;
    },
    as: (role) => new Agent(url, cast.credentials[role] ?? {}),
    async publishCast() {
      await app.get(UnitOfWork).run(async (tx) => {
        for (const record of await registerRecords(tx, [cast.register])) tx.put('register', record);
        for (const record of await agencyRecords(tx, [cast.agencyId])) tx.put('agency', record);
      }, systemContext('cast'));
    },
    async close() {
      await app.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export interface SendOptions {
  readonly version?: number;
  readonly key?: string;
  readonly language?: string;
}

/** supertest with somebody's credentials; cookies are set by hand, because the agent drops `__Host-` ones over plain http. */
export class Agent {
  constructor(
    private readonly url: string,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  get(route: string): request.Test {
    return request(this.url).get(route).set(this.headers);
  }

  delete(route: string): request.Test {
    return request(this.url).delete(route).set(this.headers);
  }

  post(route: string, body: object = {}, { version, key, language }: SendOptions = {}): request.Test {
    const test = request(this.url).post(route).set(this.headers).send(body);
    if (version !== undefined) void test.set('If-Match', `"${version}"`);
    if (key !== undefined) void test.set('Idempotency-Key', key);
    if (language !== undefined) void test.set('Accept-Language', language);
    return test;
  }
}
