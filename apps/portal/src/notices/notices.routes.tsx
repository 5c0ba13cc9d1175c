import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { FormReader } from '../complaints/form.reader.js';
import { PublicRegister } from '../feed/public-register.js';
import { Answers } from '../http/answers.js';
import { Delays } from '../http/delays.js';
import { wantsJson } from '../http/negotiation.js';
import { away } from '../http/office-api.js';
import { Problem } from '../http/problem.js';
import { age } from '../records/record.json.js';
import { NoticeReader, type NoticeFacts } from './notice.reader.js';
import { NoticePage, NoticesPage, ObjectedPage } from './NoticePages.js';
import { EMPTY, FIELDS, type ObjectionForm, problemsOf } from './objection.form.js';
import { ObjectionOffice } from './objection-office.js';

const ONCE = /^[\da-f-]{36}$/;
const TROUBLES = { away: 503, refused: 409, over: 409 } as const;

/** Applications of which the public is told, and what it says to them. */
@Controller('notices')
export class NoticesRoutes {
  constructor(
    private readonly notices: NoticeReader,
    private readonly register: PublicRegister,
    private readonly answers: Answers,
    private readonly reader: FormReader,
    private readonly office: ObjectionOffice,
    private readonly delays: Delays,
  ) {}

  @Get()
  list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.mustHaveRegister();
    const notices = this.notices.all();
    if (wantsJson(request.headers.accept))
      return this.answers.json(reply, { notices: notices.map(json), ...age(this.register) });
    const context = this.answers.context(request, '/notices');
    this.answers.page(reply, context, <NoticesPage context={context} notices={notices} />);
  }

  @Get(':number')
  one(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('number') number: string): void {
    const facts = this.factsOf(number);
    if (wantsJson(request.headers.accept))
      return this.answers.json(reply, { ...json(facts), fields: FIELDS, ...age(this.register) });
    const context = this.contextOf(request, facts);
    const page = { context, facts, form: EMPTY, once: randomUUID(), problems: [] };
    this.answers.page(reply, context, <NoticePage {...page} />);
  }

  @Post(':number')
  async object(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
  ): Promise<void> {
    const facts = this.factsOf(number);
    const sent = await this.reader.read(request);
    sent.done();
    const form = Object.fromEntries(FIELDS.map((field) => [field, sent.valueOf(field).trim()])) as ObjectionForm &
      Record<string, string>;
    const asked = sent.valueOf('once');
    const once = ONCE.test(asked) ? asked : randomUUID();
    const isProgram = wantsJson(request.headers.accept);
    const context = this.contextOf(request, facts);
    const problems = problemsOf(form);
    if (problems.length > 0 && isProgram) throw new Problem('bad-request', problems);
    if (problems.length > 0) {
      const page = <NoticePage context={context} facts={facts} form={form} once={once} problems={problems} />;
      return this.answers.page(reply, context, page, 400);
    }
    await this.delays.wait('object', request.ip);
    const { words, objector, contact } = form;
    const told = { ...(objector === '' ? {} : { objector }), ...(contact === '' ? {} : { contact }) };
    const outcome = await this.office.lodge({ number: facts.notice.number, words, ...told }, once).catch(away);
    if (outcome === 'taken' && isProgram) return this.answers.json(reply, { accepted: true });
    if (outcome === 'taken') return this.answers.page(reply, context, <ObjectedPage context={context} facts={facts} />);
    if (isProgram) throw new Problem(outcome === 'away' ? 'unavailable' : 'refused');
    const page = { context, facts, form, once, problems: [], trouble: outcome };
    this.answers.page(reply, context, <NoticePage {...page} />, TROUBLES[outcome]);
  }

  private factsOf(number: string): NoticeFacts {
    this.mustHaveRegister();
    const facts = this.notices.numbered(number);
    if (!facts) throw new Problem('unknown-record');
    return facts;
  }

  private contextOf(request: FastifyRequest, { notice }: NoticeFacts) {
    return this.answers.context(request, `/notices/${encodeURIComponent(notice.number)}`);
  }

  private mustHaveRegister(): void {
    if (!this.register.current) throw new Problem('no-register', [], {}, { 'retry-after': '5' });
  }
}

const json = ({ notice, isOpen }: NoticeFacts) => ({ ...notice, open: isOpen });
