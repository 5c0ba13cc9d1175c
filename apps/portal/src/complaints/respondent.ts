import { westernDigits } from '@amparo/kernel';
import type { Draft } from './draft.js';

type Answers = Draft['answers'];

/** Somebody who comes from a page about a recruiter has said already whom it is about. */
export function guessed(answers: Answers): Answers {
  if (answers.kind !== '') return answers;
  if (answers.agency !== '') return { ...answers, kind: 'agency' };
  return answers.contact === '' ? answers : { ...answers, kind: kindOf(answers.contact) };
}

function kindOf(contact: string): string {
  if (/^[+\d\s().-]{6,}$/.test(westernDigits(contact))) return 'phone';
  if (/(?:facebook|instagram|tiktok|telegram|whatsapp|t\.me|wa\.me)\b|^@/i.test(contact)) return 'social';
  return /^\S+\.\S{2,}$/.test(contact) ? 'web' : 'name';
}
