import { Module } from '@nestjs/common';
import { MyVettingsController } from './my-vettings.controller.js';
import { VettingCommands } from './vetting.commands.js';
import { VettingQueries } from './vetting.queries.js';
import { VettingQueue } from './vetting-queue.queries.js';
import { VettingsController } from './vettings.controller.js';

@Module({
  controllers: [VettingsController, MyVettingsController],
  providers: [VettingQueries, VettingCommands, VettingQueue],
  exports: [VettingQueue],
})
export class VettingModule {}
