import { defineRefusals } from '@amparo/kernel';

export const { refuse, catalogue: SANCTION_REFUSALS } = defineRefusals({
  'sanction.missing': 'missing',
  'sanction.partner-register': 'conflict',
  'sanction.not-now': 'conflict',
  'sanction.role': 'forbidden',
  'sanction.declared-interest': 'forbidden',
  'sanction.interest-known': 'conflict',
  'sanction.same-person': 'forbidden',
  'sanction.terms': 'invalid',
  'sanction.decide.reply-window-open': 'conflict',
  'sanction.decide.day-passed': 'conflict',
  'sanction.decide.no-authority': 'conflict',
  'sanction.preventive.no-licence': 'conflict',
  'sanction.preventive.running': 'conflict',
  'sanction.withdraw.preventive-running': 'conflict',
  'sanction.appeal.too-late': 'conflict',
  'sanction.stay.not-asked': 'conflict',
  'sanction.stay.granted': 'conflict',
  'sanction.end.proposed': 'conflict',
  'sanction.end.not-proposed': 'conflict',
});
