/** Money: an integer of minor units, written out, with its ISO 4217 currency. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

export const isZero = ({ amount }: Money): boolean => BigInt(amount) === 0n;

/** Which of two amounts of one currency is more; amounts of two currencies can not be compared. */
export function compareMoney(a: Money, b: Money): number {
  if (a.currency !== b.currency) throw new Error(`${a.currency} can not be compared with ${b.currency}`);
  const difference = BigInt(a.amount) - BigInt(b.amount);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

/** So many parts of it, `parts / of`; what does not divide is left to the one who would pay. */
export const shareOf = ({ amount, currency }: Money, parts: number, of = 1): Money => ({
  amount: String((BigInt(amount) * BigInt(parts)) / BigInt(of)),
  currency,
});
