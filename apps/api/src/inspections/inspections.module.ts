import { Module } from '@nestjs/common';
import { ChecklistsController } from './checklists.controller.js';
import { CommentCommands } from './comment.commands.js';
import { CorrectiveActionCommands } from './corrective-action.commands.js';
import { CorrectiveActionQueries } from './corrective-action.queries.js';
import { CorrectiveActionsController } from './corrective-actions.controller.js';
import { InspectionCommands } from './inspection.commands.js';
import { InspectionQueries } from './inspection.queries.js';
import { InspectionQueue } from './inspection-queue.queries.js';
import { InspectionsController } from './inspections.controller.js';
import { MyAgencyInspectionsController } from './my-agency.controller.js';
import { PhotoCommands } from './photo.commands.js';
import { PhotoQueries } from './photo.queries.js';
import { PhotosController } from './photos.controller.js';

@Module({
  controllers: [
    InspectionsController,
    PhotosController,
    CorrectiveActionsController,
    ChecklistsController,
    MyAgencyInspectionsController,
  ],
  providers: [
    InspectionQueries,
    InspectionCommands,
    CommentCommands,
    PhotoQueries,
    PhotoCommands,
    CorrectiveActionQueries,
    CorrectiveActionCommands,
    InspectionQueue,
  ],
  exports: [InspectionQueue],
})
export class InspectionsModule {}
