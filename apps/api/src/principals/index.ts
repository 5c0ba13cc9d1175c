/** What other features may use of principals. */
export { type PrincipalFacts, principalFacts, principalRecords, publishPrincipalsOf } from './principal.facts.js';
export { PrincipalsModule } from './principals.module.js';
