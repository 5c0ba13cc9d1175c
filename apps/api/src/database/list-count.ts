import type { DataSource, EntityManager } from 'typeorm';
import type { ListDefinition } from './list.js';

/** How far pages reach, and rows are counted. */
export const MAX_DEPTH = 10_000;

/** For how long the estimate of one question serves others who ask the same: who turns pages asks it for each. */
const KEPT_FOR = 10_000;
const MOST_KEPT = 500;

interface Estimate {
  readonly total: number;
  readonly until: number;
}

const estimates = new WeakMap<DataSource, Map<string, Estimate>>();

function estimatesOf({ connection }: EntityManager): Map<string, Estimate> {
  const known = estimates.get(connection) ?? new Map<string, Estimate>();
  estimates.set(connection, known);
  return known;
}

function keep(known: Map<string, Estimate>, question: string, total: number): void {
  const [oldest] = known.keys();
  if (known.size >= MOST_KEPT && oldest !== undefined) known.delete(oldest);
  known.delete(question);
  known.set(question, { total, until: performance.now() + KEPT_FOR });
}

/**
 * Counted as far as pages reach; beyond that the planner's estimate, which is asked for beside it. What is exact is counted anew every
 * time; an estimate, which nobody takes for the number, is kept a moment. Whose rows they are is part of the question.
 */
export async function count(
  manager: EntityManager,
  { from, key }: Pick<ListDefinition, 'from' | 'key'>,
  where: string,
  parameters: unknown[],
) {
  const known = estimatesOf(manager);
  const question = JSON.stringify([from, where, parameters]);
  const kept = known.get(question);
  if (kept && kept.until > performance.now()) return { total: kept.total, totalIs: 'estimated' as const };
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
  const total = Math.max(n, plan[0]?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? n);
  keep(known, question, total);
  return { total, totalIs: 'estimated' as const };
}
