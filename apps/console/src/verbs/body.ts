export type FormValues = Readonly<Record<string, unknown>>;

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** What a form sends: trimmed, and without the fields that were left empty. */
export function filledOnly(values: FormValues): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const kept =
      typeof value === 'string'
        ? value.trim()
        : typeof value === 'object' && value !== null && !Array.isArray(value)
          ? filledOnly(value as FormValues)
          : value;
    if (!isEmpty(kept)) body[name] = kept;
  }
  return body;
}

/** A text of several lines as a list of its filled lines. */
export const linesOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? value
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
    : [];
