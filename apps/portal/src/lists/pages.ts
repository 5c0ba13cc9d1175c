/** One page of something, and where it stands among the others. */
export interface Paged<T> {
  readonly rows: readonly T[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

export const ROWS_A_PAGE = 25;

/** The page of that number; the first where the number is none, the last where there are fewer. */
export function pageOf<T>(rows: readonly T[], asked: unknown): Paged<T> {
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_A_PAGE));
  const number = typeof asked === 'string' && /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1;
  const page = Math.min(number, pages);
  return { rows: rows.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE), page, pages, total: rows.length };
}
