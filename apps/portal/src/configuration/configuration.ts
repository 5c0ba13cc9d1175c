import { readFileSync } from 'node:fs';
import { type FeedKey, parseFeedKey } from '../feed/signed-note.js';
import { type Channels, readChannels } from './channels.js';

/** As Fastify takes it: all, none, some addresses, or a number of hops. */
export type TrustProxy = boolean | string | ((address: string, hop: number) => boolean);

/** What the environment says, read once. */
export abstract class Configuration {
  abstract readonly port: number;
  abstract readonly apiUrl: string;
  abstract readonly apiKey: string;
  abstract readonly feedKey: FeedKey;
  abstract readonly publicUrl: string;
  abstract readonly dataDir: string;
  /** Whose client-address header counts. */
  abstract readonly trustProxy: TrustProxy;
  abstract readonly channels: Channels;
  abstract readonly production: boolean;
  abstract readonly logLevel: 'info' | 'silent';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** All that is wrong with the configuration, one sentence a line. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The portal cannot start:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigurationError';
  }
}

export function readConfiguration(env: Environment): Configuration {
  const problems: string[] = [];
  const production = env['NODE_ENV'] === 'production';

  const optionalSecret = (name: string): string | undefined => {
    const file = env[`${name}_FILE`];
    if (env[name] && file) problems.push(`${name} and ${name}_FILE are both set; set one of them.`);
    if (env[name] || !file) return env[name] || undefined;
    try {
      return readFileSync(file, 'utf8').trim();
    } catch {
      problems.push(`${name}_FILE names ${file}, which cannot be read.`);
      return '';
    }
  };
  const secret = (name: string): string => {
    const found = optionalSecret(name);
    if (found === undefined) problems.push(`${name} is missing: set it, or ${name}_FILE to the file that holds it.`);
    return found ?? '';
  };

  const url = (name: string, fallback: string | undefined): string => {
    const text = env[name] ?? fallback;
    if (text !== undefined && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))
      return text.replace(/\/+$/, '');
    problems.push(text === undefined ? `${name} is missing.` : `${name} is not a web address: ${text}`);
    return '';
  };

  const port = Number(env['PORTAL_PORT'] ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    problems.push(`PORTAL_PORT is not a port number: ${env['PORTAL_PORT']}`);

  const keyText = secret('FEED_PUBLIC_KEY');
  const feedKey = parseFeedKey(keyText);
  if (keyText && !feedKey) problems.push('FEED_PUBLIC_KEY is not a public key of the form name+id+base64.');

  const configuration: Configuration = {
    port,
    apiUrl: url('API_URL', production ? undefined : 'http://localhost:3000'),
    apiKey: secret('PORTAL_API_KEY'),
    feedKey: feedKey as FeedKey,
    publicUrl: url('PUBLIC_URL', production ? undefined : `http://localhost:${port}`),
    dataDir: env['DATA_DIR'] ?? '.data',
    trustProxy: trustProxy(env['TRUST_PROXY']),
    channels: readChannels({
      value: (name) => env[name] || undefined,
      secret: optionalSecret,
      url,
      problem: (sentence) => problems.push(sentence),
    }),
    production,
    logLevel: 'info',
  };
  if (problems.length > 0) throw new ConfigurationError(problems);
  return configuration;
}

/** `true`, a number of hops, or addresses; nothing is trusted unless said. */
function trustProxy(text: string | undefined): TrustProxy {
  if (text === undefined || text === '' || text === 'false') return false;
  if (text === 'true') return true;
  return /^\d+$/.test(text) ? (_address, hop) => hop < Number(text) : text;
}
