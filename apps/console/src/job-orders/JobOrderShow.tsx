import Box from '@mui/material/Box';
import { useResourceContext } from 'react-admin';
import { useSession } from '../access/useSession.js';
import { History } from '../inspections/History.js';
import { Panel } from '../layout/Panel.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Facts } from '../records/Facts.js';
import { Period } from '../records/Period.js';
import { RecordPage } from '../records/RecordPage.js';
import { TermChip } from '../records/TermChip.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { useDates } from '../words/dates.js';
import { useMoney } from '../words/money.js';
import { useWords } from '../words/useWords.js';
import { JOB_ORDER_TONES, type JobOrder } from './job-order.js';
import { JOB_ORDER_VERBS } from './job-order.verbs.js';

export function JobOrderShow() {
  const resource = useResourceContext() ?? '';
  return (
    <RecordPage<JobOrder>
      title="job-orders.title"
      list={resource}
      nameOf={({ title, number }) => `${title} · ${number}`}
      render={(order) => <JobOrderPage order={order} />}
    />
  );
}

function JobOrderPage({ order }: { order: JobOrder }) {
  const t = useWords();
  const money = useMoney();
  const { country, number } = useDates();
  const reads = useSession()?.resources ?? [];
  const linked = (resource: string, id: string, name: string) =>
    reads.includes(resource) ? (
      <RecordLink resource={resource} id={id}>
        {name}
      </RecordLink>
    ) : (
      <bdi>{name}</bdi>
    );
  const { vacancies, filled, fee, feeRule, feeRuleId } = order;
  return (
    <>
      <Panel title={t('job-orders.terms')}>
        <Facts
          facts={[
            {
              label: 'field.status',
              value: <TermChip family="job-order-status" value={order.status} tones={JOB_ORDER_TONES} />,
            },
            { label: 'field.agency', value: linked('agencies', order.agencyId, order.agencyName) },
            { label: 'field.licence-number', value: linked('licences', order.licenceId, order.licenceNumber) },
            { label: 'job-orders.principal', value: linked('principals', order.principalId, order.principalName) },
            { label: 'fee-rules.occupation', value: order.occupation },
            { label: 'field.country', value: country(order.country) },
            { label: 'job-orders.filled', value: t('job-orders.filled-of', { filled, vacancies }) },
            { label: 'job-orders.wage', value: money(order.wage) },
            { label: 'job-orders.contract-months', value: number(order.contractMonths) },
            { label: 'job-orders.fee', value: fee ? money(fee) : t('job-orders.fee-nothing') },
            { label: 'job-orders.fee-rule', value: feeRuleId && feeRule && linked('fee-rules', feeRuleId, feeRule) },
            { label: 'field.period', value: <Period from={order.from} to={order.to} /> },
            { label: 'field.proposed-by', value: order.proposedBy },
            { label: 'field.decided-by', value: order.decidedBy },
          ]}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
          <VerbButtons record={order} item={undefined} allowed={order.allowedActions} verbs={JOB_ORDER_VERBS} />
        </Box>
      </Panel>
      <History title="registry.history" family="registry-verb" acts={order.history} />
    </>
  );
}
