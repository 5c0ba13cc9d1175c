import type { Answer } from './installation.js';

const LANES = 6;

/** Runs work for 0 … count - 1, a few at a time. */
export async function inLanes(count: number, work: (round: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      while (next < count) await work(next++);
    }),
  );
}

/** How races ended, by what was raced: the statuses of both answers, sorted. */
export class Outcomes {
  private readonly counts = new Map<string, Map<string, number>>();

  /** Two requests at once; gives back the one that had effect. */
  async race(what: string, one: Promise<Answer>, other: Promise<Answer>): Promise<Answer> {
    const answers = (await Promise.all([one, other])).sort((a, b) => a.status - b.status);
    const ending = answers.map(({ status }) => status).join(' ');
    const endings = this.counts.get(what) ?? new Map<string, number>();
    this.counts.set(what, endings.set(ending, (endings.get(ending) ?? 0) + 1));
    return answers[0] as Answer;
  }

  /** `{ triage: '200 412 ×200' }` where every race ended the same way. */
  get all(): Record<string, string> {
    return Object.fromEntries(
      [...this.counts].map(([what, endings]) => [
        what,
        [...endings].map(([ending, n]) => `${ending} ×${n}`).join(', '),
      ]),
    );
  }
}
