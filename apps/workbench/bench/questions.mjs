/** The numbers that are asked, each as likely as any other: some, or all of a made-up register of so many. */
export function questions({ count, numbers }) {
  if (numbers) return () => numbers[Math.floor(Math.random() * numbers.length)];
  return () => `RL-${String(1 + Math.floor(Math.random() * count)).padStart(7, '0')}`;
}
