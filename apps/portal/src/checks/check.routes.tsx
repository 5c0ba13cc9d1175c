import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers } from '../http/answers.js';
import { queryOf, wantsJson } from '../http/negotiation.js';
import { fieldWords, Problem } from '../http/problem.js';
import { Counts } from '../operations/counts.js';
import { BadQuestionPage } from './BadQuestionPage.js';
import { BestFinder } from './best.finder.js';
import { CheckWait } from './check.wait.js';
import { Checker } from './checker.js';
import { questionIn } from './question.js';
import { ResultPage } from './ResultPage.js';

const DIGIT = /\p{Nd}/u;

@Controller('check')
export class CheckRoutes {
  constructor(
    private readonly checker: Checker,
    private readonly best: BestFinder,
    private readonly answers: Answers,
    private readonly counts: Counts,
    private readonly wait: CheckWait,
  ) {}

  @Get()
  async check(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { q, problem } = questionIn(queryOf(request));
    const json = wantsJson(request.headers.accept);
    if (problem) {
      if (json) throw new Problem('bad-request', [problem]);
      const context = this.answers.context(request, '/check', q === '' ? {} : { q });
      const error = fieldWords(context.words.language, problem);
      this.answers.page(reply, context, <BadQuestionPage context={context} q={q} error={error} />, 400);
      return;
    }
    if (json) return this.answerJson(q, request, reply);
    const answer = this.checker.check(q);
    this.counts.check(answer.standing, 'html');
    const context = this.answers.context(request, '/check', { q });
    this.answers.page(reply, context, <ResultPage context={context} answer={answer} best={this.best.of(answer)} />);
  }

  /** What is found by its number costs next to nothing and is free; a search by name counts against its caller, by what it cost. */
  private async answerJson(q: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const ready = this.checker.readyJson(q);
    if (ready) {
      this.counts.check(ready.standing, 'json');
      this.answers.readyJson(reply, ready.json);
      return;
    }
    const mayBeNumber = DIGIT.test(q);
    if (!mayBeNumber) await this.wait.before(request.ip);
    const started = performance.now();
    const answer = this.checker.checkAndKeep(q);
    this.wait.charge(request.ip, performance.now() - started);
    if (mayBeNumber && answer.confidence !== 'exact') await this.wait.before(request.ip);
    this.counts.check(answer.standing, 'json');
    this.answers.json(reply, answer);
  }
}
