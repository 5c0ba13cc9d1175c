import { canonicalJson, type Json } from '@amparo/kernel';
import { KeyIndex } from './key-index.js';
import { key, keysOf, namesOf } from './keys.js';
import { askedForms } from './licence-number.js';
import { NameIndex, type NameHit } from './names/name-index.js';
import { RecordStore } from './record-store.js';
import {
  type ChannelRecord,
  type FeedChange,
  type LicenceRecord,
  type PersonRecord,
  type PublicRecord,
  RECORD_KINDS,
  type RecordKind,
  type RecordOf,
  type RegisterRecord,
} from './records.js';

/** One record as the feed's snapshot writes it. */
export interface IndexLine {
  readonly kind: RecordKind;
  readonly id: string;
  readonly position: number;
  /** Canonical JSON. */
  readonly record: string;
}

export type IndexStats = Readonly<Record<RecordKind, number>> & { readonly names: number };

type Change = Pick<FeedChange, 'kind' | 'id' | 'op' | 'record'> & { readonly position?: number };

/** The public records in memory, with everything a check and a page look them up by. */
export class PublicIndex {
  private readonly store = new RecordStore();
  private readonly keys = new KeyIndex();
  private readonly names = new NameIndex((slot) => this.namesAt(slot));
  private readonly counts = new Map<RecordKind, number>();
  private registerList: readonly RegisterRecord[] = [];

  /** Takes one change of the feed, or one line of a snapshot. `put` replaces. */
  apply({ kind, id, op, record, position }: Change): void {
    if (op === 'remove' || record === null) this.remove(kind, id);
    else this.put(kind, record, position, id);
  }

  put<K extends RecordKind>(kind: K, record: RecordOf[K], position = 0, id = record.id): void {
    const known = this.store.find(kind, id);
    if (known >= 0) this.forget(kind, known);
    const slot = this.store.put(kind, id, position, record);
    for (const text of keysOf(kind, record)) this.keys.add(text, slot);
    const names = namesOf(kind, record);
    if (names.length > 0) this.names.add(slot, names);
    if (known < 0) this.counts.set(kind, this.count(kind) + 1);
    if (kind === 'register') this.readRegisters();
  }

  remove(kind: RecordKind, id: string): void {
    const slot = this.store.find(kind, id);
    if (slot < 0) return;
    this.forget(kind, slot);
    this.store.remove(slot);
    this.counts.set(kind, this.count(kind) - 1);
    if (kind === 'register') this.readRegisters();
  }

  get<K extends RecordKind>(kind: K, id: string): RecordOf[K] | undefined {
    const slot = this.store.find(kind, id);
    return slot < 0 ? undefined : this.store.recordAt(slot, kind);
  }

  /** Every record of a kind, in no order. */
  all<K extends RecordKind>(kind: K): RecordOf[K][] {
    return [...this.store.slotsOf(kind)].flatMap((slot) => this.store.recordAt(slot, kind) ?? []);
  }

  /** The home register first. */
  registers(): readonly RegisterRecord[] {
    return this.registerList;
  }

  licencesOf(agencyId: string): LicenceRecord[] {
    return this.having('licence', key.licenceOf(agencyId));
  }

  channelsOf(agencyId: string): ChannelRecord[] {
    return this.having('channel', key.channelOf(agencyId));
  }

  /** Persons with an appointment at the agency, present or past. */
  personsOf(agencyId: string): PersonRecord[] {
    return this.having('person', key.personOf(agencyId));
  }

  licenceAt(register: string, slug: string): LicenceRecord | undefined {
    return this.having('licence', key.slug(register, slug))[0];
  }

  /** Whether the question is, in some way of writing it, the number of a licence. */
  hasLicenceNumber(question: string): boolean {
    const { squashed, parts, digits } = askedForms(question.slice(0, 200));
    if (squashed === '') return false;
    return [key.squashed(squashed), key.parts(parts), key.digits(digits)].some(
      (text) => this.having('licence', text).length > 0,
    );
  }

  /** The records of a kind that have the key. */
  having<K extends RecordKind>(kind: K, text: string): RecordOf[K][] {
    const found: RecordOf[K][] = [];
    for (const slot of this.keys.find(text)) {
      const record = this.store.recordAt(slot, kind);
      if (record && keysOf(kind, record).includes(text)) found.push(record);
    }
    return found;
  }

  searchNames(question: string, limit?: number): NameHit[] {
    return this.names.search(question, limit);
  }

  at(slot: number): { readonly kind: RecordKind; readonly record: PublicRecord } | undefined {
    const kind = this.store.kindAt(slot);
    const record = kind && this.store.recordAt(slot, kind);
    return record && { kind, record };
  }

  stats(): IndexStats {
    const entries = RECORD_KINDS.map((kind) => [kind, this.count(kind)] as const);
    return { ...(Object.fromEntries(entries) as Record<RecordKind, number>), names: this.names.size };
  }

  /** Every record in the snapshot's order: by kind, then by the bytes of the id. */
  *lines(): Generator<IndexLine> {
    for (const kind of RECORD_KINDS)
      for (const slot of this.store.slotsById(kind)) {
        const record = canonicalJson(this.store.recordAt(slot, kind) as unknown as Json);
        yield { kind, id: this.store.idAt(slot), position: this.store.positionAt(slot), record };
      }
  }

  private count(kind: RecordKind): number {
    return this.counts.get(kind) ?? 0;
  }

  private forget(kind: RecordKind, slot: number): void {
    const record = this.store.recordAt(slot, kind);
    if (!record) return;
    for (const text of keysOf(kind, record)) this.keys.remove(text, slot);
    const names = namesOf(kind, record);
    if (names.length > 0) this.names.remove(slot, names);
  }

  private namesAt(slot: number): string[] {
    const held = this.at(slot);
    return held ? namesOf(held.kind, held.record) : [];
  }

  private readRegisters(): void {
    const home = ({ role }: RegisterRecord): number => (role === 'home' ? 0 : 1);
    this.registerList = this.all('register').sort((a, b) => home(a) - home(b) || (a.id < b.id ? -1 : 1));
  }
}

export const createIndex = (): PublicIndex => new PublicIndex();
