import { Panel } from '../layout/Panel.js';
import { Items } from '../records/Items.js';
import { Period } from '../records/Period.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { useTerms, useWords } from '../words/useWords.js';
import { AddNameDialog } from './AddNameDialog.js';
import type { Agency } from './agency.js';
import { EndNameDialog } from './EndNameDialog.js';

const ADD = [{ verb: 'add-name', label: 'agencies.add-name', Dialog: AddNameDialog }] as const;
const OF_ONE = [{ verb: 'end-name', label: 'agencies.end-name', Dialog: EndNameDialog }] as const;

export function AgencyNames({ agency }: { agency: Agency }) {
  const t = useWords();
  const term = useTerms();
  const { allowedActions: allowed } = agency;
  return (
    <Panel
      title={t('agencies.names')}
      actions={<VerbButtons record={agency} item={undefined} allowed={allowed} verbs={ADD} />}
    >
      <Items
        items={agency.names}
        empty="agencies.no-names"
        keyOf={({ id }) => id}
        render={({ name, kind, from, to }) => (
          <>
            <bdi>{name}</bdi> · {term('name-kind', kind)} <Period from={from} to={to} />
          </>
        )}
        actions={(name) =>
          name.kind !== 'legal' &&
          name.to === null && (
            <VerbButtons small about={name.name} record={agency} item={name} allowed={allowed} verbs={OF_ONE} />
          )
        }
      />
    </Panel>
  );
}
