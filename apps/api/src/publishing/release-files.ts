import { canonicalJson, type Instant, type Json } from '@amparo/kernel';
import { noteSigner } from '../audit/signed-note.js';
import { MANIFEST, releaseText, sha256, SIGNATURE } from '../audit/verify-release.js';
import { csv } from '../http/csv.js';
import type { ListEntry } from './list-entry.js';

export interface ReleaseFacts {
  readonly register: string;
  readonly list: string;
  readonly number: number;
  readonly recordedAt: Instant;
  /** The release's own entry in the audit log. */
  readonly leafIndex: number;
  /** SHA-256 of the manifest of the release before; null: the first. */
  readonly previous: string | null;
  readonly entries: readonly ListEntry[];
}

export interface ReleaseFile {
  readonly name: string;
  readonly content: string;
}

/** The files of a release, in the order in which pages name them. */
export const RELEASE_FILES = ['list.csv', 'list.json', MANIFEST, SIGNATURE] as const;
export type ReleaseFileName = (typeof RELEASE_FILES)[number];
export const MEDIA_TYPES: Readonly<Record<ReleaseFileName, string>> = {
  'list.csv': 'text/csv; charset=utf-8',
  'list.json': 'application/json; charset=utf-8',
  [MANIFEST]: 'application/json; charset=utf-8',
  [SIGNATURE]: 'text/plain; charset=utf-8',
};

const COLUMNS: Readonly<Record<string, (entry: ListEntry) => string | null>> = {
  reference: ({ reference }) => reference,
  subject_kind: ({ subject }) => subject.kind,
  name: ({ subject }) => subject.name,
  other_names: ({ subject }) => subject.otherNames.join('; '),
  country: ({ subject }) => subject.country,
  address: ({ subject }) => subject.address,
  contacts: ({ subject }) => subject.contacts.join('; '),
  measure: ({ measure }) => measure,
  codes: ({ reasons }) => reasons.map(({ code }) => code).join('; '),
  reason: ({ publicReason }) => publicReason,
  ground: ({ ground }) => ground,
  authority: ({ authority }) => authority,
  decided_on: ({ decidedOn }) => decidedOn,
  from: ({ from }) => from,
  to: ({ to }) => to,
  until: ({ until }) => until,
  review_right: ({ reviewRight }) => reviewRight,
  under_appeal: ({ underAppeal }) => (underAppeal ? 'yes' : 'no'),
};

function listFiles({ register, list, number, recordedAt, entries }: ReleaseFacts): ReleaseFile[] {
  const json = { format: 'amparo-list/1', register, list, number, publishedAt: recordedAt, entries };
  const rows = entries.map((entry) => Object.values(COLUMNS).map((value) => value(entry) ?? ''));
  return [
    { name: 'list.csv', content: csv(Object.keys(COLUMNS), rows) },
    { name: 'list.json', content: `${JSON.stringify(json, null, 1)}\n` },
  ];
}

const statedOf = ({ content }: ReleaseFile) => ({ sha256: sha256(content), length: Buffer.byteLength(content) });

/** All files of a release, byte for byte as they are published for ever; signed with the installation's key. */
export function releaseFiles(facts: ReleaseFacts, signingKey: string): readonly ReleaseFile[] {
  const { register, list, number, recordedAt, leafIndex, previous, entries } = facts;
  const files = listFiles(facts);
  const manifest = `${canonicalJson({
    format: 'amparo-release/1',
    register,
    list,
    number,
    recordedAt,
    leafIndex,
    previous,
    entries: entries.length,
    files: Object.fromEntries(files.map((file) => [file.name, statedOf(file)])),
  } as Json)}\n`;
  const signature = noteSigner(signingKey).sign(releaseText(register, list, number, sha256(manifest)));
  return [...files, { name: MANIFEST, content: manifest }, { name: SIGNATURE, content: signature }];
}

/** Name, hash and length of each file, for the feed and for pages. */
export const statedFiles = (files: readonly ReleaseFile[]): { name: string; sha256: string; length: number }[] =>
  files.map((file) => ({ name: file.name, ...statedOf(file) }));
