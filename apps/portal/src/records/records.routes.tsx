import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toString as drawQr } from 'qrcode';
import { Clock } from '../clock.js';
import { Configuration } from '../configuration/configuration.js';
import { PublicRegister } from '../feed/public-register.js';
import { Answers } from '../http/answers.js';
import { queryOf, wantsJson } from '../http/negotiation.js';
import { fieldWords, Problem } from '../http/problem.js';
import { JobOrderReader } from '../job-orders/job-order.reader.js';
import { AgencyPage } from './AgencyPage.js';
import { CardPage } from './CardPage.js';
import { type DayQuestion, dayIn } from './day.query.js';
import type { DayErrors } from './DayForm.js';
import { LicencePage } from './LicencePage.js';
import type { AgencyFacts, LicenceFacts } from './facts.js';
import { agencyJson, licenceJson } from './record.json.js';
import { RecordReader } from './record.reader.js';

/** The public record of one agency or licence, now or on a past day. */
@Controller()
export class RecordsRoutes {
  constructor(
    private readonly reader: RecordReader,
    private readonly jobOrders: JobOrderReader,
    private readonly register: PublicRegister,
    private readonly answers: Answers,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  @Get('agencies/:id')
  agency(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): void {
    this.mustHaveRegister();
    const facts = this.agencyAt(id, request, reply);
    if (!facts) return;
    const { question, json } = this.dayQuestion(request);
    const day = question.asked && this.reader.agencyOnDay(facts, question.asked);
    const standing = this.reader.standingOf(facts);
    if (json) {
      const dayOf = (licence: LicenceFacts) => question.asked && this.reader.licenceOnDay(licence, question.asked);
      this.answers.json(reply, {
        ...agencyJson(this.register, facts, standing, day, dayOf),
        jobOrders: this.jobOrders.openOf(facts).map(({ order }) => order),
      });
      return;
    }
    const context = this.answers.context(request, `/agencies/${encodeURIComponent(id)}`, daysTyped(question));
    const orders = this.jobOrders.openOf(facts);
    const page = {
      context,
      facts,
      standing,
      orders,
      day,
      typed: question.typed,
      errors: this.errors(request, question),
      publicUrl: this.configuration.publicUrl,
    };
    this.answers.page(reply, context, <AgencyPage {...page} />, statusOf(question));
  }

  /** What is told of it, to be printed; of today only. */
  @Get('agencies/:id/card')
  async card(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    this.mustHaveRegister();
    const facts = this.agencyAt(id, request, reply, '/card');
    if (!facts) return;
    const path = `/agencies/${encodeURIComponent(id)}`;
    const context = this.answers.context(request, `${path}/card`);
    const address = `${this.configuration.publicUrl}${path}`;
    const qr = await drawQr(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
    const licences = facts.licences.map((licence) => ({ facts: licence, fees: this.reader.feesUnder(licence) }));
    const page = { context, facts, standing: this.reader.standingOf(facts), licences, address, qr };
    this.answers.page(reply, context, <CardPage {...page} />);
  }

  @Get('licences/:register/:slug')
  licence(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('register') register: string,
    @Param('slug') slug: string,
  ): void {
    this.mustHaveRegister();
    const facts = this.reader.licence(register, slug);
    if (!facts) throw new Problem('unknown-record');
    const { question, json } = this.dayQuestion(request);
    const day = question.asked && this.reader.licenceOnDay(facts, question.asked);
    if (json) {
      this.answers.json(reply, licenceJson(this.register, facts, day));
      return;
    }
    const path = `/licences/${encodeURIComponent(register)}/${encodeURIComponent(slug)}`;
    const context = this.answers.context(request, path, daysTyped(question));
    const page = { context, facts, day, typed: question.typed, errors: this.errors(request, question) };
    this.answers.page(reply, context, <LicencePage {...page} />, statusOf(question));
  }

  /** Undefined where the reader was sent on to the record under which it goes on. */
  private agencyAt(id: string, request: FastifyRequest, reply: FastifyReply, below = ''): AgencyFacts | undefined {
    const facts = this.reader.agency(id);
    if (facts) return facts;
    const goesOn = this.reader.goesOnAs(id);
    if (goesOn === undefined) throw new Problem('unknown-record');
    // Not for good: two records that were taken for one agency can be taken apart again.
    const asked = request.url.replace(/^[^?]*/, '');
    void reply
      .header('cache-control', 'no-store')
      .redirect(`/agencies/${encodeURIComponent(goesOn)}${below}${asked}`, 302);
    return undefined;
  }

  private mustHaveRegister(): void {
    if (!this.register.current) throw new Problem('no-register', [], {}, { 'retry-after': '5' });
  }

  /** A bad day is a problem for programs; for people it is a page with what they typed and a word beside it. */
  private dayQuestion(request: FastifyRequest): { question: DayQuestion; json: boolean } {
    const question = dayIn(queryOf(request), this.clock.nowInstant(), this.register.timeZone);
    const json = wantsJson(request.headers.accept);
    if (json && question.problems.length > 0) throw new Problem('bad-request', question.problems);
    return { question, json };
  }

  private errors(request: FastifyRequest, { problems }: DayQuestion): DayErrors {
    const { words } = this.answers.context(request, '/');
    return Object.fromEntries(problems.map((problem) => [problem.field, fieldWords(words.language, problem)]));
  }
}

const statusOf = ({ problems }: DayQuestion): number => (problems.length > 0 ? 400 : 200);

const daysTyped = ({ typed }: DayQuestion): Record<string, string> =>
  Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''));
