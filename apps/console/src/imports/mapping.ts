/** The form asks by field ("which column holds the name?"); the server wants column → field. */
export function mappingOf(columns: unknown): Record<string, string> {
  if (typeof columns !== 'object' || columns === null) return {};
  return Object.fromEntries(
    Object.entries(columns).flatMap(([field, column]) =>
      typeof column === 'string' && column.trim() !== '' ? [[column.trim(), field]] : [],
    ),
  );
}
