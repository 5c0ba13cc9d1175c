/** What other features may use of credentials. */
export { CredentialIssuer } from './credential.issuer.js';
export { CredentialsModule } from './credentials.module.js';
export { drawCode } from './draw-code.js';
