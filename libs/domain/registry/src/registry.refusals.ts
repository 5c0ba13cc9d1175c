import { defineRefusals } from '@amparo/kernel';

export const { refuse: refuseRegistry, catalogue: REGISTRY_REFUSALS } = defineRefusals({
  'agency.missing': 'missing',
  'agency.partner-register': 'conflict',
  'agency.name-missing': 'missing',
  'agency.name-legal-needed': 'conflict',
  'agency.name-ended': 'conflict',
  'agency.branch-missing': 'missing',
  'agency.branch-closed': 'conflict',
  'agency.head-office-needed': 'conflict',
  'agency.channel-missing': 'missing',
  'agency.channel-confirmed': 'conflict',
  'agency.channel-withdrawn': 'conflict',
  'person.missing': 'missing',
  'person.partner-register': 'conflict',
  'person.appointment-missing': 'missing',
  'person.appointment-ended': 'conflict',
});
