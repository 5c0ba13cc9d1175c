import { Module } from '@nestjs/common';
import { LicenceCommands } from './licence.commands.js';
import { LicenceQueue } from './licence-queue.queries.js';
import { LicenceQueries } from './licence.queries.js';
import { LicencesController } from './licences.controller.js';
import { MyLicencesController } from './my-licences.controller.js';

@Module({
  controllers: [LicencesController, MyLicencesController],
  providers: [LicenceQueries, LicenceCommands, LicenceQueue],
  exports: [LicenceQueue],
})
export class LicensingModule {}
