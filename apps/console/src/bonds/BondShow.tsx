import Box from '@mui/material/Box';
import { useResourceContext } from 'react-admin';
import { useSession } from '../access/useSession.js';
import { DayInput, TextInput } from '../inputs/TextInput.js';
import { Panel } from '../layout/Panel.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Facts } from '../records/Facts.js';
import { Items } from '../records/Items.js';
import { Period } from '../records/Period.js';
import { RecordPage } from '../records/RecordPage.js';
import { TermChip } from '../records/TermChip.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { verbEntries, type VerbForm } from '../verbs/verbForms.js';
import { useDates } from '../words/dates.js';
import { useMoney } from '../words/money.js';
import { useTerms, useWords } from '../words/useWords.js';
import { type Bond, BOND_TONES, movementBody } from './bond.js';

const Movement = () => (
  <>
    <TextInput source="amount" label="bonds.amount" required />
    <TextInput source="reason" label="field.reason" lines={2} required />
    <DayInput source="on" label="bonds.day" required />
  </>
);
const moving = (verb: 'call' | 'replenish'): VerbForm<Bond, Bond> => ({
  verb,
  title: `bonds.${verb}`,
  done: `bonds.${verb}.done`,
  Fields: Movement,
  toBody: (values, { pledged }) => movementBody(values, pledged.currency),
});
const VERBS = verbEntries<Bond, Bond>('bonds', [moving('call'), moving('replenish')]);

export function BondShow() {
  const resource = useResourceContext() ?? '';
  return (
    <RecordPage<Bond>
      title="bonds.title"
      list={resource}
      nameOf={({ guarantor, reference }) => `${guarantor} · ${reference}`}
      render={(bond) => <BondPage bond={bond} />}
    />
  );
}

function BondPage({ bond }: { bond: Bond }) {
  const t = useWords();
  const money = useMoney();
  const reads = useSession()?.resources ?? [];
  const { agencyId, agencyName, status } = bond;
  return (
    <>
      <Panel title={t('bonds.the-bond')}>
        <Facts
          facts={[
            { label: 'field.status', value: <TermChip family="bond-status" value={status} tones={BOND_TONES} /> },
            {
              label: 'field.agency',
              value: reads.includes('agencies') ? (
                <RecordLink resource="agencies" id={agencyId}>
                  {agencyName}
                </RecordLink>
              ) : (
                <bdi>{agencyName}</bdi>
              ),
            },
            { label: 'bonds.pledged', value: money(bond.pledged) },
            { label: 'bonds.remaining', value: money(bond.remaining) },
            { label: 'bonds.guarantor', value: bond.guarantor },
            { label: 'bonds.reference', value: bond.reference },
            { label: 'field.period', value: <Period from={bond.from} to={bond.to} /> },
          ]}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
          <VerbButtons record={bond} item={bond} allowed={bond.allowedActions} verbs={VERBS} />
        </Box>
      </Panel>
      <Movements bond={bond} />
    </>
  );
}

function Movements({ bond }: { bond: Bond }) {
  const t = useWords();
  const term = useTerms();
  const money = useMoney();
  const { day } = useDates();
  const { currency } = bond.pledged;
  return (
    <Panel title={t('bonds.movements')}>
      <Items
        items={bond.movements.map((movement, index) => ({ ...movement, index }))}
        empty="bonds.no-movements"
        keyOf={({ index }) => String(index)}
        render={({ kind, amount, on, reason, by }) => (
          <>
            <div>
              {t('bonds.movement', {
                verb: term('bond-verb', kind),
                amount: money({ amount, currency }),
                day: day(on),
              })}
              {by && ` · ${by}`}
            </div>
            <div dir="auto">{reason}</div>
          </>
        )}
      />
    </Panel>
  );
}
