import { ApiProblem, type ProblemField } from '@amparo/api-client';
import type { FormValues } from '../verbs/body.js';

/** What a form shows: words for each field it has, and the rest above it. */
export interface FormProblem {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly others: readonly string[];
}

const unescape = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~');

/** `/headOffice/address` → `headOffice.address`, the way the form names its fields. */
export const sourceOf = (pointer: string): string => pointer.split('/').slice(1).map(unescape).join('.');

/** The part of this form that a pointer means: a whole field (`/conditions/0`), or a field inside a group of them. */
function ownField(source: string, values: FormValues): string | undefined {
  const [head = ''] = source.split('.');
  if (!Object.hasOwn(values, head)) return undefined;
  const value = values[head];
  const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
  // A group as a whole has no place on the form where words could stand, and none from where they would be taken away.
  if (isGroup) return source === head ? undefined : source;
  return head;
}

function put(fields: Record<string, unknown>, source: string, words: string): void {
  const [head = '', ...rest] = source.split('.');
  if (rest.length === 0) {
    fields[head] ??= words;
    return;
  }
  const inner = (typeof fields[head] === 'object' ? fields[head] : {}) as Record<string, unknown>;
  put(inner, rest.join('.'), words);
  fields[head] = inner;
}

/** Sorts a refusal's errors to the fields a form has; what has no field here is said above the form, never lost. */
export function formProblem(errors: readonly ProblemField[], values: FormValues): FormProblem {
  const fields: Record<string, unknown> = {};
  const others: string[] = [];
  for (const { pointer, code, detail } of errors) {
    const source = ownField(sourceOf(pointer), values);
    if (source === undefined) others.push(`${sourceOf(pointer)}: ${detail || code}`);
    else put(fields, source, detail || code);
  }
  return { fields, others };
}

export const problemIn = (error: unknown): ApiProblem | undefined => (error instanceof ApiProblem ? error : undefined);
export const isStale = (problem: ApiProblem): boolean => problem.status === 412 || problem.status === 428;
export const isKeyReused = (problem: ApiProblem): boolean => problem.code === 'request.key-reused';
