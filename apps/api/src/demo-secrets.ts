import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateNoteKey } from './audit/signed-note.js';

/** Makes the secrets of a demo once, under DATA_DIR/secrets with mode 0600. Production brings its own. */
const folder = path.join(path.resolve(process.env['DATA_DIR'] ?? '.data'), 'secrets');
mkdirSync(folder, { recursive: true, mode: 0o700 });

const write = (name: string, text: string): void => {
  writeFileSync(path.join(folder, name), text, { mode: 0o600 });
};

if (!existsSync(path.join(folder, 'signing-key'))) {
  const { signer, verifier } = generateNoteKey('amparo-xa');
  write('feed-public-key', verifier);
  write('signing-key', signer);
}
const once = (name: string, text: string): void => {
  if (!existsSync(path.join(folder, name))) write(name, text);
};
once('credential-key', generateNoteKey('amparo-xa-credentials').signer);
for (const name of ['receipt-pepper', 'portal-api-key']) once(name, randomBytes(32).toString('base64url'));
// In the form of Standard Webhooks, with which a gateway for short messages signs.
once('sms-secret', `whsec_${randomBytes(32).toString('base64')}`);
