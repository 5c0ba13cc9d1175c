import { Module } from '@nestjs/common';
import { InspectionsModule } from '../inspections/index.js';
import { ComplaintsModule } from '../complaints/index.js';
import { LicensingModule } from '../licensing/index.js';
import { PublishingModule } from '../publishing/index.js';
import { SanctionsModule } from '../sanctions/index.js';
import { QueueController } from './queue.controller.js';

/** One list of open work from every feature that has some. */
@Module({
  imports: [LicensingModule, InspectionsModule, ComplaintsModule, SanctionsModule, PublishingModule],
  controllers: [QueueController],
})
export class QueueModule {}
