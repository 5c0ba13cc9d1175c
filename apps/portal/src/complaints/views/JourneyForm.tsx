import type { ReactElement, ReactNode } from 'react';
import { link, type PageContext } from '../../pages/page.js';
import type { Draft, Field } from '../draft.js';
import type { Team } from '../office.js';
import { keptMark } from './fields.js';
import { FORM } from './JourneyLayout.js';

interface JourneyFormProps {
  readonly context: PageContext;
  readonly action: string;
  readonly draft: Draft;
  /** What this page does not ask, and carries along. */
  readonly unseen: readonly Field[];
  readonly team?: Team | undefined;
  readonly files?: boolean;
  readonly children: ReactNode;
}

/** The form that carries the whole journey: no cookie and no memory of ours holds any of it. */
export function JourneyForm({
  context,
  action,
  draft,
  unseen,
  team,
  files = false,
  children,
}: JourneyFormProps): ReactElement {
  return (
    <form
      id={FORM}
      action={link(context, action)}
      method="post"
      encType={files ? 'multipart/form-data' : undefined}
      autoComplete="off"
      noValidate
      data-team={team?.id}
      data-recipient={team?.recipient}
    >
      <input type="hidden" name="secret" value={draft.secret} />
      {draft.checked && <input type="hidden" name="checked" value="yes" />}
      {unseen
        .filter((field) => draft.answers[field] !== '')
        .map((field) => (
          <input type="hidden" key={field} name={field} value={draft.answers[field]} {...keptMark(field)} />
        ))}
      {children}
    </form>
  );
}
