/** What other features may use of bonds. */
export { BondsModule } from './bonds.module.js';
