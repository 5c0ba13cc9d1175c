import { type Language, type MessageKey, type MessageParams, translate } from '@amparo/messages';

type PortalKey = MessageKey<'portal'>;

/** What can go wrong for a reader: code → status. The words are `problem.<code>` and `problem.<code>.detail`. */
export const PROBLEMS = {
  'bad-request': 400,
  'bad-signature': 403,
  'not-found': 404,
  'unknown-record': 404,
  'unknown-receipt': 404,
  'unknown-proof': 404,
  'unknown-code': 404,
  method: 405,
  refused: 409,
  'too-large': 413,
  'bad-form': 415,
  'too-many': 429,
  unexpected: 500,
  'no-register': 503,
  unavailable: 503,
  'no-file': 503,
} as const;
export type ProblemCode = keyof typeof PROBLEMS;

/** A field of the address that is wrong. The code is the message's key. */
export interface FieldProblem {
  readonly field: string;
  readonly code: PortalKey & `error.${string}`;
  readonly params?: MessageParams;
}

/** Thrown or answered where a request cannot be met; never for a check that finds nothing. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly fields: readonly FieldProblem[] = [],
    readonly params: MessageParams = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code);
    this.name = 'Problem';
  }

  get status(): number {
    return PROBLEMS[this.code];
  }
}

export const fieldWords = (language: Language, { code, params }: FieldProblem): string =>
  translate(language, 'portal', code, params);

/** RFC 9457, as everywhere in the register. */
export function problemJson(problem: Problem, language: Language): string {
  return JSON.stringify({
    type: 'about:blank',
    title: translate(language, 'portal', `problem.${problem.code}`),
    status: problem.status,
    detail: translate(language, 'portal', `problem.${problem.code}.detail`, problem.params),
    code: `portal.${problem.code}`,
    errors: problem.fields.map((field) => ({
      pointer: `/${field.field}`,
      code: `portal.${field.code}`,
      detail: fieldWords(language, field),
    })),
  });
}
