import Box from '@mui/material/Box';
import { TextInput } from '../inputs/TextInput.js';
import { Notice } from '../layout/Notice.js';
import { Panel } from '../layout/Panel.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Chip } from '../records/Chip.js';
import { Facts } from '../records/Facts.js';
import { RecordPage } from '../records/RecordPage.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import { type AccountRequest, STATUS_TONES } from './account-request.js';

function OpenAccountDialog({ record, onClose }: VerbProps<AccountRequest>) {
  const t = useWords();
  return (
    <VerbDialog
      resource="account-requests"
      verb="open-account"
      title="account-requests.open"
      done="account-requests.open.done"
      record={record}
      onClose={onClose}
      intro={<Notice tone="told">{t('account-requests.open.intro', { email: record.email })}</Notice>}
    >
      <TextInput
        source="identityChecked"
        label="account-requests.identity"
        help="account-requests.identity.help"
        lines={2}
        required
      />
      <TextInput source="address" label="field.head-office-address" required />
      <TextInput source="username" label="account-requests.username" help="account-requests.username.help" required />
    </VerbDialog>
  );
}

function DeclineDialog({ record, onClose }: VerbProps<AccountRequest>) {
  return (
    <VerbDialog
      resource="account-requests"
      verb="decline"
      title="account-requests.decline"
      done="account-requests.decline.done"
      record={record}
      onClose={onClose}
    >
      <TextInput source="reasons" label="field.reasons" help="account-requests.decline.help" lines={3} required />
    </VerbDialog>
  );
}

const VERBS = [
  { verb: 'open-account', label: 'account-requests.open', Dialog: OpenAccountDialog },
  { verb: 'decline', label: 'account-requests.decline', Dialog: DeclineDialog },
] as const;

/** A firm that asks for an account: who asks, and what an officer answered. */
export function AccountRequestShow() {
  return (
    <RecordPage<AccountRequest>
      title="account-requests.title"
      list="account-requests"
      nameOf={({ firmName }) => firmName}
      render={(request) => <AccountRequestPage request={request} />}
    />
  );
}

function AccountRequestPage({ request }: { request: AccountRequest }) {
  const t = useWords();
  const term = useTerms();
  const { country, instant, language } = useDates();
  return (
    <Panel title={t('account-requests.request')}>
      <Facts
        facts={[
          {
            label: 'field.status',
            value: (
              <Chip tone={STATUS_TONES[request.status] ?? 'quiet'}>
                {term('account-request-status', request.status)}
              </Chip>
            ),
          },
          { label: 'field.number', value: request.number },
          { label: 'account-requests.firm', value: request.firmName },
          { label: 'applications.registration-number', value: request.registrationNumber },
          { label: 'field.country', value: country(request.country) },
          { label: 'account-requests.contact', value: request.contactName },
          { label: 'account-requests.email', value: <bdi>{request.email}</bdi> },
          { label: 'account-requests.language', value: language(request.language) },
          { label: 'account-requests.confirmed-at', value: instant(request.confirmedAt) },
          { label: 'account-requests.identity', value: request.identityChecked },
          { label: 'account-requests.closed-by', value: request.closedBy },
          { label: 'field.reasons', value: request.closingReasons },
          {
            label: 'applications.applicant',
            value: request.agencyId && (
              <RecordLink resource="agencies" id={request.agencyId}>
                {request.firmName}
              </RecordLink>
            ),
          },
        ]}
      />
      <Box sx={{ mt: 2, display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <VerbButtons record={request} item={undefined} allowed={request.allowedActions} verbs={VERBS} />
      </Box>
    </Panel>
  );
}
