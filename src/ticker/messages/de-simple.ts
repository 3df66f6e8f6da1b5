import { de, type TickerMessages } from './de.js';

/** Leichte Sprache, by the same rules as the map's texts. What is simple already comes from the German ones. */
export const deSimple: TickerMessages = {
  ...de,
  news: 'Neuigkeiten',
  controls: 'Nachrichten',
  play: 'Automatisch weiter',
  pause: 'Anhalten',
  previous: 'Vorige Nachricht',
  next: 'Nächste Nachricht',
  all: 'Alle zeigen',
  single: 'Einzeln zeigen',
  fresh: (count, text) =>
    count === 1 ? 'Eine neue Nachricht zeigen' : `${text} neue Nachrichten zeigen`,
  more: 'Mehr Nachrichten',
  empty: 'Es gibt keine neuen Nachrichten.',
  loading: 'Die Nachrichten kommen gleich …',
  failed: 'Die Nachrichten gehen gerade nicht.',
  stale: 'Neuere Nachrichten gehen gerade nicht.',
  refused: (host) => `Die Nachrichten von ${host} gehen hier nicht.`,
  retry: 'Noch einmal versuchen',
};
