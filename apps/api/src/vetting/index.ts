/** What other features may use of vetting. */
export { readChanged, readStale } from './subject-keys.repository.js';
export { agencyBeside, personElsewhere } from './one-agency.facts.js';
export { type Occasion, type Stated, vetAgency, vetLater } from './vet-agency.js';
export { anybodyFound, rareKeys, statedKeys, takeFound, vettedWith } from './later.repository.js';
export { openVetting, type VettingSummary, vettingsOf } from './vetting.facts.js';
export { VettingModule } from './vetting.module.js';
export { VettingQueue } from './vetting-queue.queries.js';
