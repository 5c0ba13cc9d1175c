import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { canonicalJson, type Json } from '@amparo/kernel';
import { type FeedChange, RECORD_KINDS } from '@amparo/verification';
import { lines } from './lines.js';

/** Folding must fit into an orderly stop; beyond this the two files stay as they are, which costs only start-up time. */
const MAX_BYTES = 64 * 1024 * 1024;

interface Named {
  readonly kind: string;
  readonly id: string;
}
const byId = (a: Named, b: Named): number => Buffer.compare(Buffer.from(a.id), Buffer.from(b.id));

const nameOf = ({ kind, id }: Named): string => `${kind} ${id}`;

/** The line that a fresh snapshot has of what this change put. Nothing for a removal. */
const lineOf = ({ position, at, kind, id, op, record }: FeedChange): string =>
  op === 'remove'
    ? ''
    : `${JSON.stringify({ position, at, kind, id, op }).slice(0, -1)},"record":${canonicalJson(record as unknown as Json)}}\n`;

/** Merges the changes after `base` into the snapshot beside them, in the feed's order. Only its own hash vouches for it. */
export async function foldSnapshot(snapshot: string, changes: string, base: number): Promise<boolean> {
  if ((await stat(snapshot)).size > MAX_BYTES) return false;
  const latest = new Map<string, FeedChange>();
  let newest: FeedChange | undefined;
  for (const text of (await readFile(changes, 'utf8')).split('\n').slice(1, -1)) {
    const change = JSON.parse(text) as FeedChange;
    if (change.position <= base) continue;
    latest.set(nameOf(change), change);
    newest = change;
  }
  if (!newest) return false;

  const file = await open(`${snapshot}.incoming`, 'w', 0o600);
  const hash = createHash('sha256');
  let waiting = '';
  const flush = async (): Promise<void> => {
    hash.update(waiting);
    await file.writeFile(waiting);
    waiting = '';
  };
  for await (const line of merged(snapshot, latest, newest)) {
    waiting += line;
    if (waiting.length > 65_536) await flush();
  }
  await flush();
  await file.writeFile(`{"sha256":"${hash.digest('hex')}","note":null}\n`);
  await file.sync();
  await file.close();
  await rename(`${snapshot}.incoming`, snapshot);
  return true;
}

/** Changes by kind, the last id first: they are taken from the end. */
function groupsOf(changes: Iterable<FeedChange>): Map<string, FeedChange[]> {
  const groups = new Map<string, FeedChange[]>();
  for (const change of changes) {
    const group = groups.get(change.kind);
    if (group) group.push(change);
    else groups.set(change.kind, [change]);
  }
  for (const group of groups.values()) group.sort((a, b) => byId(b, a));
  return groups;
}

/** Kinds whose place is before this one. A kind that only a later register knows stands where the snapshot has it: behind all known. */
function kindsBefore(kind: string): readonly string[] {
  const at = RECORD_KINDS.findIndex((known) => known === kind);
  return at === -1 ? RECORD_KINDS : RECORD_KINDS.slice(0, at);
}

async function* merged(
  snapshot: string,
  latest: ReadonlyMap<string, FeedChange>,
  newest: FeedChange,
): AsyncGenerator<string> {
  const groups = groupsOf(latest.values());
  const take = function* (kinds: readonly string[]): Generator<string> {
    for (const kind of kinds) {
      yield* (groups.get(kind) ?? []).toReversed().map(lineOf);
      groups.delete(kind);
    }
  };
  let kind = '';
  for await (const bytes of lines(createReadStream(snapshot))) {
    const text = bytes.toString('utf8');
    const line = JSON.parse(text) as Record<string, unknown> & Named;
    if ('epoch' in line) yield `${JSON.stringify({ ...line, position: newest.position, at: newest.at })}\n`;
    if (line.kind === undefined) continue;
    if (line.kind !== kind) yield* take([kind, ...kindsBefore(line.kind)]);
    kind = line.kind;
    const group = groups.get(kind) ?? [];
    for (let change = group.at(-1); change && byId(change, line) < 0; change = group.at(-1)) {
      yield lineOf(change);
      group.pop();
    }
    if (!latest.has(nameOf(line))) yield text;
  }
  yield* take([kind, ...RECORD_KINDS, ...[...groups.keys()].sort()]);
}
