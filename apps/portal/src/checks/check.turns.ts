import { Injectable } from '@nestjs/common';
import { setImmediate as others } from 'node:timers/promises';
import { Checker } from './checker.js';

/** So long at a time a search holds up everybody else. */
const SLICE_MS = 0.5;

export interface Taken<T> {
  readonly value: T;
  /** Time of the processor, without what others took in between. */
  readonly costMs: number;
}

/**
 * Checks by name, one after the other and each in slices: in between whoever asks for a number is answered, so that many who search do not
 * make anybody else wait.
 */
@Injectable()
export class CheckTurns {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly checker: Checker) {}

  /** `check` asks the checker for the same question, when its search is done. */
  async take<T>(q: string, check: () => T): Promise<Taken<T>> {
    if (!this.checker.searchAhead(q)) return timed(check);
    const turn = this.last.then(() => this.inSlices(q, check));
    // Whoever comes next waits for the end of this turn, however it ends; its failure is this caller's alone.
    this.last = turn.catch(() => {});
    return turn;
  }

  private async inSlices<T>(q: string, check: () => T): Promise<Taken<T>> {
    let searchMs = 0;
    const steps = this.checker.searchAhead(q);
    for (let isDone = !steps; steps && !isDone;) {
      await others();
      const slice = timed(() => stepsFor(SLICE_MS, steps));
      isDone = slice.value;
      searchMs += slice.costMs;
    }
    await others();
    const { value, costMs } = timed(check);
    return { value, costMs: searchMs + costMs };
  }
}

function timed<T>(work: () => T): Taken<T> {
  const started = performance.now();
  return { value: work(), costMs: performance.now() - started };
}

/** Takes steps for so long, and tells whether there are no more. */
function stepsFor(ms: number, steps: Generator<void, void>): boolean {
  const end = performance.now() + ms;
  while (performance.now() < end) if (steps.next().done === true) return true;
  return false;
}
