import type { Book, Entry } from './book.js';
import type { Content, ReadRow } from './row.js';

/** Every name that a row or an entry states, as names are compared here: letters and digits alone. */
export const namesIn = (content: Content): readonly string[] =>
  ('legalName' in content
    ? [content.legalName, ...content.names.map(({ name }) => name)]
    : [content.name, ...content.otherNames]
  )
    .map((name) =>
      name
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]/gu, ''),
    )
    .filter((name) => name !== '');

/**
 * Tells of an entry that the file does not name whether a broken row may be it. A row without its number, or with its
 * neighbour's, is still known by its name; one that names nobody we know may be anybody.
 */
export function mayBeBroken(
  book: Book,
  rows: readonly ReadRow[],
  entries: readonly Entry[],
): (entry: Entry) => boolean {
  const broken = rows.filter(({ errors }) => errors.length > 0);
  if (broken.length === 0) return () => false;
  const names = new Map(entries.map((entry) => [entry, namesIn(book.contentOf(entry))]));
  const known = new Set([...names.values()].flat());
  if (!broken.every((row) => row.names.some((name) => known.has(name)))) return () => true;
  const meant = new Set(broken.flatMap((row) => row.names));
  return (entry) => names.get(entry)?.some((name) => meant.has(name)) ?? false;
}

/** Where two rows share a number and the later one has the known entry's name, the earlier one is the wrong one. */
export function withTwins(book: Book, rows: readonly ReadRow[], known: ReadonlyMap<string, Entry>): ReadRow[] {
  const twins = new Map<string, ReadRow[]>();
  for (const row of rows)
    if (row.key !== null && row.errors.length > 0) twins.set(row.key, [...(twins.get(row.key) ?? []), row]);
  return rows.map((row) => {
    const entry = row.content && known.get(row.key ?? '');
    if (!entry) return row;
    const own = new Set(namesIn(book.contentOf(entry)));
    const isNamed = ({ names }: ReadRow): boolean => names.some((name) => own.has(name));
    const right = isNamed(row) ? undefined : twins.get(entry.key)?.find(isNamed);
    if (!right) return row;
    return { ...row, content: null, errors: [{ column: '', code: 'import.duplicate', value: String(right.row) }] };
  });
}
