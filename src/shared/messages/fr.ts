import type { Messages } from './de.js';

const directions = {
  n: 'au nord',
  ne: 'au nord-est',
  e: 'à l’est',
  se: 'au sud-est',
  s: 'au sud',
  sw: 'au sud-ouest',
  w: 'à l’ouest',
  nw: 'au nord-ouest',
} as const;

const towards = { n: 'le nord', e: 'l’est', s: 'le sud', w: 'l’ouest' } as const;
const inThe = { n: 'au nord', e: 'à l’est', s: 'au sud', w: 'à l’ouest' } as const;
// French counts zero as singular (CLDR plural rules).
const cities = (count: number, text: string) => `${text} ${count < 2 ? 'ville' : 'villes'}`;
const visible = (count: number, shown: string, total: string) =>
  `${shown} sur ${cities(count, total)} à l’écran.`;

/** French. */
export const fr: Messages = {
  map: 'Carte des villes membres',
  markers: 'Villes sur la carte',
  list: 'Liste des villes',
  summary: (count, total, places) =>
    count === 1
      ? `Une ville en Rhénanie-Palatinat : ${places.n}. Elle figure aussi dans la liste.`
      : `${total} villes en Rhénanie-Palatinat. La plus au nord : ${places.n}, au sud : ${places.s}, à l’ouest : ${places.w}, à l’est : ${places.e}. Toutes figurent aussi dans la liste.`,
  skip: 'Passer la carte, aller à la liste',
  showList: 'Afficher la liste',
  hideList: 'Masquer la liste',
  legend: 'Légende',
  source: 'Fond de carte',
  places: 'Lieux',
  loading: 'Chargement de la carte …',
  empty: 'Aucune ville.',
  noMatch: 'Aucune ville trouvée.',
  retry: 'Réessayer',
  failed: {
    network: (host) =>
      `Impossible de charger les villes. ${host} est injoignable ou n’autorise pas cette page à le lire.`,
    http: () => 'Impossible de charger les villes. Le fichier est introuvable.',
    timeout: () => 'Impossible de charger les villes. Le serveur est trop lent.',
    'too-large': () => 'Impossible de charger les villes. Le fichier est trop gros.',
    parse: () => 'Impossible de lire les villes. Le fichier est défectueux.',
    schema: () => 'Impossible de lire les villes. Le fichier n’en contient aucune.',
  },
  areas: {
    'DE-NW': 'Rhénanie-du-Nord-Westphalie',
    'DE-HE': 'Hesse',
    'DE-BW': 'Bade-Wurtemberg',
    'DE-BY': 'Bavière',
    'DE-SL': 'Sarre',
    FR: 'France',
    LU: 'Luxembourg',
    BE: 'Belgique',
  },
  rivers: { rhine: 'Rhin', moselle: 'Moselle' },
  controls: 'Commandes de la carte',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  reset: 'Afficher toute la carte',
  pan: 'Déplacer la carte',
  panTo: (side) => `Vers ${towards[side]}`,
  keyboardHelp: 'Aide au clavier',
  close: 'Fermer',
  spatial: (km, direction, from, index, total) =>
    `À ${km} kilomètres ${directions[direction]} de ${from}. ${index} sur ${total}.`,
  edge: (side) => `Plus de ville ${inThe[side]}.`,
  zoomedIn: (count, shown, total) => `Agrandi. ${visible(count, shown, total)}`,
  zoomedOut: (count, shown, total) => `Réduit. ${visible(count, shown, total)}`,
  zoomMax: 'Agrandissement maximal atteint.',
  wholeMap: 'Toute la carte est visible.',
  panned: (side, count, shown) =>
    `Carte déplacée vers ${towards[side]}. ${
      count === 0 ? 'Aucune ville à l’écran.' : `${cities(count, shown)} à l’écran.`
    }`,
  panEdge: (side) => `Bord de la carte atteint ${inThe[side]}.`,
  selected: (name, place) =>
    `${name} sélectionnée.${
      place === 'none' ? '' : ` Détails ${place === 'below' ? 'sous' : 'à côté de'} la carte.`
    }`,
  cleared: 'Sélection annulée.',
  keys: {
    arrows: 'Flèches',
    home: 'Début',
    end: 'Fin',
    pageUp: 'Page préc.',
    pageDown: 'Page suiv.',
    letters: 'Lettres',
    enter: 'Entrée',
    space: 'Espace',
    escape: 'Échap',
    shift: 'Maj',
    or: 'ou',
  },
  does: {
    arrows: 'vers la ville la plus proche dans cette direction',
    homeEnd: 'vers la première ou la dernière ville de l’alphabet',
    pages: 'vers la ville précédente ou suivante de l’alphabet',
    letters: 'vers la ville dont le nom commence ainsi',
    enter: 'choisir la ville et aller à ses détails',
    escape: 'fermer les détails et revenir à la carte',
    zoom: 'agrandir, réduire, afficher toute la carte',
    pan: 'déplacer la carte',
  },
  helpIntro: 'Ces touches agissent quand une ville de la carte a le focus.',
  role: { koordination: 'Coordination', gruendung: 'Ville fondatrice', mitglied: 'Membre' },
  since: (date, exact) => `Membre depuis ${exact ? 'le ' : ''}${date}`,
  sinceShort: (date) => `depuis ${date}`,
  card: (name) => `À propos de ${name}`,
  district: 'Arrondissement',
  joined: 'Dans le réseau',
  topics: 'Thèmes',
  projects: 'Projets',
  contact: 'Contact',
  website: (name) => `Site de la ville : ${name}`,
  photo: 'Photo',
};
