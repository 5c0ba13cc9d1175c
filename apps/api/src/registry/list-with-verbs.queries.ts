import { allowedVerbs } from '@amparo/registry';
import type { EntityManager } from 'typeorm';
import { list, type ListAnswer, type ListDefinition, type RawQuery } from '../database/list.js';
import { requestContext } from '../http/request-context.js';

type Verbs = Parameters<typeof allowedVerbs>[0];
type RegisterRole = Parameters<typeof allowedVerbs>[1];

/** A list whose rows say what the caller may do with each; the definition gives the role of the row's register. */
export async function listWithVerbs<Row extends { id: string; allowedActions: string[] }>(
  manager: EntityManager,
  definition: ListDefinition,
  query: RawQuery,
  verbs: Verbs,
): Promise<ListAnswer<Row>> {
  const { role } = requestContext().actor;
  const answer = await list<Row & { register_role: RegisterRole; isMerged?: boolean }>(manager, definition, query);
  const data = answer.data.map(({ register_role: register, ...row }) => ({
    ...row,
    allowedActions: allowedVerbs(verbs, register, role, row.isMerged),
  }));
  return { ...answer, data: data as unknown as Row[] };
}
