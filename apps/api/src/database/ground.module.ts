import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UserAccount } from '../access/user-account.entity.js';
import type { Configuration } from '../configuration.js';
import {
  ClamScanner,
  Clock,
  CONFIGURATION,
  FileScanner,
  Ids,
  NoScanner,
  RandomIds,
  SystemClock,
} from '../ports/index.js';
import { applicationDataSource } from './data-source.js';
import { HomeRegister } from './home-register.queries.js';
import { UnitOfWork } from './unit-of-work.js';

/** What every feature stands on: the database, the unit of work, the ports. */
@Global()
@Module({})
export class GroundModule {
  static with(configuration: Configuration, connect: boolean): DynamicModule {
    return {
      module: GroundModule,
      providers: [
        { provide: CONFIGURATION, useValue: configuration },
        { provide: Clock, useClass: SystemClock },
        { provide: Ids, useClass: RandomIds },
        {
          provide: FileScanner,
          useFactory: () =>
            configuration.fileScanner === undefined
              ? new NoScanner()
              : new ClamScanner(new URL(configuration.fileScanner)),
        },
        {
          provide: DataSource,
          useFactory: () => {
            const source = applicationDataSource(configuration.databaseUrl, [UserAccount]);
            return connect ? source.initialize() : source;
          },
        },
        UnitOfWork,
        HomeRegister,
      ],
      exports: [CONFIGURATION, Clock, Ids, FileScanner, DataSource, UnitOfWork, HomeRegister],
    };
  }
}
