import type { Direction } from '../../geo/compass.js';

const directions = {
  n: 'nördlich',
  ne: 'nordöstlich',
  e: 'östlich',
  se: 'südöstlich',
  s: 'südlich',
  sw: 'südwestlich',
  w: 'westlich',
  nw: 'nordwestlich',
} as const;

const towards = { n: 'Norden', e: 'Osten', s: 'Süden', w: 'Westen' } as const;

const cities = (count: number, text: string) => `${text} ${count === 1 ? 'Stadt' : 'Städte'}`;
const ofCities = (total: number, text: string) =>
  `${text} ${total === 1 ? 'Stadt' : 'Städten'}`;

/** German, the default: every other language has the same keys with the same arguments. */
export const de = {
  // Map
  map: 'Karte der Mitgliedsstädte',
  markers: 'Städte auf der Karte',
  list: 'Liste der Städte',
  summary: (count: number, total: string, places: Record<'n' | 's' | 'w' | 'e', string>) =>
    count === 1
      ? `Eine Stadt in Rheinland-Pfalz: ${places.n}. Sie steht auch in der Liste.`
      : `${total} Städte in Rheinland-Pfalz. Am weitesten nördlich: ${places.n}, südlich: ${places.s}, westlich: ${places.w}, östlich: ${places.e}. Alle Städte stehen auch in der Liste.`,
  skip: 'Karte überspringen, zur Liste',
  showList: 'Als Liste anzeigen',
  hideList: 'Liste ausblenden',
  legend: 'Zeichenerklärung',
  source: 'Kartengrundlage',
  places: 'Orte',
  loading: 'Karte wird geladen …',
  empty: 'Keine Stadt vorhanden.',
  noMatch: 'Keine Stadt gefunden.',
  retry: 'Erneut versuchen',
  failed: {
    network: (host: string) =>
      `Die Städtedaten konnten nicht geladen werden. ${host} ist nicht erreichbar oder erlaubt den Zugriff von dieser Seite nicht.`,
    http: () => 'Die Städtedaten konnten nicht geladen werden. Die Datei wurde nicht gefunden.',
    timeout: () => 'Die Städtedaten konnten nicht geladen werden. Der Server antwortet zu langsam.',
    'too-large': () => 'Die Städtedaten konnten nicht geladen werden. Die Datei ist zu groß.',
    parse: () => 'Die Städtedaten konnten nicht gelesen werden. Die Datei ist fehlerhaft.',
    schema: () => 'Die Städtedaten konnten nicht gelesen werden. Die Datei enthält keine Städte.',
  },

  // Names on the map, by ISO 3166 code and by river
  areas: {
    'DE-NW': 'Nordrhein-Westfalen',
    'DE-HE': 'Hessen',
    'DE-BW': 'Baden-Württemberg',
    'DE-BY': 'Bayern',
    'DE-SL': 'Saarland',
    FR: 'Frankreich',
    LU: 'Luxemburg',
    BE: 'Belgien',
  },
  rivers: { rhine: 'Rhein', moselle: 'Mosel' },

  // Controls
  controls: 'Kartensteuerung',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  reset: 'Ganze Karte zeigen',
  pan: 'Karte verschieben',
  panTo: (side: keyof typeof towards) => `Nach ${towards[side]}`,
  keyboardHelp: 'Tastaturhilfe',
  close: 'Schließen',

  // Announcements
  spatial: (km: string, direction: Direction, from: string, index: string, total: string) =>
    `${km} Kilometer ${directions[direction]} von ${from}. ${index} von ${total}.`,
  edge: (side: keyof typeof towards) => `Keine weitere Stadt im ${towards[side]}.`,
  zoomedIn: (count: number, shown: string, total: string) =>
    `Vergrößert. ${shown} von ${ofCities(count, total)} sichtbar.`,
  zoomedOut: (count: number, shown: string, total: string) =>
    `Verkleinert. ${shown} von ${ofCities(count, total)} sichtbar.`,
  zoomMax: 'Größte Ansicht erreicht.',
  wholeMap: 'Ganze Karte sichtbar.',
  panned: (side: keyof typeof towards, count: number, shown: string) =>
    `Ausschnitt nach ${towards[side]} verschoben. ${
      count === 0 ? 'Keine Stadt im Ausschnitt.' : `${cities(count, shown)} sichtbar.`
    }`,
  panEdge: (side: keyof typeof towards) => `Im ${towards[side]} ist der Kartenrand erreicht.`,
  selected: (name: string, place: 'below' | 'beside' | 'none') =>
    `${name} ausgewählt.${
      place === 'none' ? '' : ` Details ${place === 'below' ? 'unter' : 'neben'} der Karte.`
    }`,
  cleared: 'Auswahl aufgehoben.',

  // Keyboard help
  keys: {
    arrows: 'Pfeiltasten',
    home: 'Pos1',
    end: 'Ende',
    pageUp: 'Bild auf',
    pageDown: 'Bild ab',
    letters: 'Buchstaben',
    enter: 'Eingabe',
    space: 'Leertaste',
    escape: 'Esc',
    shift: 'Umschalt',
    or: 'oder',
  },
  does: {
    arrows: 'zur nächsten Stadt in dieser Himmelsrichtung',
    homeEnd: 'zur ersten oder letzten Stadt im Alphabet',
    pages: 'zur vorigen oder nächsten Stadt im Alphabet',
    letters: 'zur Stadt, deren Name so beginnt',
    enter: 'Stadt auswählen und zu ihren Angaben gehen',
    escape: 'Angaben schließen und zurück zur Karte',
    zoom: 'Karte vergrößern, verkleinern, ganz zeigen',
    pan: 'Ausschnitt verschieben',
  },
  helpIntro: 'Diese Tasten gelten, wenn eine Stadt auf der Karte den Fokus hat.',

  // Cities
  role: { koordination: 'Koordination', gruendung: 'Gründungsstadt', mitglied: 'Mitglied' },
  since: (date: string, exact: boolean) => `Mitglied seit ${exact ? 'dem ' : ''}${date}`,
  sinceShort: (date: string) => `seit ${date}`,
  card: (name: string) => `Angaben zu ${name}`,
  district: 'Kreis',
  joined: 'Im Netzwerk',
  topics: 'Schwerpunkte',
  projects: 'Projekte',
  contact: 'Kontakt',
  website: (name: string) => `Website der Stadt ${name}`,
  photo: 'Foto',
};

/** All visible and spoken text. A language that lacks a key or an argument does not compile. */
export type Messages = typeof de;
