import path from 'node:path';
import { PlainError } from './plain.mjs';

export const ROOT = path.resolve(import.meta.dirname, '../../..');

const port = (env, name, fallback) => {
  const value = Number(env[name] || fallback);
  if (!Number.isInteger(value) || value < 1 || value > 65535) {
    throw new PlainError(`${name} is "${env[name]}": it must be a port number, such as ${fallback}.`);
  }
  return value;
};

/** Where the data is, which ports are served and whether this is the demo: what the commands themselves need to know. */
export function readSettings(env = process.env) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new PlainError(`Amparo needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  }
  if (env.DATABASE_URL && !env.MIGRATION_DATABASE_URL) {
    throw new PlainError(
      'DATABASE_URL is set and MIGRATION_DATABASE_URL is not: name the owner too, who migrates the database.',
    );
  }
  return {
    dataDir: path.resolve(ROOT, env.DATA_DIR || '.data'),
    apiPort: port(env, 'API_PORT', 3000),
    portalPort: port(env, 'PORTAL_PORT', 8080),
    demo: env.DEMO ? env.DEMO === 'true' : env.NODE_ENV !== 'production',
    external: env.DATABASE_URL ? { appUrl: env.DATABASE_URL, ownerUrl: env.MIGRATION_DATABASE_URL } : null,
  };
}

/** What the demo makes for itself where nobody brought a secret: variable → file under DATA_DIR/secrets. */
const SECRETS = {
  SIGNING_KEY: 'signing-key',
  FEED_PUBLIC_KEY: 'feed-public-key',
  RECEIPT_PEPPER: 'receipt-pepper',
  PORTAL_API_KEY: 'portal-api-key',
};

/** Which process is told what. The portal has no way to the database; nobody but the one-shot commands knows its owner. */
const KNOWS = {
  command: ['database', 'owner', 'SIGNING_KEY', 'FEED_PUBLIC_KEY', 'RECEIPT_PEPPER', 'PORTAL_API_KEY'],
  api: ['database', 'SIGNING_KEY', 'FEED_PUBLIC_KEY', 'RECEIPT_PEPPER'],
  portal: ['FEED_PUBLIC_KEY', 'PORTAL_API_KEY'],
};

const ALL = [
  'DATABASE_URL',
  'MIGRATION_DATABASE_URL',
  ...Object.keys(SECRETS).flatMap((name) => [name, `${name}_FILE`]),
];

const OF_AN_INSTALLATION =
  /^(DATABASE_URL|MIGRATION_DATABASE_URL|DATA_DIR|API_PORT|PORTAL_PORT|API_URL|PUBLIC_URL|DEMO|NODE_ENV|TRUST_PROXY|(PORTAL_API_KEY|SIGNING_KEY|FEED_PUBLIC_KEY|RECEIPT_PEPPER)(_FILE)?)$/;

/** What tests and bench run in: a running installation's settings are not their business, they bring their own. */
export const withoutInstallation = (env) =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !OF_AN_INSTALLATION.test(name)));

/** The whole environment of a child: what this process has, less every secret that is not the child's business. */
export function environmentFor(kind, settings, database, env = process.env) {
  const child = { ...env };
  for (const name of ALL) delete child[name];
  for (const known of KNOWS[kind]) {
    if (known === 'database') child.DATABASE_URL = database.appUrl;
    else if (known === 'owner') child.MIGRATION_DATABASE_URL = database.ownerUrl;
    else Object.assign(child, secret(known, settings, env));
  }
  return {
    ...child,
    DATA_DIR: settings.dataDir,
    API_PORT: String(settings.apiPort),
    PORTAL_PORT: String(settings.portalPort),
    API_URL: env.API_URL || `http://localhost:${settings.apiPort}`,
    PUBLIC_URL: env.PUBLIC_URL || `http://localhost:${settings.portalPort}`,
    DEMO: String(settings.demo),
  };
}

function secret(name, settings, env) {
  if (env[name]) return { [name]: env[name] };
  if (env[`${name}_FILE`]) return { [`${name}_FILE`]: path.resolve(ROOT, env[`${name}_FILE`]) };
  return settings.demo ? { [`${name}_FILE`]: path.join(settings.dataDir, 'secrets', SECRETS[name]) } : {};
}
