export { Clock, SystemClock } from './clock.js';
export { ClamScanner, FileScanner, NoScanner, type Scan } from './file-scanner.js';
export { Ids, RandomIds } from './ids.js';
/** Injection token of the Configuration. */
export const CONFIGURATION = Symbol('configuration');
