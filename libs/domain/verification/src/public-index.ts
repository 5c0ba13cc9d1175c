import { canonicalJson, type Instant, type Json } from '@amparo/kernel';
import { AnswerCache } from './answer-cache.js';
import { ChangeLog } from './change-log.js';
import { key, keysOf, namesOf } from './keys.js';
import { askedForms, type NumberForms, numberForms } from './licence-number.js';
import { NameIndex, type NameHit } from './names/name-index.js';
import {
  type ChannelRecord,
  type CheckResult,
  type FeedChange,
  type LicenceRecord,
  type ListingRecord,
  type PersonRecord,
  type PublicRecord,
  RECORD_KINDS,
  type RecordKind,
  type RecordOf,
  type RegisterRecord,
} from './records.js';
import type { IndexLine, IndexStats } from './index-lines.js';
import type { ReleaseRecord } from './list.record.js';
import { RecordStore } from './storage/record-store.js';
import { SlotTable } from './storage/slot-table.js';

export interface NumberedLicence {
  readonly licence: LicenceRecord;
  readonly forms: NumberForms;
}

/** No licence number is longer. */
const MAX_NUMBER = 200;
type Change = Pick<FeedChange, 'kind' | 'id' | 'op' | 'record'> & { readonly position?: number };

/** The public records in memory, with everything a check and a page look them up by. */
export class PublicIndex {
  private readonly store = new RecordStore();
  private readonly keys = new SlotTable();
  readonly names = new NameIndex((slot) => {
    const held = this.at(slot);
    return held ? namesOf(held.kind, held.record) : [];
  });
  private readonly counts = new Map<RecordKind, number>();
  /** Answers that hold until the next change. */
  readonly answers = new AnswerCache();
  readonly changes = new ChangeLog();
  private registerList: readonly RegisterRecord[] = [];

  /** Takes one change of the feed, or one line of a snapshot. `put` replaces. */
  apply({ kind, id, op, record, position }: Change): void {
    if (op === 'remove' || record === null) this.remove(kind, id);
    else this.put(kind, record, position);
  }

  put<K extends RecordKind>(kind: K, record: RecordOf[K], position = 0): void {
    const own = this.begin(kind, record.id);
    const known = this.store.find(own, kind, record.id);
    if (known >= 0) this.forget(kind, known);
    const slot = this.store.put(own, kind, record, position, known);
    for (const hash of this.touched(kind, record)) this.keys.add(hash, slot);
    const names = namesOf(kind, record);
    if (names.length > 0) this.names.add(slot, names);
    if (known < 0) this.counts.set(kind, this.count(kind) + 1);
    if (kind === 'register') this.readRegisters();
  }

  remove(kind: RecordKind, id: string): void {
    const own = this.begin(kind, id);
    const slot = this.store.find(own, kind, id);
    if (slot < 0) return;
    this.forget(kind, slot);
    this.store.remove(own, slot);
    this.counts.set(kind, this.count(kind) - 1);
    if (kind === 'register') this.readRegisters();
  }

  /** An answer kept from before. None while keys are told: it would hide them. */
  keptAnswer(question: string, now: Instant): CheckResult | undefined {
    return this.changes.isReading ? undefined : this.answers.get(question, now);
  }

  get<K extends RecordKind>(kind: K, id: string): RecordOf[K] | undefined {
    const own = key.record(kind, id);
    this.changes.look(own);
    return this.store.get(own, kind, id);
  }

  /** Every record of a kind, in no order. */
  all<K extends RecordKind>(kind: K): RecordOf[K][] {
    this.changes.lookEverywhere();
    return [...this.store.slotsOf(kind)].flatMap((slot) => this.store.recordAt(slot, kind) ?? []);
  }

  /** So many records of a kind after the first `from`, each read when it is taken: in no order, but in the same one while nothing changes. */
  some<K extends RecordKind>(kind: K, from: number, count: number): Generator<RecordOf[K]> {
    return this.store.some(kind, from, count);
  }

  /** The home register first. */
  registers(): readonly RegisterRecord[] {
    return this.registerList;
  }

  licencesOf(agencyId: string): LicenceRecord[] {
    return this.having('licence', key.licenceOf(agencyId), (licence) => licence.agencyId === agencyId);
  }

  channelsOf(agencyId: string): ChannelRecord[] {
    return this.having('channel', key.channelOf(agencyId), (channel) => channel.agencyId === agencyId);
  }

  /** Persons with an appointment at the agency, present or past. */
  personsOf(agencyId: string): PersonRecord[] {
    return this.having('person', key.personOf(agencyId), ({ appointments }) =>
      appointments.some((appointment) => appointment.agencyId === agencyId),
    );
  }

  /** Listings of the home register about an agency or person of it, present or past. */
  listingsOf(subjectId: string): ListingRecord[] {
    return this.having('listing', key.listingOf(subjectId), ({ subject }) => subject.id === subjectId);
  }

