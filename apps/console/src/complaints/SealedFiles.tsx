import { type FilePart, toBase64 } from '@amparo/sealing';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Notice } from '../layout/Notice.js';
import { Items } from '../records/Items.js';
import { useVaultWords } from '../sealing/useVaultWords.js';
import { useWords } from '../words/useWords.js';
import type { Complaint } from './complaint.js';
import { openFile } from './open-parts.js';

const PICTURES = ['image/jpeg', 'image/png', 'image/webp'];

/** A file somebody sent in is never run or drawn by the machine it is saved on: it is saved under a name that nothing opens. */
function save({ name, bytes }: FilePart): void {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: 'application/octet-stream' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: `${name}.bin` });
  link.click();
  URL.revokeObjectURL(address);
}

/** Files are fetched and opened one by one, when somebody asks for one. */
export function SealedFiles({ complaint }: { complaint: Complaint }) {
  const t = useWords();
  const say = useVaultWords();
  const [shown, setShown] = useState<Readonly<Record<string, FilePart>>>({});
  const [refused, setRefused] = useState<unknown>();
  const open = (id: string) => {
    setRefused(undefined);
    openFile(complaint, id).then((file) => setShown((others) => ({ ...others, [id]: file })), setRefused);
  };
  const files = complaint.files.map((file, at) => ({ ...file, number: at + 1 }));
  return (
    <>
      <h3>{t('complaints.files')}</h3>
      {refused !== undefined && (
        <Notice tone="stop" role="alert">
          {say(refused)}
        </Notice>
      )}
      <Items
        items={files}
        empty="complaints.files.none"
        keyOf={({ id }) => id}
        render={({ id, number }) => {
          const file = shown[id];
          if (!file) return t('complaints.file', { number });
          return (
            <>
              <bdi>{file.name}</bdi>
              {PICTURES.includes(file.type) && (
                <img
                  alt={t('complaints.file', { number })}
                  src={`data:${file.type};base64,${toBase64(file.bytes)}`}
                  style={{ display: 'block', maxInlineSize: '100%', maxBlockSize: 480, marginBlockStart: 8 }}
                />
              )}
            </>
          );
        }}
        actions={({ id, number }) => {
          const file = shown[id];
          return (
            <Button
              variant="outlined"
              aria-label={`${t(file ? 'complaints.file.save' : 'complaints.file.open')}: ${t('complaints.file', { number })}`}
              onClick={() => (file ? save(file) : open(id))}
            >
              {t(file ? 'complaints.file.save' : 'complaints.file.open')}
            </Button>
          );
        }}
      />
    </>
  );
}
