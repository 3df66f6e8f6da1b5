/** Modules without a DOM, and the tests that are theirs, for Node. */
export const modules = [
  ...['ags', 'link', 'position', 'report', 'text'].map((name) => `src/data/${name}.ts`),
  ...['keys', 'labels', 'navigation', 'nearness', 'summary', 'viewport'].map(
    (name) => `src/karte/${name}.ts`,
  ),
  ...['pause-reasons', 'reading-time', 'relative-date', 'select-news', 'track'].map(
    (name) => `src/ticker/${name}.ts`,
  ),
];

export const tests = [
  'data-members',
  'data-report',
  'data-text',
  'karte-labels',
  'karte-navigation',
  'karte-units',
  'karte-viewport',
  'ticker-units',
].map((name) => `test/${name}.test.ts`);
