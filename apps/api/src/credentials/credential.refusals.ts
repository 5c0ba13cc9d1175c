import { defineRefusals } from '@amparo/kernel';

export const { refuse: refuseCredential } = defineRefusals({
  'credential.number-too-long': 'conflict',
  'credential.key-revoked': 'conflict',
  'credential-key.missing': 'missing',
  'credential-key.revoked': 'conflict',
});
