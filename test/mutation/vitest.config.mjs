/** The tests of modules without a DOM, in Node, where thousands of small changes can be tried on them. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { tests } from './modules.mjs';

/** What some of these files prove besides, which needs a document. */
const inBrowsers = [
  'emit',
  'headingTag',
  'hilfe: a selector takes the root',
  'hilfe: a value that grows is a value that the browser',
  'hilfe: measuring',
  'parseInert',
  'plainText',
  'readList',
  'structured data',
];

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  root: path('../..'),
  resolve: { alias: { '@open-wc/testing': path('./expect.mjs') } },
  test: {
    globals: true,
    isolate: false, // the tests share no state, and starting afresh takes longer than they do
    include: tests,
    testNamePattern: new RegExp(`^(?!${inBrowsers.join('|')})`),
    setupFiles: [path('./browser.mjs')],
    testTimeout: 20_000,
  },
});
