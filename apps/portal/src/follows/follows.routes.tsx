import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FormReader } from '../complaints/form.reader.js';
import { PublicRegister } from '../feed/public-register.js';
import { Answers } from '../http/answers.js';
import { Delays } from '../http/delays.js';
import { wantsJson } from '../http/negotiation.js';
import { away } from '../http/office-api.js';
import { type FieldProblem, Problem } from '../http/problem.js';
import type { PageContext } from '../pages/page.js';
import type { AgencyFacts } from '../records/facts.js';
import { RecordReader } from '../records/record.reader.js';
import { type FollowChannel, FollowOffice } from './follow-office.js';
import { AskToFollowPage, canBeFollowed, FollowLinkPage, FollowToldPage } from './FollowPages.js';

const TOKEN = /^[\w-]{10,100}$/;
const LONGEST_ADDRESS = 254;
const NO_ADDRESS: FieldProblem = { field: 'address', code: 'error.follow.address' };
const STATUS = { over: 404, away: 503, confirmed: 200, stopped: 200 } as const;

/** What was typed tells by itself where a message is to go. */
const channelOf = (address: string): FollowChannel => (address.includes('@') ? 'email' : 'sms');

/** "Tell me when this changes": asked for here, confirmed and stopped by links in the messages. */
@Controller('follow')
export class FollowsRoutes {
  constructor(
    private readonly register: PublicRegister,
    private readonly records: RecordReader,
    private readonly office: FollowOffice,
    private readonly answers: Answers,
    private readonly reader: FormReader,
    private readonly delays: Delays,
  ) {}

  @Get(':agencyId')
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('agencyId') id: string): Promise<void> {
    const facts = this.factsOf(id);
    const channels = await this.office.channels().catch(away);
    if (wantsJson(request.headers.accept)) {
      if (channels === 'away') throw new Problem('unavailable');
      return this.answers.json(reply, { send: '/follow', fields: ['agency', 'address'], channels });
    }
    const context = this.contextOf(request, facts);
    const known = channels === 'away' ? { channels: [], isAway: true } : { channels };
    const page = <AskToFollowPage context={context} facts={facts} typed="" problems={[]} {...known} />;
    this.answers.page(reply, context, page, channels === 'away' ? 503 : 200);
  }

  @Post()
  async ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = await this.reader.read(request);
    form.done();
    const facts = this.factsOf(form.valueOf('agency'));
    const typed = form
      .valueOf('address')
      .trim()
      .slice(0, LONGEST_ADDRESS + 1);
    const context = this.contextOf(request, facts);
    const json = wantsJson(request.headers.accept);
    await this.delays.wait('follow', request.ip);
    const taken = await this.send(facts, typed, context).catch(away);
    if (taken === true && json) return this.answers.json(reply, { accepted: true });
    if (taken === true) return this.answers.page(reply, context, <FollowToldPage context={context} told="sent" />);
    if (json) throw taken === 'away' ? new Problem('unavailable') : new Problem('bad-request', [NO_ADDRESS]);
    const isAway = taken === 'away';
    // For another try; with the office away it is the form as it was.
    const channels = isAway ? [channelOf(typed)] : await this.office.channels().catch(() => [channelOf(typed)]);
    const page = { context, facts, channels, typed, problems: isAway ? [] : [NO_ADDRESS], isAway };
    this.answers.page(reply, context, <AskToFollowPage {...page} />, isAway ? 503 : 400);
  }

  @Get('confirm/:token')
  showConfirm(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('token') token: string): void {
    this.showLink(request, reply, 'confirm', token);
  }

  @Post('confirm/:token')
  async confirm(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('token') token: string,
  ): Promise<void> {
    await this.readAway(request);
    const agencyId = TOKEN.test(token) ? await this.office.confirm(token).catch(away) : undefined;
    const told = agencyId === undefined ? 'over' : agencyId === 'away' ? 'away' : 'confirmed';
    const facts = told === 'confirmed' && agencyId !== undefined ? this.records.agency(agencyId) : undefined;
    this.tell(request, reply, told, facts);
  }

  @Get('stop/:token')
  showStop(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('token') token: string): void {
    this.showLink(request, reply, 'stop', token);
  }

  /** Also for mail programs, which send it by themselves when their own button is pressed (RFC 8058). */
  @Post('stop/:token')
  async stop(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('token') token: string): Promise<void> {
    await this.readAway(request);
    this.tell(request, reply, TOKEN.test(token) ? await this.office.stop(token).catch(away) : 'stopped');
  }

  private async send({ agency }: AgencyFacts, address: string, { words }: PageContext): Promise<boolean> {
    if (address === '' || address.length > LONGEST_ADDRESS) return false;
    const channel = channelOf(address);
    if (!(await this.office.channels()).includes(channel)) return false;
    return this.office.ask({ channel, address, agencyId: agency.id, language: words.language });
  }

  private showLink(request: FastifyRequest, reply: FastifyReply, verb: 'confirm' | 'stop', token: string): void {
    if (!TOKEN.test(token)) throw new Problem('not-found');
    const path = `/follow/${verb}/${token}`;
    if (wantsJson(request.headers.accept)) return this.answers.json(reply, { send: path });
    const context = this.answers.context(request, path);
    this.answers.page(reply, context, <FollowLinkPage context={context} verb={verb} />);
  }

  private async readAway(request: FastifyRequest): Promise<void> {
    (await this.reader.read(request)).done();
    await this.delays.wait('followLink', request.ip);
  }

  private tell(
    request: FastifyRequest,
    reply: FastifyReply,
    told: keyof typeof STATUS,
    facts?: AgencyFacts | undefined,
  ): void {
    if (wantsJson(request.headers.accept)) {
      if (told === 'over' || told === 'away') throw new Problem(told === 'away' ? 'unavailable' : 'not-found');
      return this.answers.json(reply, { [told]: true });
    }
    // The languages of this page lead to the start: to open a link again would ask again.
    const context = this.answers.context(request, '/');
    this.answers.page(reply, context, <FollowToldPage context={context} told={told} facts={facts} />, STATUS[told]);
  }

  private contextOf(request: FastifyRequest, { agency }: AgencyFacts): PageContext {
    return this.answers.context(request, `/follow/${encodeURIComponent(agency.id)}`);
  }

  /** Of the home register, and as it is called today where two records became one. */
  private factsOf(id: string): AgencyFacts {
    if (!this.register.current) throw new Problem('no-register', [], {}, { 'retry-after': '5' });
    const facts = this.records.agency(this.records.goesOnAs(id) ?? id);
    if (!facts || !canBeFollowed(facts)) throw new Problem('unknown-record');
    return facts;
  }
}
