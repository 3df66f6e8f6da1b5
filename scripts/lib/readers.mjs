/**
 * Where the reader of each engine's tests lives, and what they speak: what depends on the browser's own zone or
 * language, where it should take the page's, fails in one of them. The zones lie on both sides of Greenwich.
 */
export const readers = {
  chromium: { zone: 'Europe/Berlin', language: 'de-DE' },
  firefox: { zone: 'Pacific/Auckland', language: 'fr-FR' },
  webkit: { zone: 'America/New_York', language: 'en-US' },
};

/** The environment for an engine's process; WebKitGTK takes its language from there. */
export const surroundings = (engine) => ({
  TZ: readers[engine].zone,
  LC_ALL: `${readers[engine].language.replace('-', '_')}.UTF-8`,
});
