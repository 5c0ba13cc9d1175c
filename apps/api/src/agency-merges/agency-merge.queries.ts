import { agencyMergeLifecycle, refuseAgencyMerge } from '@amparo/licensing';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { allRows, list, type ListAnswer, type ListDefinition, type RawQuery } from '../database/list.js';
import type { Actor } from '../http/request-context.js';
import type { AgencyMergeAnswer } from './agency-merge.responses.js';

const nameOf = (column: string): string => `(select u.name from user_account u where u.id = ${column})`;

const MERGES: ListDefinition = {
  select: `g.id, g.kept_id as "keptId", k.number as "keptNumber", k.legal_name as "keptName", g.merged_id as "mergedId", m.number as "mergedNumber",
    m.legal_name as "mergedName", g.reasons, g.status, ${nameOf('g.proposed_by')} as "proposedBy", g.proposed_by as "proposerId",
    iso(g.proposed_at) as "proposedAt", ${nameOf('g.decided_by')} as "decidedBy", iso(g.decided_at) as "decidedAt",
    g.decided_reasons as "decidedReasons", g.undo_reasons as "undoReasons", ${nameOf('g.undo_proposed_by')} as "undoProposedBy",
    g.undo_proposed_by as "undoProposerId", iso(g.undo_proposed_at) as "undoProposedAt", ${nameOf('g.undo_decided_by')} as "undoDecidedBy",
    iso(g.undo_decided_at) as "undoDecidedAt", g.undo_decided_reasons as "undoDecidedReasons", g.version`,
  from: 'agency_merge g join agency k on k.id = g.kept_id join agency m on m.id = g.merged_id',
  filters: {
    agencyId: '? in (g.kept_id::text, g.merged_id::text)',
    status: 'g.status = ?',
  },
  search: 'k.legal_name ilike ? or m.legal_name ilike ? or k.number ilike ? or m.number ilike ?',
  sorts: { proposedAt: 'g.proposed_at', keptName: 'k.legal_name', mergedName: 'm.legal_name', status: 'g.status' },
  defaultSort: '-proposedAt',
  key: 'g.id',
};

type Stored = Omit<AgencyMergeAnswer, 'allowedActions'> & {
  readonly proposerId: string;
  readonly undoProposerId: string | null;
};

@Injectable()
export class AgencyMergeQueries {
  constructor(private readonly dataSource: DataSource) {}

  async list(query: RawQuery, actor: Actor): Promise<ListAnswer<AgencyMergeAnswer>> {
    const answer = await list<Stored>(this.dataSource.manager, MERGES, query);
    return { ...answer, data: answer.data.map((row) => shown(row, actor)) };
  }

  async *all(query: RawQuery, actor: Actor): AsyncGenerator<AgencyMergeAnswer[]> {
    for await (const rows of allRows<Stored>(this.dataSource, MERGES, query))
      yield rows.map((row) => shown(row, actor));
  }

  async one(id: string, actor: Actor, manager: EntityManager = this.dataSource.manager): Promise<AgencyMergeAnswer> {
    const [row]: Stored[] = await manager.query(`select ${MERGES.select} from ${MERGES.from} where g.id = $1`, [id]);
    return row ? shown(row, actor) : refuseAgencyMerge('agency-merge.missing');
  }
}

function shown({ proposerId, undoProposerId, ...row }: Stored, { id, role }: Actor): AgencyMergeAnswer {
  const proposer = { proposed: proposerId, undo_proposed: undoProposerId }[row.status as 'proposed' | 'undo_proposed'];
  return { ...row, allowedActions: id === proposer ? [] : agencyMergeLifecycle.verbsFor(row.status, role) };
}
