export * from './canonical-json.js';
export * from './legal-day.js';
export * from './lifecycle.js';
export * from './money.js';
export * from './public-number.js';
export * from './refusal.js';
export * from './roles.js';
