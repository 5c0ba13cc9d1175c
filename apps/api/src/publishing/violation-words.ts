/** What a violation code means, in the register's own words; the code itself where nobody wrote any. */
export const meaningOf = (code: string): string => code;
