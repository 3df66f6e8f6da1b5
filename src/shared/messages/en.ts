import type { Messages } from './de.js';

/** Clockwise from the north. */
const directions = [
  'north',
  'north-east',
  'east',
  'south-east',
  'south',
  'south-west',
  'west',
  'north-west',
];

const towards = { n: 'north', e: 'east', s: 'south', w: 'west' } as const;
const cities = (count: number, text: string) => `${text} ${count === 1 ? 'city' : 'cities'}`;

/** English. */
export const en: Messages = {
  map: 'Map of the member cities',
  markers: 'Cities on the map',
  list: 'List of cities',
  summary: (total, isRegional, { n, s, w, e, middle }) =>
    `${total} cities${isRegional ? ' in Rhineland-Palatinate' : ''}. Furthest north: ${n}, south: ${s}, west: ${w}, east: ${e}, in the middle: ${middle}. All cities are in the list, too.`,
  skip: 'Skip the map, go to the list',
  showList: 'Show as a list',
  loading: 'Loading the map …',
  empty: 'No city yet.',
  retry: 'Try again',
  failed: 'The cities could not be loaded.',
  search: 'Find a city',
  found: (count, text) => (count === 0 ? 'No city found.' : `${cities(count, text)} found.`),
  resetSearch: 'Reset the search',
  allCities: 'All cities',
  filtered: (topic, shown, total) => `${shown} of ${total} cities: ${topic}`,
  noTopic: 'No city has this topic.',
  showAll: 'Show all cities',
  page: (from, to, total) => `Cities ${from} to ${to} of ${total}`,
  basemap: (host) =>
    `Background map from ${host}: loading it sends your IP address, details of your browser and the area shown there.`,
  basemapOn: 'Load background map',
  basemapOff: 'Remove background map',
  basemapFailed: 'Background map not reachable.',
  which: 'Which city do you mean?',
  back: 'Back to the map',
  previousPage: 'Previous cities',
  nextPage: 'Next cities',
  names: [
    'North Rhine-Westphalia',
    'Hesse',
    'Baden-Württemberg',
    'Saarland',
    'France',
    'Luxembourg',
    'Belgium',
    'Rhine',
    'Moselle',
  ],
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  reset: 'Show the whole map',
  panTo: (side) => `Move ${towards[side]}`,
  around: 'cities around',
  ctrl: 'Ctrl',
  hint: {
    wheel: (key: string) => `Hold ${key} and turn the wheel to zoom`,
    touch: () => 'Move the map with two fingers',
  },
  keyboardHelp: 'Keyboard help',
  close: 'Close',
  spatial: (km, direction, from, index, total) =>
    `${km === '0' ? 'In the same place as' : `${km} kilometres ${directions[direction]} of`} ${from}. ${index} of ${total}.`,
  edge: (side) => `No further city in the ${towards[side]}.`,
  zoomed: (bigger, count, shown, total) =>
    `Zoomed ${bigger ? 'in' : 'out'}. ${shown} of ${cities(count, total)} visible.`,
  zoomMax: 'Closest view reached.',
  wholeMap: 'Whole map visible.',
  panned: (side, count, shown) =>
    `Moved ${towards[side]}. ${count === 0 ? 'No city in view.' : `${cities(count, shown)} visible.`}`,
  selected: (name) => `${name} selected.`,
  panEdge: 'Edge of the map.',
  cleared: 'Selection cleared.',
  help: [
    ['← ↑ → ↓', 'to the next city in this direction'],
    ['Page ↑, Page ↓', 'back or on in the alphabet'],
    ['Home, End', 'to the first or last city'],
    ['A … Z', 'to the city that starts like this'],
    ['Enter', 'open the city’s details'],
    ['Esc', 'close the details'],
    ['+, −, 0', 'map larger, smaller, whole'],
    ['Shift + ← ↑ → ↓', 'move the map'],
  ],
  since: (date) => `since ${date}`,
  role: { koordination: 'Coordination', gruendung: 'Founding city', mitglied: 'Member' },
  topics: 'Topics',
  projects: 'Projects',
  moreProjects: (count, text) => (count === 1 ? 'One more project' : `${text} more projects`),
  contact: 'Contact',
  phone: 'Phone',
  showOnMap: 'Show on the map',
  choose: 'Choose a city on the map or in the list.',
  website: (name) => `Website of ${name}`,
};
