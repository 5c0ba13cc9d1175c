/** One field of the request that is wrong: where (RFC 6901 pointer) and why, in the reader's language. */
export interface ProblemField {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** The body of every refusal: `application/problem+json` (RFC 9457). */
export interface ProblemBody {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly ProblemField[];
}

export const UNREACHABLE = 'client.unreachable';
export const NOT_UNDERSTOOD = 'client.not-understood';

/** A refusal, or an answer that never came (status 0). `message` holds the words to show, where the server gave some. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly errors: readonly ProblemField[];

  constructor({ status, code, title, detail, errors }: ProblemBody) {
    super(detail);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = code;
    this.title = title;
    this.errors = errors;
  }
}

export const unreachable = (): ApiProblem =>
  new ApiProblem({ status: 0, code: UNREACHABLE, title: '', detail: '', errors: [] });

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function fieldOf(value: unknown): ProblemField[] {
  if (typeof value !== 'object' || value === null) return [];
  const { pointer, code, detail } = value as Record<string, unknown>;
  return typeof pointer === 'string' ? [{ pointer, code: text(code), detail: text(detail) }] : [];
}

/** Reads a refusal. What is no problem document (a proxy's HTML page) still becomes a problem, without words. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  const said = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  return new ApiProblem({
    status: response.status,
    code: text(said['code']) || NOT_UNDERSTOOD,
    title: text(said['title']),
    detail: text(said['detail']),
    errors: Array.isArray(said['errors']) ? said['errors'].flatMap(fieldOf) : [],
  });
}
