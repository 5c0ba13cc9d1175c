import { MAX_OFFER_TEXT, WARNING_VERDICTS } from '@amparo/verification';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers } from '../http/answers.js';
import { queryOf, wantsJson } from '../http/negotiation.js';
import { fieldWords, Problem } from '../http/problem.js';
import { Counts } from '../operations/counts.js';
import { type Answer, isSure, type OfferAnswer } from './answer.js';
import { BadQuestionPage } from './BadQuestionPage.js';
import { BestFinder } from './best.finder.js';
import { CheckTurns } from './check.turns.js';
import { CheckWait } from './check.wait.js';
import { Checker } from './checker.js';
import { EMPTY_OFFER } from './offer.form.js';
import { OfferPage } from './OfferPage.js';
import { questionIn, TOO_LONG } from './question.js';
import { ResultPage } from './ResultPage.js';

/** Few names are as long. */
const MESSAGE = 60;
/** Some words, and not one endless one. */
const SENTENCE = /\S(?:\s+\S+){5}/;
const DIGIT = /\p{Nd}/u;

@Controller('check')
export class CheckRoutes {
  constructor(
    private readonly checker: Checker,
    private readonly best: BestFinder,
    private readonly answers: Answers,
    private readonly counts: Counts,
    private readonly wait: CheckWait,
    private readonly turns: CheckTurns,
  ) {}

  @Get()
  async check(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { q, problem } = questionIn(queryOf(request));
    const json = wantsJson(request.headers.accept);
    if (problem?.code === TOO_LONG && !json && q.length <= MAX_OFFER_TEXT && SENTENCE.test(q))
      return this.pageOfOffer(q, this.checker.checkOffer({ text: q }), request, reply);
    if (problem) {
      if (json) throw new Problem('bad-request', [problem]);
      const context = this.answers.context(request, '/check', q === '' ? {} : { q });
      const error = fieldWords(context.words.language, problem);
      this.answers.page(reply, context, <BadQuestionPage context={context} q={q} error={error} />, 400);
      return;
    }
    if (json) return this.answerJson(q, request, reply);
    const { value: answer } = await this.turns.take(q, () => this.checker.check(q));
    const offer = this.readAsOffer(q, answer);
    if (offer) return this.pageOfOffer(q, offer, request, reply);
    this.counts.check(answer.standing, 'html');
    const context = this.answers.context(request, '/check', { q });
    this.answers.page(reply, context, <ResultPage context={context} answer={answer} best={this.best.of(answer)} />);
  }

  private pageOfOffer(text: string, answer: OfferAnswer, request: FastifyRequest, reply: FastifyReply): void {
    this.counts.check(answer.standing, 'html');
    const context = this.answers.context(request, '/check');
    const typed = { ...EMPTY_OFFER, text };
    this.answers.page(reply, context, <OfferPage {...{ context, typed, answer, best: this.best.of(answer) }} />);
  }

  /** A message typed into the box of one line, or a name with a sum: read as one where that tells more, above all where it warns. */
  private readAsOffer(q: string, answer: Answer): OfferAnswer | undefined {
    const warns = answer.elements.some(({ verdict }) => WARNING_VERDICTS.includes(verdict));
    const isMore = q.length >= MESSAGE || (answer.elements.length === 0 && !isSure(answer) && DIGIT.test(q));
    if (!warns && !isMore) return undefined;
    const offer = this.checker.checkOffer({ text: q });
    return isSure(offer) && (offer.warnings > 0 || !isSure(answer)) ? offer : undefined;
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
    const { value: answer, costMs } = await this.turns.take(q, () => this.checker.checkAndKeep(q));
    this.wait.charge(request.ip, costMs);
    if (mayBeNumber && answer.confidence !== 'exact') await this.wait.before(request.ip);
    this.counts.check(answer.standing, 'json');
    this.answers.json(reply, answer);
  }
}
