import { FeeRuleCreate } from './FeeRuleCreate.js';
import { FeeRuleList } from './FeeRuleList.js';
import { FeeRuleShow } from './FeeRuleShow.js';

export const feeRules = { name: 'fee-rules', list: FeeRuleList, show: FeeRuleShow, create: FeeRuleCreate };
