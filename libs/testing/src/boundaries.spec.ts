import path from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** The rules as they stand, without those that need the compiler: a probe is not a file on disk. */
const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: {
    languageOptions: { parserOptions: { projectService: false } },
    rules: { '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/no-misused-promises': 'off' },
  },
});

async function brokenRules(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: path.join(ROOT, file) });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

const uses = (specifier: string) => `export { probe } from '${specifier}';\n`;

/** One broken house rule a row: what must be refused, where, and by which rule. */
const FORBIDDEN: readonly [says: string, file: string, text: string, rule: string][] = [
  ['the kernel knows no feature', 'libs/domain/kernel/src/probe.ts', uses('@amparo/licensing'), 'amparo/rooms'],
  ['the kernel uses no package', 'libs/domain/kernel/src/probe.ts', uses('rxjs'), 'amparo/rooms'],
  ['features do not know each other', 'libs/domain/licensing/src/probe.ts', uses('@amparo/registry'), 'amparo/rooms'],
  ['a feature uses no package', 'libs/domain/registry/src/probe.ts', uses('any-ascii'), 'amparo/rooms'],
  ['verification knows no feature', 'libs/domain/verification/src/probe.ts', uses('@amparo/licensing'), 'amparo/rooms'],
  ['verification uses two packages', 'libs/domain/verification/src/probe.ts', uses('fastify'), 'amparo/rooms'],
  [
    'screening knows no feature but the one comparison of names',
    'libs/domain/screening/src/probe.ts',
    uses('@amparo/registry'),
    'amparo/rooms',
  ],
  ['screening uses no package', 'libs/domain/screening/src/probe.ts', uses('any-ascii'), 'amparo/rooms'],
  ['the domain uses nothing of Node', 'libs/domain/kernel/src/probe.ts', uses('node:crypto'), 'amparo/rooms'],
  ['the client knows no project', 'libs/api-client/src/probe.ts', uses('@amparo/kernel'), 'amparo/rooms'],
  ['the client uses its runtime alone', 'libs/api-client/src/probe.ts', uses('rxjs'), 'amparo/rooms'],
  ['messages know the domain alone', 'libs/messages/src/probe.ts', uses('@amparo/api-client'), 'amparo/rooms'],
  ['messages use one package', 'libs/messages/src/probe.ts', uses('rxjs'), 'amparo/rooms'],
  ['the API does not know its client', 'apps/api/src/registry/probe.ts', uses('@amparo/api-client'), 'amparo/rooms'],
  ['the API renders no pages', 'apps/api/src/registry/probe.ts', uses('react'), 'amparo/rooms'],
  ['the demo is for the seed alone', 'apps/api/src/registry/probe.ts', uses('@amparo/demo'), 'amparo/rooms'],
  ['the register opens nothing sealed', 'apps/api/src/registry/probe.ts', uses('@amparo/sealing'), 'amparo/rooms'],
  ['sealing knows no feature', 'libs/sealing/src/probe.ts', uses('@amparo/licensing'), 'amparo/rooms'],
  ['sealing uses two packages', 'libs/sealing/src/probe.ts', uses('rxjs'), 'amparo/rooms'],
  ['sealing runs in a browser too', 'libs/sealing/src/probe.ts', uses('node:crypto'), 'amparo/rooms'],
  ['test helpers are for tests', 'apps/api/src/registry/probe.ts', uses('@amparo/testing'), 'amparo/rooms'],
  ['the portal knows no feature', 'apps/portal/src/checks/probe.ts', uses('@amparo/licensing'), 'amparo/rooms'],
  ['the portal has no database', 'apps/portal/src/checks/probe.ts', uses('pg'), 'amparo/rooms'],
  [
    'the portal does not reach into the API',
    'apps/portal/src/probe.ts',
    uses('../../api/src/configuration.js'),
    'amparo/rooms',
  ],
  ['the console does not know the domain', 'apps/console/src/probe.ts', uses('@amparo/kernel'), 'amparo/rooms'],
  ['the console runs in no server', 'apps/console/src/probe.ts', uses('@nestjs/common'), 'amparo/rooms'],
  ['the console uses nothing of Node', 'apps/console/src/probe.ts', uses('node:fs'), 'amparo/rooms'],
  ['the demo knows the domain alone', 'libs/demo/src/probe.ts', uses('@amparo/messages'), 'amparo/rooms'],
  ['test helpers know domain and demo', 'libs/testing/src/probe.ts', uses('@amparo/messages'), 'amparo/rooms'],
  [
    'an import at run time counts too',
    'apps/console/src/probe.ts',
    `export const probe = () => import('@amparo/kernel');\n`,
    'amparo/rooms',
  ],
  [
    'a type counts too',
    'apps/console/src/probe.ts',
    `export type Probe = import('@amparo/kernel').Role;\n`,
    'amparo/rooms',
  ],
  [
    'a feature of the API is known by its index',
    'apps/api/src/licensing/probe.ts',
    uses('../registry/agency.entity.js'),
    'amparo/feature-index',
  ],
  ['SQL has its files', 'apps/api/src/licensing/licence.commands.ts', uses('typeorm'), 'amparo/sql-homes'],
  ['a controller asks no database', 'apps/api/src/licensing/probe.controller.ts', uses('typeorm'), 'amparo/sql-homes'],
  [
    'the domain has no clock',
    'libs/domain/licensing/src/probe.ts',
    'export const probe = () => new Date();\n',
    'no-restricted-syntax',
  ],
  [
    'the domain does not ask for now',
    'libs/domain/licensing/src/probe.ts',
    'export const probe = () => Date.now();\n',
    'no-restricted-syntax',
  ],
  [
    'the domain has no chance',
    'libs/domain/licensing/src/probe.ts',
    'export const probe = () => Math.random();\n',
    'no-restricted-syntax',
  ],
  [
    'the domain makes no ids',
    'libs/domain/licensing/src/probe.ts',
    'export const probe = () => crypto.randomUUID();\n',
    'no-restricted-globals',
  ],
  [
    'an effect gives back nothing but its clean-up',
    'apps/console/src/probe.ts',
    'export const useProbe = (box: HTMLElement) => useEffect(() => box.scrollIntoView(), [box]);\n',
    'no-restricted-syntax',
  ],
  [
    'no any',
    'libs/domain/kernel/src/probe.ts',
    'export const probe = (it: any) => String(it);\n',
    '@typescript-eslint/no-explicit-any',
  ],
  [
    'no !',
    'libs/domain/kernel/src/probe.ts',
    'export const probe = (it?: string) => it!;\n',
    '@typescript-eslint/no-non-null-assertion',
  ],
  ['no default export', 'libs/domain/kernel/src/probe.ts', 'export default 1;\n', 'no-restricted-syntax'],
  ['no long file', 'libs/domain/kernel/src/probe.ts', 'export {};\n'.repeat(251), 'max-lines'],
];

