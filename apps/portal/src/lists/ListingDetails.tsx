import type { ReactElement, ReactNode } from 'react';
import type { ListedDecision, ListingRecord } from '@amparo/verification';
import { type Fact, Facts, list } from '../pages/Facts.js';
import { link, type PageContext } from '../pages/page.js';
import { isNamed, type Words } from '../pages/words.js';
import { span, verbatim } from '../records/lists.js';

interface ListingDetailsProps {
  readonly context: PageContext;
  readonly listing: ListingRecord;
}

/** A published sanction: a partner's in the list's own words, the home register's with its decision. */
export function ListingDetails({ context, listing }: ListingDetailsProps): ReactElement {
  const { words } = context;
  const { subject, measure, from, to, until, remark, decision } = listing;
  return (
    <Facts
      facts={[
        [words.say('portal', 'fact.listed'), nameOf(context, listing)],
        [words.say('portal', 'fact.nameCut'), subject.nameCut && words.say('portal', 'listing.nameCut')],
        [words.say('portal', 'fact.names'), list(subject.otherNames.map(verbatim))],
        [words.say('portal', 'fact.contacts'), list((subject.contacts ?? []).map(({ display }) => verbatim(display)))],
        [words.say('portal', 'fact.address'), subject.address && verbatim(subject.address)],
        [
          words.say('portal', 'fact.country'),
          subject.country && isNamed(subject.country) && words.country(subject.country),
        ],
        [words.say('portal', 'fact.measure'), words.code('measure', measure)],
        [words.say('portal', 'fact.reasons'), reasons(listing)],
        [words.say('portal', 'fact.period'), span(words, from, to)],
        [words.say('portal', 'fact.until'), until && verbatim(until)],
        ...(decision ? decided(words, decision) : []),
        [words.say('portal', 'fact.listRemark'), remark && !subject.otherNames.includes(remark) && verbatim(remark)],
      ]}
    />
  );
}

/** An agency of this register has a page of its own. */
function nameOf(context: PageContext, { subject: { kind, id, name } }: ListingRecord): ReactNode {
  if (kind !== 'agency' || id === undefined) return verbatim(name);
  return <a href={link(context, `/agencies/${id}`)}>{verbatim(name)}</a>;
}

/** The home register's in the words written for everybody; a partner's as they stand. */
const reasons = ({ reasons: stated, decision }: ListingRecord): ReactNode =>
  decision ? verbatim(decision.publicReason) : list(stated.map(({ text }) => verbatim(text)));

function decided(words: Words, { ended, stays, underAppeal, ...decision }: ListedDecision): Fact[] {
  const appeal = underAppeal && (stays.some(({ to }) => to === null) ? 'stayed' : 'not_stayed');
  return [
    [
      words.say('portal', 'fact.decidedBy'),
      words.rich('portal', 'decisions.by', {
        authority: verbatim(decision.authority),
        day: words.dayOf(decision.decidedAt),
      }),
    ],
    [words.say('portal', 'decisions.ground'), verbatim(decision.ground)],
    [words.say('portal', 'fact.appeal'), appeal && words.say('portal', `listing.appeal.${appeal}`)],
    [words.say('portal', 'decisions.review'), verbatim(decision.reviewRight)],
    [
      words.say('portal', 'fact.ended'),
      ended && (
        <>
          {words.dayOf(ended.at)}: {verbatim(ended.reason)}
        </>
      ),
    ],
    [words.say('portal', 'fact.reference'), verbatim(decision.number)],
  ];
}
