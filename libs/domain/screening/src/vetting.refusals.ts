import { defineRefusals } from '@amparo/kernel';

export const { refuse: refuseVetting, catalogue: VETTING_REFUSALS } = defineRefusals({
  'vetting.missing': 'missing',
  'vetting.not-flagged': 'conflict',
  'vetting.concluded': 'conflict',
  'vetting.role': 'forbidden',
});
