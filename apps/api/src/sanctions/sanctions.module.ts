import { Module } from '@nestjs/common';
import { AppealCommands } from './appeal.commands.js';
import { AppealsController } from './appeals.controller.js';
import { SanctionCommands } from './sanction.commands.js';
import { SanctionDesk } from './sanction.desk.js';
import { SanctionQueries } from './sanction.queries.js';
import { SanctionQueue } from './sanction-queue.queries.js';
import { SanctionsController } from './sanctions.controller.js';

@Module({
  controllers: [SanctionsController, AppealsController],
  providers: [SanctionDesk, SanctionQueries, SanctionCommands, AppealCommands, SanctionQueue],
  exports: [SanctionQueue],
})
export class SanctionsModule {}
