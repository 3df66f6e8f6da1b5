/** German, the default: every other language has the same keys with the same arguments. */
export const de = {
  news: 'Aktuelles',
  controls: 'Meldungen',
  play: 'Wechsel starten',
  pause: 'Wechsel anhalten',
  previous: 'Vorherige Meldung',
  next: 'Nächste Meldung',
  all: 'Alle anzeigen',
  single: 'Einzeln anzeigen',
  count: (index: string, total: string) => `${index} von ${total}`,
  fresh: (count: number, text: string) =>
    count === 1 ? 'Eine neue Meldung anzeigen' : `${text} neue Meldungen anzeigen`,
  more: 'Weitere Meldungen',
  empty: 'Keine aktuellen Meldungen.',
  loading: 'Meldungen werden geladen …',
  failed: 'Die Meldungen konnten nicht geladen werden.',
  stale: 'Neuere Meldungen konnten nicht geladen werden.',
  /** The feed of another host: offline, or that host does not allow it. */
  refused: (host: string) => `Diese Seite konnte den Feed von ${host} nicht lesen.`,
  retry: 'Erneut versuchen',
};

/** All visible and spoken text. A language that lacks a key or an argument does not compile. */
export type TickerMessages = typeof de;
