import Box from '@mui/material/Box';
import { History } from '../inspections/History.js';
import { Panel } from '../layout/Panel.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Facts } from '../records/Facts.js';
import { Items } from '../records/Items.js';
import { Period } from '../records/Period.js';
import { RecordPage } from '../records/RecordPage.js';
import { TermChip } from '../records/TermChip.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { useDates } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import { ACCREDITATION_TONES, type Principal, PRINCIPAL_TONES } from './principal.js';
import { AGENCY_VERBS, PRINCIPAL_VERBS, PROPOSE_AGENCY } from './principal.verbs.js';

export function PrincipalShow() {
  return (
    <RecordPage<Principal>
      title="principals.title"
      list="principals"
      nameOf={({ name }) => name}
      render={(principal) => <PrincipalPage principal={principal} />}
    />
  );
}

function PrincipalPage({ principal }: { principal: Principal }) {
  const t = useWords();
  const { country, dayOf } = useDates();
  const { status, allowedActions } = principal;
  return (
    <>
      <Panel title={t('principals.identity')}>
        <Facts
          facts={[
            {
              label: 'field.status',
              value: <TermChip family="principal-status" value={status} tones={PRINCIPAL_TONES} />,
            },
            { label: 'principals.since', value: dayOf(principal.statusSince) },
            {
              label: 'principals.accredited',
              value: principal.from && <Period from={principal.from} to={principal.to} />,
            },
            { label: 'field.number', value: principal.number },
            { label: 'field.country', value: country(principal.country) },
            { label: 'principals.registration-number', value: principal.registrationNumber },
            { label: 'field.other-names', value: principal.otherNames.join(' · ') },
          ]}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
          <VerbButtons record={principal} item={undefined} allowed={allowedActions} verbs={PRINCIPAL_VERBS} />
        </Box>
      </Panel>
      <PrincipalAgencies principal={principal} />
      <History title="registry.history" family="registry-verb" acts={principal.history} />
    </>
  );
}

function PrincipalAgencies({ principal }: { principal: Principal }) {
  const t = useWords();
  return (
    <Panel
      title={t('principals.agencies')}
      actions={
        <VerbButtons record={principal} item={undefined} allowed={principal.allowedActions} verbs={PROPOSE_AGENCY} />
      }
    >
      <Items
        items={principal.accreditations}
        empty="principals.no-agencies"
        keyOf={({ id }) => id}
        render={({ agencyId, agencyName, from, to, reasons }) => (
          <>
            <RecordLink resource="agencies" id={agencyId}>
              {agencyName}
            </RecordLink>
            {' · '}
            <Period from={from} to={to} />
            <div dir="auto">{reasons}</div>
          </>
        )}
        actions={(link) => (
          <>
            <TermChip family="accreditation-status" value={link.status} tones={ACCREDITATION_TONES} />
            <VerbButtons
              record={principal}
              item={link}
              allowed={link.allowedActions}
              verbs={AGENCY_VERBS}
              about={link.agencyName}
              small
            />
          </>
        )}
      />
    </Panel>
  );
}
