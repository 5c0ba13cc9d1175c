import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { newJourneySecret, readReceipt } from '@amparo/sealing';
import { Answers } from '../http/answers.js';
import { Delays } from '../http/delays.js';
import { wantsJson } from '../http/negotiation.js';
import { Problem } from '../http/problem.js';
import { link } from '../pages/page.js';
import { type Form, FormReader } from './form.reader.js';
import { IntakeKeeper } from './intake.keeper.js';
import { JourneyPages } from './journey.pages.js';
import { Office, OfficeRefused, OfficeUnreachable, type Thread } from './office.js';
import { Busy, ReceiptHasher, type ReceiptKeys } from './receipt.hasher.js';
import { Replier, type ReplyProblem } from './replier.js';
import { ThreadSession } from './thread.session.js';
import { ReceiptPage, type ReceiptTrouble } from './views/ReceiptPage.js';
import { ThreadPage, type ThreadTrouble } from './views/ThreadPage.js';

/** Coming back with a receipt: where it stands, and words both ways. */
@Controller('receipt')
export class ThreadRoutes {
  constructor(
    private readonly pages: JourneyPages,
    private readonly answers: Answers,
    private readonly reader: FormReader,
    private readonly intake: IntakeKeeper,
    private readonly hasher: ReceiptHasher,
    private readonly office: Office,
    private readonly replier: Replier,
    private readonly session: ThreadSession,
    private readonly delays: Delays,
  ) {}

  @Get()
  form(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    if (wantsJson(request.headers.accept)) this.answers.json(reply, { send: '/receipt', fields: ['receipt'] });
    else this.askFor(request, reply, '', undefined, 200);
  }

  @Post()
  async open(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = await this.reader.read(request);
    form.done();
    const typed = form.valueOf('receipt').slice(0, 100);
    const receipt = readReceipt(typed);
    if (receipt === null) return this.askFor(request, reply, typed, 'shape', 400);
    await this.delays.wait('receipts', 'all');
    await this.delays.wait('receipt', request.ip);
    const found = await this.find(receipt).catch(troubleOf);
    if (typeof found === 'string') return this.askFor(request, reply, typed, found, 503);
    if (!found.thread) return this.askFor(request, reply, typed, 'unknown', 404);
    this.session.begin(reply, found.keys);
    if (wantsJson(request.headers.accept))
      this.answers.json(reply, await this.replier.readable(found.thread, found.keys));
    else this.toThread(request, reply);
  }

  @Get('thread')
  async thread(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const keys = this.session.of(request);
    if (!keys) return this.comeBack(request, reply);
    await this.delays.wait('thread', keys.lookupToken);
    const thread = await this.office.thread(keys.lookupToken).catch(troubleOf);
    if (typeof thread === 'string') return this.askFor(request, reply, '', thread, 503);
    if (!thread) return this.comeBack(request, reply);
    this.session.begin(reply, keys);
    if (wantsJson(request.headers.accept)) this.answers.json(reply, await this.replier.readable(thread, keys));
    else await this.show(request, reply, thread, keys, {}, 200);
  }

  @Post('thread')
  async say(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const keys = this.session.of(request);
    const form = await this.reader.read(request);
    try {
      if (form.valueOf('go') === 'leave') return this.leave(request, reply);
      if (!keys) return this.comeBack(request, reply);
      await this.reply(request, reply, keys, form);
    } finally {
      form.done();
    }
  }

