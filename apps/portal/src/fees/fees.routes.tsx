import { Controller, Get, Req, Res } from '@nestjs/common';
import { dayOf } from '@amparo/kernel';
import { DESTINATIONS, feesOnTheWay } from '@amparo/verification';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../clock.js';
import { PublicRegister } from '../feed/public-register.js';
import { Answers } from '../http/answers.js';
import { queryOf, wantsJson } from '../http/negotiation.js';
import { Problem } from '../http/problem.js';
import { age } from '../records/record.json.js';
import { FeesPage } from './FeesPage.js';

/** What a worker may be asked to pay, by where the work is. */
@Controller('fees')
export class FeesRoutes {
  constructor(
    private readonly register: PublicRegister,
    private readonly answers: Answers,
    private readonly clock: Clock,
  ) {}

  @Get()
  fees(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const index = this.register.current?.index;
    if (!index) throw new Problem('no-register', [], {}, { 'retry-after': '5' });
    const { country } = queryOf(request);
    const isAsked = country !== undefined && country !== '';
    const known = DESTINATIONS.find((code) => code === country);
    const json = wantsJson(request.headers.accept);
    if (json && (isAsked || country === '') && !known)
      throw new Problem('bad-request', [
        { field: 'country', code: 'error.fees.country', params: { choices: DESTINATIONS.join(', ') } },
      ]);
    const today = dayOf(this.clock.nowInstant(), this.register.timeZone);
    // A copy that is too old to say who may recruit is too old to say what may be asked.
    const isOld = this.register.contact === 'too_old';
    const fees = known === undefined || isOld ? [] : feesOnTheWay(index, known, today);
    if (json)
      return this.answers.json(reply, { country: known ?? null, countries: DESTINATIONS, fees, ...age(this.register) });
    const context = this.answers.context(request, '/fees', known === undefined ? {} : { country: known });
    const page = <FeesPage {...{ context, country: known, fees, isWrong: isAsked && !known, isOld }} />;
    this.answers.page(reply, context, page, isAsked && !known ? 400 : 200);
  }
}
