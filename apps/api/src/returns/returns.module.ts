import { Module } from '@nestjs/common';
import { MyReturnsController } from './my-returns.controller.js';
import { ReturnCommands } from './return.commands.js';
import { ReturnQueries } from './return.queries.js';
import { ReturnQueue } from './return-queue.queries.js';
import { ReturnsController } from './returns.controller.js';

@Module({
  controllers: [ReturnsController, MyReturnsController],
  providers: [ReturnQueries, ReturnCommands, ReturnQueue],
  exports: [ReturnQueue],
})
export class ReturnsModule {}
