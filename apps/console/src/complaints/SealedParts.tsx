import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { Loading } from '../layout/Loading.js';
import { Notice } from '../layout/Notice.js';
import { Panel } from '../layout/Panel.js';
import { Facts } from '../records/Facts.js';
import { UnlockForm } from '../sealing/UnlockForm.js';
import { lockVault, useVaultOpen } from '../sealing/vault.js';
import { useVaultWords } from '../sealing/useVaultWords.js';
import { useWords } from '../words/useWords.js';
import type { Complaint } from './complaint.js';
import { openParts, type OpenParts } from './open-parts.js';
import { SealedFiles } from './SealedFiles.js';
import { Thread } from './Thread.js';

/** What only the people of the case may read: opened here, kept here, gone with the page. */
export function SealedParts({ complaint }: { complaint: Complaint }) {
  const t = useWords();
  const open = useVaultOpen();
  if (!complaint.sealedPartsShown)
    return <Panel title={t('complaints.sealed')}>{t('complaints.sealed.not-yours')}</Panel>;
  return (
    <Panel
      title={t('complaints.sealed')}
      actions={
        open && (
          <Button variant="outlined" onClick={lockVault}>
            {t('sealing.lock')}
          </Button>
        )
      }
    >
      {open ? <Opened key={`${complaint.id} ${complaint.version}`} complaint={complaint} /> : <UnlockForm />}
    </Panel>
  );
}

function Opened({ complaint }: { complaint: Complaint }) {
  const t = useWords();
  const say = useVaultWords();
  const [parts, setParts] = useState<OpenParts>();
  const [refused, setRefused] = useState<unknown>();
  useEffect(() => {
    let gone = false;
    openParts(complaint).then(
      (opened) => void (gone || setParts(opened)),
      (error: unknown) => void (gone || setRefused(error)),
    );
    return () => {
      gone = true;
    };
  }, [complaint]);
  if (refused !== undefined)
    return (
      <Notice tone="stop" role="alert">
        {say(refused)}
      </Notice>
    );
  if (!parts) return <Loading />;
  const { identity, narrative } = parts;
  const damaged = (complaint.sealedNarrative && !narrative) || (complaint.sealedIdentity && !identity);
  return (
    <>
      {damaged && <Notice tone="stop">{t('sealing.refused.damaged')}</Notice>}
      <h3>{t('complaints.story')}</h3>
      <p dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
        {narrative?.text}
      </p>
      <Facts
        facts={[
          { label: 'complaints.place', value: said(narrative?.answers['place']) },
          { label: 'complaints.wish', value: said(narrative?.answers['wish']) },
        ]}
      />
      <h3>{t('complaints.person')}</h3>
      {complaint.isAnonymous && <p>{t('complaints.anonymous')}</p>}
      <Facts
        facts={[
          { label: 'field.name', value: identity?.name },
          { label: 'complaints.reach', value: identity?.contact },
          { label: 'complaints.language', value: identity?.language },
          { label: 'complaints.relation', value: identity?.relation },
        ]}
      />
      <SealedFiles complaint={complaint} />
      <Thread messages={parts.messages} />
    </>
  );
}

const said = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