/** The nearest thing that is allowed: a rule that refuses everything would pass the table above. */
const ALLOWED: readonly [says: string, file: string, text: string][] = [
  ['a feature knows the kernel', 'libs/domain/licensing/src/probe.ts', uses('@amparo/kernel')],
  ['verification reads phone numbers', 'libs/domain/verification/src/probe.ts', uses('libphonenumber-js/max')],
  [
    'a day may be made from a text',
    'libs/domain/licensing/src/probe.ts',
    'export const probe = (at: string) => new Date(at);\n',
  ],
  ['messages know the domain', 'libs/messages/src/probe.ts', uses('@amparo/licensing')],
  ['the API knows the domain', 'apps/api/src/licensing/probe.ts', uses('@amparo/licensing')],
  ['the seed knows the demo', 'apps/api/src/seed/probe.ts', uses('@amparo/demo')],
  ['a feature goes through the index', 'apps/api/src/licensing/probe.ts', uses('../registry/index.js')],
  ['a feature uses a mechanism', 'apps/api/src/licensing/probe.ts', uses('../database/unit-of-work.js')],
  ['a repository uses typeorm', 'apps/api/src/licensing/licence.repository.ts', uses('typeorm')],
  ['the portal knows verification', 'apps/portal/src/checks/probe.ts', uses('@amparo/verification')],
  ['the console knows the client', 'apps/console/src/probe.ts', uses('@amparo/api-client')],
  ['a spec uses test helpers', 'apps/api/src/registry/probe.spec.ts', uses('@amparo/testing/database')],
];

describe('who may know whom', () => {
  test.each(FORBIDDEN)('%s', async (_says, file, text, rule) => {
    expect(await brokenRules(file, text)).toEqual([rule]);
  });

  test.each(ALLOWED)('allowed: %s', async (_says, file, text) => {
    expect(await brokenRules(file, text)).toEqual([]);
  });
});
