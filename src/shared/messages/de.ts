/** Clockwise from the north. */
const directions = [
  'nördlich',
  'nordöstlich',
  'östlich',
  'südöstlich',
  'südlich',
  'südwestlich',
  'westlich',
  'nordwestlich',
];

const towards = { n: 'Norden', e: 'Osten', s: 'Süden', w: 'Westen' } as const;

const cities = (count: number, text: string) => `${text} ${count === 1 ? 'Stadt' : 'Städte'}`;

/** German, the default: every other language has the same keys with the same arguments. */
export const de = {
  // Map
  map: 'Karte der Mitgliedsstädte',
  markers: 'Städte auf der Karte',
  list: 'Liste der Städte',
  summary: (
    total: string,
    isRegional: boolean,
    { n, s, w, e, middle }: Record<'n' | 's' | 'w' | 'e' | 'middle', string>,
  ) =>
    `${total} Städte${isRegional ? ' in Rheinland-Pfalz' : ''}. Am weitesten nördlich: ${n}, südlich: ${s}, westlich: ${w}, östlich: ${e}, in der Mitte: ${middle}. Alle Städte stehen auch in der Liste.`,
  skip: 'Karte überspringen, zur Liste',
  showList: 'Als Liste anzeigen',
  loading: 'Karte wird geladen …',
  empty: 'Keine Stadt vorhanden.',
  retry: 'Erneut versuchen',
  failed: 'Die Städte konnten nicht geladen werden.',

  // Search, topics and pages
  search: 'Stadt suchen',
  found: (count: number, text: string) =>
    count === 0 ? 'Keine Stadt gefunden.' : `${text} Treffer.`,
  resetSearch: 'Suche zurücksetzen',
  allCities: 'Alle Städte',
  filtered: (topic: string, shown: string, total: string) =>
    `${shown} von ${total} Städten: ${topic}`,
  noTopic: 'Keine Stadt hat diesen Schwerpunkt.',
  showAll: 'Alle Städte zeigen',
  page: (from: string, to: string, total: string) => `Städte ${from} bis ${to} von ${total}`,
  basemap: (host: string) =>
    `Hintergrundkarte von ${host}: Das Laden überträgt Ihre IP-Adresse, Angaben zum Browser und den gezeigten Ausschnitt dorthin.`,
  basemapOn: 'Hintergrundkarte laden',
  basemapOff: 'Hintergrundkarte entfernen',
  basemapFailed: 'Hintergrundkarte nicht erreichbar.',
  which: 'Welche Stadt meinen Sie?',
  back: 'Zurück zur Karte',
  previousPage: 'Vorige Städte',
  nextPage: 'Nächste Städte',

  // Names on the map, in the order of `AREA_LABELS` and `RIVER_LABELS`
  names: [
    'Nordrhein-Westfalen',
    'Hessen',
    'Baden-Württemberg',
    'Saarland',
    'Frankreich',
    'Luxemburg',
    'Belgien',
    'Rhein',
    'Mosel',
  ] as string[],

  // Controls
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  reset: 'Ganze Karte zeigen',
  panTo: (side: keyof typeof towards) => `Karte nach ${towards[side]} verschieben`,
  /** Stands between a number and a name. */
  around: 'Städte um',
  ctrl: 'Strg',
  hint: {
    wheel: (key: string) => `${key} halten und am Rad drehen, um zu vergrößern`,
    touch: () => 'Karte mit zwei Fingern bewegen',
  },
  keyboardHelp: 'Tastaturhilfe',
  close: 'Schließen',

  // Announcements
  spatial: (km: string, direction: number, from: string, index: string, total: string) =>
    `${km === '0' ? 'Am selben Ort wie' : `${km} Kilometer ${directions[direction]} von`} ${from}. ${index} von ${total}.`,
  edge: (side: keyof typeof towards) => `Keine weitere Stadt im ${towards[side]}.`,
  zoomed: (bigger: boolean, count: number, shown: string, total: string) =>
    `${bigger ? 'Vergrößert' : 'Verkleinert'}. ${shown} von ${total} ${count === 1 ? 'Stadt' : 'Städten'} sichtbar.`,
  zoomMax: 'Größte Ansicht erreicht.',
  wholeMap: 'Ganze Karte sichtbar.',
  panned: (side: keyof typeof towards, count: number, shown: string) =>
    `Ausschnitt nach ${towards[side]} verschoben. ${
      count === 0 ? 'Keine Stadt im Ausschnitt.' : `${cities(count, shown)} sichtbar.`
    }`,
  selected: (name: string) => `${name} ausgewählt.`,
  panEdge: 'Kartenrand erreicht.',
  cleared: 'Auswahl aufgehoben.',

  // Keyboard help: keys, and what they do while a city on the map has the focus
  help: [
    ['← ↑ → ↓', 'zur nächsten Stadt in dieser Richtung'],
    ['Bild ↑, Bild ↓', 'im Alphabet zurück oder weiter'],
    ['Pos1, Ende', 'zur ersten oder letzten Stadt'],
    ['A … Z', 'zur Stadt mit diesem Anfang'],
    ['Eingabe', 'Angaben zur Stadt öffnen'],
    ['Esc', 'Angaben schließen'],
    ['+, −, 0', 'Karte größer, kleiner, ganz'],
    ['Umschalt + ← ↑ → ↓', 'Karte verschieben'],
  ] as readonly (readonly [keys: string, does: string])[],

  // Cities
  /** Follows "Mitglied" or stands alone; a date with a day is `exact`. */
  since: (date: string, exact: boolean) => `seit ${exact ? 'dem ' : ''}${date}`,
  role: { koordination: 'Koordination', gruendung: 'Gründungsstadt', mitglied: 'Mitglied' },
  topics: 'Schwerpunkte',
  projects: 'Projekte',
  moreProjects: (count: number, text: string) =>
    count === 1 ? 'Ein weiteres Projekt' : `${text} weitere Projekte`,
  contact: 'Kontakt',
  phone: 'Telefon',
  showOnMap: 'Auf der Karte zeigen',
  choose: 'Wählen Sie eine Stadt auf der Karte oder in der Liste.',
  website: (name: string) => `Website der Stadt ${name}`,
};

/** All visible and spoken text. A language that lacks a key or an argument does not compile. */
export type Messages = typeof de;
