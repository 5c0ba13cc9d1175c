import { Injectable } from '@nestjs/common';
import { nextBoundary } from '@amparo/verification';
import type { Holding } from '../feed/public-register.js';
import type { Answer } from './answer.js';

/** Beyond every number as issued: other ways of writing them. */
const SPARE = 20_000;

interface Prepared {
  /** The JSON up to what changes with every heartbeat. */
  readonly json: string;
  /** Until then (in milliseconds) time alone changes nothing in it. */
  readonly until: number;
  readonly standing: Answer['standing'];
  /** What it was read under; see `ChangeLog`. */
  readonly keys: readonly number[] | null;
  /** The change after which it was last known to hold. */
  since: number;
}

/**
 * Answers about one licence, kept as text: on the day of a scandal everybody asks about the same few agencies. Each is dropped when
 * a record changes that it rests on, and when its own licence reaches a day that changes its status.
 */
@Injectable()
export class PreparedAnswers {
  private answers = new Map<string, Prepared>();
  private holding: Holding | undefined;

  find(holding: Holding, q: string, now: number): Prepared | undefined {
    if (holding !== this.holding) {
      this.answers = new Map();
      this.holding = holding;
    }
    const prepared = this.answers.get(q);
    if (!prepared) return undefined;
    const { changes } = holding.index;
    if (now < prepared.until && changes.holds(prepared.keys, prepared.since)) {
      prepared.since = changes.now;
      return prepared;
    }
    this.answers.delete(q);
    return undefined;
  }

  /** To be called after `find`, with an answer that was just read under these keys. */
  keep({ index, numbers }: Holding, q: string, answer: Answer, keys: Prepared['keys'], now: string): void {
    const [match, ...others] = answer.matches;
    if (!match || others.length > 0 || answer.confidence !== 'exact' || this.answers.size >= numbers.length + SPARE)
      return;
    const licences = index.licencesOf(match.id);
    if (match.subject !== 'agency' || licences.length === 0) return;
    // A listing begins and ends on days of its own.
    if (index.listingsOf(match.id).length > 0) return;
    const boundaries = licences.flatMap((licence) => nextBoundary(licence, now) ?? []);
    const { asOf: _asOf, feedPosition: _feedPosition, epoch: _epoch, ...lasting } = answer;
    this.answers.set(q, {
      json: JSON.stringify(lasting).slice(0, -1),
      until: Math.min(...boundaries.map((boundary) => Date.parse(boundary))),
      standing: answer.standing,
      keys,
      since: index.changes.now,
    });
  }
}
