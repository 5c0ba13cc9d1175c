import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { Panel } from '../layout/Panel.js';
import { Letters } from '../letters/Letters.js';
import { useLicenceClasses } from '../licences/useLicenceClasses.js';
import { Facts } from '../records/Facts.js';
import { RecordPage } from '../records/RecordPage.js';
import { StatusChip } from '../records/StatusChip.js';
import { useDates } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import type { OwnLicence } from './own-licence.js';

export function OwnLicenceShow() {
  return (
    <RecordPage<OwnLicence>
      title="own-licences.title"
      list="my-agency/licences"
      nameOf={({ number }) => number}
      render={(licence) => <OwnLicencePage licence={licence} />}
    />
  );
}

function OwnLicencePage({ licence }: { licence: OwnLicence }) {
  const t = useWords();
  const { day } = useDates();
  const classes = useLicenceClasses();
  const { id, status, validTo, conditions, decisions } = licence;
  const isInForce = ['licensed', 'licensed_with_conditions'].includes(status);
  return (
    <>
      <Panel title={t('own-licences.one')}>
        <Facts
          facts={[
            { label: 'field.status', value: <StatusChip status={status} /> },
            { label: 'field.class', value: classes.nameOf(licence.class) },
            { label: 'field.valid-to', value: day(validTo) },
            {
              label: 'field.conditions',
              value: conditions.length === 0 ? null : conditions.map((text) => <div key={text}>{text}</div>),
            },
          ]}
        />
      </Panel>
      {isInForce && (
        <Panel title={t('counter.title')}>
          <p>{t('counter.intro')}</p>
          <Button component={Link} to={`/my-agency/licences/${encodeURIComponent(id)}/counter`} variant="contained">
            {t('letters.counter')}
          </Button>
        </Panel>
      )}
      <Letters resource="my-agency/licences" licenceId={id} certified={isInForce} decisions={decisions} />
    </>
  );
}
