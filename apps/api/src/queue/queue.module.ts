import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/index.js';
import { AgencyMergesModule } from '../agency-merges/index.js';
import { EntityChangesModule } from '../entity-changes/index.js';
import { InspectionsModule } from '../inspections/index.js';
import { ComplaintsModule } from '../complaints/index.js';
import { JobOrdersModule } from '../job-orders/index.js';
import { LicensingModule } from '../licensing/index.js';
import { PublishingModule } from '../publishing/index.js';
import { ReturnsModule } from '../returns/index.js';
import { SanctionsModule } from '../sanctions/index.js';
import { VettingModule } from '../vetting/index.js';
import { QueueController } from './queue.controller.js';

/** One list of open work from every feature that has some. */
@Module({
  imports: [
    ApplicationsModule,
    LicensingModule,
    InspectionsModule,
    ComplaintsModule,
    SanctionsModule,
    PublishingModule,
    ReturnsModule,
    JobOrdersModule,
    VettingModule,
    EntityChangesModule,
    AgencyMergesModule,
  ],
  controllers: [QueueController],
})
export class QueueModule {}