  private async reply(request: FastifyRequest, reply: FastifyReply, keys: ReceiptKeys, form: Form): Promise<void> {
    await this.delays.wait('thread', keys.lookupToken);
    const thread = await this.office.thread(keys.lookupToken).catch(troubleOf);
    if (typeof thread === 'string') return this.askFor(request, reply, '', thread, 503);
    if (!thread) return this.comeBack(request, reply);
    this.session.begin(reply, keys);
    const json = wantsJson(request.headers.accept);
    const problem = this.replier.problemOf(form);
    if (problem && json) throw new Problem('bad-request', [problem]);
    if (problem) return this.show(request, reply, thread, keys, { form, problem }, 400);
    const answered = await this.replier.send(form, thread, keys).catch(replyTroubleOf);
    if (typeof answered === 'string') {
      if (json) throw new Problem(answered === 'refused' ? 'refused' : 'unavailable');
      const status = answered === 'refused' ? 409 : 503;
      return this.show(request, reply, thread, keys, { form, trouble: answered }, status);
    }
    const now = answered ?? thread;
    if (json) this.answers.json(reply, await this.replier.readable(now, keys));
    else await this.show(request, reply, now, keys, { justSent: true }, 200);
  }

  private async find(receipt: string): Promise<{ keys: ReceiptKeys; thread: Thread | undefined }> {
    const { receiptSalt } = await this.intake.current();
    const keys = await this.hasher.keysOf(receipt, receiptSalt);
    return { keys, thread: await this.office.thread(keys.lookupToken) };
  }

  private async show(
    request: FastifyRequest,
    reply: FastifyReply,
    thread: Thread,
    keys: ReceiptKeys,
    state: {
      readonly form?: Form;
      readonly problem?: ReplyProblem;
      readonly trouble?: ThreadTrouble;
      readonly justSent?: boolean;
    },
    status: number,
  ): Promise<void> {
    const context = this.pages.context(request, '/receipt/thread');
    const { form, problem, trouble, justSent } = state;
    const word = problem && context.words.text('portal', problem.code, problem.params);
    const page = {
      context,
      scripts: this.pages.scripts,
      thread,
      said: await this.replier.read(thread, keys),
      secret: form?.valueOf('secret') || newJourneySecret(),
      typed: form?.valueOf('text'),
      error: problem?.field === 'text' ? word : undefined,
      filesError: problem?.field === 'files' ? word : undefined,
      trouble,
      justSent,
    };
    this.pages.send(reply, context, <ThreadPage {...page} />, status);
  }

  private askFor(
    request: FastifyRequest,
    reply: FastifyReply,
    typed: string,
    trouble: ReceiptTrouble | undefined,
    status: number,
  ): void {
    if (status === 503) void reply.header('retry-after', '5');
    if (trouble && wantsJson(request.headers.accept)) throw problemFor(trouble);
    const context = this.pages.context(request, '/receipt');
    const page = { context, scripts: this.pages.scripts, typed, trouble };
    this.pages.send(reply, context, <ReceiptPage {...page} />, status);
  }

  private comeBack(request: FastifyRequest, reply: FastifyReply): void {
    this.session.end(reply);
    void reply
      .status(303)
      .header('location', link(this.pages.context(request, '/'), '/receipt'))
      .send();
  }

  private leave(request: FastifyRequest, reply: FastifyReply): void {
    void reply.header('clear-site-data', '"cache", "storage"');
    this.session.end(reply);
    void reply
      .status(303)
      .header('location', link(this.pages.context(request, '/'), '/'))
      .send();
  }

  private toThread(request: FastifyRequest, reply: FastifyReply): void {
    void reply
      .status(303)
      .header('location', link(this.pages.context(request, '/'), '/receipt/thread'))
      .send();
  }
}

function problemFor(trouble: ReceiptTrouble): Problem {
  if (trouble === 'shape') return new Problem('bad-request', [{ field: 'receipt', code: 'error.receipt.shape' }]);
  return trouble === 'unknown' ? new Problem('unknown-receipt') : new Problem('unavailable');
}

function troubleOf(error: unknown): 'busy' | 'away' {
  if (error instanceof Busy) return 'busy';
  if (error instanceof OfficeUnreachable) return 'away';
  throw error;
}

/** The case may have moved on between the page and what was written on it. */
const replyTroubleOf = (error: unknown): ThreadTrouble =>
  error instanceof OfficeRefused ? 'refused' : troubleOf(error);
