import { defineRefusals } from '@amparo/kernel';

export const { refuse: refuseSetting, catalogue: SETTING_REFUSALS } = defineRefusals({ 'setting.missing': 'missing' });
