export * from './admin.js';
export { catalogue, FEATURES, type FeatureName, type MessageKey, rawMessage } from './catalogue.js';
export * from './days.js';
export * from './languages.js';
export * from './letters.js';
export * from './translate.js';
