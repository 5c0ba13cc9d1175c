import type { EntityManager } from 'typeorm';
import type { ListDefinition } from './list.js';

/** How far pages reach, and rows are counted. */
export const MAX_DEPTH = 10_000;

/** Counted as far as pages reach; beyond that the planner's estimate, which is asked for beside it. */
export async function count(
  manager: EntityManager,
  { from, key }: Pick<ListDefinition, 'from' | 'key'>,
  where: string,
  parameters: unknown[],
) {
  const [counted, plan]: [{ n: number }[], { 'QUERY PLAN': { Plan: { 'Plan Rows': number } }[] }[]] = await Promise.all(
    [
      manager.query(
        `select count(*) as n from (select ${key} from ${from} where ${where} limit ${MAX_DEPTH + 1}) counted`,
        parameters,
      ),
      manager.query(`explain (format json) select ${key} from ${from} where ${where}`, parameters),
    ],
  );
  const n = counted[0]?.n ?? 0;
  if (n <= MAX_DEPTH) return { total: n, totalIs: 'exact' as const };
  return { total: Math.max(n, plan[0]?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? n), totalIs: 'estimated' as const };
}
