import type { ClosureCode } from '@amparo/complaints';
import type { CastKey } from '../cast.js';

/** One step of a story, and how many days ago it was. `officer` and `fellow` are the two complaint officers of the team's office. */
export type ComplaintAct =
  | { readonly ago: number; readonly verb: 'triage'; readonly other?: true }
  | { readonly ago: number; readonly verb: 'assign'; readonly to: 'officer' | 'fellow' }
  | { readonly ago: number; readonly verb: 'reply'; readonly withdraws?: true }
  | { readonly ago: number; readonly verb: 'request_information' | 'investigate' | 'message' | 'ask_review' }
  | { readonly ago: number; readonly verb: 'close'; readonly code: ClosureCode }
  | { readonly ago: number; readonly verb: 'reopen'; readonly reasons: string };

export interface ComplaintStory {
  readonly name: string;
  readonly lodged: number;
  readonly inDanger?: true;
  /** A receipt is handed out for the first case of such a story, so that its thread can be opened. */
  readonly shown?: true;
  readonly acts: readonly ComplaintAct[];
}

const begun = (ago: number): ComplaintAct[] => [
  { ago: ago - 1, verb: 'triage' },
  { ago: ago - 2, verb: 'assign', to: 'officer' },
];
const asked = (ago: number): ComplaintAct[] => [...begun(ago), { ago: ago - 5, verb: 'request_information' }];
const answered = (ago: number): ComplaintAct[] => [...asked(ago), { ago: ago - 12, verb: 'reply' }];

/** How many complaints were founded in the last year that is told of: enough to be told roughly, and fewer; of the last too few workers were placed. */
export const FOUND_LAST_YEAR: Readonly<Partial<Record<CastKey, number>>> = {
  swiftFalcon: 9,
  brightHarbour: 2,
  quietRiver: 3,
};
/** Closed as founded so many days ago. */
export const establishedOn = (ago: number): ComplaintStory => ({
  name: 'established in the last year',
  lodged: ago + 35,
  acts: [...answered(ago + 35), { ago, verb: 'close', code: 'established' }],
});

/** Every status there is, in time and late, climbed once and twice, closed with each code, and looked at again. */
export const COMPLAINT_STORIES: readonly ComplaintStory[] = [
  { name: 'new', lodged: 1, shown: true, acts: [] },
  { name: 'new and in danger', lodged: 0, inDanger: true, acts: [] },
  { name: 'waits for triage a day too long', lodged: 4, acts: [] },
  { name: 'nobody touched it', lodged: 12, shown: true, acts: [] },
  { name: 'triaged', lodged: 3, acts: [{ ago: 1, verb: 'triage' }] },
  { name: 'triaged, for another body', lodged: 4, acts: [{ ago: 2, verb: 'triage', other: true }] },
  { name: 'given to an officer', lodged: 5, acts: begun(5) },
  { name: 'given to an officer who did not begin', lodged: 20, acts: begun(20) },
  { name: 'asked', lodged: 15, shown: true, acts: asked(15) },
  { name: 'asked long ago, no answer', lodged: 68, acts: asked(68) },
  { name: 'answered', lodged: 16, acts: answered(16) },
  {
    name: 'under investigation',
    lodged: 25,
    shown: true,
    acts: [...answered(25), { ago: 6, verb: 'message' }],
  },
  { name: 'under investigation, late', lodged: 52, acts: [...begun(52), { ago: 45, verb: 'investigate' }] },
  {
    name: 'under investigation after danger',
    lodged: 9,
    inDanger: true,
    acts: [...begun(9), { ago: 7, verb: 'investigate' }],
  },
  { name: 'remedied', lodged: 60, shown: true, acts: [...answered(60), { ago: 30, verb: 'close', code: 'remedied' }] },
  { name: 'established', lodged: 75, acts: [...answered(75), { ago: 40, verb: 'close', code: 'established' }] },
  { name: 'not established', lodged: 90, acts: [...answered(90), { ago: 52, verb: 'close', code: 'not-established' }] },
  { name: 'no violation', lodged: 45, acts: [...answered(45), { ago: 20, verb: 'close', code: 'no-violation' }] },
  {
    name: 'withdrawn',
    lodged: 30,
    acts: [...begun(30), { ago: 26, verb: 'reply', withdraws: true }, { ago: 25, verb: 'close', code: 'withdrawn' }],
  },
  { name: 'duplicate', lodged: 33, acts: [...begun(33), { ago: 28, verb: 'close', code: 'duplicate' }] },
  {
    name: 'another body’s',
    lodged: 21,
    acts: [
      { ago: 20, verb: 'triage', other: true },
      { ago: 19, verb: 'assign', to: 'officer' },
      { ago: 18, verb: 'close', code: 'other-jurisdiction' },
    ],
  },
  { name: 'silent', lodged: 100, acts: [...asked(100), { ago: 33, verb: 'close', code: 'complainant-silent' }] },
  {
    name: 'a review was asked for',
    lodged: 70,
    shown: true,
    acts: [...answered(70), { ago: 30, verb: 'close', code: 'not-established' }, { ago: 2, verb: 'ask_review' }],
  },
  {
    name: 'reopened, with another officer',
    lodged: 110,
    acts: [
      ...answered(110),
      { ago: 60, verb: 'close', code: 'no-violation' },
      { ago: 14, verb: 'reopen', reasons: 'A second complainant brought the receipt that was missing.' },
      { ago: 12, verb: 'assign', to: 'fellow' },
    ],
  },
];
