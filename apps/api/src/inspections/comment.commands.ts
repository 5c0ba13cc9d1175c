import { stepOf } from '@amparo/inspections';
import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { situationOf } from './inspection.commands.js';
import { InspectionQueries } from './inspection.queries.js';
import { appendEvent, loadForVerb, saveInspection } from './inspection.repository.js';
import type { OwnComment, WriteDownComment } from './inspection.requests.js';
import type { InspectionAnswer, OwnInspectionAnswer } from './inspection.responses.js';

/** The inspected party's own comment: from its account, or written down by the inspector. */
@Injectable()
export class CommentCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inspections: InspectionQueries,
  ) {}

  writeDown(id: string, { text, givenBy }: WriteDownComment): Promise<InspectionAnswer> {
    return this.unitOfWork.run(async (tx) => {
      await record(tx, id, text, givenBy);
      return this.inspections.one(id, tx.actor, tx.manager);
    });
  }

  own(id: string, { text }: OwnComment): Promise<OwnInspectionAnswer> {
    return this.unitOfWork.run(async (tx) => {
      await record(tx, id, text, null);
      return this.inspections.own(id, tx.actor, tx.manager);
    });
  }
}

async function record(tx: Transaction, id: string, text: string, givenBy: string | null): Promise<void> {
  const inspection = await loadForVerb(tx, id);
  const { status } = stepOf(inspection, 'record_comment', situationOf(tx, inspection));
  await tx.query(
    `insert into inspection_comment (id, inspection_id, text, given_by, recorded_by, recorded_role, recorded_at)
     values (gen_random_uuid(), $1, $2, $3, $4, $5, $6)`,
    [id, text, givenBy, tx.actor.id, tx.actor.role, tx.now],
  );
  await saveInspection(tx, id);
  await appendEvent(tx, id, { verb: 'record_comment', from: inspection.status, to: status });
  tx.record({ kind: 'inspections', id }, { by: tx.actor.role });
}
