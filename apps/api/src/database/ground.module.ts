import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UserAccount } from '../access/user-account.entity.js';
import type { Configuration } from '../configuration.js';
import { Clock, CONFIGURATION, Ids, RandomIds, SystemClock } from '../ports/index.js';
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
          provide: DataSource,
          useFactory: () => {
            const source = applicationDataSource(configuration.databaseUrl, [UserAccount]);
            return connect ? source.initialize() : source;
          },
        },
        UnitOfWork,
        HomeRegister,
      ],
      exports: [CONFIGURATION, Clock, Ids, DataSource, UnitOfWork, HomeRegister],
    };
  }
}
