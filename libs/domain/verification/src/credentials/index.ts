export { fromBase64url, toBase64url } from './base64url.js';
export type { JwsSigner, JwsVerifier } from './compact-jws.js';
export * from './credential.js';
export * from './credential-keys.js';
export {
  LEAST_ENTRIES,
  packStatuses,
  readStatusList,
  type StatusEntry,
  type StatusList,
  statusIn,
  statusListToken,
} from './status-list.js';
