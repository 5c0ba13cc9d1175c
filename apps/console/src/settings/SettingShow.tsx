import Box from '@mui/material/Box';
import { Panel } from '../layout/Panel.js';
import { Chip } from '../records/Chip.js';
import { Items } from '../records/Items.js';
import { RecordPage } from '../records/RecordPage.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import { AdoptDialog } from './AdoptDialog.js';
import type { Setting } from './setting.js';
import { SettingValue } from './SettingValue.js';

const VERBS = [{ verb: 'adopt', label: 'settings.adopt', Dialog: AdoptDialog }] as const;

/** A setting: what holds today, and every version of it. */
export function SettingShow() {
  const term = useTerms();
  return (
    <RecordPage<Setting>
      title="settings.title"
      list="settings"
      nameOf={({ id }) => term('setting', id)}
      render={(setting) => <SettingPage setting={setting} />}
    />
  );
}

function SettingPage({ setting }: { setting: Setting }) {
  const t = useWords();
  const { day, instant } = useDates();
  return (
    <>
      <Panel
        title={t('settings.now', { day: day(setting.effectiveFrom) })}
        actions={<VerbButtons record={setting} item={undefined} allowed={setting.allowedActions} verbs={VERBS} />}
      >
        <SettingValue kind={setting.id} value={setting.value} />
      </Panel>
      <Panel title={t('settings.versions')}>
        <Items
          items={setting.versions}
          empty="settings.versions"
          keyOf={({ id }) => id}
          render={({ version, effectiveFrom, adoptedBy, adoptedAt, reasons, value }) => (
            <Box component="details">
              <Box component="summary" sx={{ py: 1, cursor: 'pointer', fontWeight: 600 }}>
                {t('settings.version', { version, day: day(effectiveFrom) })}
              </Box>
              <p dir="auto">{reasons}</p>
              <p>{[adoptedBy ?? t('settings.came-with'), instant(adoptedAt)].join(' · ')}</p>
              <SettingValue kind={setting.id} value={value} />
            </Box>
          )}
          actions={({ inForce }) => inForce && <Chip tone="good">{t('settings.in-force')}</Chip>}
        />
      </Panel>
    </>
  );
}
