import type { EndGround, SanctionMeasure, SanctionStatus } from '@amparo/sanctions';
import type { CastKey } from '../cast.js';

/** One case that touches no licence: whole days before today, so that it fits every day the demo is made on. */
export interface SanctionCase {
  readonly agency?: CastKey;
  /** A director of the agency. */
  readonly director?: CastKey;
  readonly principal?: { readonly name: string; readonly country: string; readonly address: string };
  readonly unlicensed?: { readonly name: string; readonly phone?: string; readonly page?: string };
  readonly measure: SanctionMeasure;
  readonly status: SanctionStatus;
  readonly codes: readonly string[];
  readonly publicReason: string;
  readonly points?: number;
  readonly fine?: string;
  /** Day of the last day of the measure; negative: ahead. */
  readonly until?: number;
  readonly untilMet?: string;
  readonly proposed: number;
  readonly noticed?: number;
  readonly replyBy?: number;
  readonly reply?: string;
  readonly decided?: number;
  readonly appeal?: {
    readonly lodged: number;
    readonly stayed?: number;
    readonly closed?: number;
    readonly outcome?: 'upheld' | 'dismissed' | 'withdrawn';
  };
  readonly end?: {
    readonly ground: EndGround;
    readonly reason: string;
    readonly proposed: number;
    readonly at?: number;
  };
  readonly closed?: { readonly at: number; readonly reason: string };
}

const unlicensed = (name: string, phone: string | undefined, page: string | undefined) => ({
  name,
  ...(phone ? { phone } : {}),
  ...(page ? { page } : {}),
});

