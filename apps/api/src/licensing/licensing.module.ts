import { Module } from '@nestjs/common';
import { LicenceCommands } from './licence.commands.js';
import { LicenceQueries } from './licence.queries.js';
import { LicencesController } from './licences.controller.js';
import { QueueController } from './queue.controller.js';
import { QueueQueries } from './queue.queries.js';

@Module({
  controllers: [LicencesController, QueueController],
  providers: [LicenceQueries, LicenceCommands, QueueQueries],
})
export class LicensingModule {}
