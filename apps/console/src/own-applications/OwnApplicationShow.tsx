import Box from '@mui/material/Box';
import type { OwnApplication } from '../applications/application.js';
import { ApplicationHistory } from '../applications/ApplicationHistory.js';
import { ApplicationStatus } from '../applications/ApplicationStatus.js';
import { RecommendationFacts } from '../applications/RecommendationFacts.js';
import { StatedContent } from '../applications/StatedContent.js';
import { Notice } from '../layout/Notice.js';
import { Panel } from '../layout/Panel.js';
import { Letters } from '../letters/Letters.js';
import { Facts } from '../records/Facts.js';
import { RecordPage } from '../records/RecordPage.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import { ContentForm } from './ContentForm.js';
import { OwnDocuments } from './OwnDocuments.js';
import { OwnObjections } from './OwnObjections.js';
import { OWN_APPLICATION_VERBS } from './own-application.verbs.js';

/** An agency's own application: to fill in while it is a draft or was given back, and to follow after that. */
export function OwnApplicationShow() {
  return (
    <RecordPage<OwnApplication>
      title="own-applications.title"
      list="my-agency/applications"
      nameOf={({ number }) => number}
      render={(application) => <OwnApplicationPage application={application} />}
    />
  );
}

function OwnApplicationPage({ application }: { application: OwnApplication }) {
  const t = useWords();
  const { day } = useDates();
  const { decision, status, replyBy, reply } = application;
  const isOpen = application.allowedActions.includes('save');
  const returned = status === 'returned' && application.acts.find(({ verb }) => verb === 'return');
  return (
    <>
      {returned && (
        <Notice tone="care">
          <strong>{t('own-applications.returned', { day: day(application.dueOn) })}</strong>
          <div dir="auto">{returned.reasons}</div>
        </Notice>
      )}
      <Now application={application} />
      <OwnObjections application={application} />
      {decision && (
        <Panel title={t(status === 'noticed' ? 'own-applications.intention' : 'own-applications.decision')}>
          <RecommendationFacts recommendation={decision} by={null} />
          {status === 'noticed' && replyBy && <p>{t('applications.reply-until', { day: day(replyBy) })}</p>}
          {reply && (
            <p>
              <strong>{t('applications.reply')}</strong> <span dir="auto">{reply}</span>
            </p>
          )}
        </Panel>
      )}
      {application.licenceId && application.licenceDecisions.length > 0 && (
        <Letters
          resource="my-agency/licences"
          licenceId={application.licenceId}
          certified={status === 'granted'}
          decisions={application.licenceDecisions}
        />
      )}
      {isOpen && <OwnDocuments application={application} />}
      {isOpen ? (
        <ContentForm key={application.id} application={application} />
      ) : (
        <>
          <Panel title={t('applications.stated')}>
            <StatedContent content={application.content} />
          </Panel>
          <OwnDocuments application={application} />
        </>
      )}
      <ApplicationHistory acts={application.acts} />
    </>
  );
}

function Now({ application }: { application: OwnApplication }) {
  const t = useWords();
  const term = useTerms();
  const { instant, day } = useDates();
  return (
    <Panel title={t('applications.now')}>
      <Facts
        facts={[
          { label: 'field.status', value: <ApplicationStatus status={application.status} /> },
          {
            label: 'applications.kind',
            value: `${term('application-kind', application.kind)} · ${term('class', application.class)}`,
          },
          { label: 'applications.licence-number', value: application.licenceNumber },
          { label: 'applications.submitted', value: instant(application.submittedAt) },
          { label: 'applications.objections-until', value: day(application.objectionsUntil) },
        ]}
      />
      <Box sx={{ mt: 2, display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <VerbButtons
          record={application}
          item={undefined}
          allowed={application.allowedActions}
          verbs={OWN_APPLICATION_VERBS}
        />
      </Box>
    </Panel>
  );
}
