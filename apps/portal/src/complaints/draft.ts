/** Everything the journey asks, in the order in which it asks. */
export const FIELDS = [
  'danger',
  'agency',
  'kind',
  'contact',
  'what',
  'district',
  'month',
  'year',
  'amount',
  'currency',
  'story',
  'place',
  'wish',
  'name',
  'reach',
  'tongue',
  'relation',
] as const;
export type Field = (typeof FIELDS)[number];

/** What is sealed before it is sent on. A browser that runs our script keeps these to itself and sends a mark instead. */
export const SEALED_FIELDS = [
  'story',
  'place',
  'wish',
  'name',
  'reach',
  'tongue',
  'relation',
] as const satisfies Field[];
/** Stands where the browser holds something that it does not show us. */
export const KEPT = '\u2022';

export const LONGEST_STORY = 10_000;

/** The answers so far, as typed. They travel in the form itself: nothing is kept of them here. */
export interface Draft {
  readonly secret: string;
  /** Whether the answers were shown for checking already: a change then leads straight back there. */
  readonly checked: boolean;
  readonly answers: Readonly<Record<Field, string>>;
}

export const emptyAnswers = (): Record<Field, string> =>
  Object.fromEntries(FIELDS.map((field) => [field, ''])) as Record<Field, string>;

/** Forms send line ends as CRLF, whatever was typed; what cannot be written as UTF-8 is marked as such. */
export const tidy = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();

/** Answers from the values of a form; a box that can be ticked several times is one answer of several words. */
export function answersIn(valuesOf: (name: string) => readonly string[]): Record<Field, string> {
  const answers = emptyAnswers();
  for (const field of FIELDS)
    answers[field] = tidy(field === 'what' ? valuesOf(field).join(' ') : (valuesOf(field)[0] ?? ''));
  return answers;
}
