import { FIELDS } from './draft.js';
import { districtsOf } from './intake.keeper.js';
import { KINDS, QUESTIONS } from './lodge.pages.js';
import type { Intake } from './office.js';
import { WHAT_HAPPENED } from './what-happened.js';

/** The journey for a program: what is asked, in which order. */
export const journeyJson = (intake: Intake | undefined) => ({
  open: intake?.teams.length !== 0,
  questions: QUESTIONS.map(({ id, fields }) => ({ id, fields, path: `/complain/${id}` })),
  fields: FIELDS,
  kinds: KINDS,
  codes: WHAT_HAPPENED.flatMap(({ codes }) => [...codes]),
  districts: districtsOf(intake),
  send: '/complain/review',
});
