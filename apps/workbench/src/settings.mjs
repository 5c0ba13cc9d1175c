import path from 'node:path';
import { PlainError } from './plain.mjs';

export const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Where the demo shows its mails, unless another program, or another demo, is there. */
export const MAIL_PORT = 8025;

function portIn(env, name, fallback, problems) {
  const value = Number(env[name] || fallback);
  if (!Number.isInteger(value) || value < 1 || value > 65535)
    problems.push(`${name} is "${env[name]}": it must be a port number, such as ${fallback}.`);
  return value;
}

/** One problem a sentence, for settings that have few right values. */
const CHOICES = { NODE_ENV: ['production', 'development', 'test'], DEMO: ['true', 'false'] };
const ADDRESSES = ['PUBLIC_URL', 'API_URL', 'CONSOLE_URL'];
const isAddress = (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
/** As Express and Fastify both take it: a yes or no, a number of hops, or addresses and networks. */
const TRUST =
  /^(true|false|\d{1,2}|(loopback|linklocal|uniquelocal|[\da-f.:]+(\/\d{1,3})?)(, ?(loopback|linklocal|uniquelocal|[\da-f.:]+(\/\d{1,3})?))*)$/i;

function wrongValues(env) {
  const choices = Object.entries(CHOICES)
    .filter(([name, values]) => env[name] && !values.includes(env[name]))
    .map(([name, values]) => `${name} is "${env[name]}": it must be ${values.join(' or ')}.`);
  const addresses = ADDRESSES.filter((name) => env[name] && !isAddress(env[name])).map(
    (name) => `${name} is "${env[name]}": it must be a web address, such as https://register.example.`,
  );
  const trust =
    env.TRUST_PROXY && !TRUST.test(env.TRUST_PROXY)
      ? [`TRUST_PROXY is "${env.TRUST_PROXY}": it must be true, false, a number of hops, or the proxies' addresses.`]
      : [];
  return [...choices, ...addresses, ...trust];
}

/** A real installation brings its own secrets; only the demo makes them for itself. */
function missingInProduction(env, demo) {
  if (demo) return [];
  return Object.keys(SECRETS)
    .filter((name) => !OPTIONAL.includes(name))
    .filter((name) => !env[name] && !env[`${name}_FILE`])
    .map((name) => `${name} is missing: set it, or ${name}_FILE to the file that holds it.`);
}

/** Where the data is, which ports are served and whether this is the demo. All that is wrong is told at once, as one list. */
export function readSettings(env = process.env, { secretsNeeded = false } = {}) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new PlainError(`Amparo needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  }
  const problems = [];
  const demo = env.DEMO ? env.DEMO !== 'false' : env.NODE_ENV !== 'production';
  const settings = {
    dataDir: path.resolve(ROOT, env.DATA_DIR || '.data'),
    apiPort: portIn(env, 'API_PORT', 3000, problems),
    portalPort: portIn(env, 'PORTAL_PORT', 8080, problems),
    // Who brings a mail server needs no catcher.
    catchesMail: demo && !env.SMTP_URL && !env.SMTP_URL_FILE,
    mailPort: env.MAIL_PORT ? portIn(env, 'MAIL_PORT', MAIL_PORT, problems) : null,
    demo,
    external: env.DATABASE_URL ? { appUrl: env.DATABASE_URL, ownerUrl: env.MIGRATION_DATABASE_URL } : null,
  };
  if (settings.apiPort === settings.portalPort)
    problems.push(`API_PORT and PORTAL_PORT are both ${settings.apiPort}: each needs its own.`);
  problems.push(...wrongValues(env));
  if (settings.mailPort && [settings.apiPort, settings.portalPort].includes(settings.mailPort))
    problems.push(`MAIL_PORT is ${settings.mailPort}, as another port is: each needs its own.`);
  if (env.DATABASE_URL && !env.MIGRATION_DATABASE_URL)
    problems.push(
      'DATABASE_URL is set and MIGRATION_DATABASE_URL is not: name the owner too, who migrates the database.',
    );
  if (secretsNeeded) problems.push(...missingInProduction(env, demo));
  if (problems.length === 1) throw new PlainError(problems[0]);
  if (problems.length > 1)
    throw new PlainError(`These settings can't be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  return settings;
}

/** What the demo makes for itself where nobody brought a secret: variable → file under DATA_DIR/secrets. */
const SECRETS = {
  SIGNING_KEY: 'signing-key',
  FEED_PUBLIC_KEY: 'feed-public-key',
  RECEIPT_PEPPER: 'receipt-pepper',
  PORTAL_API_KEY: 'portal-api-key',
  CREDENTIAL_KEY: 'credential-key',
  SMS_SECRET: 'sms-secret',
};
/** Without them an installation has no gateway of that kind; nobody makes the others. */
const GATEWAYS = [
  ...['TWILIO_AUTH_TOKEN', 'AFRICASTALKING_API_KEY', 'AFRICASTALKING_CALLBACK_TOKEN'],
  ...['WHATSAPP_APP_SECRET', 'WHATSAPP_VERIFY_TOKEN', 'WHATSAPP_ACCESS_TOKEN'],
];
const PHONES = ['SMS_SECRET', ...GATEWAYS];
const OPTIONAL = ['CREDENTIAL_KEY', ...PHONES];

/** Which process is told what. The portal has no way to the database; nobody but the one-shot commands knows its owner. */
const KNOWS = {
  command: ['database', 'owner', 'SIGNING_KEY', 'FEED_PUBLIC_KEY', 'RECEIPT_PEPPER', 'PORTAL_API_KEY'],
  catcher: [],
  api: [
    ...['database', 'SIGNING_KEY', 'CREDENTIAL_KEY', 'FEED_PUBLIC_KEY', 'RECEIPT_PEPPER'],
    // Short messages to whoever follows an agency leave by a gateway that may be the portal's.
    ...['SMS_SECRET', 'TWILIO_AUTH_TOKEN', 'AFRICASTALKING_API_KEY'],
  ],
  portal: ['FEED_PUBLIC_KEY', 'PORTAL_API_KEY', ...PHONES],
};

const ALL = [
  'DATABASE_URL',
  'MIGRATION_DATABASE_URL',
  ...[...Object.keys(SECRETS), ...GATEWAYS].flatMap((name) => [name, `${name}_FILE`]),
];

const OF_AN_INSTALLATION =
  /^(DATABASE_URL|MIGRATION_DATABASE_URL|DATA_DIR|API_PORT|PORTAL_PORT|MAIL_PORT|SMTP_URL|SMTP_URL_FILE|MAIL_FROM|FILE_SCANNER_URL|API_URL|PUBLIC_URL|DEMO|NODE_ENV|TRUST_PROXY|(PORTAL_API_KEY|SIGNING_KEY|CREDENTIAL_KEY|FEED_PUBLIC_KEY|RECEIPT_PEPPER)(_FILE)?|(SMS|USSD|TWILIO|AFRICASTALKING|WHATSAPP)_[A-Z_]+)$/;

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
  return settings.demo && SECRETS[name]
    ? { [`${name}_FILE`]: path.join(settings.dataDir, 'secrets', SECRETS[name]) }
    : {};
}
