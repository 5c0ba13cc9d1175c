import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { AccountOffice } from './accounts/account-office.js';
import { ApplyRoutes } from './accounts/apply.routes.js';
import { BrowserScripts } from './browser/browser.scripts.js';
import { ScriptRoutes } from './browser/script.routes.js';
import { Gateways } from './channels/gateways.js';
import { MessageIds } from './channels/message.ids.js';
import { SenderLimit } from './channels/sender.limit.js';
import { ShortAnswers } from './channels/short.answers.js';
import { SmsRoutes } from './channels/sms.routes.js';
import { UssdRoutes } from './channels/ussd.routes.js';
import { WhatsAppRoutes } from './channels/whatsapp.routes.js';
import { AnswerPreparer } from './checks/answer.preparer.js';
import { BestFinder } from './checks/best.finder.js';
import { CheckRoutes } from './checks/check.routes.js';
import { CheckTurns } from './checks/check.turns.js';
import { CheckWait } from './checks/check.wait.js';
import { Checker } from './checks/checker.js';
import { ReadyAnswers } from './checks/ready.answers.js';
import { OfferRoutes } from './checks/offer.routes.js';
import { PreparedAnswers } from './checks/prepared.answers.js';
import { Clock, SystemClock } from './clock.js';
import { FormReader } from './complaints/form.reader.js';
import { IntakeKeeper } from './complaints/intake.keeper.js';
import { JourneyPages } from './complaints/journey.pages.js';
import { LodgeRoutes } from './complaints/lodge.routes.js';
import { Office } from './complaints/office.js';
import { ReceiptHasher } from './complaints/receipt.hasher.js';
import { Replier } from './complaints/replier.js';
import { Sender } from './complaints/sender.js';
import { ThreadRoutes } from './complaints/thread.routes.js';
import { ThreadSession } from './complaints/thread.session.js';
import { Configuration } from './configuration/configuration.js';
import { CredentialKeeper } from './credentials/credential.keeper.js';
import { CredentialReader } from './credentials/credential.reader.js';
import { ScanRoutes } from './credentials/scan.routes.js';
import { FeedFollower } from './feed/feed.follower.js';
import { PublicRegister } from './feed/public-register.js';
import { RegisterClient } from './feed/register-client.js';
import { RegisterCopy } from './feed/register-copy.js';
import { FeesRoutes } from './fees/fees.routes.js';
import { FollowOffice } from './follows/follow-office.js';
import { FollowsRoutes } from './follows/follows.routes.js';
import { Answers } from './http/answers.js';
import { CallerNames } from './http/caller-names.js';
import { Delays } from './http/delays.js';
import { NameSearchLimit } from './http/name-search.limit.js';
import { ProblemFilter } from './http/problem.filter.js';
import { JobOrderReader } from './job-orders/job-order.reader.js';
import { JobOrdersRoutes } from './job-orders/job-orders.routes.js';
import { ListReader } from './lists/list.reader.js';
import { ListsRoutes } from './lists/lists.routes.js';
import { ReleaseFiles } from './lists/release-files.js';
import { NoticeReader } from './notices/notice.reader.js';
import { NoticesRoutes } from './notices/notices.routes.js';
import { ObjectionOffice } from './notices/objection-office.js';
import { Counts } from './operations/counts.js';
import { Log } from './operations/log.js';
import { OperationsRoutes } from './operations/operations.routes.js';
import { SitemapRoutes } from './pages/sitemap.routes.js';
import { StartRoutes } from './pages/start.routes.js';
import { ProofMaker } from './proofs/proof.maker.js';
import { ProofOffice } from './proofs/proof-office.js';
import { ProofsRoutes } from './proofs/proofs.routes.js';
import { RecordReader } from './records/record.reader.js';
import { RecordsRoutes } from './records/records.routes.js';

@Module({})
export class AppModule {
  static with(configuration: Configuration, clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: AppModule,
      controllers: [
        StartRoutes,
        CheckRoutes,
        OfferRoutes,
        RecordsRoutes,
        JobOrdersRoutes,
        ListsRoutes,
        LodgeRoutes,
        ThreadRoutes,
        ApplyRoutes,
        NoticesRoutes,
        ProofsRoutes,
        ScanRoutes,
        FollowsRoutes,
        FeesRoutes,
        SitemapRoutes,
        SmsRoutes,
        UssdRoutes,
        WhatsAppRoutes,
        ScriptRoutes,
        OperationsRoutes,
      ],
      providers: [
        { provide: Configuration, useValue: configuration },
        { provide: Clock, useValue: clock },
        { provide: APP_FILTER, useClass: ProblemFilter },
        Log,
        Counts,
        PublicRegister,
        RegisterClient,
        RegisterCopy,
        FeedFollower,
        RecordReader,
        JobOrderReader,
        NoticeReader,
        ObjectionOffice,
        ProofOffice,
        ProofMaker,
        CredentialKeeper,
        CredentialReader,
        FollowOffice,
        ListReader,
        ReleaseFiles,
        Checker,
        PreparedAnswers,
        BestFinder,
        AnswerPreparer,
        Answers,
        CallerNames,
        NameSearchLimit,
        CheckTurns,
        CheckWait,
        ReadyAnswers,
        Delays,
        SenderLimit,
        ShortAnswers,
        MessageIds,
        Gateways,
        Office,
        AccountOffice,
        IntakeKeeper,
        BrowserScripts,
        JourneyPages,
        FormReader,
        ReceiptHasher,
        Sender,
        Replier,
        ThreadSession,
      ],
    };
  }
}
