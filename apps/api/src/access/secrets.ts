import { createHash } from 'node:crypto';

/** Tokens and keys are 256 random bits: a plain SHA-256 of them can't be guessed back. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
