import { Panel } from '../layout/Panel.js';
import { Facts } from '../records/Facts.js';
import { useDates } from '../words/dates.js';
import { useMoney } from '../words/money.js';
import { useTerms, useWords } from '../words/useWords.js';
import type { Sanction } from './sanction.js';

/** What is imposed on whom, and why: as told to the one concerned, and as told to everybody. */
export function SanctionTerms({ sanction }: { sanction: Sanction }) {
  const t = useWords();
  const term = useTerms();
  const money = useMoney();
  const { day, country } = useDates();
  const { terms, contacts } = sanction;
  return (
    <Panel title={t('sanctions.why')}>
      <Facts
        facts={[
          { label: 'field.other-names', value: sanction.otherNames.join(' · ') },
          { label: 'field.country', value: sanction.country && country(sanction.country) },
          { label: 'field.address', value: sanction.address },
          {
            label: 'sanctions.contacts',
            value: contacts.map(({ kind, value, display }) => (
              <div key={`${kind} ${value}`}>
                {term('channel-kind', kind)}: <bdi>{display}</bdi>
              </div>
            )),
          },
          {
            label: 'sanctions.codes',
            value: sanction.codes.map((code) => <div key={code}>{`${code} · ${term('violation', code)}`}</div>),
          },
          {
            label: 'sanctions.points.field',
            value: terms.points && t('sanctions.points', { points: terms.points }),
          },
          { label: 'sanctions.fine', value: terms.fine && money(terms.fine) },
          { label: 'field.effective-on', value: day(terms.effectiveOn) || t('sanctions.from-decision') },
          { label: 'sanctions.until', value: day(terms.until) },
          { label: 'sanctions.until-met', value: terms.untilMet },
          { label: 'field.conditions', value: terms.conditions.map((text) => <div key={text}>{text}</div>) },
          { label: 'field.ground', value: sanction.ground },
          { label: 'field.reasons', value: sanction.reasons },
          { label: 'sanctions.public-reason', value: sanction.publicReason },
          { label: 'field.review-right', value: sanction.reviewRight },
        ]}
      />
    </Panel>
  );
}
