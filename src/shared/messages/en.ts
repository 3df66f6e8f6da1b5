import type { Messages } from './de.js';

const directions = {
  n: 'north',
  ne: 'north-east',
  e: 'east',
  se: 'south-east',
  s: 'south',
  sw: 'south-west',
  w: 'west',
  nw: 'north-west',
} as const;

const towards = { n: 'north', e: 'east', s: 'south', w: 'west' } as const;
const cities = (count: number, text: string) => `${text} ${count === 1 ? 'city' : 'cities'}`;

/** English. */
export const en: Messages = {
  map: 'Map of the member cities',
  markers: 'Cities on the map',
  list: 'List of cities',
  summary: (count, total, places) =>
    count === 1
      ? `One city in Rhineland-Palatinate: ${places.n}. It is in the list, too.`
      : `${total} cities in Rhineland-Palatinate. Furthest north: ${places.n}, south: ${places.s}, west: ${places.w}, east: ${places.e}. All cities are in the list, too.`,
  skip: 'Skip the map, go to the list',
  showList: 'Show as a list',
  hideList: 'Hide the list',
  legend: 'Legend',
  source: 'Base map',
  places: 'Places',
  loading: 'Loading the map …',
  empty: 'No city yet.',
  noMatch: 'No city found.',
  retry: 'Try again',
  failed: {
    network: (host) =>
      `The cities could not be loaded. ${host} cannot be reached or does not allow this page to read it.`,
    http: () => 'The cities could not be loaded. The file was not found.',
    timeout: () => 'The cities could not be loaded. The server is too slow.',
    'too-large': () => 'The cities could not be loaded. The file is too large.',
    parse: () => 'The cities could not be read. The file is broken.',
    schema: () => 'The cities could not be read. The file holds no cities.',
  },
  areas: {
    'DE-NW': 'North Rhine-Westphalia',
    'DE-HE': 'Hesse',
    'DE-BW': 'Baden-Württemberg',
    'DE-BY': 'Bavaria',
    'DE-SL': 'Saarland',
    FR: 'France',
    LU: 'Luxembourg',
    BE: 'Belgium',
  },
  rivers: { rhine: 'Rhine', moselle: 'Moselle' },
  controls: 'Map controls',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  reset: 'Show the whole map',
  pan: 'Move the map',
  panTo: (side) => `To the ${towards[side]}`,
  keyboardHelp: 'Keyboard help',
  close: 'Close',
  spatial: (km, direction, from, index, total) =>
    `${km} kilometres ${directions[direction]} of ${from}. ${index} of ${total}.`,
  edge: (side) => `No further city in the ${towards[side]}.`,
  zoomedIn: (count, shown, total) => `Zoomed in. ${shown} of ${cities(count, total)} visible.`,
  zoomedOut: (count, shown, total) => `Zoomed out. ${shown} of ${cities(count, total)} visible.`,
  zoomMax: 'Closest view reached.',
  wholeMap: 'Whole map visible.',
  panned: (side, count, shown) =>
    `Moved ${towards[side]}. ${count === 0 ? 'No city in view.' : `${cities(count, shown)} visible.`}`,
  panEdge: (side) => `The map ends here in the ${towards[side]}.`,
  selected: (name, place) =>
    `${name} selected.${place === 'none' ? '' : ` Details ${place} the map.`}`,
  cleared: 'Selection cleared.',
  keys: {
    arrows: 'Arrow keys',
    home: 'Home',
    end: 'End',
    pageUp: 'Page up',
    pageDown: 'Page down',
    letters: 'Letters',
    enter: 'Enter',
    space: 'Space',
    escape: 'Esc',
    shift: 'Shift',
    or: 'or',
  },
  does: {
    arrows: 'to the nearest city in that direction',
    homeEnd: 'to the first or last city in the alphabet',
    pages: 'to the previous or next city in the alphabet',
    letters: 'to the city whose name starts like this',
    enter: 'select the city and go to its details',
    escape: 'close the details and return to the map',
    zoom: 'zoom in, zoom out, show the whole map',
    pan: 'move the map',
  },
  helpIntro: 'These keys work while a city on the map has the focus.',
  role: { koordination: 'Coordination', gruendung: 'Founding city', mitglied: 'Member' },
  since: (date) => `Member since ${date}`,
  sinceShort: (date) => `since ${date}`,
  card: (name) => `About ${name}`,
  district: 'District',
  joined: 'In the network',
  topics: 'Topics',
  projects: 'Projects',
  contact: 'Contact',
  website: (name) => `Website of ${name}`,
  photo: 'Photo',
};
