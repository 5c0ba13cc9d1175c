import type { Link } from './profile.js';

/** A link before its weight is rounded and the score is made. */
export type FoundLink = Link;

/** What only one of two names has is worth this much of a word that nobody else has. */
export const UNKNOWN_WORD = 0.6;
