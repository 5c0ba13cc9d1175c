import { check, createIndex, RECORD_KINDS } from '@amparo/verification';
import { type GeneratedLine, generateRecords, licenceNumberOf } from '@amparo/verification/bench/generate-records';
import { canonicalJson, type Json } from '@amparo/kernel';
import { createHash, createPrivateKey, sign } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Writes a made-up register as files: the snapshot of its feed, as the register would sign it, and every answer. */
interface Given {
  readonly agencies: number;
  readonly folder: string;
  readonly epoch: string;
  /** In the forms of C2SP signed-note. */
  readonly signer: { readonly name: string; readonly id: string; readonly key: string };
}
interface Kept {
  readonly id: string;
  readonly bytes: Buffer;
}

const BLOCK = 1 << 20;
/** A change a second can be told from these. */
const SAMPLES = 500;

/** Gathers small writes. */
function fileAt(name: string): { write(text: string | Buffer): void; close(): void } {
  const file = openSync(name, 'w', 0o600);
  let parts: Buffer[] = [];
  let length = 0;
  const flush = (): void => {
    if (length > 0) writeSync(file, Buffer.concat(parts));
    [parts, length] = [[], 0];
  };
  return {
    write(text) {
      const bytes = typeof text === 'string' ? Buffer.from(text) : text;
      parts.push(bytes);
      length += bytes.length;
      if (length > BLOCK) flush();
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}

function make({ agencies, folder, epoch, signer }: Given): { records: number; position: number } {
  const at = new Date().toISOString();
  const index = createIndex();
  const kept = new Map<GeneratedLine['kind'], Kept[]>();
  let position = 0;
  let records = 0;
  for (const line of generateRecords(agencies)) {
    const { kind, record } = line;
    index.apply({ kind, id: record.id, op: 'put', record, position: line.position });
    position = line.position;
    records += 1;
    const head = JSON.stringify({ position, at, kind, id: record.id, op: 'put' }).slice(0, -1);
    const text = `${head},"record":${canonicalJson(record as unknown as Json)}}\n`;
    const ofKind = kept.get(kind) ?? [];
    kept.set(kind, ofKind);
    ofKind.push({ id: record.id, bytes: Buffer.from(text) });
  }

  const snapshot = fileAt(path.join(folder, 'snapshot.ndjson'));
  const samples = fileAt(path.join(folder, 'samples.ndjson'));
  const hash = createHash('sha256');
  const write = (bytes: string | Buffer): void => {
    hash.update(bytes);
    snapshot.write(bytes);
  };
  write(`${JSON.stringify({ epoch, position, at, signedBy: `${signer.name}+${signer.id}` })}\n`);
  for (const kind of RECORD_KINDS) {
    const lines = (kept.get(kind as GeneratedLine['kind']) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const { bytes } of lines) write(bytes);
    if (kind === 'licence') for (const { bytes } of lines.slice(0, SAMPLES)) samples.write(bytes);
  }
  const sha256 = hash.digest('hex');
  const text = `amparo-snapshot/${epoch}/${position}\n${sha256}\n`;
  const key = createPrivateKey({ key: Buffer.from(signer.key, 'base64'), format: 'der', type: 'pkcs8' });
  const signature = Buffer.concat([Buffer.from(signer.id, 'hex'), sign(null, Buffer.from(text), key)]);
  const note = `${text}\n— ${signer.name} ${signature.toString('base64')}\n`;
  snapshot.write(`${JSON.stringify({ sha256, note })}\n`);
  snapshot.close();
  samples.close();
  kept.clear();

  const answers = fileAt(path.join(folder, 'answers.ndjson'));
  for (let n = 1; n <= agencies; n += 1) {
    const answer = { ...check(index, licenceNumberOf(n), at), asOf: at, feedPosition: position, epoch };
    answers.write(`${JSON.stringify(answer)}\n`);
  }
  answers.close();
  return { records, position };
}

process.send?.(make(JSON.parse(process.argv[2] ?? '{}') as Given));
