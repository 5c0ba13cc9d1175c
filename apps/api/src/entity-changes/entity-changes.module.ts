import { Module } from '@nestjs/common';
import { EntityChangeCommands } from './entity-change.commands.js';
import { EntityChangeQueries } from './entity-change.queries.js';
import { EntityChangeQueue } from './entity-change-queue.queries.js';
import { EntityChangesController } from './entity-changes.controller.js';

@Module({
  controllers: [EntityChangesController],
  providers: [EntityChangeQueries, EntityChangeCommands, EntityChangeQueue],
  exports: [EntityChangeQueue],
})
export class EntityChangesModule {}
