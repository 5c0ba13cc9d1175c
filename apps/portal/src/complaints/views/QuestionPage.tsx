import type { ReactElement } from 'react';
import { QUESTIONS, numberOf, previousOf, type Question, unseenBeside } from '../lodge.pages.js';
import { ASK } from './asked.js';
import type { JourneyProps } from './journey.js';
import { JourneyForm } from './JourneyForm.js';
import { JourneyLayout, LanguageButtons } from './JourneyLayout.js';
import { Problems } from './Problems.js';

export function QuestionPage({ question, ...journey }: JourneyProps & { readonly question: Question }): ReactElement {
  const { context, scripts, draft, problems, team } = journey;
  const { words } = context;
  const { id } = question;
  const action = `/complain/${id}`;
  const { before: Before, Body } = ASK[id];
  return (
    <JourneyLayout
      context={context}
      scripts={scripts}
      title={words.text('portal', `complaint.${id}.title`)}
      languages={<LanguageButtons context={context} action={action} />}
    >
      {Before && <Before context={context} />}
      <p className="step">
        {words.say('portal', 'complaint.step', { number: numberOf(id), count: QUESTIONS.length + 1 })}
      </p>
      <h1>{words.say('portal', `complaint.${id}.title`)}</h1>
      <Problems words={words} problems={problems} />
      <JourneyForm context={context} action={action} draft={draft} unseen={unseenBeside(question)} team={team}>
        <Body {...journey} />
        <button name="go" value="next">
          {words.say('portal', 'complaint.next')}
        </button>
        {previousOf(question) && (
          <button className="quiet" name="go" value="back">
            {words.say('portal', 'complaint.back')}
          </button>
        )}
      </JourneyForm>
    </JourneyLayout>
  );
}
