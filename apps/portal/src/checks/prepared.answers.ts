import { Injectable } from '@nestjs/common';
import { nextBoundary, type Standing, STANDINGS } from '@amparo/verification';
import type { Holding } from '../feed/public-register.js';
import type { Answer } from './answer.js';
import { AnswerShelf } from './answer.shelf.js';

/** Beyond every number as issued: other ways of writing them. */
const SPARE = 20_000;

export interface Ready {
  /** The JSON up to what changes with every heartbeat. */
  readonly json: string;
  readonly standing: Standing;
}

/**
 * Answers about one licence, kept as text: on the day of a scandal everybody asks about the same few agencies. Each is dropped when
 * a record changes that it rests on, and when its own licence reaches a day that changes its status.
 */
@Injectable()
export class PreparedAnswers {
  private answers = new AnswerShelf(STANDINGS);
  private holding: Holding | undefined;

  find(holding: Holding, q: string, now: number): Ready | undefined {
    const place = this.placeOf(holding, q, now);
    return place === undefined ? undefined : { json: this.answers.text(place), standing: this.answers.standing(place) };
  }

  has(holding: Holding, q: string, now: number): boolean {
    return this.placeOf(holding, q, now) !== undefined;
  }

  private placeOf(holding: Holding, q: string, now: number): number | undefined {
    if (holding !== this.holding) {
      this.answers = new AnswerShelf(STANDINGS);
      this.holding = holding;
    }
    const place = this.answers.find(q);
    if (place === undefined || now >= this.answers.until(place)) return undefined;
    const { changes } = holding.index;
    const since = this.answers.since(place);
    if (since === changes.now) return place;
    if (!changes.holds(this.answers.keys(place), since)) return undefined;
    this.answers.holdsSince(place, changes.now);
    return place;
  }

  /** To be called after `find`, with an answer that was just read under these keys. */
  keep({ index, numbers }: Holding, q: string, answer: Answer, keys: readonly number[] | null, now: string): void {
    const [match, ...others] = answer.matches;
    if (!match || others.length > 0 || answer.confidence !== 'exact' || this.answers.size >= numbers.length + SPARE)
      return;
    const licences = index.licencesOf(match.id);
    if (match.subject !== 'agency' || licences.length === 0) return;
    // A listing begins and ends on days of its own.
    if (index.listingsOf(match.id).length > 0) return;
    const boundaries = licences.flatMap((licence) => nextBoundary(licence, now) ?? []);
    const { asOf: _asOf, feedPosition: _feedPosition, epoch: _epoch, ...lasting } = answer;
    this.answers.put(q, {
      text: JSON.stringify(lasting).slice(0, -1),
      until: Math.min(...boundaries.map((boundary) => Date.parse(boundary))),
      standing: answer.standing,
      keys,
      since: index.changes.now,
    });
  }
}
