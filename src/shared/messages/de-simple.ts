import { de, type Messages } from './de.js';

const cities = (count: number, text: string) => `${text} ${count === 1 ? 'Stadt' : 'Städte'}`;
const towards = { n: 'oben', e: 'rechts', s: 'unten', w: 'links' } as const;

/**
 * Leichte Sprache: short sentences, one statement each, no passive, no genitive, long words with a middle dot
 * (rules of the Netzwerk Leichte Sprache). What is simple already comes from the German texts.
 */
export const deSimple: Messages = {
  ...de,
  map: 'Karte von den Städten',
  list: 'Liste von den Städten',
  summary: (count, total, places) =>
    count === 1
      ? `Die Karte zeigt eine Stadt in Rheinland-Pfalz: ${places.n}. Die Stadt steht auch in der Liste.`
      : `Die Karte zeigt ${total} Städte in Rheinland-Pfalz. Ganz oben ist ${places.n}. Ganz unten ist ${places.s}. Ganz links ist ${places.w}. Ganz rechts ist ${places.e}. Alle Städte stehen auch in der Liste.`,
  skip: 'Zur Liste gehen',
  showList: 'Liste zeigen',
  hideList: 'Liste schließen',
  legend: 'Das bedeuten die Zeichen',
  loading: 'Die Karte kommt gleich …',
  empty: 'Es gibt hier keine Stadt.',
  noMatch: 'Wir haben keine Stadt gefunden.',
  retry: 'Noch einmal versuchen',
  failed: {
    network: (host) => `Die Karte geht gerade nicht. Wir bekommen keine Daten von ${host}.`,
    http: () => 'Die Karte geht gerade nicht. Die Daten fehlen.',
    timeout: () => 'Die Karte geht gerade nicht. Die Daten kommen zu langsam.',
    'too-large': () => 'Die Karte geht gerade nicht. Es sind zu viele Daten.',
    parse: () => 'Die Karte geht gerade nicht. In den Daten ist ein Fehler.',
    schema: () => 'Die Karte geht gerade nicht. In den Daten ist keine Stadt.',
  },
  controls: 'Karte bedienen',
  zoomIn: 'Größer',
  zoomOut: 'Kleiner',
  pan: 'Karte bewegen',
  panTo: (side) => `Nach ${towards[side]}`,
  keyboardHelp: 'Hilfe für die Tastatur',
  edge: (side) => `Nach ${towards[side]} kommt keine Stadt mehr.`,
  zoomedIn: (count, shown, total) => `Die Karte ist größer. Sie sehen ${shown} von ${total} ${count === 1 ? 'Stadt' : 'Städten'}.`,
  zoomedOut: (count, shown, total) => `Die Karte ist kleiner. Sie sehen ${shown} von ${total} ${count === 1 ? 'Stadt' : 'Städten'}.`,
  zoomMax: 'Größer geht es nicht.',
  wholeMap: 'Sie sehen die ganze Karte.',
  panned: (side, count, shown) =>
    `Die Karte ist jetzt weiter ${towards[side]}. ${
      count === 0 ? 'Sie sehen keine Stadt.' : `Sie sehen ${cities(count, shown)}.`
    }`,
  panEdge: (side) => `Weiter nach ${towards[side]} geht es nicht.`,
  selected: (name, place) =>
    `Sie haben ${name} gewählt.${
      place === 'none' ? '' : ` Mehr dazu steht ${place === 'below' ? 'unter' : 'neben'} der Karte.`
    }`,
  cleared: 'Sie haben keine Stadt mehr gewählt.',
  does: {
    arrows: 'zur nächsten Stadt gehen',
    homeEnd: 'zur ersten oder letzten Stadt in der Liste',
    pages: 'eine Stadt zurück oder weiter in der Liste',
    letters: 'zu einer Stadt mit diesem Anfang',
    enter: 'die Stadt wählen und mehr lesen',
    escape: 'schließen und zurück zur Karte',
    zoom: 'Karte größer, kleiner oder ganz',
    pan: 'die Karte bewegen',
  },
  helpIntro: 'So bedienen Sie die Karte mit der Tastatur.',
  role: { koordination: 'Leitet das Netzwerk', gruendung: 'Von Anfang an dabei', mitglied: 'Mitglied' },
  since: (date, exact) => `Dabei seit ${exact ? 'dem ' : ''}${date}`,
  joined: 'Im Netz·werk',
  topics: 'Wichtige Themen',
  website: (name) => `Internet·seite von ${name}`,
};
