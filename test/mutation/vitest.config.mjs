/** The tests of modules without a DOM, in Node, where thousands of small changes can be tried on them. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { tests } from './modules.mjs';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  root: path('../..'),
  resolve: { alias: { '@open-wc/testing': path('./expect.mjs') } },
  test: {
    globals: true,
    include: tests,
    testNamePattern: /^(?!plainText|parseInert)/, // these need a document
    setupFiles: [path('./browser.mjs')],
    testTimeout: 20_000,
  },
});
