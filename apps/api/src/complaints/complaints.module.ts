import { Module } from '@nestjs/common';
import { CaseTeamCommands } from './case-team.commands.js';
import { CaseTeamQueries } from './case-team.queries.js';
import { CaseTeamsController, SealingKeyController } from './case-teams.controller.js';
import { ComplaintCommands } from './complaint.commands.js';
import { ComplaintQueue } from './complaint-queue.queries.js';
import { ComplaintQueries } from './complaint.queries.js';
import { ComplaintsOfficerController } from './complaints.officer.controller.js';
import { ComplaintsPortalController } from './complaints.portal.controller.js';
import { LodgingCommands } from './lodging.commands.js';
import { ThreadQueries } from './thread.queries.js';
import { ViolationCodesController } from './violation-codes.controller.js';

@Module({
  controllers: [
    ComplaintsPortalController,
    ComplaintsOfficerController,
    CaseTeamsController,
    SealingKeyController,
    ViolationCodesController,
  ],
  providers: [
    ComplaintQueries,
    ComplaintCommands,
    ComplaintQueue,
    ThreadQueries,
    LodgingCommands,
    CaseTeamQueries,
    CaseTeamCommands,
  ],
  exports: [ComplaintQueue],
})
export class ComplaintsModule {}
