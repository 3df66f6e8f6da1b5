import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import storybook from 'eslint-plugin-storybook';
import * as wc from 'eslint-plugin-wc';
import globals from 'globals';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import {
  hostileBuiltins,
  languageBans,
  serialiserBan,
  strictCsp,
  storageBans,
  testBans,
} from './eslint.bans.js';

const typescript = [
  'src/**/*.ts',
  'baukasten/**/*.ts',
  'test/**/*.ts',
  'stories/**/*.ts',
  '.storybook/**/*.ts',
  '*.ts',
];

export default defineConfig(
  globalIgnores([
    '.cache/',
    '**/*.generated.ts',
    'dist/',
    'baukasten/dist/',
    'release/',
    'site/',
    'storybook-static/',
    'coverage/',
    'data/',
    'test/fixtures/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,

  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // An aborted signal's reason may be anything, and is passed on as it is.
      '@typescript-eslint/only-throw-error': [
        'error',
        { allowThrowingAny: true, allowThrowingUnknown: true },
      ],
      '@typescript-eslint/prefer-promise-reject-errors': [
        'error',
        { allowThrowingAny: true, allowThrowingUnknown: true },
      ],
      // Array.from is banned, and code points are what we want of a string.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // A class with only static members is a namespace; Lit elements are none, but decorators hide it.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Handlers in templates are methods; Lit binds `this` for them.
      '@typescript-eslint/unbound-method': 'off',
      'no-console': ['error', { allow: ['info', 'warn', 'error'] }],
      // Pages break what the DOM's types promise, so a check that looks needless may be needed.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },

  {
    files: ['src/**/*.ts', 'baukasten/**/*.ts', 'stories/**/*.ts', 'test/**/*.ts'],
    extends: [
      lit.configs['flat/recommended'],
      litA11y.configs.recommended,
      wc.configs['flat/recommended'],
    ],
    rules: {
      'lit/lifecycle-super': 'error',
      // Fields are assigned, not defined (useDefineForClassFields), so they reach Lit's accessors.
      'lit/no-classfield-shadowing': 'off',
      // Safari takes a list without bullets for none, unless its role is written out.
      'lit-a11y/no-redundant-role': 'off',
      'lit/no-native-attributes': 'off', // `lang` and `hidden` are ours to observe
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/prefer-nothing': 'error',
      'lit/value-after-constraints': 'error',
      'wc/no-closed-shadow-root': 'error',
      'wc/no-customized-built-in-elements': 'error',
      'wc/no-invalid-extends': 'error',
      'wc/require-listener-teardown': 'error',
      // A guard in src/embed/define.ts wraps the registry.
      'wc/guard-super-call': 'off',
    },
  },

  {
    files: ['src/**/*.ts'],
    languageOptions: { globals: globals.browser },
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'off', // typescript-eslint's, with types
      'no-new-func': 'error',
      'no-restricted-globals': ['error', ...storageBans.globals],
      'no-restricted-properties': ['error', ...storageBans.properties],
      'no-restricted-imports': ['error', strictCsp.imports],
      'no-restricted-syntax': ['error', ...languageBans, ...hostileBuiltins, ...strictCsp.syntax],
    },
  },
  {
    // The one place that touches storage and cookies: it wraps each access for sandboxed pages.
    files: ['src/shared/storage.ts'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off' },
  },
  {
    // The head script is alone on the page before anything of ours has loaded; it reads one key.
    files: ['src/embed/early.ts'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off' },
  },
  {
    // The one serialiser: it takes Prototype's toJSON off before it calls the built-in.
    files: ['src/shared/json.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...languageBans,
        ...hostileBuiltins,
        ...strictCsp.syntax,
      ].filter((rule) => rule !== serialiserBan),
    },
  },

  {
    files: ['test/**/*.ts'],
    languageOptions: { globals: { ...globals.browser, ...globals.mocha } },
    rules: {
      'no-restricted-imports': ['error', testBans.imports],
      'no-restricted-syntax': ['error', ...languageBans, ...testBans.syntax],
      'no-console': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        // semantic-dom-diff types `equal` as a promise, which it is not.
        { allowForKnownSafeCalls: [{ from: 'package', package: 'chai', name: 'Equal' }] },
      ],
      '@typescript-eslint/no-unused-expressions': 'off', // chai: expect(x).to.be.true
      '@typescript-eslint/no-non-null-assertion': 'off',
      'lit/no-value-attribute': 'off',
      'lit/prefer-static-styles': 'off',
    },
  },

  {
    // A page of our own: no foreign library breaks its built-ins, but the same policy holds.
    files: ['baukasten/**/*.ts'],
    languageOptions: { globals: globals.browser },
    rules: {
      'no-restricted-globals': ['error', ...storageBans.globals],
      'no-restricted-properties': ['error', ...storageBans.properties],
      'no-restricted-imports': ['error', strictCsp.imports],
      'no-restricted-syntax': ['error', ...languageBans, ...strictCsp.syntax],
    },
  },

  {
    files: ['stories/**/*.ts'],
    extends: [storybook.configs['flat/recommended']],
    rules: { 'no-restricted-syntax': ['error', ...languageBans] },
  },

  {
    files: ['**/*.mjs', '*.js', 'scripts/**/*.js', 'bench/**/*.js'],
    languageOptions: { globals: { ...globals.node } },
    rules: { eqeqeq: 'error', 'prefer-const': 'error' },
  },
  {
    // Functions in these files run in pages, too.
    files: ['test/**/*.mjs', 'test/e2e/pages/*.js', 'bench/**/*.mjs', 'scripts/**/*.mjs'],
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
  },
  {
    // Pages of the comparison.
    files: ['bench/**/*.{js,mjs}'],
    languageOptions: {
      globals: { ...globals.browser, bench: 'readonly', L: 'readonly', jsVectorMap: 'readonly' },
    },
  },
  {
    files: ['integrations/**/*.js'],
    languageOptions: { sourceType: 'script', globals: { ...globals.browser } },
  },
  prettier,
);
