import { Panel } from '../layout/Panel.js';
import { Facts } from '../records/Facts.js';
import { Period } from '../records/Period.js';
import { RecordPage } from '../records/RecordPage.js';
import { SourceWords } from '../records/Source.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import type { Listing } from './listing.js';

export function ListingShow() {
  return (
    <RecordPage<Listing>
      title="listings.title"
      list="listings"
      nameOf={({ name }) => name}
      render={(listing) => <ListingPage listing={listing} />}
    />
  );
}

function ListingPage({ listing }: { listing: Listing }) {
  const t = useWords();
  const term = useTerms();
  const { country, instant } = useDates();
  return (
    <Panel title={t('listings.one')}>
      <Facts
        facts={[
          { label: 'field.kind', value: term('subject-kind', listing.subjectKind) },
          { label: 'field.name', value: listing.nameCut ? t('listings.name-cut') : null },
          { label: 'field.other-names', value: listing.otherNames.join(' · ') },
          { label: 'field.country', value: listing.country && country(listing.country) },
          { label: 'field.address', value: listing.address },
          { label: 'field.list', value: listing.list },
          { label: 'field.measure', value: listing.measure },
          {
            label: 'field.reasons',
            value: listing.reasons.map(({ code, text }) => (
              <div key={code}>{[code, text].filter(Boolean).join(': ')}</div>
            )),
          },
          { label: 'field.period', value: <Period from={listing.from} to={listing.to} /> },
          { label: 'field.until', value: listing.until },
          { label: 'field.remark-of-list', value: listing.remark },
          { label: 'field.withdrawn-at', value: instant(listing.withdrawnAt) },
          { label: 'field.source', value: listing.source && <SourceWords source={listing.source} /> },
          { label: 'field.sanction', value: listing.sanction },
        ]}
      />
    </Panel>
  );
}
