import { defineRefusals } from '@amparo/kernel';

export const { refuse: refuseProof } = defineRefusals({
  'proof.unknown': 'missing',
  'proof.no-subject': 'unprocessable',
});
