export { EntityChangeQueue } from './entity-change-queue.queries.js';
export { EntityChangesModule } from './entity-changes.module.js';
