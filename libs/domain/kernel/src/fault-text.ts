/**
 * Kinds of errors whose words come from our own code or the engine, never from what somebody sent. Those of the others may quote: a
 * SyntaxError the text that is no JSON and no number, a RangeError the currency that there is not.
 */
const SPEAKING: readonly unknown[] = [Error, TypeError, ReferenceError];

/**
 * What of an unexpected error may stand in a log: an error of the database or of a parser quotes what it was given, so of those only
 * the code, the constraint and the place are kept.
 */
export function faultText(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown;
  if (SPEAKING.includes(thrown.constructor)) return thrown.stack ?? thrown.message;
  const { code, constraint } = thrown as { code?: unknown; constraint?: unknown };
  const about = [thrown.constructor.name, code, constraint].filter((part) => typeof part === 'string');
  const places = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [about.join(' '), ...places].join('\n');
}
