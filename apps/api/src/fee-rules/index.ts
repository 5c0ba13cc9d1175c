/** What other features may use of fee rules. */
export { feeRuleRecords, feeRules } from './fee-rule.queries.js';
export { FeeRulesModule } from './fee-rules.module.js';
