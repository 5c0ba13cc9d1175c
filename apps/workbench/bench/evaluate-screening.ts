import { DEFAULT_THRESHOLD } from '@amparo/screening';
import { evaluateScreening } from '@amparo/screening/bench/evaluate';
import { evaluateLookAlikes } from '@amparo/screening/bench/look-alikes';

interface Asked {
  readonly seed: number;
  readonly agencies: number;
  readonly successors: number;
  readonly decoys: number;
  readonly knownNames: number;
}
const { seed, knownNames, ...size } = JSON.parse(process.argv[2] ?? '{}') as Asked;
const { missed: _missed, wrong: _wrong, ...screening } = evaluateScreening(seed, size);
const { missed: _forged, wrong: _honest, ...lookAlikes } = evaluateLookAlikes(seed, knownNames);
process.send?.({ ...screening, threshold: DEFAULT_THRESHOLD, lookAlikes: { ...lookAlikes, known: knownNames } });
