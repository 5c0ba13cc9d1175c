import { Refusal } from '@amparo/kernel';
import { applicationStep } from '@amparo/licensing';
import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { refusalWords } from '../http/refusal-words.js';
import { requestContext } from '../http/request-context.js';
import { type Case, caseOf, invalid } from './application.case.js';
import { type Act, saveAct } from './application.repository.js';
import type { ReassignedAnswer, ReassignedApplication } from './application.responses.js';
import type { ReassignApplications } from './reassign.requests.js';

export async function officerToAssign(tx: Transaction, id: string | null): Promise<string> {
  const [officer] = await tx.query<{ id: string }>(
    `select id from user_account where id = $1 and role = 'licensing_officer' and disabled_at is null`,
    [id],
  );
  return officer?.id ?? invalid('/assigneeId', 'application.assignee-unknown');
}

export const assigned = ({ application, acting }: Case, assignee: string | null): Omit<Act, 'verb'> => ({
  ...applicationStep(application, 'assign', acting),
  columns: { assigned_to: assignee },
  facts: { assignee },
});

@Injectable()
export class ReassignCommands {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Gives many to one officer. Each is judged as if it were the only one, so that what refuses one keeps none of the others; it is refused
   * before anything of it is written. Worked through in one order: two who reassign the same ones wait for each other.
   */
  reassign({ assigneeId, applications }: ReassignApplications): Promise<ReassignedAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const assignee = assigneeId === null ? null : await officerToAssign(tx, assigneeId);
      const answers = new Map<string, ReassignedApplication>();
      for (const { id, version } of applications.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
        answers.set(id, await this.reassignOne(tx, id, version, assignee));
      return { data: applications.flatMap(({ id }) => answers.get(id) ?? []) };
    });
  }

  private async reassignOne(tx: Transaction, id: string, seen: number, assignee: string | null) {
    try {
      const given = await caseOf(tx, id, seen);
      const { assignedTo, version } = given.application;
      await saveAct(tx, given.application, { verb: 'assign', ...assigned(given, assignee) });
      return { id, version: version + 1, before: assignedTo, code: null, detail: null };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, params } = error;
      return { id, version: null, before: null, code, detail: refusalWords(requestContext().language, code, params) };
    }
  }
}
