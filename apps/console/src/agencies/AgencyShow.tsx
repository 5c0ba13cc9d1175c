import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { CreateButton } from '../lists/CreateButton.js';
import { AgencyBonds } from '../bonds/AgencyBonds.js';
import { AgencyEntityChanges } from '../entity-changes/AgencyEntityChanges.js';
import { AgencyInspections } from '../inspections/AgencyInspections.js';
import { AgencyJobOrders } from '../job-orders/AgencyJobOrders.js';
import { AgencyMerges, GoesOnNotice } from '../agency-merges/AgencyMerges.js';
import { Panel } from '../layout/Panel.js';
import { AgencyPrincipals } from '../principals/AgencyPrincipals.js';
import { Facts } from '../records/Facts.js';
import { RecordPage } from '../records/RecordPage.js';
import { SourceWords } from '../records/Source.js';
import { AgencyReturns } from '../returns/AgencyReturns.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import type { Agency } from './agency.js';
import { AgencyBranches } from './AgencyBranches.js';
import { AgencyChannels } from './AgencyChannels.js';
import { AgencyLicences } from './AgencyLicences.js';
import { AgencyNames } from './AgencyNames.js';
import { AgencyPersons } from './AgencyPersons.js';
import { AgencySanctions } from '../sanctions/AgencySanctions.js';
import { AgencyVettings } from '../vettings/AgencyVettings.js';
import { AddIdentifierDialog } from './AddIdentifierDialog.js';

const IDENTIFIER_VERBS = [
  { verb: 'add-identifier', label: 'agencies.add-identifier', Dialog: AddIdentifierDialog },
] as const;

export function AgencyShow() {
  return (
    <RecordPage<Agency>
      title="agencies.title"
      list="agencies"
      nameOf={({ legalName }) => legalName}
      render={(agency) => <AgencyPage agency={agency} />}
    />
  );
}

function AgencyPage({ agency }: { agency: Agency }) {
  const t = useWords();
  const term = useTerms();
  const { country, instant } = useDates();
  return (
    <>
      <GoesOnNotice agency={agency} />
      <Panel
        title={t('agencies.identity')}
        actions={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <Button component={Link} to={`/agencies/${encodeURIComponent(agency.id)}/compare`} variant="outlined">
              {t('compare.title')}
            </Button>
            <VerbButtons record={agency} item={undefined} allowed={agency.allowedActions} verbs={IDENTIFIER_VERBS} />
          </Box>
        }
      >
        <Facts
          facts={[
            { label: 'field.number', value: agency.number },
            { label: 'field.register', value: agency.register },
            { label: 'field.country', value: country(agency.country) },
            {
              label: 'field.identifiers',
              value: agency.identifiers.map(({ scheme, value }) => (
                <div key={`${scheme} ${value}`}>{`${term('scheme', scheme)}: ${value}`}</div>
              )),
            },
            { label: 'field.source', value: agency.source && <SourceWords source={agency.source} /> },
            { label: 'field.withdrawn-at', value: instant(agency.withdrawnAt) },
          ]}
        />
      </Panel>
      <AgencyLicences agency={agency} />
      <AgencyNames agency={agency} />
      <AgencyBranches agency={agency} />
      <AgencyChannels agency={agency} />
      <AgencyPersons agency={agency} />
      <AgencyPrincipals agencyId={agency.id} />
      <AgencyJobOrders agencyId={agency.id} />
      <AgencyBonds agencyId={agency.id} />
      <AgencyReturns agencyId={agency.id} />
      <AgencyInspections agencyId={agency.id} />
      <AgencyEntityChanges agencyId={agency.id} />
      <AgencyMerges agencyId={agency.id} />
      <AgencyVettings agencyId={agency.id} />
      <AgencySanctions agencyId={agency.id} />
      <Box sx={{ mt: 2 }}>
        <CreateButton
          resource="licences"
          label="licences.propose-grant"
          query={`?agency=${encodeURIComponent(agency.id)}`}
        />
      </Box>
    </>
  );
}
