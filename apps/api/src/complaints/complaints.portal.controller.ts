import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { BodyIdentity } from '../http/body-identity.js';
import { LodgingCommands } from './lodging.commands.js';
import { AskReview, LodgeComplaint, OpenThread, ReplyInThread } from './lodging.requests.js';
import { IntakeAnswer, LodgedAnswer, ThreadAnswer } from './lodging.responses.js';
import { ThreadQueries } from './thread.queries.js';

const PORTAL = { roles: ['portal'], scope: 'complaints:lodge' } as const;
const OnceOnly = ApiHeader({ name: 'Idempotency-Key', required: false });

/** Receipts only, handed on by the portal: the register knows nobody here. */
@ApiTags('complaints')
@Controller('complaints')
export class ComplaintsPortalController {
  constructor(
    private readonly queries: ThreadQueries,
    private readonly commands: LodgingCommands,
  ) {}

  @Get('intake')
  @Allow({ ...PORTAL, audit: 'none' })
  @ApiOkResponse({ type: IntakeAnswer })
  intake(): Promise<IntakeAnswer> {
    return this.queries.intake();
  }

  @Post()
  @Allow({ ...PORTAL, audit: 'complaint.lodge' })
  @BodyIdentity('formDigest')
  @OnceOnly
  @ApiCreatedResponse({ type: LodgedAnswer })
  lodge(@Body() body: LodgeComplaint): Promise<LodgedAnswer> {
    return this.commands.lodge(body);
  }

  @Post('thread')
  @HttpCode(200)
  @Allow({ ...PORTAL, audit: 'complaint.thread-read' })
  @ApiOkResponse({ type: ThreadAnswer })
  thread(@Body() { lookupToken }: OpenThread): Promise<ThreadAnswer> {
    return this.commands.read(lookupToken);
  }

  @Post('thread/reply')
  @HttpCode(200)
  @Allow({ ...PORTAL, audit: 'complaint.reply' })
  @BodyIdentity('formDigest')
  @OnceOnly
  @ApiOkResponse({ type: ThreadAnswer })
  reply(@Body() body: ReplyInThread): Promise<ThreadAnswer> {
    return this.commands.reply(body);
  }

  @Post('thread/ask-review')
  @HttpCode(200)
  @Allow({ ...PORTAL, audit: 'complaint.ask-review' })
  @BodyIdentity('formDigest')
  @OnceOnly
  @ApiOkResponse({ type: ThreadAnswer })
  askReview(@Body() body: AskReview): Promise<ThreadAnswer> {
    return this.commands.askReview(body);
  }
}
