export * from './agency.js';
export * from './channels.js';
export * from './names.js';
export * from './registry.refusals.js';
