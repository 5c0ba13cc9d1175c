export { Clock, SystemClock } from './clock.js';
export { Ids, RandomIds } from './ids.js';
/** Injection token of the Configuration. */
export const CONFIGURATION = Symbol('configuration');
