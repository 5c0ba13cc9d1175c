import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { useLocaleState } from 'react-admin';
import { colours } from '../layout/colours.js';
import { Panel } from '../layout/Panel.js';
import { Chip } from '../records/Chip.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { useDates } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import { type Application, type ApplicationDocument, documentOf } from './application.js';
import { CheckDocumentDialog } from './CheckDocumentDialog.js';

const VERBS = [{ verb: 'check-document', label: 'applications.check-document', Dialog: CheckDocumentDialog }] as const;

/** Every document that was asked for beside each other: what was sent, how it looks, and what an officer found. */
export function ApplicationDocuments({ application }: { application: Application }) {
  const t = useWords();
  const [language] = useLocaleState();
  const nameOf = (code: string) =>
    application.requiredDocuments.find((required) => required.code === code)?.names[language] ?? code;
  return (
    <Panel title={t('applications.documents')}>
      {application.documents.length === 0 && <p>{t('applications.documents.none')}</p>}
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gap: 2,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 17rem), 1fr))',
        }}
      >
        {application.documents.map((document) => (
          <Box
            component="li"
            key={document.id}
            sx={{ border: `1px solid ${colours.line}`, p: 1.5, minWidth: 0, overflowWrap: 'anywhere' }}
          >
            <strong>{nameOf(document.requirement)}</strong>
            <DocumentLink application={application} document={document} name={nameOf(document.requirement)} />
            <Verdict document={document} />
            <Box sx={{ mt: 1 }}>
              <VerbButtons
                record={application}
                item={document}
                allowed={application.allowedActions}
                verbs={VERBS}
                about={nameOf(document.requirement)}
                small
              />
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}

function DocumentLink({
  application,
  document,
  name,
}: {
  application: Application;
  document: ApplicationDocument;
  name: string;
}) {
  const t = useWords();
  const { number } = useDates();
  const address = documentOf('applications', application.id, document.id);
  const isPicture = document.mediaType.startsWith('image/');
  return (
    <>
      {isPicture && (
        <Box
          component="img"
          src={address}
          alt={name}
          loading="lazy"
          sx={{
            display: 'block',
            width: '100%',
            maxHeight: 260,
            objectFit: 'contain',
            backgroundColor: colours.ground,
            mt: 1,
          }}
        />
      )}
      <MuiLink href={address} target="_blank" rel="noreferrer noopener" sx={{ display: 'block', py: 0.75 }}>
        <bdi>{document.fileName}</bdi> (
        {t('applications.kilobytes', { size: number(Math.ceil(document.sizeBytes / 1024)) })})
      </MuiLink>
      <Box sx={{ color: colours.soft }}>
        {document.scannedWith
          ? t('applications.scanned', { with: document.scannedWith })
          : t('applications.not-scanned')}
      </Box>
    </>
  );
}

function Verdict({ document: { accepted, checkNote, checkedBy } }: { document: ApplicationDocument }) {
  const t = useWords();
  if (accepted === null) return <Chip tone="care">{t('applications.unchecked')}</Chip>;
  return (
    <>
      <Chip tone={accepted ? 'good' : 'stop'}>
        {t(accepted ? 'applications.accepted' : 'applications.not-accepted')}
      </Chip>
      <div>{[checkNote, checkedBy].filter(Boolean).join(' · ')}</div>
    </>
  );
}
