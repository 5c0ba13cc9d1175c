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
}

/**
 * Answers about one licence, kept as text: on the day of a scandal everybody asks about the same few agencies. All are
 * dropped when any record changes, and each when its own licence reaches a day that changes its status.
 */
@Injectable()
export class PreparedAnswers {
  private answers = new Map<string, Prepared>();
  private holding: Holding | undefined;
  private position = -1;

  find(holding: Holding, q: string, now: number): Prepared | undefined {
    if (holding !== this.holding || holding.position !== this.position) {
      this.answers = new Map();
      this.holding = holding;
      this.position = holding.position;
      return undefined;
    }
    const prepared = this.answers.get(q);
    return prepared && now < prepared.until ? prepared : undefined;
  }

  /** To be called after `find`, with an answer that speaks of the same state. */
  keep({ index, numbers }: Holding, q: string, answer: Answer, now: string): void {
    const [match, ...others] = answer.matches;
    if (!match || others.length > 0 || answer.confidence !== 'exact' || this.answers.size >= numbers.length + SPARE)
      return;
    const licences = index.licencesOf(match.id);
    if (match.subject !== 'agency' || licences.length === 0) return;
    const boundaries = licences.flatMap((licence) => nextBoundary(licence, now) ?? []);
    const { asOf: _asOf, feedPosition: _feedPosition, epoch: _epoch, ...lasting } = answer;
    this.answers.set(q, {
      json: JSON.stringify(lasting).slice(0, -1),
      until: Math.min(...boundaries.map((boundary) => Date.parse(boundary))),
      standing: answer.standing,
    });
  }
}
