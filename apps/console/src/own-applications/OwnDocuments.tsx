import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import { type ChangeEvent, useId, useState } from 'react';
import { useLocaleState, useNotify, useRefresh } from 'react-admin';
import { documentOf, type OwnApplication } from '../applications/application.js';
import { send } from '../data/send.js';
import { Notice } from '../layout/Notice.js';
import { Panel } from '../layout/Panel.js';
import { Chip } from '../records/Chip.js';
import { Items } from '../records/Items.js';
import { useProblemWords } from '../words/useProblemWords.js';
import { useWords } from '../words/useWords.js';

const RESOURCE = 'my-agency/applications';
const TYPES = '.pdf,.jpg,.jpeg,.png';

/** The documents that are asked for: what was sent of each, and the way to send it or take it back. */
export function OwnDocuments({ application }: { application: OwnApplication }) {
  const t = useWords();
  const say = useProblemWords();
  const notify = useNotify();
  const refresh = useRefresh();
  const [language] = useLocaleState();
  const [busy, setBusy] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const { id, version, allowedActions } = application;
  const act = async (code: string, verb: string, body: object, done: string) => {
    setBusy(code);
    setProblem(undefined);
    try {
      await send('post', `${RESOURCE}/${id}/${verb}`, { body, version, idempotencyKey: crypto.randomUUID() });
      notify(done, { type: 'success' });
      refresh();
    } catch (error) {
      setProblem(say(error));
    } finally {
      setBusy(undefined);
    }
  };
  const add = (code: string, name: string, file: File) => {
    const form = new FormData();
    form.append('requirement', code);
    form.append('file', file);
    return act(code, 'add-document', form, t('own-applications.document-sent', { name }));
  };
  return (
    <Panel title={t('applications.documents')}>
      <p>{t('own-applications.documents.intro')}</p>
      {problem && (
        <Notice tone="stop" role="alert">
          {problem}
        </Notice>
      )}
      <Items
        items={application.requiredDocuments}
        empty="applications.documents.none"
        keyOf={({ code }) => code}
        render={({ code, names, needed }) => (
          <>
            <strong>{names[language] ?? code}</strong> (
            {t(needed ? 'own-applications.needed' : 'own-applications.wanted')})
            {application.documents
              .filter(({ requirement }) => requirement === code)
              .map((document) => (
                <Box key={document.id} sx={{ overflowWrap: 'anywhere' }}>
                  <MuiLink
                    href={documentOf(RESOURCE, id, document.id)}
                    target="_blank"
                    rel="noreferrer noopener"
                    sx={{ display: 'inline-block', py: 0.75 }}
                  >
                    <bdi>{document.fileName}</bdi>
                  </MuiLink>{' '}
                  {document.accepted === false && <Chip tone="stop">{t('applications.not-accepted')}</Chip>}{' '}
                  {document.checkNote && <span dir="auto">{document.checkNote}</span>}
                  {allowedActions.includes('remove-document') && (
                    <Button
                      aria-label={`${t('own-applications.take-back')}: ${document.fileName}`}
                      disabled={busy !== undefined}
                      onClick={() =>
                        void act(
                          code,
                          'remove-document',
                          { documentId: document.id },
                          t('own-applications.document-taken-back'),
                        )
                      }
                    >
                      {t('own-applications.take-back')}
                    </Button>
                  )}
                </Box>
              ))}
          </>
        )}
        actions={({ code, names }) =>
          allowedActions.includes('add-document') && (
            <FileButton
              label={t('own-applications.add-document')}
              about={names[language] ?? code}
              busy={busy === code}
              disabled={busy !== undefined}
              onFile={(file) => void add(code, names[language] ?? code, file)}
            />
          )
        }
      />
    </Panel>
  );
}

interface FileButtonProps {
  readonly label: string;
  readonly about: string;
  readonly busy: boolean;
  readonly disabled: boolean;
  readonly onFile: (file: File) => void;
}

/** The browser's own file field, named for which document it is. */
function FileButton({ label, about, busy, disabled, onFile }: FileButtonProps) {
  const t = useWords();
  const id = useId();
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (file) onFile(file);
  };
  return (
    <Box sx={{ minWidth: 0, maxWidth: '100%' }}>
      <Box component="label" htmlFor={id} sx={{ display: 'block', fontSize: '0.9rem' }}>
        {busy ? t('field.sending') : `${label}: ${about}`}
      </Box>
      <Box
        component="input"
        id={id}
        type="file"
        accept={TYPES}
        disabled={disabled}
        onChange={choose}
        sx={{ maxWidth: '100%', minHeight: 44, font: 'inherit' }}
      />
    </Box>
  );
}
