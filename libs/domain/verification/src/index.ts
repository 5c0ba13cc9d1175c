export * from './check.js';
export * from './public-index.js';
export * from './records.js';
export * from './standing.js';
export * from './timeline.js';
