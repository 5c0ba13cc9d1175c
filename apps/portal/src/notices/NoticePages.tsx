import type { ReactElement } from 'react';
import { TextField } from '../complaints/views/fields.js';
import { errorOf, Problems } from '../complaints/views/Problems.js';
import type { FieldProblem } from '../http/problem.js';
import { Facts } from '../pages/Facts.js';
import { Layout } from '../pages/Layout.js';
import { link, type PageContext } from '../pages/page.js';
import { SearchBox } from '../pages/SearchBox.js';
import type { NoticeFacts } from './notice.reader.js';
import { FIELDS, type ObjectionForm } from './objection.form.js';

const pathOf = ({ notice }: NoticeFacts): string => `/notices/${encodeURIComponent(notice.number)}`;

export function NoticesPage({
  context,
  notices,
}: {
  readonly context: PageContext;
  readonly notices: readonly NoticeFacts[];
}): ReactElement {
  const { words } = context;
  return (
    <Layout context={context} title={words.text('portal', 'notices.title')}>
      <h1>{words.say('portal', 'notices.title')}</h1>
      <p>{words.say('portal', 'notices.lead')}</p>
      {notices.length === 0 && <p className="notice">{words.say('portal', 'notices.none')}</p>}
      <ul className="plain">
        {notices.map((facts) => (
          <li key={facts.notice.id}>
            <a href={link(context, pathOf(facts))}>
              <bdi>{facts.notice.applicant}</bdi>
            </a>
            <p className="quiet">
              {words.code('class', facts.notice.class)} · <Until context={context} facts={facts} />
            </p>
          </li>
        ))}
      </ul>
      <p className="notice">{words.say('portal', 'notices.no-licence')}</p>
      <SearchBox context={context} />
    </Layout>
  );
}

function Until({ context: { words }, facts }: { readonly context: PageContext; readonly facts: NoticeFacts }) {
  const day = words.day(facts.notice.objectionsUntil);
  return <>{words.say('portal', facts.isOpen ? 'notice.until' : 'notice.over', { day })}</>;
}

interface NoticePageProps {
  readonly context: PageContext;
  readonly facts: NoticeFacts;
  readonly form: ObjectionForm;
  /** Tells a second sending of this form from another objection. */
  readonly once: string;
  readonly problems: readonly FieldProblem[];
  readonly trouble?: 'away' | 'refused' | 'over' | undefined;
}

export function NoticePage(props: NoticePageProps): ReactElement {
  const { context, facts, trouble } = props;
  const { words } = context;
  const { notice, isOpen } = facts;
  const codes = (family: 'country' | 'sector', values: readonly string[]) =>
    values.length === 0
      ? words.say('portal', 'notice.all')
      : values.map((value) => (family === 'country' ? words.country(value) : words.code('sector', value))).join(', ');
  return (
    <Layout context={context} title={words.text('portal', 'notice.title', { applicant: notice.applicant })}>
      <h1>
        <bdi>{notice.applicant}</bdi>
      </h1>
      <p>{words.say('portal', 'notice.lead')}</p>
      <p>
        <strong>
          <Until context={context} facts={facts} />
        </strong>
      </p>
      <Facts
        facts={[
          [words.say('portal', 'notice.number'), <bdi key="number">{notice.number}</bdi>],
          [words.say('portal', 'fact.class'), words.code('class', notice.class)],
          [words.say('portal', 'notice.countries'), codes('country', notice.countries)],
          [words.say('portal', 'notice.sectors'), codes('sector', notice.sectors)],
          [words.say('portal', 'notice.published'), words.day(notice.publishedOn)],
        ]}
      />
      <p className="notice">{words.say('portal', 'notices.no-licence')}</p>
      {trouble && (
        <p className="notice" role="alert">
          {words.say('portal', `objection.trouble.${trouble}`)}
        </p>
      )}
      {isOpen && <ObjectionFields {...props} />}
      <p>
        <a href={link(context, '/notices')}>{words.say('portal', 'notices.title')}</a>
      </p>
    </Layout>
  );
}

function ObjectionFields({ context, facts, form, once, problems }: NoticePageProps): ReactElement {
  const { words } = context;
  return (
    <section>
      <h2>{words.say('portal', 'objection.title')}</h2>
      <p>{words.say('portal', 'objection.private')}</p>
      <Problems words={words} problems={problems} />
      <form action={link(context, pathOf(facts))} method="post" noValidate>
        <input type="hidden" name="once" value={once} />
        {FIELDS.map((field) => (
          <TextField
            key={field}
            name={field}
            label={words.say('portal', `objection.${field}`)}
            hint={words.say('portal', `objection.${field}.hint`)}
            value={form[field]}
            error={errorOf(words, problems, field)}
            lines={field === 'words' ? 6 : 1}
          />
        ))}
        <button>{words.say('portal', 'objection.send')}</button>
      </form>
    </section>
  );
}

/** It has arrived, and what comes next. */
export function ObjectedPage({ context, facts }: Pick<NoticePageProps, 'context' | 'facts'>): ReactElement {
  const { words } = context;
  return (
    <Layout context={context} title={words.text('portal', 'objection.taken')}>
      <h1>{words.say('portal', 'objection.taken')}</h1>
      <p>{words.say('portal', 'objection.taken.next', { number: facts.notice.number })}</p>
      <p>
        <a href={link(context, '/notices')}>{words.say('portal', 'notices.title')}</a>
      </p>
    </Layout>
  );
}
