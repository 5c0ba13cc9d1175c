/** What other features may use of inspections. */
export {
  correctiveWorkWaits,
  hasOverdueCorrectiveActions,
  type InspectionFinding,
  inspectionFindings,
  markOverdue,
  type OverdueCorrectiveAction,
  overdueCorrectiveActions,
  sanctionProposed,
} from './inspection.facts.js';
export { InspectionQueue } from './inspection-queue.queries.js';
export { InspectionsModule } from './inspections.module.js';
export { type Plan, planInspection } from './plan-inspection.js';
