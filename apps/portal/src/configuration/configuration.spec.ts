import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeKey } from '../../test/feed-key.js';
import { ConfigurationError, readConfiguration } from './configuration.js';

const key = makeKey().text;
const good = { PORTAL_API_KEY: 'secret', FEED_PUBLIC_KEY: key };

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfiguration(env);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
  }
  return [];
};

describe('the configuration', () => {
  it('needs little outside production', () => {
    expect(readConfiguration(good)).toMatchObject({
      port: 8080,
      apiUrl: 'http://localhost:3000',
      apiKey: 'secret',
      dataDir: '.data',
      trustProxy: false,
      production: false,
    });
  });

  it('reads secrets from files, without the newline at their end', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'key-')), 'api-key');
    writeFileSync(file, 'from-file\n');
    expect(readConfiguration({ FEED_PUBLIC_KEY: key, PORTAL_API_KEY_FILE: file }).apiKey).toBe('from-file');
  });

  it('says everything that is wrong at once', () => {
    const problems = problemsOf({
      NODE_ENV: 'production',
      PORTAL_PORT: 'eighty',
      FEED_PUBLIC_KEY: 'x',
      API_URL: 'ftp://x',
      PORTAL_API_KEY_FILE: '/no/such',
    });
    expect(problems.join('\n')).toMatch(
      /PORTAL_PORT[^]*FEED_PUBLIC_KEY[^]*API_URL[^]*PORTAL_API_KEY_FILE[^]*PUBLIC_URL/,
    );
    expect(problems).toHaveLength(5);
  });

  it('never repeats a secret in what it says', () => {
    const problems = problemsOf({ ...good, FEED_PUBLIC_KEY: 'half-a-key', PORTAL_API_KEY_FILE: '/also' });
    expect(problems.join('\n')).not.toMatch(/half-a-key|secret/);
    expect(problems).toHaveLength(2);
  });

  it.each([
    ['', false],
    ['false', false],
    ['true', true],
    ['loopback, 10.0.0.0/8', 'loopback, 10.0.0.0/8'],
  ])('trusts proxies as told: %s', (text, value) => {
    expect(readConfiguration({ ...good, TRUST_PROXY: text }).trustProxy).toBe(value);
  });

  it('trusts a number of hops', () => {
    const trust = readConfiguration({ ...good, TRUST_PROXY: '2' }).trustProxy;
    expect(typeof trust === 'function' && [0, 1, 2].map((hop) => trust('10.0.0.1', hop))).toEqual([true, true, false]);
  });

  it('takes a gateway whole or not at all, and none with a secret that is none', () => {
    expect(readConfiguration({ ...good, SMS_SECRET: '', USSD_CODE: '*1#' }).channels).toEqual({
      numbers: { ussd: '*1#' },
      ussdLanguages: ['en', 'es', 'ar'],
    });
    const whole = { AFRICASTALKING_USERNAME: 'a', AFRICASTALKING_API_KEY: 'k' };
    expect(problemsOf({ ...good, ...whole }).join('\n')).toBe(
      'AFRICASTALKING_CALLBACK_TOKEN is missing: the others of its gateway are set.',
    );
    expect(problemsOf({ ...good, ...whole, AFRICASTALKING_CALLBACK_TOKEN: 'short' }).join('\n')).toContain('too short');
    expect(problemsOf({ ...good, SMS_SECRET: 'whsec_short' }).join('\n')).toContain('SMS_SECRET');
    expect(problemsOf({ ...good, USSD_LANGUAGES: 'en,xx' }).join('\n')).toContain('USSD_LANGUAGES');
    expect(readConfiguration({ ...good, USSD_LANGUAGES: 'fil, en' }).channels.ussdLanguages).toEqual(['fil', 'en']);
    const { channels } = readConfiguration({ ...good, SMS_SECRET: `whsec_${Buffer.alloc(24).toString('base64')}` });
    expect(channels.generic).toBeDefined();
  });
});
