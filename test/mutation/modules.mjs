/** Modules without a DOM, and the tests that are theirs, for Node. */
export const modules = [
  ...[
    'ags',
    'closest',
    'csv',
    'feed-date',
    'link',
    'position',
    'read-properties',
    'report',
    'slices',
    'sort',
    'text',
  ].map((name) => `src/data/${name}.ts`),
  'src/geo/compass.ts',
  'src/hilfe/lengths.ts',
  ...['clusters', 'keys', 'labels', 'navigation', 'summary', 'viewport'].map(
    (name) => `src/karte/${name}.ts`,
  ),
  ...['attributes', 'typeahead'].map((name) => `src/shared/${name}.ts`),
  ...['pause-reasons', 'reading-time', 'relative-date', 'select-news', 'track'].map(
    (name) => `src/ticker/${name}.ts`,
  ),
];

export const tests = [
  'data-csv',
  'data-lookup',
  'data-members',
  'data-properties',
  'data-report',
  'data-text',
  'hilfe-units',
  'karte-clusters',
  'karte-labels',
  'karte-navigation',
  'karte-units',
  'karte-viewport',
  'shared-text',
  'ticker-units',
].map((name) => `test/${name}.test.ts`);
