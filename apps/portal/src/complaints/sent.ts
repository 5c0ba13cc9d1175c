import { isJourneySecret, newJourneySecret } from '@amparo/sealing';
import { answersIn, type Draft, KEPT, SEALED_FIELDS } from './draft.js';
import { MOST_FILES } from './file-types.js';
import type { Form, Upload } from './form.reader.js';

/** What came sealed from the browser. */
export interface SealedParts {
  readonly teamId: string;
  readonly identity: Uint8Array | undefined;
  readonly narrative: Uint8Array;
  readonly files: readonly Uint8Array[];
  readonly formDigest: string;
}

/** A page of the journey as it came back. */
export interface Sent {
  readonly draft: Draft;
  /** The button that was pressed. */
  readonly go: string;
  readonly files: readonly Upload[];
  readonly sealed: SealedParts | undefined;
}

export function sentIn(form: Form): Sent {
  const { valueOf, valuesOf, filesOf } = form;
  const go = valueOf('go') || 'next';
  const secret = valueOf('secret');
  const sealed = sealedIn(form);
  const answers = answersIn(valuesOf);
  // A mark for something that never came is no story: it must not be sealed in its place.
  if (go === 'send' && !sealed) for (const field of SEALED_FIELDS) if (answers[field] === KEPT) answers[field] = '';
  return {
    draft: {
      secret: isJourneySecret(secret) ? secret : newJourneySecret(),
      checked: valueOf('checked') === 'yes',
      answers,
    },
    go,
    files: filesOf('files'),
    sealed,
  };
}

function sealedIn({ valueOf, filesOf }: Form): SealedParts | undefined {
  const all = (name: string) => filesOf(name).map(({ bytes }) => bytes);
  const [narrative] = all('sealedNarrative');
  if (!narrative) return undefined;
  return {
    teamId: valueOf('teamId'),
    identity: all('sealedIdentity')[0],
    narrative,
    files: all('sealedFile').slice(0, MOST_FILES),
    formDigest: valueOf('formDigest'),
  };
}

/** The first page of a new journey; the secret is drawn before anything is said. */
export const newDraft = (known: Partial<Draft['answers']> = {}): Draft => ({
  secret: newJourneySecret(),
  checked: false,
  answers: { ...answersIn(() => []), ...known },
});