  /** Entries of one list, present and past, in no order. */
  entriesOf(register: string, list: string): ListingRecord[] {
    return this.having('listing', key.listed(register, list), (it) => it.register === register && it.list === list);
  }

  /** Releases of a home list, the newest first. */
  releasesOf(list: string): ReleaseRecord[] {
    const releases = this.having('release', key.releaseOf(list), (release) => release.list === list);
    return releases.sort((a, b) => b.number - a.number);
  }

  licenceAt(register: string, slug: string): LicenceRecord | undefined {
    const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
    const under = key.slug(register, slug);
    const found = this.having('licence', under, (it) => same(it.register, register) && same(it.slug, slug));
    return found.find((licence) => licence.register === register && licence.slug === slug) ?? found[0];
  }

  /** Licences with the asked number in one of its forms, and their own forms: the reader weighs how alike they are. */
  licencesNumbered(asked: NumberForms): NumberedLicence[] {
    const found: NumberedLicence[] = [];
    for (const text of asked.parts === asked.digits ? [asked.parts] : [asked.parts, asked.digits]) {
      for (const slot of this.under(key.number(text))) {
        const licence = this.store.recordAt(slot, 'licence');
        const forms = licence && numberForms(licence.number);
        if (forms && (forms.digits === asked.digits || forms.squashed === asked.squashed))
          found.push({ licence, forms });
      }
      if (found.length > 0) break;
    }
    return found;
  }

  /** Whether the question is, in some way of writing it, the number of a licence. */
  hasLicenceNumber(question: string): boolean {
    if (this.answers.has(question)) return true;
    const forms = askedForms(question.slice(0, MAX_NUMBER));
    return forms.squashed !== '' && this.licencesNumbered(forms).length > 0;
  }

  /** The records of a kind under a key that really have it. */
  having<K extends RecordKind>(kind: K, hash: number, has: (record: RecordOf[K]) => boolean): RecordOf[K][] {
    const found: RecordOf[K][] = [];
    for (const slot of this.under(hash)) {
      const record = this.store.recordAt(slot, kind);
      if (record && has(record)) found.push(record);
    }
    return found;
  }

  searchNames(question: string, limit?: number): readonly NameHit[] {
    this.changes.lookEverywhere();
    return this.names.search(question, limit);
  }

  /** The same for names of exactly these words, without a search. */
  sameNames(question: string): NameHit[] {
    this.changes.lookEverywhere();
    return this.names.searchSame(question);
  }

  at(slot: number): { readonly kind: RecordKind; readonly record: PublicRecord } | undefined {
    const kind = this.store.kindAt(slot);
    const record = kind && this.store.recordAt(slot, kind);
    return record && { kind, record };
  }

  stats(): IndexStats {
    const entries = RECORD_KINDS.map((kind) => [kind, this.count(kind)] as const);
    return {
      ...(Object.fromEntries(entries) as Record<RecordKind, number>),
      names: this.names.size,
      bytes: this.store.bytes + this.keys.bytes,
    };
  }

  /** Every record in the snapshot's order: by kind, then by the bytes of the id. */
  *lines(): Generator<IndexLine> {
    for (const kind of RECORD_KINDS)
      for (const slot of this.store.slotsById(kind)) {
        const held = this.store.recordAt(slot, kind);
        if (!held) continue;
        const record = canonicalJson(held as unknown as Json);
        yield { kind, id: held.id, position: this.store.positionAt(slot), record };
      }
  }

  private count(kind: RecordKind): number {
    return this.counts.get(kind) ?? 0;
  }

  /** Returns the record's own key. */
  private begin(kind: RecordKind, id: string): number {
    this.answers.clear();
    this.changes.begin();
    // What a register is called and where its days begin is part of every answer.
    if (kind === 'register') this.changes.forget();
    const own = key.record(kind, id);
    this.changes.touch(own);
    return own;
  }

  /** The keys of a record, which count as changed. */
  private touched(kind: RecordKind, record: PublicRecord): readonly number[] {
    const hashes = keysOf(kind, record);
    for (const hash of hashes) this.changes.touch(hash);
    return hashes;
  }

  private under(hash: number): readonly number[] {
    this.changes.look(hash);
    return this.keys.find(hash);
  }

  private forget(kind: RecordKind, slot: number): void {
    const record = this.store.recordAt(slot, kind);
    if (!record) return;
    for (const hash of this.touched(kind, record)) this.keys.remove(hash, slot);
    this.names.remove(slot);
  }

  private readRegisters(): void {
    const place = ({ role, id }: RegisterRecord): string => `${role === 'home' ? 0 : 1} ${id}`;
    this.registerList = this.all('register').sort((a, b) => (place(a) < place(b) ? -1 : 1));
  }
}

export const createIndex = (): PublicIndex => new PublicIndex();
