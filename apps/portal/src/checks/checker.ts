import { Injectable } from '@nestjs/common';
import { check } from '@amparo/verification';
import { Clock } from '../clock.js';
import { PublicRegister } from '../feed/public-register.js';
import type { Answer } from './answer.js';

const NOTHING = { confidence: 'none', matches: [], elements: [] } as const;

/** Asks the register in memory, and takes every standing back when the register is too old to stand behind. */
@Injectable()
export class Checker {
  constructor(
    private readonly register: PublicRegister,
    private readonly clock: Clock,
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
      matches: found.matches.map((match) => ({ ...match, standing: 'unknown' as const })),
    };
  }
}
