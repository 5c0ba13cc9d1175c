import { Letters } from '../letters/Letters.js';
import { Panel } from '../layout/Panel.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Facts } from '../records/Facts.js';
import { RecordPage } from '../records/RecordPage.js';
import { SourceWords } from '../records/Source.js';
import { StatusChip } from '../records/StatusChip.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { useLicenceClasses } from './useLicenceClasses.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import type { Licence } from './licence.js';
import { LicenceDecisions } from './LicenceDecisions.js';
import { LicenceOnDay } from './LicenceOnDay.js';
import { LicenceProposals } from './LicenceProposals.js';
import { LicenceTimeline } from './LicenceTimeline.js';
import { PROPOSE_VERBS } from './propose.verbs.js';

export function LicenceShow() {
  return (
    <RecordPage<Licence>
      title="licences.title"
      list="licences"
      nameOf={({ number }) => number}
      render={(licence) => <LicencePage licence={licence} />}
    />
  );
}

function LicencePage({ licence }: { licence: Licence }) {
  const t = useWords();
  const term = useTerms();
  const classes = useLicenceClasses();
  const { day, countries, list } = useDates();
  const inForce = licence.conditions.filter((condition) => condition.inForce);
  return (
    <>
      <Panel title={t('licences.now')}>
        <Facts
          facts={[
            { label: 'field.status', value: <StatusChip status={licence.status} /> },
            { label: 'field.standing', value: term('standing', licence.standing) },
            {
              label: 'field.holder',
              value: (
                <RecordLink resource="agencies" id={licence.agencyId}>
                  {licence.agencyName}
                </RecordLink>
              ),
            },
            { label: 'field.class', value: classes.nameOf(licence.class) },
            { label: 'field.valid-to', value: day(licence.validTo) },
            {
              label: 'field.countries',
              value: licence.countries.length > 0 ? countries(licence.countries) : t('licences.all-countries'),
            },
            {
              label: 'field.sectors',
              value:
                licence.sectors.length > 0
                  ? list(licence.sectors.map((sector) => term('sector', sector)))
                  : t('licences.all-sectors'),
            },
            {
              label: 'field.conditions',
              value: inForce.length === 0 ? null : inForce.map(({ id, text }) => <div key={id}>{text}</div>),
            },
            { label: 'field.register', value: licence.register },
            { label: 'field.remark', value: licence.remark },
            { label: 'field.source', value: licence.source && <SourceWords source={licence.source} /> },
          ]}
        />
      </Panel>
      <LicenceProposals licence={licence} />
      {licence.allowedActions.length > 0 && (
        <Panel title={t('licences.what-you-may-propose')}>
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
            <VerbButtons record={licence} item={undefined} allowed={licence.allowedActions} verbs={PROPOSE_VERBS} />
          </div>
        </Panel>
      )}
      <LicenceTimeline timeline={licence.timeline} />
      <LicenceOnDay id={licence.id} />
      {licence.decisions.length > 0 && (
        <Letters
          resource="licences"
          licenceId={licence.id}
          certified={['licensed', 'licensed_with_conditions'].includes(licence.status)}
          decisions={licence.decisions}
        />
      )}
      <LicenceDecisions decisions={licence.decisions} />
    </>
  );
}
