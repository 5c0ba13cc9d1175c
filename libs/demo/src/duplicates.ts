import { publicNumber } from '@amparo/kernel';
import { CAST } from './cast.js';
import { idOf } from './chance.js';
import { STAFF } from './staff.js';

interface DemoDuplicate {
  readonly id: string;
  readonly mergeId: string;
  readonly number: string;
  readonly legalName: string;
  readonly address: string;
  readonly keptId: string;
  readonly reasons: string;
  readonly proposedBy: string;
  /** None: it waits for a decision. */
  readonly decidedBy: string | null;
}

const duplicate = (key: string, more: Omit<DemoDuplicate, 'id' | 'mergeId'>): DemoDuplicate => ({
  id: idOf(`duplicate/${key}`),
  mergeId: idOf(`duplicate/${key}/merge`),
  ...more,
});

/** Agencies that came into the register twice: one was found and merged long ago, one waits for whoever decides. */
export const DUPLICATES: readonly DemoDuplicate[] = [
  duplicate('oldCompass', {
    number: publicNumber('XA', 2026, 900_001),
    legalName: 'Old Compas Kalavista Oversea',
    address: '2 Compass Yard, Kalavista',
    keptId: CAST.oldCompass.id,
    reasons: 'Entered a second time from a paper form: the same firm at the same place, its name misspelt.',
    proposedBy: STAFF.otherLicensingOfficer.id,
    decidedBy: STAFF.approver.id,
  }),
  duplicate('kindLantern', {
    number: publicNumber('XA', 2026, 900_002),
    legalName: 'Kind Lantern Domestic Placement Serandia',
    address: '9 Lantern Street, Kalavista',
    keptId: CAST.kindLantern.id,
    reasons: 'The same firm under the name on its shop sign, entered again after a visit to its back door.',
    proposedBy: STAFF.licensingOfficer.id,
    decidedBy: null,
  }),
];
