import { Module } from '@nestjs/common';
import { JobOrderCommands } from './job-order.commands.js';
import { JobOrderQueries } from './job-order.queries.js';
import { JobOrdersController } from './job-orders.controller.js';
import { MyJobOrdersController } from './my-job-orders.controller.js';
import { PlacementQueue } from './placement-queue.queries.js';

@Module({
  controllers: [JobOrdersController, MyJobOrdersController],
  providers: [JobOrderQueries, JobOrderCommands, PlacementQueue],
  exports: [PlacementQueue],
})
export class JobOrdersModule {}
