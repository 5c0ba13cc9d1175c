import type { Transaction } from '../database/unit-of-work.js';
import { inspectionFindings, overdueCorrectiveActions, sanctionProposed } from '../inspections/index.js';
import { suggestFromCorrectiveActions } from '../sanctions/index.js';

/** What was not put right in its days is suggested for a sanction, to the officers of its office. Returns how many. */
export async function suggestSanctions(tx: Transaction): Promise<number> {
  const actions = await overdueCorrectiveActions(tx);
  const findings = new Map(
    (
      await inspectionFindings(
        tx,
        actions.map(({ findingId }) => findingId),
      )
    ).map((finding) => [finding.id, finding]),
  );
  const sanctions = await suggestFromCorrectiveActions(
    tx,
    actions.map(({ id, findingId, agencyId, officeId, inspectionNumber, dueOn, item }) => ({
      ...{ correctiveActionId: id, agencyId, officeId, findingIds: [findingId] },
      codes: findings.get(findingId)?.violations ?? [],
      reasons: `Inspection ${inspectionNumber}, item ${findings.get(findingId)?.itemNumber ?? item}: what was to be put right by ${dueOn} was not.`,
    })),
  );
  for (const [action, sanction] of sanctions) await sanctionProposed(tx, action, sanction);
  tx.record(null, { suggested: sanctions.size }, 'job.suggest-sanctions');
  return sanctions.size;
}
