import { defineRefusals } from '@amparo/kernel';

export const { refuse: refuseFollow } = defineRefusals({
  'follow.no-agency': 'unprocessable',
  'follow.no-channel': 'unprocessable',
  'follow.address': 'invalid',
  'follow.link-over': 'conflict',
});
