import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FormReader } from '../complaints/form.reader.js';
import { Answers } from '../http/answers.js';
import { Delays } from '../http/delays.js';
import { queryOf, wantsJson } from '../http/negotiation.js';
import { away } from '../http/office-api.js';
import { Problem } from '../http/problem.js';
import { type AccountForm, FIELDS, problemsOf } from './account.form.js';
import { AccountOffice } from './account-office.js';
import { AccountToldPage, AskAccountPage, ConfirmAddressPage } from './AccountPages.js';

const EMPTY: AccountForm = { firmName: '', registrationNumber: '', contactName: '', email: '' };
/** The page is kept out of every history but the mail's own. */
const TOKEN = /^[\w-]{20,100}$/;

/** How a firm that is not in the register comes to an account. */
@Controller('apply')
export class ApplyRoutes {
  constructor(
    private readonly answers: Answers,
    private readonly reader: FormReader,
    private readonly office: AccountOffice,
    private readonly delays: Delays,
  ) {}

  @Get()
  ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    if (wantsJson(request.headers.accept)) return this.answers.json(reply, { send: '/apply', fields: FIELDS });
    const context = this.answers.context(request, '/apply');
    this.answers.page(reply, context, <AskAccountPage context={context} form={EMPTY} problems={[]} />);
  }

  @Post()
  async send(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const sent = await this.reader.read(request);
    sent.done();
    const form = Object.fromEntries(FIELDS.map((field) => [field, sent.valueOf(field).trim()])) as Record<
      keyof AccountForm,
      string
    >;
    const json = wantsJson(request.headers.accept);
    const context = this.answers.context(request, '/apply');
    const problems = problemsOf(form);
    if (problems.length > 0 && json) throw new Problem('bad-request', problems);
    if (problems.length > 0) {
      const page = <AskAccountPage context={context} form={form} problems={problems} />;
      return this.answers.page(reply, context, page, 400);
    }
    await this.delays.wait('apply', request.ip);
    const taken = await this.office.request({ ...form, language: context.words.language }).catch(away);
    if (taken === true && json) return this.answers.json(reply, { accepted: true });
    if (taken === true) return this.answers.page(reply, context, <AccountToldPage context={context} told="sent" />);
    if (json) throw new Problem(taken === 'away' ? 'unavailable' : 'refused');
    const trouble = taken === 'away' ? 'away' : 'refused';
    const page = <AskAccountPage context={context} form={form} problems={[]} trouble={trouble} />;
    this.answers.page(reply, context, page, trouble === 'away' ? 503 : 409);
  }

  @Get('confirm')
  show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const { token } = queryOf(request);
    const known = typeof token === 'string' && TOKEN.test(token) ? token : '';
    const context = this.answers.context(request, '/apply/confirm', known === '' ? {} : { token: known });
    if (known === '') return this.answers.page(reply, context, <AccountToldPage context={context} told="over" />, 404);
    this.answers.page(reply, context, <ConfirmAddressPage context={context} token={known} />);
  }

  @Post('confirm')
  async confirm(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = await this.reader.read(request);
    form.done();
    await this.delays.wait('apply', request.ip);
    const number = await this.office.confirm(form.valueOf('token').slice(0, 100).padEnd(20, '-')).catch(away);
    const told = number === undefined ? 'over' : number === 'away' ? 'away' : 'confirmed';
    const status = { over: 404, away: 503, confirmed: 200 }[told];
    const context = this.answers.context(request, '/apply/confirm');
    if (wantsJson(request.headers.accept)) {
      if (told === 'confirmed') return this.answers.json(reply, { number });
      throw new Problem(told === 'away' ? 'unavailable' : 'not-found');
    }
    this.answers.page(reply, context, <AccountToldPage context={context} told={told} number={number ?? ''} />, status);
  }
}
