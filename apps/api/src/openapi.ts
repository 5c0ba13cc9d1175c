import { createApp } from './app.js';
import { generateNoteKey } from './audit/signed-note.js';
import { openApiDocument } from './openapi/documentation.js';

/** Prints the OpenAPI document; connects to nothing. */
const nothing = {
  databaseUrl: '',
  dataDir: '.',
  port: 0,
  publicUrl: 'http://localhost',
  consoleUrl: 'http://localhost',
  signingKey: generateNoteKey('documentation').signer,
  credentialKey: undefined,
  receiptPepper: '',
  trustProxy: undefined,
  fileScanner: undefined,
  smtpUrl: undefined,
  mailFrom: '',
  sms: undefined,
  production: false,
  demo: false,
  consoleFolder: '',
};
const app = await createApp(nothing, false);
// A pipe takes only so much at once: leaving before it took all of it would cut the document short.
process.stdout.write(`${JSON.stringify(openApiDocument(app), null, 2)}\n`, () => process.exit(0));
