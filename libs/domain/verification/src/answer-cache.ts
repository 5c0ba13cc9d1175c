import type { Instant } from '@amparo/kernel';
import type { CheckResult } from './records.js';
import { hashOf } from './storage/hash.js';

const MAX_ANSWERS = 5_000;
/** Only a question asked twice within about so many others is worth keeping. */
const REMEMBERED = 1 << 13;

interface Kept {
  readonly result: CheckResult;
  readonly from: Instant;
  /** The next instant at which time alone changes the answer; null: never. */
  readonly until: Instant | null;
}

/** Answers to exact questions, until any record changes or the next boundary of a timeline is reached. */
export class AnswerCache {
  private readonly kept = new Map<string, Kept>();
  private readonly asked = new Int32Array(REMEMBERED);

  get(question: string, now: Instant): CheckResult | undefined {
    const kept = this.kept.get(question);
    return kept && kept.from <= now && (kept.until === null || now < kept.until) ? kept.result : undefined;
  }

  has(question: string): boolean {
    return this.kept.has(question);
  }

  keep(question: string, result: CheckResult, from: Instant, until: Instant | null): void {
    const hash = hashOf(question);
    const place = hash & (REMEMBERED - 1);
    if (this.asked[place] !== hash) {
      this.asked[place] = hash;
      return;
    }
    if (this.kept.size >= MAX_ANSWERS) this.kept.clear();
    this.kept.set(question, { result, from, until });
  }

  clear(): void {
    if (this.kept.size > 0) this.kept.clear();
  }
}
