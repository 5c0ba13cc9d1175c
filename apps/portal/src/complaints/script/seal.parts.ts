import { formDigest, sealFile, sealPart, sha256Hex } from '@amparo/sealing';
import { digestOf, type FileMark, identityOf, narrativeOf } from '../complaint.js';
import { type FileProblem, LARGEST_FILE, problemOfFiles, typeOfFile } from '../file-types.js';
import { answersOf, keptFiles, keptWord } from './kept.js';

const HEAD = 64;

/** What is wrong with the chosen files, before any of them is read whole. */
export async function problemOfChosen(): Promise<FileProblem | undefined> {
  const files = await Promise.all(
    keptFiles().map(async (file) => ({
      name: file.name,
      size: file.size,
      bytes: file.size > LARGEST_FILE ? new Uint8Array() : await bytesOf(file.slice(0, HEAD)),
    })),
  );
  return problemOfFiles(files);
}

/** Seals everything that was kept, and puts it into the form in the place of its marks. */
export async function sealComplaint(form: HTMLFormElement, data: FormData): Promise<void> {
  const recipients = recipientsOf(form);
  const answers = answersOf(data);
  const identity = identityOf(answers);
  add(data, 'sealedNarrative', await sealPart(narrativeOf(answers), recipients));
  if (identity) add(data, 'sealedIdentity', await sealPart(identity, recipients));
  const marks = await sealFiles(data, recipients);
  data.set('teamId', form.dataset['team'] ?? '');
  data.set('formDigest', digestOf({ secret: String(data.get('secret')), checked: true, answers }, marks));
}

export async function sealReply(form: HTMLFormElement, data: FormData): Promise<void> {
  const recipients = recipientsOf(form);
  const text = keptWord('text');
  add(data, 'sealedMessage', await sealPart({ text }, recipients));
  const files = await sealFiles(data, recipients);
  data.set('formDigest', formDigest(String(data.get('secret')), { text, files: files.map((mark) => ({ ...mark })) }));
}

async function sealFiles(data: FormData, recipients: readonly string[]): Promise<FileMark[]> {
  const marks: FileMark[] = [];
  for (const file of keptFiles()) {
    const bytes = await bytesOf(file);
    const type = typeOfFile(file.name, bytes) ?? 'application/octet-stream';
    add(data, 'sealedFile', await sealFile({ name: file.name, type, bytes }, recipients));
    marks.push({ name: file.name, sha256: sha256Hex(bytes) });
  }
  return marks;
}

/** Under a name that says nothing. */
const add = (data: FormData, field: string, sealed: Uint8Array): void =>
  data.append(field, new Blob([sealed as BlobPart], { type: 'application/octet-stream' }), 'sealed');

const recipientsOf = (form: HTMLFormElement): string[] => (form.dataset['recipient'] ?? '').split(' ');
const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());
