import { Notice } from '../layout/Notice.js';
import { Panel } from '../layout/Panel.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Chip } from '../records/Chip.js';
import { Facts } from '../records/Facts.js';
import { Items } from '../records/Items.js';
import { RecordPage } from '../records/RecordPage.js';
import { StatusChip } from '../records/StatusChip.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import type { Sanction } from './sanction.js';
import { SANCTION_VERBS } from './sanction.verbs.js';
import { SanctionAftermath, SanctionCase } from './SanctionCase.js';
import { SanctionHistory } from './SanctionHistory.js';
import { SanctionStatus } from './SanctionStatus.js';
import { SanctionTerms } from './SanctionTerms.js';

export function SanctionShow() {
  return (
    <RecordPage<Sanction>
      title="sanctions.title"
      list="sanctions"
      nameOf={({ number, name }) => `${number} · ${name}`}
      render={(sanction) => <SanctionPage sanction={sanction} />}
    />
  );
}

function SanctionPage({ sanction }: { sanction: Sanction }) {
  const t = useWords();
  return (
    <>
      {sanction.status === 'suggested' && <Notice tone="care">{t('sanctions.suggested')}</Notice>}
      {sanction.interestDeclared && <Notice tone="care">{t('sanctions.interest')}</Notice>}
      <Panel title={t('sanctions.now')}>
        <NowFacts sanction={sanction} />
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBlockStart: 16 }}>
          <VerbButtons record={sanction} item={undefined} allowed={sanction.allowedActions} verbs={SANCTION_VERBS} />
        </div>
      </Panel>
      <SanctionTerms sanction={sanction} />
      <SanctionCase sanction={sanction} />
      <SanctionAftermath sanction={sanction} />
      <Panel title={t('sanctions.licences')}>
        <Items
          items={sanction.licences}
          empty="sanctions.licences.none"
          keyOf={({ id }) => id}
          render={({ id, number, touched }) => (
            <>
              <RecordLink resource="licences" id={id}>
                {number}
              </RecordLink>
              {touched && ` · ${t('sanctions.licences.touched')}`}
            </>
          )}
          actions={({ status }) => <StatusChip status={status} />}
        />
      </Panel>
      <Listings sanction={sanction} />
      <SanctionHistory acts={sanction.acts} />
    </>
  );
}

function NowFacts({ sanction }: { sanction: Sanction }) {
  const t = useWords();
  const term = useTerms();
  const { day, instant } = useDates();
  const { agencyId, name, dueOn } = sanction;
  return (
    <Facts
      facts={[
        { label: 'field.status', value: <SanctionStatus status={sanction.status} stayed={sanction.stayed} /> },
        {
          label: 'sanctions.subject',
          value: agencyId ? (
            <RecordLink resource="agencies" id={agencyId}>
              {name}
            </RecordLink>
          ) : (
            <bdi>{name}</bdi>
          ),
        },
        { label: 'sanctions.subject-kind', value: term('subject-kind', sanction.subjectKind) },
        { label: 'field.measure', value: term('sanction-measure', sanction.measure) },
        { label: 'field.effective-at', value: instant(sanction.effectiveAt) },
        { label: 'sanctions.appeal-by', value: sanction.status === 'decided' ? day(sanction.appealBy) : null },
        {
          label: 'sanctions.due-on',
          value: dueOn && (
            <>
              {day(dueOn)} {sanction.overdue && <Chip tone="stop">{t('sanctions.overdue')}</Chip>}
            </>
          ),
        },
        { label: 'field.proposed-by', value: sanction.proposedBy },
        { label: 'field.decided-by', value: sanction.decidedBy },
        { label: 'field.authority', value: sanction.authority },
        { label: 'sanctions.office', value: sanction.office },
      ]}
    />
  );
}

function Listings({ sanction }: { sanction: Sanction }) {
  const t = useWords();
  const term = useTerms();
  const { day, instant } = useDates();
  return (
    <Panel title={t('sanctions.listing')}>
      <Items
        items={sanction.listings}
        empty={sanction.list ? 'sanctions.listing.none' : 'sanctions.listing.never'}
        keyOf={({ id }) => id}
        render={({ list, from, to, publishedBy, publishedAt, withdrawnAt }) => (
          <>
            {term('home-list', list)}: {day(from)} – {to ? day(to) : t('sanctions.indefinite')} ·{' '}
            {t('sanctions.listing.by', { name: publishedBy, at: instant(publishedAt) })}
            {withdrawnAt && ` · ${t('sanctions.listing.withdrawn', { at: instant(withdrawnAt) })}`}
          </>
        )}
      />
    </Panel>
  );
}
