import { defineRefusals } from '@amparo/kernel';

export const { refuse, catalogue: LICENCE_REFUSALS } = defineRefusals({
  'licence.missing': 'missing',
  'licence.proposal-missing': 'missing',
  'licence.number-taken': 'conflict',
  'licence.partner-register': 'conflict',
  'licence.measure-not-now': 'conflict',
  'licence.measure-open': 'conflict',
  'licence.propose.role': 'forbidden',
  'licence.proposal.not-now': 'conflict',
  'licence.proposal.role': 'forbidden',
  'licence.decide.same-person': 'forbidden',
  'licence.decide.notice-first': 'conflict',
  'licence.decide.reply-window-open': 'conflict',
  'licence.decide.day-passed': 'conflict',
  'licence.decide.not-possible-then': 'conflict',
  'licence.decide.other-in-force': 'conflict',
  'licence.decide.nothing-to-correct': 'conflict',
  'licence.notice.not-needed': 'conflict',
  'licence.terms': 'invalid',
});