export const SANCTION_CASES: readonly SanctionCase[] = [
  {
    unlicensed: unlicensed('Quick Visas Tamris', '+12025550195', 'social.example/quick-visas-tamris'),
    ...{ measure: 'blacklisting', status: 'final', codes: ['LIC-UNL', 'ADV-FALSE'] },
    publicReason: 'Collected fees for jobs abroad without a licence, under the name of a licensed agency.',
    ...{ proposed: 210, noticed: 208, replyBy: 190, decided: 186 },
  },
  {
    unlicensed: unlicensed('Golden Boat Jobs', '+12025550196', undefined),
    ...{ measure: 'blacklisting', status: 'decided', codes: ['LIC-UNL', 'FEE-OVER'] },
    publicReason: 'Recruits for fishing vessels without a licence and takes deposits by phone.',
    ...{ proposed: 41, noticed: 39, replyBy: 21, decided: 16 },
  },
  {
    unlicensed: unlicensed('Serandia Direct Recruiting', undefined, 'serandia-direct.example'),
    ...{ measure: 'blacklisting', status: 'appealed', codes: ['LIC-UNL', 'ADV-NOID'] },
    publicReason: 'Advertises work abroad on its page without a licence.',
    ...{ proposed: 70, noticed: 68, replyBy: 50, decided: 45 },
    reply: 'The page says that it only passes on advertisements of others.',
    appeal: { lodged: 30 },
  },
  {
    unlicensed: unlicensed('Star Bridge Agents', '+12025550197', 'social.example/star-bridge-agents'),
    ...{ measure: 'blacklisting', status: 'ended', codes: ['LIC-UNL'] },
    publicReason: 'Recruited domestic workers without a licence.',
    ...{ proposed: 520, noticed: 518, replyBy: 500, decided: 495 },
    end: {
      ground: 'petition_granted',
      reason: 'They paid all fees back and hold a licence now.',
      proposed: 130,
      at: 124,
    },
  },
  {
    unlicensed: unlicensed('Port Avelin Overseas Helpers', '+12025550198', undefined),
    ...{ measure: 'fine', status: 'noticed', codes: ['LIC-UNL'], fine: '25000000' },
    publicReason: 'Interviewed workers for jobs abroad without a licence.',
    ...{ proposed: 12, noticed: 10, replyBy: -6 },
  },
  {
    principal: { name: 'Blue Dune Hospitality LLC', country: 'AE', address: 'Plot 4, Example Road, Dubai' },
    ...{ measure: 'debarment', status: 'final', codes: ['DOC-WITH', 'WAG-WITH'], until: -400 },
    publicReason: 'Kept the passports of workers and paid no wages for three months.',
    ...{ proposed: 150, noticed: 148, replyBy: 130, decided: 126 },
  },
  {
    principal: { name: 'Example Harvest Farms Kft.', country: 'HU', address: 'Example út 3, Szeged' },
    ...{ measure: 'blacklisting', status: 'final', codes: ['CND-ABUSE', 'CON-SUB'] },
    untilMet: 'The housing passes an inspection and the workers are paid what the contracts say.',
    publicReason: 'Housed workers in unregistered containers and replaced their contracts on arrival.',
    ...{ proposed: 330, noticed: 328, replyBy: 305, decided: 300 },
    reply: 'The company wrote that the containers were for a few weeks only.',
  },
  {
    principal: { name: 'Sample Marine Crewing Pte. Ltd.', country: 'SG', address: '12 Sample Quay, Singapore' },
    ...{ measure: 'debarment', status: 'ended', codes: ['CON-NONE'], until: 120 },
    publicReason: 'Took on seafarers without contracts.',
    ...{ proposed: 560, noticed: 558, replyBy: 540, decided: 536 },
    end: { ground: 'term_served', reason: 'The measure ran until its last day and is over.', proposed: 119, at: 119 },
  },
  {
    principal: { name: 'Placeholder Builders W.L.L.', country: 'QA', address: 'Zone 99, Placeholder Street, Doha' },
    ...{ measure: 'debarment', status: 'noticed', codes: ['WAG-WITH', 'FRC-MOVE'], until: -1100 },
    publicReason: 'Deducted rent that no contract names and locked the dormitory at night.',
    ...{ proposed: 34, noticed: 32, replyBy: 9 },
    reply: 'The employer asks to hear the manager of the dormitory, who is abroad.',
  },
  {
    director: 'goldenGate',
    ...{ measure: 'disqualification', status: 'final', codes: ['LIC-CTRL', 'ADV-FALSE'] },
    publicReason: 'Directed an agency that collected fees on false job orders.',
    ...{ proposed: 260, noticed: 258, replyBy: 238, decided: 232 },
  },
  {
    director: 'twinPalms',
    ...{ measure: 'debarment', status: 'ended', codes: ['LIC-MISREP'], until: -300 },
    publicReason: 'Signed a false statement about who owns the company.',
    ...{ proposed: 190, noticed: 188, replyBy: 170, decided: 165 },
    end: {
      ground: 'listed_in_error',
      reason: 'The statement was signed by another person of the same name.',
      ...{ proposed: 120, at: 117 },
    },
  },
  {
    agency: 'twinPalms',
    ...{ measure: 'debarment', status: 'ended', codes: ['INS-OBST', 'FEE-NOREF'] },
    publicReason: 'Refused to refund workers who were never deployed.',
    ...{ proposed: 640, noticed: 638, replyBy: 620, decided: 615 },
    end: { ground: 'deceased_or_dissolved', reason: 'The company was dissolved.', proposed: 410, at: 405 },
  },
  {
    agency: 'brightHarbour',
    ...{ measure: 'warning', status: 'final', codes: ['ADV-NOID'] },
    publicReason: 'Two advertisements without the licence number; corrected within a week.',
    ...{ proposed: 95, noticed: 94, replyBy: 80, decided: 78 },
    reply: 'The agency corrected both advertisements and wrote to its sub-agent.',
  },
  {
    agency: 'kindLantern',
    ...{ measure: 'demerit_points', status: 'final', codes: ['FEE-NORCPT'], points: 12 },
    publicReason: 'No receipts for three payments of workers.',
    ...{ proposed: 160, noticed: 158, replyBy: 140, decided: 137 },
  },
  {
    agency: 'openBridge',
    ...{ measure: 'fine', status: 'archived', codes: ['FEE-OVER'], fine: '12000000' },
    publicReason: 'Asked four workers for more than the cap.',
    ...{ proposed: 480, noticed: 478, replyBy: 460, decided: 455 },
    end: { ground: 'conditions_met', reason: 'The fine was paid and the fees were refunded.', proposed: 400, at: 395 },
    closed: { at: 380, reason: 'Paid, refunded and verified.' },
  },
  {
    agency: 'clearWater',
    ...{ measure: 'fine', status: 'ended', codes: ['DEP-NONE'], fine: '8000000' },
    publicReason: 'Did not deploy nine workers within the time of the job order.',
    ...{ proposed: 300, noticed: 298, replyBy: 280, decided: 276 },
    appeal: { lodged: 262, closed: 220, outcome: 'upheld' },
    end: {
      ground: 'overturned',
      reason: 'The employer had withdrawn the job order; the agency could not have deployed anybody.',
      ...{ proposed: 220, at: 220 },
    },
  },
  {
    agency: 'highCedar',
    ...{ measure: 'demerit_points', status: 'proposed', codes: ['INS-OBST'], points: 8 },
    publicReason: 'Filed two returns late.',
    proposed: 5,
  },
  {
    agency: 'redAnchor',
    ...{ measure: 'fine', status: 'proposed', codes: ['FEE-TIED'], fine: '15000000' },
    publicReason: 'Sent all applicants to one clinic and kept a share of its bills.',
    proposed: 19,
  },
  {
    agency: 'tallMast',
    ...{ measure: 'fine', status: 'noticed', codes: ['CON-SUB'], fine: '30000000' },
    publicReason: 'Let builders sign other contracts at the airport.',
    ...{ proposed: 26, noticed: 24, replyBy: 2 },
    reply: 'The agency says that the employer changed the contracts without telling it.',
  },
  {
    agency: 'farMeadow',
    ...{ measure: 'debarment', status: 'rejected', codes: ['FEE-NOREF'] },
    publicReason: 'Did not refund seven workers.',
    ...{ proposed: 88, noticed: 86, replyBy: 70 },
    reply: 'The agency sent receipts of all seven refunds.',
    closed: { at: 61, reason: 'The refunds were paid before the notice; nothing is left to sanction.' },
  },
  {
    agency: 'oldCompass',
    ...{ measure: 'warning', status: 'withdrawn', codes: ['LIC-SUSP'] },
    publicReason: 'An advertisement appeared after the licence had expired.',
    proposed: 44,
    closed: { at: 40, reason: 'The advertisement was another company’s.' },
  },
];
