import type { ReactElement } from 'react';
import type { FieldProblem } from '../http/problem.js';
import { Layout } from '../pages/Layout.js';
import { link, type PageContext } from '../pages/page.js';
import { TextField } from '../complaints/views/fields.js';
import { errorOf, Problems } from '../complaints/views/Problems.js';
import { type AccountField, type AccountForm, FIELDS } from './account.form.js';

interface AskProps {
  readonly context: PageContext;
  readonly form: AccountForm;
  readonly problems: readonly FieldProblem[];
  readonly trouble?: 'away' | 'refused' | undefined;
}

/** What the browser may fill in by itself. */
const KNOWN: Readonly<Record<AccountField, string>> = {
  firmName: 'organization',
  registrationNumber: 'off',
  contactName: 'name',
  email: 'email',
};

/** A firm asks for an account, to apply for a licence with. */
export function AskAccountPage({ context, form, problems, trouble }: AskProps): ReactElement {
  const { words } = context;
  return (
    <Layout context={context} title={words.text('portal', 'account.title')}>
      <h1>{words.say('portal', 'account.title')}</h1>
      <p>{words.say('portal', 'account.lead')}</p>
      <Problems words={words} problems={problems} />
      {trouble && (
        <p className="notice" role="alert">
          {words.say('portal', `account.trouble.${trouble}`)}
        </p>
      )}
      <form action={link(context, '/apply')} method="post" noValidate>
        {FIELDS.map((field) => (
          <TextField
            key={field}
            name={field}
            label={words.say('portal', `account.${field}`)}
            hint={words.say('portal', `account.${field}.hint`)}
            value={form[field]}
            error={errorOf(words, problems, field)}
            type={field === 'email' ? 'email' : 'text'}
            autoComplete={KNOWN[field]}
          />
        ))}
        <button>{words.say('portal', 'account.send')}</button>
      </form>
      <p className="quiet">{words.say('portal', 'account.private')}</p>
    </Layout>
  );
}

type Told = 'sent' | 'confirmed' | 'over' | 'away';

/** How it went, and what comes next. */
export function AccountToldPage({
  context,
  told,
  number = '',
}: {
  readonly context: PageContext;
  readonly told: Told;
  readonly number?: string;
}): ReactElement {
  const { words } = context;
  return (
    <Layout context={context} title={words.text('portal', `account.${told}`)}>
      <h1>{words.say('portal', `account.${told}`)}</h1>
      <p>{words.say('portal', `account.${told}.next`, { number })}</p>
      {told === 'over' && (
        <p>
          <a href={link(context, '/apply')}>{words.say('portal', 'account.title')}</a>
        </p>
      )}
    </Layout>
  );
}

/** Opened from the mail. Only the button confirms: programs that look at mails open every link of them. */
export function ConfirmAddressPage({
  context,
  token,
}: {
  readonly context: PageContext;
  readonly token: string;
}): ReactElement {
  const { words } = context;
  return (
    <Layout context={context} title={words.text('portal', 'account.confirm')}>
      <h1>{words.say('portal', 'account.confirm')}</h1>
      <p>{words.say('portal', 'account.confirm.lead')}</p>
      <form action={link(context, '/apply/confirm')} method="post">
        <input type="hidden" name="token" value={token} />
        <button>{words.say('portal', 'account.confirm.button')}</button>
      </form>
    </Layout>
  );
}
