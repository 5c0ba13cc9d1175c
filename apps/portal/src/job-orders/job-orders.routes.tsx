import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PublicRegister } from '../feed/public-register.js';
import { Answers } from '../http/answers.js';
import { wantsJson } from '../http/negotiation.js';
import { Problem } from '../http/problem.js';
import { age } from '../records/record.json.js';
import { JobOrderReader } from './job-order.reader.js';
import { JobOrderPage } from './JobOrderPage.js';

/** Vacancies that the register approved. */
@Controller()
export class JobOrdersRoutes {
  constructor(
    private readonly reader: JobOrderReader,
    private readonly register: PublicRegister,
    private readonly answers: Answers,
  ) {}

  @Get('job-orders/:id')
  jobOrder(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): void {
    if (!this.register.current) throw new Problem('no-register', [], {}, { 'retry-after': '5' });
    const facts = this.reader.jobOrder(id);
    if (!facts) throw new Problem('unknown-record');
    if (wantsJson(request.headers.accept)) {
      const { order, agency, standing, principal, state } = facts;
      const of = agency && { id: agency.agency.id, legalName: agency.agency.legalName, standing };
      this.answers.json(reply, { ...order, state, agency: of, employer: principal, ...age(this.register) });
      return;
    }
    const home = this.answers.context(request, `/job-orders/${encodeURIComponent(id)}`);
    const context = { ...home, words: home.words.inZone(facts.agency?.register?.timeZone) };
    this.answers.page(reply, context, <JobOrderPage context={context} facts={facts} />);
  }
}
