import { Notice } from '../layout/Notice.js';
import { useLicenceClasses } from '../licences/useLicenceClasses.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import { type Pair, pairsOf } from './compare.js';
import { ChannelSaid, DatedSaid, IdentifierSaid, LicenceSaid } from './CompareFacts.js';
import { CompareGroup, type CompareGroupProps } from './CompareGroup.js';
import { SIDES } from './CompareForm.js';
import type { AgencyOnDay } from './on-day.js';

type Group = 'licences' | 'names' | 'identifiers' | 'branches' | 'channels' | 'appointments';
type FactOf<G extends Group> = NonNullable<AgencyOnDay[G]>[number];

/** What makes a fact of one day the same fact on another. */
const KEYS: { readonly [G in Group]: (fact: FactOf<G>) => string } = {
  licences: ({ id }) => id,
  names: ({ name, from }) => JSON.stringify([name, from]),
  identifiers: ({ scheme, value }) => `${scheme} ${value}`,
  branches: ({ address, name, from }) => JSON.stringify([address, name, from]),
  channels: ({ id }) => id,
  appointments: ({ personId, role, from }) => `${personId} ${role} ${from ?? ''}`,
};

const pairsIn = <G extends Group>(group: G, first: AgencyOnDay, second: AgencyOnDay): Pair<FactOf<G>>[] =>
  pairsOf<FactOf<G>>(first[group], second[group], KEYS[group]);

/** Both answers, group by group. */
export function CompareSides({ first, second }: { first: AgencyOnDay; second: AgencyOnDay }) {
  const t = useWords();
  const term = useTerms();
  const classes = useLicenceClasses();
  const { day } = useDates();
  const captionOf = ({ on, knownOn }: AgencyOnDay) =>
    knownOn
      ? t('compare.caption-known', { day: day(on), known: day(knownOn) })
      : t('compare.caption', { day: day(on) });
  const pairs = {
    licences: pairsIn('licences', first, second),
    names: pairsIn('names', first, second),
    identifiers: pairsIn('identifiers', first, second),
    branches: pairsIn('branches', first, second),
    channels: pairsIn('channels', first, second),
    appointments: pairsIn('appointments', first, second),
  };
  const marks = Object.values(pairs).flatMap((group) => group.map(({ mark }) => mark));
  const isTold = Object.keys(pairs).every((group) => first[group as Group] && second[group as Group]);
  const shared = <G extends Group>(group: G): Pick<CompareGroupProps<FactOf<G>>, 'told' | 'captions'> => ({
    told: [first[group] !== null, second[group] !== null],
    captions: [captionOf(first), captionOf(second)],
  });
  const channelName = ({ kind, display }: FactOf<'channels'>) =>
    display ?? t('agencies.account-hidden', { kind: term('channel-kind', kind) });
  return (
    <>
      <div role="status">
        <Notice>
          <p>
            {t('compare.differences', {
              count: marks.filter((mark) => mark !== 'same' && mark !== 'not-known').length,
            })}
          </p>
          {(!isTold || marks.includes('not-known')) && <p>{t('compare.some-not-known')}</p>}
        </Notice>
        {[first, second].map(
          (side, at) =>
            side.known !== 'held' && (
              <Notice key={at} tone="care">
                <p>
                  <strong>{t(SIDES[at]?.legend ?? 'compare.first')}</strong>: {term('compare-known', side.known)}
                </p>
              </Notice>
            ),
        )}
      </div>
      <CompareGroup
        title={t('licences.title')}
        pairs={pairs.licences}
        {...shared('licences')}
        nameOf={(fact) => `${fact.number} · ${classes.nameOf(fact.class)}`}
        render={(fact) => <LicenceSaid fact={fact} />}
      />
      <CompareGroup
        title={t('agencies.names')}
        pairs={pairs.names}
        {...shared('names')}
        nameOf={({ name }) => <bdi>{name}</bdi>}
        render={(fact) => <DatedSaid fact={fact} what={term('name-kind', fact.kind)} />}
      />
      <CompareGroup
        title={t('agencies.branches')}
        pairs={pairs.branches}
        {...shared('branches')}
        nameOf={({ name, address, district }) => <bdi>{[name, address, district].filter(Boolean).join(', ')}</bdi>}
        render={(fact) => <DatedSaid fact={fact} {...(fact.isHeadOffice ? { what: t('agencies.head-office') } : {})} />}
      />
      <CompareGroup
        title={t('agencies.persons')}
        pairs={pairs.appointments}
        {...shared('appointments')}
        nameOf={({ personName, role }) => (
          <>
            <bdi>{personName}</bdi> · {term('appointment', role)}
          </>
        )}
        render={(fact) => <DatedSaid fact={fact} />}
      />
      <CompareGroup
        title={t('agencies.channels')}
        pairs={pairs.channels}
        {...shared('channels')}
        nameOf={(fact) => (
          <>
            {term('channel-kind', fact.kind)}: <bdi>{channelName(fact)}</bdi>
          </>
        )}
        render={(fact) => <ChannelSaid fact={fact} />}
      />
      <CompareGroup
        title={t('field.identifiers')}
        pairs={pairs.identifiers}
        {...shared('identifiers')}
        nameOf={({ scheme, value }) => (
          <>
            {term('scheme', scheme)}: <bdi>{value}</bdi>
          </>
        )}
        render={(fact) => <IdentifierSaid fact={fact} />}
      />
    </>
  );
}
