import { VIOLATIONS } from '@amparo/complaints';

const MEANINGS = new Map<string, string>(VIOLATIONS.map(({ code, meaning }) => [code, meaning]));

/** What a violation code means; the code itself where nobody wrote it down. */
export const meaningOf = (code: string): string => MEANINGS.get(code) ?? code;
