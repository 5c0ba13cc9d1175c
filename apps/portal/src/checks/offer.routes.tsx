import { Controller, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FormReader } from '../complaints/form.reader.js';
import { Answers } from '../http/answers.js';
import { wantsJson } from '../http/negotiation.js';
import { Problem } from '../http/problem.js';
import { Counts } from '../operations/counts.js';
import { BestFinder } from './best.finder.js';
import { CheckWait } from './check.wait.js';
import { Checker } from './checker.js';
import { misnamed, offerOf, problemsOf, typedIn } from './offer.form.js';
import { AskOfferPage, OfferPage } from './OfferPage.js';

/** The check of a whole offer. It comes as a form and not in an address, so that no log and no history holds it. */
@Controller('check')
export class OfferRoutes {
  constructor(
    private readonly checker: Checker,
    private readonly best: BestFinder,
    private readonly answers: Answers,
    private readonly counts: Counts,
    private readonly reader: FormReader,
    private readonly wait: CheckWait,
  ) {}

  @Post()
  async check(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = await this.reader.read(request);
    form.done();
    const typed = typedIn(form);
    const json = wantsJson(request.headers.accept);
    const context = this.answers.context(request, '/check');
    const wrong = json ? misnamed(request.body) : [];
    const problems = wrong.length > 0 ? wrong : problemsOf(typed);
    if (problems.length > 0) {
      if (json) throw new Problem('bad-request', problems);
      return this.answers.page(reply, context, <AskOfferPage {...{ context, typed, problems }} />, 400);
    }
    if (json) await this.wait.before(request.ip);
    const started = performance.now();
    const answer = this.checker.checkOffer(offerOf(typed));
    if (json) this.wait.charge(request.ip, performance.now() - started);
    this.counts.check(answer.standing, json ? 'json' : 'html');
    if (json) return this.answers.json(reply.status(200), answer);
    const best = this.best.of(answer);
    this.answers.page(reply, context, <OfferPage {...{ context, typed, answer, best }} />);
  }
}
