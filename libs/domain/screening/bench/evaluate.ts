import { DEFAULT_THRESHOLD, isFlagged, ScreeningIndex } from '../src/index.js';
import { makeWorld, type Size } from './world.js';

export interface ScreeningFigures {
  readonly agencies: number;
  readonly successors: number;
  readonly decoys: number;
  /** Of the successors, the share that is held with its own predecessor among the hits. */
  readonly recall: number;
  /** Of those held, the share that is a successor. */
  readonly precision: number;
  readonly decoysHeld: number;
  readonly buildMs: number;
  readonly screenMs: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** Everybody without an adverse fact is screened against the whole register. */
export function evaluateScreening(seed: number, size: Size, threshold = DEFAULT_THRESHOLD): ScreeningFigures {
  const { subjects, successors, decoys } = makeWorld(seed, size);
  const index = new ScreeningIndex();
  const begun = performance.now();
  for (const subject of subjects) index.add(subject);
  const built = performance.now();
  const [missed, wrong]: [string[], string[]] = [[], []];
  let [screened, found] = [0, 0];
  for (const { id, profile, adverse } of subjects) {
    if (adverse.length > 0) continue;
    screened += 1;
    const hits = index.screen(profile, id);
    const held = isFlagged(hits, threshold, 0);
    const predecessor = successors.get(id);
    if (predecessor === undefined) {
      if (held) wrong.push(id);
    } else if (held && hits.some((hit) => hit.id === predecessor && hit.score >= threshold)) found += 1;
    else missed.push(id);
  }
  return {
    agencies: subjects.length,
    successors: successors.size,
    decoys: decoys.size,
    recall: found / successors.size,
    precision: found / Math.max(1, found + wrong.length),
    decoysHeld: wrong.filter((id) => decoys.has(id)).length,
    buildMs: built - begun,
    screenMs: (performance.now() - built) / screened,
    missed,
    wrong,
  };
}
