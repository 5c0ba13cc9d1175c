export { compareLookAlike, LOOK_ALIKES, type LookAlike, lookAlikeKeys, mixesScripts, prepareLookAlike } from './look-alike/look-alike.js'; // prettier-ignore
export { type HeldName, NameRegister } from './look-alike/name-register.js';
export * from './profile.js';
export * from './screen.js';
export { LEAST_SCORE, MOST_COMPARED, MOST_HOLDERS, ScreeningIndex } from './screening-index.js';
export * from './vetting.decide.js';
export * from './vetting.lifecycle.js';
export * from './vetting.refusals.js';
