/** Why a request cannot be done; one kind maps to one HTTP status, at one place (the API's problem filter). */
export type RefusalKind =
  | 'missing'
  | 'forbidden'
  | 'conflict'
  | 'invalid'
  | 'stale'
  | 'precondition'
  | 'unprocessable'
  | 'unauthenticated'
  | 'limited'
  | 'unavailable';

export type RefusalParams = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** One field of a request that is wrong: an RFC 6901 pointer, a message code, and the values the message needs. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly params?: RefusalParams;
}

/**
 * An expected "no". The code names the rule (`licence.decide.same-person`); `libs/messages` turns it into words.
 * Anything else that is thrown is a fault.
 */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly kind: RefusalKind,
    readonly params: RefusalParams = {},
    readonly errors: readonly FieldError[] = [],
  ) {
    super(code);
    this.name = 'Refusal';
  }
}

/** A feature's catalogue: code → kind. `refuse('licence.x', params)` throws; a code outside the catalogue does not compile. */
export const defineRefusals = <const T extends Readonly<Record<string, RefusalKind>>>(catalogue: T) => ({
  catalogue,
  refuse(code: keyof T & string, params: RefusalParams = {}, errors: readonly FieldError[] = []): never {
    throw new Refusal(code, catalogue[code] as RefusalKind, params, errors);
  },
});
