export { fromBase64, sha256Hex, toBase64 } from './bytes.js';
export * from './journey.js';
export * from './parts.js';
export * from './passphrase.js';
export * from './receipt.js';
export { newIdentity, recipientOf, seal, SealingError, unseal } from './sealing.js';
