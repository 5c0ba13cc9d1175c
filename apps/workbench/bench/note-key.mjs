import { createHash, generateKeyPairSync } from 'node:crypto';

/** A fresh key of a made-up register, in the forms of C2SP signed-note. */
export function makeNoteKey(name = 'amparo-bench') {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const bytes = Buffer.concat([Buffer.from([1]), publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)]);
  const id = createHash('sha256').update(`${name}\n`).update(bytes).digest('hex').slice(0, 8);
  return {
    verifier: `${name}+${id}+${bytes.toString('base64')}`,
    signer: { name, id, key: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64') },
  };
}
