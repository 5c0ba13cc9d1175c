import { Panel } from '../layout/Panel.js';
import { Items } from '../records/Items.js';
import { Period } from '../records/Period.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { useWords } from '../words/useWords.js';
import type { Agency } from './agency.js';
import { CloseBranchDialog } from './CloseBranchDialog.js';
import { OpenBranchDialog } from './OpenBranchDialog.js';

const ADD = [{ verb: 'open-branch', label: 'agencies.open-branch', Dialog: OpenBranchDialog }] as const;
const OF_ONE = [{ verb: 'close-branch', label: 'agencies.close-branch', Dialog: CloseBranchDialog }] as const;

export function AgencyBranches({ agency }: { agency: Agency }) {
  const t = useWords();
  const { allowedActions: allowed } = agency;
  return (
    <Panel
      title={t('agencies.branches')}
      actions={<VerbButtons record={agency} item={undefined} allowed={allowed} verbs={ADD} />}
    >
      <Items
        items={agency.branches}
        empty="agencies.no-branches"
        keyOf={({ id }) => id}
        render={({ name, address, district, isHeadOffice, from, to }) => (
          <>
            {isHeadOffice && <strong>{t('agencies.head-office')} · </strong>}
            {name && <bdi>{name} · </bdi>}
            <bdi>{[address, district].filter(Boolean).join(', ')}</bdi> <Period from={from} to={to} />
          </>
        )}
        actions={(branch) =>
          !branch.isHeadOffice &&
          branch.to === null && (
            <VerbButtons
              small
              about={branch.name ?? branch.address}
              record={agency}
              item={branch}
              allowed={allowed}
              verbs={OF_ONE}
            />
          )
        }
      />
    </Panel>
  );
}
