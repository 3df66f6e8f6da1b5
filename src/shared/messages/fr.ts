import type { Messages } from './de.js';

/** Clockwise from the north. */
const directions = [
  'au nord',
  'au nord-est',
  'à l’est',
  'au sud-est',
  'au sud',
  'au sud-ouest',
  'à l’ouest',
  'au nord-ouest',
];

const towards = { n: 'le nord', e: 'l’est', s: 'le sud', w: 'l’ouest' } as const;
const inThe = { n: 'au nord', e: 'à l’est', s: 'au sud', w: 'à l’ouest' } as const;
// French counts zero as singular (CLDR plural rules).
const cities = (count: number, text: string) => `${text} ${count < 2 ? 'ville' : 'villes'}`;

/** French. */
export const fr: Messages = {
  map: 'Carte des villes membres',
  markers: 'Villes sur la carte',
  list: 'Liste des villes',
  summary: (total, isRegional, { n, s, w, e, middle }) =>
    `${total} villes${isRegional ? ' en Rhénanie-Palatinat' : ''}. La plus au nord\u00a0: ${n}, au sud\u00a0: ${s}, à l’ouest\u00a0: ${w}, à l’est\u00a0: ${e}, au centre\u00a0: ${middle}. Toutes figurent aussi dans la liste.`,
  skip: 'Passer la carte, aller à la liste',
  showList: 'Afficher la liste',
  loading: 'Chargement de la carte …',
  empty: 'Aucune ville.',
  retry: 'Réessayer',
  failed: 'Impossible de charger les villes.',
  search: 'Chercher une ville',
  found: (count, text) =>
    count === 0 ? 'Aucune ville trouvée.' : `${cities(count, text)} au total.`,
  resetSearch: 'Réinitialiser la recherche',
  allCities: 'Toutes les villes',
  filtered: (topic, shown, total) => `${shown} sur ${total} villes\u00a0: ${topic}`,
  noTopic: 'Aucune ville n’a ce thème.',
  showAll: 'Afficher toutes les villes',
  page: (from, to, total) => `Villes ${from} à ${to} sur ${total}`,
  basemap: (host) =>
    `Fond de carte de ${host}\u00a0: le charger y transmet votre adresse IP, des données du navigateur et la zone affichée.`,
  basemapOn: 'Charger le fond de carte',
  basemapOff: 'Retirer le fond de carte',
  basemapFailed: 'Fond de carte inaccessible.',
  which: 'De quelle ville s’agit-il\u00a0?',
  back: 'Retour à la carte',
  previousPage: 'Villes précédentes',
  nextPage: 'Villes suivantes',
  names: [
    'Rhénanie-du-Nord-Westphalie',
    'Hesse',
    'Bade-Wurtemberg',
    'Sarre',
    'France',
    'Luxembourg',
    'Belgique',
    'Rhin',
    'Moselle',
  ],
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  reset: 'Afficher toute la carte',
  panTo: (side) => `Déplacer vers ${towards[side]}`,
  around: 'villes autour de',
  ctrl: 'Ctrl',
  hint: {
    wheel: (key: string) => `Pour agrandir, tournez la molette avec ${key}`,
    touch: () => 'Déplacez la carte avec deux doigts',
  },
  keyboardHelp: 'Aide au clavier',
  close: 'Fermer',
  spatial: (km, direction, from, index, total) =>
    `${km === '0' ? 'Au même endroit que' : `À ${km} kilomètres ${directions[direction]} de`} ${from}. ${index} sur ${total}.`,
  edge: (side) => `Plus de ville ${inThe[side]}.`,
  zoomed: (bigger, count, shown, total) =>
    `${bigger ? 'Agrandi' : 'Réduit'}. ${shown} sur ${cities(count, total)} à l’écran.`,
  zoomMax: 'Agrandissement maximal atteint.',
  wholeMap: 'Toute la carte est visible.',
  panned: (side, count, shown) =>
    `Carte déplacée vers ${towards[side]}. ${
      count === 0 ? 'Aucune ville à l’écran.' : `${cities(count, shown)} à l’écran.`
    }`,
  selected: (name) => `${name} sélectionnée.`,
  panEdge: 'Bord de la carte.',
  cleared: 'Sélection annulée.',
  help: [
    ['← ↑ → ↓', 'vers la ville voisine de ce côté'],
    ['Page ↑, Page ↓', 'ville précédente ou suivante de l’alphabet'],
    ['Début, Fin', 'première ou dernière ville'],
    ['A … Z', 'ville dont le nom commence ainsi'],
    ['Entrée', 'ouvrir les détails de la ville'],
    ['Échap', 'fermer les détails'],
    ['+, −, 0', 'carte plus grande, plus petite, entière'],
    ['Maj + ← ↑ → ↓', 'déplacer la carte'],
  ],
  since: (date, exact) => `depuis ${exact ? 'le ' : ''}${date}`,
  role: { koordination: 'Coordination', gruendung: 'Ville fondatrice', mitglied: 'Membre' },
  topics: 'Thèmes',
  projects: 'Projets',
  moreProjects: (count, text) => (count === 1 ? 'Un autre projet' : `${text} autres projets`),
  contact: 'Contact',
  phone: 'Téléphone',
  showOnMap: 'Montrer sur la carte',
  choose: 'Choisissez une ville sur la carte ou dans la liste.',
  website: (name) => `Site de la ville\u00a0: ${name}`,
};
