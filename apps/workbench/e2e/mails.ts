import { expect } from 'vitest';
import { stack } from './journey.js';

interface CaughtMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Waits for a mail to somebody with these words in its subject, as the catcher of the demo shows it. */
export async function mailTo(address: string, subject: string): Promise<CaughtMail> {
  const read = async () => {
    const answer = await fetch(stack().mailUrl, { headers: { accept: 'application/json' } });
    const mails = (await answer.json()) as CaughtMail[];
    return mails.find((mail) => mail.to === address && mail.subject.includes(subject));
  };
  await expect.poll(read, { timeout: 300_000, interval: 250 }).toBeDefined();
  return (await read()) as CaughtMail;
}

export const linkIn = ({ text }: CaughtMail): string => /https?:\/\/\S+/.exec(text)?.[0] ?? '';
