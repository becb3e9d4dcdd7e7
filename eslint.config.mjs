import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { oneWayImports } from './scripts/import-rules.mjs';

const TESTS = ['**/*.test.*', 'test/**'];
const FRONT_ENDS = ['office/src/**', 'miniapp/src/**'];
const PLAIN_SCRIPTS = ['**/*.{js,cjs,mjs}', '**/*.config.{js,cjs,mjs,ts}', 'miniapp/config/**', 'miniapp/scripts/**'];

/** shared runs in WeChat, browsers and Node alike, and gives the same answer for the same arguments. */
const purity = {
  'no-restricted-globals': [
    'error',
    ...['process', 'window', 'document', 'globalThis', 'Intl', 'Buffer', 'fetch', 'require', 'setTimeout', 'console'],
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: '"now" is an argument.' },
    { object: 'Math', property: 'random', message: 'chance is an argument.' },
  ],
};
const NOW = { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: '"now" is an argument.' };
const DEFAULT_EXPORT = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' };
const UNRUN_TEST = {
  selector:
    'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(skip|only|todo)$/], CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
  message: 'Every test runs.',
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/*.gen.ts',
      'server/src/metadata.ts',
      '.data/**',
      '**/.swc/**',
      '**/coverage/**',
      'test/weapp/fixture/**',
    ],
  },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { huifa: { rules: { 'one-way-imports': oneWayImports } } },
    rules: {
      'huifa/one-way-imports': 'error',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60 }],
      'no-restricted-syntax': ['error', UNRUN_TEST],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      eqeqeq: 'error',
      // A Chinese text may hold a full-width space, and a check of what people type names control characters.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipJSXText: true }],
      'no-control-regex': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['shared/src/**', 'server/src/**'],
    rules: { 'no-restricted-syntax': ['error', UNRUN_TEST, DEFAULT_EXPORT] },
  },
  {
    files: ['shared/src/**'],
    ignores: TESTS,
    rules: { ...purity, 'no-restricted-syntax': ['error', UNRUN_TEST, DEFAULT_EXPORT, NOW] },
  },
  {
    files: FRONT_ENDS,
    plugins: { 'react-hooks': hooks },
    // Props are plain functions, also where their type is written as a method.
    rules: { ...hooks.configs.recommended.rules, '@typescript-eslint/unbound-method': 'off' },
    languageOptions: { globals: globals.browser },
  },
  // A describe block is as long as what it describes.
  { files: TESTS, rules: { 'max-lines-per-function': 'off' } },
  // A migration is one long list of statements, written by a tool.
  { files: ['server/src/migrations/**'], rules: { 'max-lines-per-function': 'off' } },
  // What a route answers has no type until the test has looked at it.
  {
    files: ['server/**/*.test.ts', 'test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: PLAIN_SCRIPTS,
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { globals: globals.node, ...tseslint.configs.disableTypeChecked.languageOptions },
  },
);
