import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readSms, type SmsSettings } from './sms/settings.js';

/** Everything the API, its worker and its signer are told from outside; read once. */
export interface Configuration {
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly port: number;
  readonly publicUrl: string;
  /** Where staff reach the console. */
  readonly consoleUrl: string;
  readonly signingKey: string;
  /** Signs the codes of licences; none: a key derived from the signing key does. */
  readonly credentialKey: string | undefined;
  readonly receiptPepper: string;
  /** Express' `trust proxy`: whose client-address header counts. */
  readonly trustProxy: string | undefined;
  /** `tcp://host:port` of the daemon of ClamAV that looks at files from outside; none: nobody looks. */
  readonly fileScanner: string | undefined;
  /** `smtp://` or `smtps://`, with user and password where it needs them; none: mails wait. */
  readonly smtpUrl: string | undefined;
  /** Whom mails come from. */
  readonly mailFrom: string;
  /** How short messages leave the house; none: nobody can be told of anything by one. */
  readonly sms: SmsSettings | undefined;
  readonly production: boolean;
  readonly demo: boolean;
  readonly consoleFolder: string;
}

export class ConfigurationError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The configuration can't be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** A secret comes as NAME, or as NAME_FILE naming a file that holds it. */
export function secretOf(environment: Environment, name: string): string | undefined {
  const file = environment[`${name}_FILE`];
  return file ? readFileSync(file, 'utf8').trim() : environment[name];
}

/** Throws ConfigurationError with the whole list of what is wrong. */
export function readConfiguration(environment: Environment = process.env): Configuration {
  const problems: string[] = [];
  const needed = (name: string): string => {
    let value: string | undefined;
    try {
      value = secretOf(environment, name);
    } catch (error) {
      problems.push(`${name}_FILE can't be read: ${(error as Error).message}`);
      return '';
    }
    if (!value) problems.push(`${name} (or ${name}_FILE) is missing`);
    return value ?? '';
  };
  const port = Number(environment['API_PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    problems.push(`API_PORT is not a port: ${environment['API_PORT']}`);
  const databaseUrl = needed('DATABASE_URL');
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl))
    problems.push('DATABASE_URL must begin with postgres://');
  const signingKey = needed('SIGNING_KEY');
  const credentialKey = environment['CREDENTIAL_KEY_FILE'] ? needed('CREDENTIAL_KEY') : environment['CREDENTIAL_KEY'];
  for (const [name, key] of Object.entries({ SIGNING_KEY: signingKey, CREDENTIAL_KEY: credentialKey }))
    if (key && !/^PRIVATE\+KEY\+[^+\s]+\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+$/.test(key))
      problems.push(`${name} must be a C2SP note signer key: PRIVATE+KEY+name+id+base64`);
  const receiptPepper = needed('RECEIPT_PEPPER');
  if (receiptPepper && receiptPepper.length < 32) problems.push('RECEIPT_PEPPER must have 32 characters or more');
  const production = environment['NODE_ENV'] === 'production';
  const demo = (environment['DEMO'] ?? String(!production)) === 'true';
  const publicUrl = environment['PUBLIC_URL'] ?? 'http://localhost:8080';
  if (!URL.canParse(publicUrl)) problems.push(`PUBLIC_URL is not an address: ${publicUrl}`);
  const fileScanner = environment['FILE_SCANNER_URL'] || undefined;
  if (fileScanner && !(URL.canParse(fileScanner) && new URL(fileScanner).protocol === 'tcp:'))
    problems.push(`FILE_SCANNER_URL must be tcp://host:port, not ${fileScanner}`);
  const smtpUrl = secretOf(environment, 'SMTP_URL') || undefined;
  if (smtpUrl && !(URL.canParse(smtpUrl) && /^smtps?:$/.test(new URL(smtpUrl).protocol)))
    problems.push('SMTP_URL must begin with smtp:// or smtps://');
  const mailFrom = environment['MAIL_FROM'] || 'Amparo <no-reply@amparo.example>';
  if (!/@[^>\s]+>?$/.test(mailFrom)) problems.push(`MAIL_FROM is no address: ${mailFrom}`);
  const sms = readSms({
    value: (name) => environment[name] || undefined,
    secret: (name) => secretOf(environment, name) || undefined,
    problem: (sentence) => problems.push(sentence),
  });
  if (problems.length > 0) throw new ConfigurationError(problems);
  return {
    databaseUrl,
    dataDir: path.resolve(environment['DATA_DIR'] ?? '.data'),
    port,
    publicUrl,
    consoleUrl: environment['CONSOLE_URL'] ?? `http://localhost:${port}/console`,
    signingKey,
    credentialKey: credentialKey || undefined,
    receiptPepper,
    trustProxy: environment['TRUST_PROXY'] || undefined,
    fileScanner,
    smtpUrl,
    mailFrom,
    sms,
    production,
    demo,
    consoleFolder: path.resolve(import.meta.dirname, '../../console/dist'),
  };
}
