import MuiLink from '@mui/material/Link';
import { useLicenceClasses } from '../licences/useLicenceClasses.js';
import { useNavigate } from 'react-router-dom';
import { Panel } from '../layout/Panel.js';
import { Chip } from '../records/Chip.js';
import { Facts } from '../records/Facts.js';
import { Period } from '../records/Period.js';
import { RecordPage } from '../records/RecordPage.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { useWords } from '../words/useWords.js';
import { type FeeRule, ruleBody } from './fee-rule.js';
import { FeeRuleFields } from './FeeRuleFields.js';
import { useRuleWords } from './useRuleWords.js';

/** The new rule is another record: its page opens. */
function ReplaceDialog({ record, onClose }: VerbProps<FeeRule>) {
  const t = useWords();
  const navigate = useNavigate();
  return (
    <VerbDialog
      resource="fee-rules"
      verb="replace"
      title="fee-rules.replace"
      done="fee-rules.replace.done"
      record={record}
      onClose={onClose}
      intro={<p>{t('fee-rules.replace.intro')}</p>}
      toBody={ruleBody}
      onAnswer={(rule) => setTimeout(() => navigate(`/fee-rules/${(rule as FeeRule).id}/show`))}
    >
      <FeeRuleFields />
    </VerbDialog>
  );
}

const VERBS = [{ verb: 'replace', label: 'fee-rules.replace', Dialog: ReplaceDialog }] as const;

export function FeeRuleShow() {
  const words = useRuleWords();
  return (
    <RecordPage<FeeRule>
      title="fee-rules.title"
      list="fee-rules"
      nameOf={(rule) => `${words.corridor(rule)} · ${words.scope(rule)}`}
      render={(rule) => <FeeRulePage rule={rule} />}
    />
  );
}

function FeeRulePage({ rule }: { rule: FeeRule }) {
  const t = useWords();
  const classes = useLicenceClasses();
  const words = useRuleWords();
  const { current, url } = rule;
  return (
    <Panel
      title={words.cap(rule)}
      actions={<VerbButtons record={rule} item={undefined} allowed={rule.allowedActions} verbs={VERBS} />}
    >
      <Facts
        facts={[
          {
            label: 'field.status',
            value: (
              <Chip tone={current ? 'good' : 'quiet'}>
                {t(current ? 'fee-rules.current' : 'fee-rules.not-current')}
              </Chip>
            ),
          },
          { label: 'fee-rules.corridor', value: words.corridor(rule) },
          { label: 'field.class', value: rule.class ? classes.nameOf(rule.class) : t('fee-rules.any') },
          { label: 'fee-rules.occupation', value: rule.occupation ?? t('fee-rules.any') },
          { label: 'field.period', value: <Period from={rule.from} to={rule.to} /> },
          { label: 'fee-rules.law', value: rule.law },
          { label: 'fee-rules.article', value: rule.article },
          {
            label: 'fee-rules.url',
            value: url && (
              <MuiLink href={url} rel="noreferrer noopener" target="_blank">
                {url} {t('layout.new-tab')}
              </MuiLink>
            ),
          },
        ]}
      />
    </Panel>
  );
}
