import type { ReactElement } from 'react';
import type { OfferField } from '@amparo/verification';
import { TextField } from '../complaints/views/fields.js';
import { errorOf } from '../complaints/views/Problems.js';
import type { FieldProblem } from '../http/problem.js';
import { link, type PageContext } from '../pages/page.js';
import { EMPTY_OFFER, EXAMPLE_CURRENCY, type TypedOffer } from './offer.form.js';

export const OFFER_FORM = 'offer';

/** In the order in which people are told them. */
const ASKED: readonly OfferField[] = [
  ...(['agency', 'licence', 'person', 'phone', 'link', 'jobOrder', 'country', 'occupation'] as const),
  ...(['fee', 'currency', 'account'] as const),
];

interface OfferFormProps {
  readonly context: PageContext;
  readonly typed?: TypedOffer;
  readonly problems?: readonly FieldProblem[];
}

/** A whole offer: its text, or what was said. What was typed stays in it. */
export function OfferForm({ context, typed = EMPTY_OFFER, problems = [] }: OfferFormProps): ReactElement {
  const { words } = context;
  const error = (field: string): string | undefined => errorOf(words, problems, field);
  const isOpen = ASKED.some((field) => typed[field] !== '' || error(field) !== undefined);
  return (
    <form id={OFFER_FORM} action={link(context, '/check')} method="post" noValidate>
      <TextField
        name="text"
        label={words.say('portal', 'offer.text')}
        hint={words.say('portal', 'offer.text.hint')}
        value={typed.text}
        error={error('text')}
        lines={6}
      />
      <details open={isOpen}>
        <summary>{words.say('portal', 'offer.more')}</summary>
        {ASKED.map((field) => (
          <TextField
            key={field}
            name={field}
            label={words.say('portal', `offer.field.${field}`)}
            hint={
              field === 'currency'
                ? words.say('portal', 'offer.field.currency.hint', { example: EXAMPLE_CURRENCY })
                : undefined
            }
            value={typed[field]}
            error={error(field)}
            {...(field === 'fee' ? { mode: 'decimal' as const } : {})}
          />
        ))}
      </details>
      <button type="submit">{words.say('portal', 'offer.button')}</button>
    </form>
  );
}

/** On the start page, closed until it is wanted. */
export function OfferDoor({ context }: { readonly context: PageContext }): ReactElement {
  return (
    <details>
      <summary>{context.words.say('portal', 'offer.open')}</summary>
      <OfferForm context={context} />
    </details>
  );
}
