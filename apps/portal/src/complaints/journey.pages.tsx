import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ReactElement } from 'react';
import { BrowserScripts, type JourneyScripts } from '../browser/browser.scripts.js';
import { PublicRegister } from '../feed/public-register.js';
import { Answers } from '../http/answers.js';
import { journeyHeaders } from '../http/headers.js';
import type { FieldProblem } from '../http/problem.js';
import type { PageContext } from '../pages/page.js';
import { isNamed } from '../pages/words.js';
import type { Draft } from './draft.js';
import { districtsOf, IntakeKeeper, teamFor } from './intake.keeper.js';
import { currenciesFor, type Facts, type Question, todayIn } from './lodge.pages.js';
import type { Team } from './office.js';
import type { JourneyProps } from './views/journey.js';
import { QuestionPage } from './views/QuestionPage.js';
import { ReviewPage } from './views/ReviewPage.js';

/** Draws the pages of the journey, and knows what their answers are held against. */
@Injectable()
export class JourneyPages {
  constructor(
    private readonly answers: Answers,
    private readonly register: PublicRegister,
    private readonly intake: IntakeKeeper,
    private readonly browser: BrowserScripts,
  ) {}

  get scripts(): JourneyScripts | undefined {
    return this.browser.journey;
  }

  context(request: FastifyRequest, path: string): PageContext {
    return this.answers.context(request, path);
  }

  send(reply: FastifyReply, context: PageContext, page: ReactElement, status = 200): void {
    void reply.headers(journeyHeaders(this.scripts));
    this.answers.page(reply, context, page, status);
  }

  async facts({ now }: PageContext): Promise<Facts> {
    const index = this.register.current?.index;
    const home = index?.registers().find(({ role }) => role === 'home');
    return {
      today: todayIn(now, this.register.timeZone),
      districts: districtsOf(await this.intake.known()),
      currencies: currenciesFor(home !== undefined && !isNamed(home.country)),
      agencyName: (id) => index?.get('agency', id)?.legalName,
    };
  }

  async question(
    request: FastifyRequest,
    reply: FastifyReply,
    asked: Question,
    draft: Draft,
    problems: readonly FieldProblem[] = [],
  ): Promise<void> {
    const props = await this.props(request, `/complain/${asked.id}`, draft, problems);
    this.send(reply, props.context, <QuestionPage {...props} question={asked} />, problems.length > 0 ? 400 : 200);
  }

  async review(
    request: FastifyRequest,
    reply: FastifyReply,
    draft: Draft,
    { status = 200, problems = [], trouble, filesLost }: ReviewState = {},
  ): Promise<void> {
    const props = await this.props(request, '/complain/review', { ...draft, checked: true }, problems);
    this.send(reply, props.context, <ReviewPage {...props} trouble={trouble} filesLost={filesLost} />, status);
  }

  private async props(
    request: FastifyRequest,
    path: string,
    draft: Draft,
    problems: readonly FieldProblem[],
  ): Promise<JourneyProps> {
    const context = this.context(request, path);
    const facts = await this.facts(context);
    return { context, scripts: this.scripts, draft, facts, problems, team: await this.teamOf(draft) };
  }

  private async teamOf({ answers }: Draft): Promise<Team | undefined> {
    const intake = await this.intake.known();
    return intake && teamFor(intake, answers.district);
  }
}

export interface ReviewState {
  readonly status?: number;
  readonly problems?: readonly FieldProblem[];
  readonly trouble?: 'away' | 'busy' | 'closed' | 'refused';
  readonly filesLost?: boolean;
}
