export * from './sanction.js';
export { allowedSanctionVerbs, sanctionDueOn } from './sanction.allowed.js';
export {
  appealTimeIsOver,
  dismissAppeal,
  grantStay,
  lodgeAppeal,
  upholdAppeal,
  withdrawAppeal,
} from './sanction.appeal.js';
export {
  decideSanction,
  orderPreventive,
  recordReply,
  rejectSanction,
  serveNotice as serveSanctionNotice,
  withdrawSanction,
} from './sanction.decide.js';
export {
  approveEnd,
  archiveSanction,
  type LicenceUndoing,
  OFFICERS_END_GROUNDS,
  type OfficersEndGround,
  proposeEnd,
  refuseEnd,
  termIsServed,
  undoingOf,
} from './sanction.end.js';
export * from './sanction.lifecycle.js';
export {
  type LicenceMeasure,
  listFor,
  SANCTION_LISTS,
  SANCTION_RULES,
  type SanctionList,
} from './sanction.measures.js';
export {
  adopt,
  APPEAL_DAYS,
  proposeSanction,
  type Proposal as SanctionProposal,
  suggestSanction,
} from './sanction.propose.js';
export { refuse as refuseSanction, SANCTION_REFUSALS } from './sanction.refusals.js';
