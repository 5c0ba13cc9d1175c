import Box from '@mui/material/Box';
import { Notice } from '../layout/Notice.js';
import { Panel } from '../layout/Panel.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Facts } from '../records/Facts.js';
import { RecordPage } from '../records/RecordPage.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { useLicenceClasses } from '../licences/useLicenceClasses.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import type { Application } from './application.js';
import { APPLICATION_VERBS } from './application.verbs.js';
import { ApplicationDocuments } from './ApplicationDocuments.js';
import { ApplicationHistory } from './ApplicationHistory.js';
import { ApplicationStatus } from './ApplicationStatus.js';
import { Objections } from './Objections.js';
import { RecommendationFacts } from './RecommendationFacts.js';
import { AgencyVettings } from '../vettings/AgencyVettings.js';
import { StatedContent } from './StatedContent.js';
import { SubmissionCompare } from './SubmissionCompare.js';

/** The whole of an application on one page: where it stands, what is in the way, what was stated, and what was sent with it. */
export function ApplicationShow() {
  return (
    <RecordPage<Application>
      title="applications.title"
      list="applications"
      nameOf={({ agencyName }) => agencyName}
      render={(application) => <ApplicationPage application={application} />}
    />
  );
}

function ApplicationPage({ application }: { application: Application }) {
  const t = useWords();
  const { day } = useDates();
  return (
    <>
      <Now application={application} />
      {application.recommendation && (
        <Panel title={t('applications.recommendation')}>
          <RecommendationFacts recommendation={application.recommendation} by={application.recommendedBy} />
          {application.replyBy && <p>{t('applications.reply-until', { day: day(application.replyBy) })}</p>}
          {application.reply && (
            <Notice tone="told">
              <strong>{t('applications.reply')}</strong> <span dir="auto">{application.reply}</span>
            </Notice>
          )}
        </Panel>
      )}
      <Panel title={t('applications.stated')}>
        <StatedContent content={application.content} />
      </Panel>
      <AgencyVettings agencyId={application.agencyId} />
      <ApplicationDocuments application={application} />
      <Objections application={application} />
      <SubmissionCompare submissions={application.submissions} />
      <ApplicationHistory acts={application.acts} />
    </>
  );
}

function Now({ application }: { application: Application }) {
  const t = useWords();
  const term = useTerms();
  const classes = useLicenceClasses();
  const { day, instant, list } = useDates();
  const { inTheWay, inspectionId } = application;
  const versions = Object.entries(application.settings).map(([kind, version]) =>
    t('applications.setting-version', { setting: term('setting', kind), version }),
  );
  return (
    <Panel title={t('applications.now')}>
      <Facts
        facts={[
          { label: 'field.status', value: <ApplicationStatus status={application.status} /> },
          { label: 'field.number', value: application.number },
          {
            label: 'applications.kind',
            value: `${term('application-kind', application.kind)} · ${classes.nameOf(application.class)}`,
          },
          {
            label: 'applications.applicant',
            value: (
              <RecordLink resource="agencies" id={application.agencyId}>
                {application.agencyName}
              </RecordLink>
            ),
          },
          {
            label: 'applications.licence',
            value: application.licenceId && (
              <RecordLink resource="licences" id={application.licenceId}>
                {application.licenceNumber ?? ''}
              </RecordLink>
            ),
          },
          { label: 'applications.submitted', value: instant(application.submittedAt) },
          { label: 'applications.due', value: day(application.dueOn) },
          { label: 'applications.assigned-to', value: application.assignedTo },
          { label: 'applications.objections-until', value: day(application.objectionsUntil) },
          {
            label: 'applications.inspection',
            value: inspectionId && (
              <>
                <RecordLink resource="inspections" id={inspectionId}>
                  {application.inspectionNumber ?? ''}
                </RecordLink>{' '}
                {[
                  term('inspection-status', application.inspectionStatus),
                  term('inspection-outcome', application.inspectionOutcome),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </>
            ),
          },
          { label: 'applications.settings', value: versions.length > 0 && list(versions) },
        ]}
      />
      {inTheWay && !['granted', 'refused', 'withdrawn'].includes(application.status) && (
        <Notice tone="care">
          <strong>{t('applications.in-the-way')}</strong> {term('in-the-way', inTheWay.replace('application.', ''))}
        </Notice>
      )}
      <Box sx={{ mt: 2, display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <VerbButtons
          record={application}
          item={undefined}
          allowed={application.allowedActions}
          verbs={APPLICATION_VERBS}
        />
      </Box>
    </Panel>
  );
}
