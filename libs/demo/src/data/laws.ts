import type { Measure } from '@amparo/licensing';

/** Legal ground and reasons, as decisions of the fictional authorities give them. */
export interface Wording {
  readonly ground: string;
  readonly reasons: readonly string[];
}

const section = (number: string): string => `Recruitment of Workers Act of Serandia, section ${number}`;

export const WORDING: Readonly<Record<Measure, Wording>> = {
  grant: {
    ground: section('11(1)'),
    reasons: [
      'The applicant has an office that was inspected, qualified staff and the bond that the Act asks for.',
      'All documents were examined, the directors are fit and proper, and the bond was paid in.',
      'The inspection before the licence found the office staffed and the worker contracts complete.',
    ],
  },
  refuse: {
    ground: section('11(4)'),
    reasons: ['The applicant did not show that the bond was paid in, and did not answer two requests for documents.'],
  },
  renew: {
    ground: section('14'),
    reasons: [
      'Returns were filed on time, the bond is in force and the last inspection left no finding open.',
      'The holder met the conditions of renewal; corrective actions of the last inspection were verified.',
    ],
  },
  add_condition: {
    ground: section('15(2)'),
    reasons: [
      'The inspection found worker files without cost breakdowns; the condition lets the authority follow the repair.',
    ],
  },
  remove_condition: { ground: section('15(5)'), reasons: ['The condition was met for twelve months.'] },
  suspend: {
    ground: section('21(1)(c)'),
    reasons: [
      'Workers were asked for fees above the published cap, and the holder gave no receipts for them.',
      'Two returns in a row were not filed and the office was found closed on two inspection days.',
      'An unregistered branch received workers’ passports; the holder did not declare it when asked.',
    ],
  },
  lift: {
    ground: section('21(6)'),
    reasons: ['The holder paid the fees back, filed what was missing and passed the follow-up inspection.'],
  },
  revoke: {
    ground: section('23(1)'),
    reasons: [
      'The holder lent its licence to another company, which collected fees in its name.',
      'False job orders were used to collect fees from workers who were never deployed.',
    ],
  },
  surrender: {
    ground: section('24'),
    reasons: [
      'The holder closes its business, has no open obligations to workers and asked for the end of its licence.',
    ],
  },
  void: {
    ground: section('25(b)'),
    reasons: ['The company was dissolved; a licence can’t pass to another legal entity.'],
  },
  bar: {
    ground: section('27'),
    reasons: ['After its licence ended the holder went on recruiting; it may not hold a licence again.'],
  },
  correct: {
    ground: section('40(2)'),
    reasons: [
      'The decision was recorded against the wrong agency; the holder was not concerned by the inspection it cites.',
    ],
  },
};

export const CONDITIONS = [
  'Files a cost breakdown and receipts for each deployed worker every month.',
  'Recruits for domestic work only with contracts that the ministry verified beforehand.',
  'Keeps no passports or other documents of workers.',
  'Sends the names of all registered staff to the licensing office every quarter.',
] as const;

export const REVIEW_RIGHT =
  'The holder may ask the Administrative Court of Serandia for review within 30 days after this decision was served.';
