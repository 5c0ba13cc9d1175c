import { type DynamicModule, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AccessModule } from './access/access.module.js';
import { AccessGuard } from './access/access.guard.js';
import { ApplicationsModule } from './applications/index.js';
import { AuditModule } from './audit/audit.module.js';
import { BondsModule } from './bonds/index.js';
import { AgencyMergesModule } from './agency-merges/index.js';
import { EntityChangesModule } from './entity-changes/index.js';
import { ComplaintsModule } from './complaints/complaints.module.js';
import type { Configuration } from './configuration.js';
import { GroundModule } from './database/ground.module.js';
import { FeeRulesModule } from './fee-rules/index.js';
import { FollowsModule } from './follows/index.js';
import { AnswerInterceptor } from './http/answer.interceptor.js';
import { contextMiddleware } from './http/context.middleware.js';
import { ProblemFilter } from './http/problem.filter.js';
import { ImportsModule } from './imports/imports.module.js';
import { InspectionsModule } from './inspections/index.js';
import { JobOrdersModule } from './job-orders/index.js';
import { CredentialsModule } from './credentials/index.js';
import { LettersModule } from './letters/letters.module.js';
import { LicensingModule } from './licensing/licensing.module.js';
import { OperationsController } from './operations/operations.controller.js';
import { PrincipalsModule } from './principals/index.js';
import { ProofsModule } from './proofs/index.js';
import { PublishingModule, SettlingInterceptor } from './publishing/index.js';
import { QueueModule } from './queue/queue.module.js';
import { RegistryModule } from './registry/registry.module.js';
import { SavedFiltersModule } from './saved-filters/index.js';
import { SettingsModule } from './settings/index.js';
import { ReturnsModule } from './returns/index.js';
import { SanctionsModule } from './sanctions/sanctions.module.js';
import { VettingModule } from './vetting/index.js';

@Module({
  imports: [
    AccessModule,
    AuditModule,
    PublishingModule,
    RegistryModule,
    LicensingModule,
    FeeRulesModule,
    PrincipalsModule,
    JobOrdersModule,
    BondsModule,
    EntityChangesModule,
    AgencyMergesModule,
    SavedFiltersModule,
    ReturnsModule,
    InspectionsModule,
    ComplaintsModule,
    ImportsModule,
    SanctionsModule,
    SettingsModule,
    ApplicationsModule,
    VettingModule,
    CredentialsModule,
    LettersModule,
    QueueModule,
    ProofsModule,
    FollowsModule,
  ],
  controllers: [OperationsController],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
    { provide: APP_INTERCEPTOR, useClass: SettlingInterceptor },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class AppModule implements NestModule {
  /** Without `connect` nothing is opened: for making the documentation. */
  static with(configuration: Configuration, connect = true): DynamicModule {
    return { module: AppModule, imports: [GroundModule.with(configuration, connect)] };
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(contextMiddleware).forRoutes('*splat');
  }
}
