import { Injectable } from '@nestjs/common';
import { check, type CheckMatch, checkOffer, MAX_QUESTION, type Offer, type Standing } from '@amparo/verification';
import { Clock } from '../clock.js';
import { PublicRegister } from '../feed/public-register.js';
import type { Answer, OfferAnswer } from './answer.js';
import { PreparedAnswers } from './prepared.answers.js';

const unknownNow = (match: CheckMatch): CheckMatch => ({ ...match, standing: 'unknown' });
const LETTER = /\p{L}/u;
const NOTHING = { confidence: 'none', matches: [], elements: [] } as const;

/** Asks the register in memory, and takes every standing back when the register is too old to stand behind. */
@Injectable()
export class Checker {
  constructor(
    private readonly register: PublicRegister,
    private readonly clock: Clock,
    private readonly prepared: PreparedAnswers,
  ) {}

  check(q: string): Answer {
    const held = this.register.current;
    if (!held) return { asked: { q }, standing: 'unknown', ...NOTHING, asOf: null, feedPosition: 0, epoch: null };
    const found = check(held.index, q, this.clock.nowInstant());
    const { asOf } = this.register;
    const answer = { ...found, asOf, feedPosition: held.position, epoch: held.epoch };
    if (this.register.contact !== 'too_old') return answer;
    return {
      ...answer,
      standing: 'unknown',
      matches: found.matches.map(unknownNow),
    };
  }

  /** A whole offer. Of one that is too old to stand behind, what was read is told, and nothing of whose it is. */
  checkOffer(offer: Offer): OfferAnswer {
    const held = this.register.current;
    const never = { asOf: null, feedPosition: 0, epoch: null };
    if (!held) return { asked: offer, standing: 'unknown', ...NOTHING, warnings: 0, ...never };
    const found = checkOffer(held.index, offer, this.clock.nowInstant());
    const answer = { ...found, asOf: this.register.asOf, feedPosition: held.position, epoch: held.epoch };
    if (this.register.contact !== 'too_old') return answer;
    return {
      ...answer,
      standing: 'unknown',
      matches: found.matches.map(unknownNow),
      elements: found.elements.map(({ element, value, from, to }) => ({
        ...{ element, value, from, to, verdict: 'unknown' as const, reason: 'too_old' },
      })),
      warnings: 0,
    };
  }

  /**
   * The steps of a search for a name, if that is what answers the question. Once all are taken, a check of it finds them done: alone the
   * search would hold up everybody else for milliseconds.
   */
  searchAhead(q: string): Generator<void, void> | undefined {
    const index = this.register.current?.index;
    const asked = q.slice(0, MAX_QUESTION);
    const mayBeName = index && LETTER.test(asked) && !index.keptAnswer(asked, this.clock.nowInstant());
    return mayBeName && !index.hasLicenceNumber(asked) ? index.names.searchAhead(asked) : undefined;
  }

  /** A check, kept ready for the next who asks the same. */
  checkAndKeep(q: string): Answer {
    const held = this.register.current;
    if (!held) return this.check(q);
    const { value: answer, keys } = held.index.changes.reading(() => this.check(q));
    if (answer.standing !== 'unknown') this.prepared.keep(held, q, answer, keys, this.clock.nowInstant());
    return answer;
  }

  isReady(q: string): boolean {
    const held = this.register.current;
    return held !== undefined && this.prepared.has(held, q, this.clock.now());
  }

  /** The JSON of an answer that is kept ready, where there is one. */
  readyJson(q: string): { readonly json: string; readonly standing: Standing } | undefined {
    const held = this.register.current;
    if (!held || this.register.contact === 'too_old') return undefined;
    const ready = this.prepared.find(held, q, this.clock.now());
    if (!ready) return undefined;
    const { asOf } = this.register;
    const json = `${ready.json},"asOf":"${asOf}","feedPosition":${held.position},"epoch":${JSON.stringify(held.epoch)}}`;
    return { json, standing: ready.standing };
  }
}
