import { problemIn } from '../data/problems.js';
import type { Inspection, RecordedAnswer } from './inspection.js';

/** What stands between a phone and the register. */
export interface Ports {
  answers(visit: Inspection, answers: readonly RecordedAnswer[], key: string): Promise<Inspection>;
  photo(visit: Inspection, photo: WaitingPhoto): Promise<Inspection>;
  /** The visit as the register has it now. */
  read(id: string): Promise<Inspection>;
  later(ms: number, work: () => void): () => void;
  key(): string;
}

export interface WaitingPhoto {
  readonly key: string;
  readonly item: string;
  readonly file: File;
  /** Why the register does not take it. */
  readonly refused?: unknown;
}

/** `waiting`: no network, tried again by itself; `stale`: changed from elsewhere; `refused`: the register said no. */
export type Phase = 'saved' | 'saving' | 'waiting' | 'stale' | 'refused';

export interface OutboxState {
  readonly visit: Inspection;
  /** Recorded here, and not yet known to be saved. */
  readonly edits: ReadonlyMap<string, RecordedAnswer>;
  readonly photos: readonly WaitingPhoto[];
  readonly phase: Phase;
  readonly problem?: unknown;
}

interface Batch {
  readonly key: string;
  readonly answers: readonly RecordedAnswer[];
}

const FIRST_DELAY = 2_000;
const LONGEST_DELAY = 30_000;

/** Whether asking again, with the same key, can help: no answer came, or the server itself is in trouble. */
function isPassing(error: unknown): boolean {
  const problem = problemIn(error);
  return problem === undefined || problem.status === 0 || problem.status >= 500 || problem.code === 'request.in-flight';
}

/**
 * Everything an inspector records goes through here, one request at a time, in order. What was typed stays until the register has
 * said that it has it; a request whose answer was lost is sent again with the same key, so that it has one effect.
 */
export class Outbox {
  private readonly listeners = new Set<() => void>();
  private busy = false;
  private batch: Batch | undefined;
  private delay = FIRST_DELAY;
  private cancelTimer: () => void = () => undefined;

  constructor(
    private current: OutboxState,
    private readonly ports: Ports,
  ) {}

  static of(visit: Inspection, ports: Ports): Outbox {
    return new Outbox({ visit, edits: new Map(), photos: [], phase: 'saved' }, ports);
  }

  readonly state = (): OutboxState => this.current;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get isPending(): boolean {
    return this.current.edits.size > 0 || this.current.photos.length > 0;
  }

  /** Sent after `wait` milliseconds without another edit: a tap at once, typing when it pauses. */
  edit(answer: RecordedAnswer, wait = 0): void {
    this.change({ edits: new Map(this.current.edits).set(answer.item, answer), phase: 'saving' });
    this.after(wait);
  }

  addPhoto(item: string, file: File): void {
    this.change({ photos: [...this.current.photos, { key: this.ports.key(), item, file }], phase: 'saving' });
    this.after(0);
  }

  dropPhoto(key: string): void {
    this.change({ photos: this.current.photos.filter((photo) => photo.key !== key) });
    this.after(0);
  }

  tryNow(): void {
    this.after(0);
  }

  /** Goes on from the visit as it is now; what was recorded here is sent on top of it. */
  async reload(): Promise<void> {
    try {
      this.change({ visit: await this.ports.read(this.current.visit.id), phase: 'saving' });
      this.batch = undefined;
      this.after(0);
    } catch (error) {
      this.change({ phase: isPassing(error) ? 'stale' : 'refused', problem: error });
    }
  }

  /** The visit as another act or a later look found it. Not while something waits: what changed meanwhile is then for the person to see. */
  adopt(visit: Inspection): void {
    if (!this.isPending && visit.version > this.current.visit.version) this.change({ visit });
  }

  private after(ms: number): void {
    this.cancelTimer();
    this.cancelTimer = this.ports.later(ms, () => void this.run());
  }

  private async run(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      while (await this.sendNext()) this.delay = FIRST_DELAY;
    } finally {
      this.busy = false;
    }
  }

  /** Sends what is next, and says whether there may be more to send. */
  private async sendNext(): Promise<boolean> {
    const { edits, visit } = this.current;
    if (!this.batch && edits.size > 0) this.batch = { key: this.ports.key(), answers: [...edits.values()] };
    const photo = this.current.photos.find(({ refused }) => refused === undefined);
    if (!this.batch && !photo) {
      this.change({ phase: 'saved' });
      return false;
    }
    this.change({ phase: 'saving' });
    try {
      if (this.batch) this.settle(this.batch, await this.ports.answers(visit, this.batch.answers, this.batch.key));
      else if (photo)
        this.change({
          visit: await this.ports.photo(visit, photo),
          photos: this.current.photos.filter(({ key }) => key !== photo.key),
        });
      return true;
    } catch (error) {
      return this.fail(error, this.batch ? undefined : photo);
    }
  }

  private settle({ answers }: Batch, visit: Inspection): void {
    const edits = new Map(this.current.edits);
    for (const sent of answers) {
      const now = edits.get(sent.item);
      if (now?.answer === sent.answer && now.note === sent.note) edits.delete(sent.item);
    }
    this.batch = undefined;
    this.change({ visit, edits });
  }

  private fail(error: unknown, photo: WaitingPhoto | undefined): boolean {
    if (isPassing(error)) {
      this.change({ phase: 'waiting' });
      this.after(this.delay);
      this.delay = Math.min(this.delay * 2, LONGEST_DELAY);
      return false;
    }
    const status = problemIn(error)?.status;
    if (status === 412) {
      this.change({ phase: 'stale' });
      return false;
    }
    // A picture that is none holds up nothing else.
    if (photo && (status === 400 || status === 413)) {
      const marked = (one: WaitingPhoto) => (one.key === photo.key ? { ...one, refused: error } : one);
      this.change({ photos: this.current.photos.map(marked) });
      return true;
    }
    this.batch = undefined;
    this.change({ phase: 'refused', problem: error });
    return false;
  }

  private change(more: Partial<OutboxState>): void {
    this.current = { ...this.current, ...more };
    for (const listener of this.listeners) listener();
  }
}
