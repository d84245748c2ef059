/**
 * The lint rules: the recommended sets, and what this house forbids on top of them. Formatting is left to Prettier.
 */
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const GENERATED = [
  '.svelte-kit/',
  'build/',
  'node_modules/',
  'static/',
  'test-results/',
  'src/lib/messages/generated/',
  'src/lib/messages/project.inlang/',
];

const FORBIDDEN_IN_TESTS = [
  {
    selector: "CallExpression[callee.property.name='waitForTimeout']",
    message: 'A test waits for what it needs, never for time to pass.',
  },
  {
    selector: "MemberExpression[object.name=/^(describe|it|suite|test)$/][property.name='only']",
    message: 'A lone test hides all others.',
  },
];

export default ts.config(
  { ignores: GENERATED },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // TypeScript knows which names exist.
      'no-undef': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-param-reassign': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.svelte', 'tests/**/*.ts'],
    ignores: ['src/service-worker.ts'],
    languageOptions: {
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: { 'svelte/no-at-html-tags': 'error' },
  },
  {
    // Pages resolve addresses and hand them down: components know no routes.
    files: ['src/lib/ui/**'],
    rules: { 'svelte/no-navigation-without-resolve': 'off' },
  },
  {
    // The way back is resolved where it is made, in text-addresses.
    files: [
      'src/routes/decks/**/{EditCardScreen,EditHeader}.svelte',
      'src/routes/instructor/**/{WriteItem,SeriesWays}.svelte',
    ],
    rules: { 'svelte/no-navigation-without-resolve': 'off' },
  },
  {
    // The terminal is where a tool talks.
    files: ['src/tools/**', 'tests/bench/run.ts', 'tests/seeded/run.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['tests/**'],
    rules: {
      'no-restricted-syntax': ['error', ...FORBIDDEN_IN_TESTS],
      // Playwright reads from the pattern which fixtures one stands on: an empty one says none.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
    },
  },
);
