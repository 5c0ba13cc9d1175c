import { Module } from '@nestjs/common';
import { FollowCommands } from './follow.commands.js';
import { FollowQueries } from './follow.queries.js';
import { FollowsController } from './follows.controller.js';

@Module({
  controllers: [FollowsController],
  providers: [FollowCommands, FollowQueries],
  exports: [FollowQueries],
})
export class FollowsModule {}
