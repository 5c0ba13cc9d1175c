import { Module } from '@nestjs/common';
import { AccountRequestCommands } from './account-request.commands.js';
import { AccountRequestQueries } from './account-request.queries.js';
import { AccountRequestsController } from './account-requests.controller.js';
import { ApplicationOutcome } from './application.outcome.js';
import { ApplicationQueries } from './application.queries.js';
import { ApplicationQueue } from './application-queue.queries.js';
import { ApplicationsController } from './applications.controller.js';
import { DocumentCommands } from './document.commands.js';
import { DocumentQueries } from './document.queries.js';
import { DocumentsController, MyDocumentsController } from './documents.controller.js';
import { MyApplicationCommands } from './my-application.commands.js';
import { MyApplicationsController } from './my-applications.controller.js';
import { MyFirmQueries } from './my-firm.queries.js';
import { ObjectionCommands } from './objection.commands.js';
import { ReassignCommands } from './reassign.commands.js';
import { ReviewCommands } from './review.commands.js';
import { StatedKeeper } from './stated.keeper.js';

@Module({
  controllers: [
    AccountRequestsController,
    ApplicationsController,
    DocumentsController,
    MyApplicationsController,
    MyDocumentsController,
  ],
  providers: [
    AccountRequestQueries,
    AccountRequestCommands,
    ApplicationQueries,
    ApplicationQueue,
    ApplicationOutcome,
    MyApplicationCommands,
    MyFirmQueries,
    ReassignCommands,
    ObjectionCommands,
    ReviewCommands,
    DocumentCommands,
    DocumentQueries,
    StatedKeeper,
  ],
  exports: [ApplicationQueue],
})
export class ApplicationsModule {}
