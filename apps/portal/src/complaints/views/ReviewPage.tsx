import { decimalsOf, majorOf, readAmount } from '@amparo/kernel';
import type { ReactElement, ReactNode } from 'react';
import { list } from '../../pages/Facts.js';
import { FIELDS, type Field } from '../draft.js';
import { ACCEPTED } from '../file-types.js';
import { codesOf, monthOf, QUESTIONS, type QuestionId } from '../lodge.pages.js';
import { Locked } from './asked.js';
import { keptMark } from './fields.js';
import type { JourneyProps } from './journey.js';
import { JourneyForm } from './JourneyForm.js';
import { JourneyLayout, LanguageButtons } from './JourneyLayout.js';
import { errorOf, Problems } from './Problems.js';

const ACTION = '/complain/review';

interface ReviewPageProps extends JourneyProps {
  /** Why it could not be sent just now. */
  readonly trouble?: 'away' | 'busy' | 'closed' | 'refused';
  /** Files cannot be put back into a form by the page that asks for them. */
  readonly filesLost?: boolean;
}

/** Everything once more, papers and photos, and the button. */
export function ReviewPage({ trouble, filesLost = false, ...journey }: ReviewPageProps): ReactElement {
  const { context, scripts, draft, problems, team } = journey;
  const { words } = context;
  const filesError = errorOf(words, problems, 'files');
  const told = [filesLost && 'files-lost', filesError !== undefined && 'files-error', 'files-hint']
    .filter(Boolean)
    .join(' ');
  return (
    <JourneyLayout
      context={context}
      scripts={scripts}
      title={words.text('portal', 'complaint.review.title')}
      languages={<LanguageButtons context={context} action={ACTION} />}
    >
      <p className="step">
        {words.say('portal', 'complaint.step', { number: QUESTIONS.length + 1, count: QUESTIONS.length + 1 })}
      </p>
      <h1>{words.say('portal', 'complaint.review.title')}</h1>
      {trouble && (
        <p className="notice" role="alert">
          {words.say('portal', `complaint.trouble.${trouble}`)}
        </p>
      )}
      <Problems words={words} problems={problems} />
      <JourneyForm context={context} action={ACTION} draft={draft} unseen={FIELDS} team={team} files>
        <dl>
          {QUESTIONS.map(({ id, fields }) => (
            <div key={id}>
              <dt>{words.say('portal', id === 'danger' ? 'complaint.danger' : `complaint.${id}.title`)}</dt>
              <dd>
                <Told {...journey} fields={fields} id={id} />
                <button name="go" value={`to:${id}`}>
                  {words.rich('portal', 'complaint.change', {
                    what: <span className="first"> {words.say('portal', `complaint.${id}.title`)}</span>,
                  })}
                </button>
              </dd>
            </div>
          ))}
        </dl>
        <div className={filesError === undefined ? 'field' : 'field wrong'}>
          <label htmlFor="files">{words.say('portal', 'complaint.files')}</label>
          {filesLost && (
            <p className="notice" id="files-lost">
              {words.say('portal', 'complaint.files.lost')}
            </p>
          )}
          <p className="hint" id="files-hint">
            {words.say('portal', 'complaint.files.hint')}
          </p>
          {filesError !== undefined && (
            <p className="error" id="files-error">
              {filesError}
            </p>
          )}
          <input id="files" name="files" type="file" multiple accept={ACCEPTED} aria-describedby={told} />
          <ul id="chosen" hidden />
        </div>
        <Locked context={context} />
        <button name="go" value="send">
          {words.say('portal', trouble ? 'complaint.again' : 'complaint.send')}
        </button>
        <button className="quiet" name="go" value="back">
          {words.say('portal', 'complaint.back')}
        </button>
      </JourneyForm>
    </JourneyLayout>
  );
}

/** The answers of one question, as people say them. */
function Told({
  id,
  fields,
  ...journey
}: JourneyProps & { readonly id: QuestionId; readonly fields: readonly Field[] }): ReactNode {
  const { context, draft, facts } = journey;
  const { words } = context;
  const { answers } = draft;
  const unsaid = words.say('portal', 'complaint.unsaid');
  if (id === 'danger') return words.say('common', answers.danger === 'yes' ? 'yes' : 'no');
  if (id === 'about')
    return <bdi>{answers.kind === 'agency' ? facts.agencyName(answers.agency) : answers.contact}</bdi>;
  if (id === 'what') return list(codesOf(answers).map((code) => words.say('portal', `what.${code}`)));
  if (id === 'where') {
    const month = monthOf(answers.month, answers.year);
    const minor = readAmount(answers.amount, answers.currency || 'USD');
    const amount =
      minor !== undefined && answers.currency !== ''
        ? words.money(majorOf(minor, answers.currency), answers.currency, decimalsOf(answers.currency))
        : undefined;
    const said = [answers.district, month && words.monthOfYear(month), amount].filter(Boolean);
    return said.length === 0 ? unsaid : list(said.map((one) => <bdi key={one}>{one}</bdi>));
  }
  const said = fields.filter((field) => answers[field] !== '');
  if (said.length === 0) return words.say('portal', id === 'you' ? 'complaint.you.unnamed' : 'complaint.unsaid');
  return list(
    said.map((field) => (
      <bdi key={field} {...keptMark(field)}>
        {answers[field]}
      </bdi>
    )),
  );
}
