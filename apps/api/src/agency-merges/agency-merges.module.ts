import { Module } from '@nestjs/common';
import { AgencyMergeCommands } from './agency-merge.commands.js';
import { AgencyMergeQueries } from './agency-merge.queries.js';
import { AgencyMergeQueue } from './agency-merge-queue.queries.js';
import { AgencyMergesController } from './agency-merges.controller.js';

@Module({
  controllers: [AgencyMergesController],
  providers: [AgencyMergeQueries, AgencyMergeCommands, AgencyMergeQueue],
  exports: [AgencyMergeQueue],
})
export class AgencyMergesModule {}
