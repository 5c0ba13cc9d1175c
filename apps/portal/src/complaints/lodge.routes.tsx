import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers } from '../http/answers.js';
import { Delays } from '../http/delays.js';
import { wantsJson } from '../http/negotiation.js';
import { type FieldProblem, Problem } from '../http/problem.js';
import { problemOfFiles } from './file-types.js';
import { type Form, FormReader } from './form.reader.js';
import { IntakeKeeper } from './intake.keeper.js';
import { JourneyPages } from './journey.pages.js';
import { journeyJson } from './lodge.json.js';
import { firstWrong, nextOf, previousOf, type Question, QUESTIONS, questionOf } from './lodge.pages.js';
import { OfficeRefused, OfficeUnreachable } from './office.js';
import { Busy } from './receipt.hasher.js';
import { guessed } from './respondent.js';
import { type Acknowledged, NobodyTakesComplaints, Sender } from './sender.js';
import { newDraft, type Sent, sentIn } from './sent.js';
import { ClosedPage, DoneAgainPage, DonePage, LaterPage } from './views/DonePage.js';

/** A complaint, question by question. Each page carries all answers so far: nothing of them is kept here. */
@Controller('complain')
export class LodgeRoutes {
  constructor(
    private readonly pages: JourneyPages,
    private readonly answers: Answers,
    private readonly reader: FormReader,
    private readonly intake: IntakeKeeper,
    private readonly sender: Sender,
    private readonly delays: Delays,
  ) {}

  @Get()
  async begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const intake = await this.intake.known();
    if (wantsJson(request.headers.accept)) return this.answers.json(reply, journeyJson(intake));
    if (intake?.teams.length !== 0) return this.ask(request, reply, QUESTIONS[0]);
    const context = this.pages.context(request, '/complain');
    this.pages.send(reply, context, <ClosedPage context={context} scripts={this.pages.scripts} />, 503);
  }

  /** The receipt was on the page that the sending answered with; of any other, nothing is known here. */
  @Get('done')
  done(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const context = this.pages.context(request, '/complain/done');
    this.pages.send(reply, context, <DoneAgainPage context={context} scripts={this.pages.scripts} />);
  }

  /** Where a browser with our script arrives after sending: loaded anew, it shows the receipt anew. */
  @Post('done')
  async doneAgain(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = await this.reader.read(request);
    form.done();
    await this.delays.wait('receipt', request.ip);
    const told = await this.sender.again(sentIn(form).draft.secret).catch(troubleOf);
    const context = this.pages.context(request, '/complain/done');
    const page = { context, scripts: this.pages.scripts };
    if (typeof told === 'string')
      this.pages.send(reply, context, <LaterPage {...page} secret={form.valueOf('secret')} />, 503);
    else if (told) this.pages.send(reply, context, <DonePage {...page} sent={told} />);
    else this.pages.send(reply, context, <DoneAgainPage {...page} />, 404);
  }

  /** Without the answers before it, the last page is the first one. */
  @Get(':question')
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('question') id: string): Promise<void> {
    await this.ask(request, reply, id === 'review' ? QUESTIONS[0] : questionOf(id));
  }

  @Post('review')
  async review(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = await this.reader.read(request);
    try {
      await this.atReview(request, reply, sentIn(form), form);
    } finally {
      form.done();
    }
  }

  @Post(':question')
  async answer(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('question') id: string,
  ): Promise<void> {
    const question = questionOf(id);
    if (!question) throw new Problem('not-found');
    const form = await this.reader.read(request);
    form.done();
    const { draft: sent, go } = sentIn(form);
    const draft = { ...sent, answers: guessed(sent.answers) };
    if (go === 'stay') return this.pages.question(request, reply, question, draft);
    if (go === 'to:review') return this.pages.review(request, reply, draft);
    const target = go === 'back' ? (previousOf(question) ?? question) : questionOf(go.replace(/^to:/, ''));
    if (target) return this.pages.question(request, reply, target, draft);
    const facts = await this.pages.facts(this.pages.context(request, '/'));
    const problems = question.errors(draft.answers, facts);
    if (problems.length > 0) return this.refuse(request, reply, question, draft, problems);
    const next = draft.checked ? firstWrong(draft, facts) : nextOf(question);
    if (wantsJson(request.headers.accept)) return this.answers.json(reply, { next: next?.id ?? 'review' });
    if (next) await this.pages.question(request, reply, next, draft);
    else await this.pages.review(request, reply, draft);
  }

  private async atReview(request: FastifyRequest, reply: FastifyReply, sent: Sent, form: Form): Promise<void> {
    const { draft, go } = sent;
    const filesLost = form.filesOf('files').length > 0;
    const target = go === 'back' ? QUESTIONS.at(-1) : questionOf(go.replace(/^to:/, ''));
    if (target) return this.pages.question(request, reply, target, { ...draft, checked: true });
    if (go === 'stay') return this.pages.review(request, reply, draft, { filesLost });
    const facts = await this.pages.facts(this.pages.context(request, '/'));
    const open = firstWrong(draft, facts);
    if (open) return this.refuse(request, reply, open, draft, open.errors(draft.answers, facts));
    if (form.crowded) return this.pages.review(request, reply, draft, { status: 503, trouble: 'busy', filesLost });
    const wrong = problemOfFiles(sent.files);
    if (wrong) {
      const problems: FieldProblem[] = [{ field: 'files', ...wrong }];
      if (wantsJson(request.headers.accept)) throw new Problem('bad-request', problems);
      return this.pages.review(request, reply, draft, { status: 400, problems, filesLost });
    }
    await this.send(request, reply, sent, filesLost);
  }

  private async send(request: FastifyRequest, reply: FastifyReply, sent: Sent, filesLost: boolean): Promise<void> {
    await this.delays.wait('lodge', request.ip);
    const context = this.pages.context(request, '/complain/done');
    const told = await this.sender.send(sent, context.words.language).catch(troubleOf);
    if (typeof told === 'string') {
      void reply.header('retry-after', '5');
      if (wantsJson(request.headers.accept)) throw new Problem('unavailable');
      return this.pages.review(request, reply, sent.draft, { status: 503, trouble: told, filesLost });
    }
    if (wantsJson(request.headers.accept)) {
      void reply.status(201);
      return this.answers.json(reply, told);
    }
    this.pages.send(reply, context, <DonePage context={context} scripts={this.pages.scripts} sent={told} />, 201);
  }

  private async ask(request: FastifyRequest, reply: FastifyReply, question: Question | undefined): Promise<void> {
    if (!question) throw new Problem('not-found');
    await this.pages.question(request, reply, question, newDraft());
  }

  private async refuse(
    request: FastifyRequest,
    reply: FastifyReply,
    question: Question,
    draft: Sent['draft'],
    problems: readonly FieldProblem[],
  ): Promise<void> {
    if (wantsJson(request.headers.accept)) throw new Problem('bad-request', problems);
    await this.pages.question(request, reply, question, draft, problems);
  }
}

/** What can be waited out, as a word for the page; anything else is a fault. */
function troubleOf(error: unknown): Acknowledged | 'away' | 'busy' | 'closed' | 'refused' {
  if (error instanceof Busy) return 'busy';
  if (error instanceof NobodyTakesComplaints) return 'closed';
  if (error instanceof OfficeUnreachable) return 'away';
  if (error instanceof OfficeRefused) return 'refused';
  throw error;
}
