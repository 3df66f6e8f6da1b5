import type { TickerMessages } from './de.js';

/** French. */
export const fr: TickerMessages = {
  news: 'Actualités',
  controls: 'Actualités',
  play: 'Lancer le défilement',
  pause: 'Arrêter le défilement',
  previous: 'Actualité précédente',
  next: 'Actualité suivante',
  all: 'Tout afficher',
  single: 'Afficher une par une',
  count: (index, total) => `${index} sur ${total}`,
  fresh: (count, text) =>
    count === 1 ? 'Afficher une nouvelle actualité' : `Afficher ${text} nouvelles actualités`,
  more: 'Plus d’actualités',
  empty: 'Pas d’actualité récente.',
  loading: 'Chargement des actualités …',
  failed: 'Les actualités n’ont pas pu être chargées.',
  stale: 'Les actualités plus récentes n’ont pas pu être chargées.',
  refused: (host) => `Cette page n’a pas pu lire le flux de ${host}.`,
  retry: 'Réessayer',
};
