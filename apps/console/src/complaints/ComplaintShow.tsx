import { Notice } from '../layout/Notice.js';
import { Panel } from '../layout/Panel.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Facts } from '../records/Facts.js';
import { Items } from '../records/Items.js';
import { RecordPage } from '../records/RecordPage.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import type { Complaint } from './complaint.js';
import { COMPLAINT_VERBS } from './complaint.verbs.js';
import { ComplaintHistory } from './ComplaintHistory.js';
import { ComplaintClock, ComplaintStatus } from './ComplaintStatus.js';
import { SealedParts } from './SealedParts.js';

export function ComplaintShow() {
  return (
    <RecordPage<Complaint>
      title="complaints.title"
      list="complaints"
      nameOf={({ reference }) => reference}
      render={(complaint) => <ComplaintPage complaint={complaint} />}
    />
  );
}

function ComplaintPage({ complaint }: { complaint: Complaint }) {
  const t = useWords();
  const term = useTerms();
  return (
    <>
      {complaint.inDanger && <Notice tone="stop">{t('complaints.danger.notice')}</Notice>}
      <Panel title={t('complaints.now')}>
        <NowFacts complaint={complaint} />
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBlockStart: 16 }}>
          <VerbButtons record={complaint} item={undefined} allowed={complaint.allowedActions} verbs={COMPLAINT_VERBS} />
        </div>
      </Panel>
      <Panel title={t('complaints.allegation')}>
        <Allegation complaint={complaint} />
      </Panel>
      <SealedParts complaint={complaint} />
      {complaint.inspections.length > 0 && (
        <Panel title={t('complaints.inspections')}>
          <Items
            items={complaint.inspections}
            empty="field.nothing"
            keyOf={({ id }) => id}
            render={({ reference, status }) => (
              <>
                <bdi>{reference}</bdi> · {term('inspection-status', status)}
              </>
            )}
          />
        </Panel>
      )}
      <ComplaintHistory events={complaint.events} />
    </>
  );
}

function NowFacts({ complaint }: { complaint: Complaint }) {
  const t = useWords();
  const term = useTerms();
  const { day } = useDates();
  return (
    <Facts
      facts={[
        { label: 'field.status', value: <ComplaintStatus status={complaint.status} /> },
        { label: 'complaints.clock', value: complaint.dueOn && <ComplaintClock {...complaint} /> },
        { label: 'complaints.received-on', value: day(complaint.receivedOn) },
        { label: 'complaints.assignee', value: complaint.assignee?.name ?? t('complaints.nobody-yet') },
        { label: 'complaints.team', value: `${complaint.team.name}, ${complaint.officeName}` },
        { label: 'complaints.closed-code', value: term('closure', complaint.closedCode) },
        { label: 'complaints.closed-on', value: day(complaint.closedOn) },
      ]}
    />
  );
}

function Allegation({ complaint }: { complaint: Complaint }) {
  const term = useTerms();
  const t = useWords();
  const { month, language } = useDates();
  const { agencyId, agencyName, contactKind, contact, amount } = complaint;
  return (
    <>
      <Facts
        facts={[
          {
            label: 'complaints.about',
            value: agencyId && (
              <RecordLink resource="agencies" id={agencyId}>
                {agencyName}
              </RecordLink>
            ),
          },
          {
            label: 'complaints.contact',
            value: contact && (
              <>
                {term('contact-kind', contactKind)}: <bdi dir={contactKind === 'name' ? 'auto' : 'ltr'}>{contact}</bdi>
              </>
            ),
          },
          {
            label: 'complaints.what',
            value: complaint.codes.map((code) => (
              <div key={code}>
                {term('violation', code)} <bdi style={{ whiteSpace: 'nowrap' }}>({code})</bdi>
              </div>
            )),
          },
          { label: 'field.district', value: complaint.district },
          { label: 'complaints.month', value: month(complaint.month) },
          { label: 'complaints.amount', value: amount && <Money {...amount} /> },
          { label: 'complaints.language', value: language(complaint.language) },
          { label: 'complaints.jurisdiction', value: term('jurisdiction', complaint.jurisdiction) },
          { label: 'complaints.licensed', value: term('licensed', complaint.licensed) },
        ]}
      />
      <p>{t('complaints.allegation.note')}</p>
    </>
  );
}

/** Minor units in the register's own writing. */
function Money({ amount, currency }: { amount: string; currency: string }) {
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  const value = Number(amount) / 10 ** digits;
  return (
    <bdi>
      {new Intl.NumberFormat('en', { minimumFractionDigits: digits }).format(value)} {currency}
    </bdi>
  );
}
