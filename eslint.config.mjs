import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import { amparo } from './apps/workbench/lint/plugin.mjs';

/** Read by a tool, which wants a default export. */
const TOOL_FILES = ['*.config.{ts,mjs}', 'apps/*/*.config.ts', '**/*.setup.ts'];
const SPECS = ['**/*.spec.{ts,tsx}', 'apps/*/test/**'];
/** Executable stories of the whole product: the only code that knows two doors at once. */
const SCENARIOS = ['apps/api/test/scenarios/**'];

/** What an effect returns, React calls when it ends: an arrow without braces returns whatever the browser answers, now or some day. */
const noEffectAnswer = {
  selector:
    'CallExpression[callee.name=/^use(Layout|Insertion)?Effect$/] > ArrowFunctionExpression[body.type!="BlockStatement"]',
  message: 'Give an effect braces: what it returns is called as its clean-up.',
};
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: one name for one thing, everywhere.',
};

/** A rule of the law gets day, chance and ids as arguments, so that the same question always has the same answer. */
const pure = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The clock comes in as an argument.' },
  { selector: 'CallExpression[callee.name="Date"]', message: 'The clock comes in as an argument.' },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'The clock comes in as an argument.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Chance comes in as an argument.',
  },
];
const impureGlobals = ['crypto', 'performance', 'process', 'setTimeout', 'setInterval', 'fetch'].map((name) => ({
  name,
  message: 'The domain has no clock, chance, process or network.',
}));

export default defineConfig(
  {
    ignores: [
      '**/dist/**',
      '**/dist-types/**',
      '.nx/**',
      '.data/**',
      'coverage/**',
      'libs/api-client/src/generated/**',
    ],
  },
  js.configs.recommended,
  ts.configs.recommended,
  {
    plugins: { amparo },
    languageOptions: { globals: globals.node },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'amparo/rooms': 'error',
      'amparo/feature-index': 'error',
      'amparo/sql-homes': 'error',
      'max-lines': ['error', 250],
      'no-restricted-syntax': ['error', noDefaultExport],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // Both would take away what decorators read at run time.
      '@typescript-eslint/no-inferrable-types': 'off',
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  { files: SPECS, rules: { 'max-lines': ['error', 300] } },
  { files: SCENARIOS, rules: { 'amparo/rooms': 'off' } },
  { files: TOOL_FILES, rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['libs/domain/*/src/**/*.ts'],
    ignores: SPECS,
    rules: {
      'no-restricted-syntax': ['error', noDefaultExport, ...pure],
      'no-restricted-globals': ['error', ...impureGlobals],
    },
  },
  {
    files: ['apps/console/**/*.{ts,tsx}'],
    ...hooks.configs.flat['recommended-latest'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['apps/console/**/*.{ts,tsx}'],
    ignores: TOOL_FILES,
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, noEffectAnswer] },
  },
  {
    // A promise nobody waits for loses its failure; here that would be a write or an answer.
    files: ['apps/api/src/**/*.ts', 'apps/portal/src/**/*.{ts,tsx}'],
    ignores: SPECS,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    },
  },
);
