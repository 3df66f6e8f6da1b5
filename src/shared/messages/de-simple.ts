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
  summary: (total, isRegional, { n, s, w, e, middle }) =>
    `Die Karte zeigt ${total} Städte${isRegional ? ' in Rheinland-Pfalz' : ''}. Ganz oben ist ${n}. Ganz unten ist ${s}. Ganz links ist ${w}. Ganz rechts ist ${e}. In der Mitte ist ${middle}. Alle Städte stehen auch in der Liste.`,
  skip: 'Zur Liste gehen',
  showList: 'Liste zeigen',
  loading: 'Die Karte kommt gleich …',
  empty: 'Es gibt hier keine Stadt.',
  retry: 'Noch einmal versuchen',
  failed: 'Die Karte geht gerade nicht.',
  found: (count, text) =>
    count === 0 ? 'Wir haben keine Stadt gefunden.' : `Wir haben ${cities(count, text)} gefunden.`,
  resetSearch: 'Neu suchen',
  filtered: (topic, shown, total) =>
    `Sie sehen ${shown} von ${total} Städten. Das Thema ist: ${topic}.`,
  noTopic: 'Zu diesem Thema gibt es keine Stadt.',
  basemap: (host) =>
    `Es gibt eine genauere Karte. Sie kommt von ${host}. Dann bekommt ${host} die Adresse von Ihrem Gerät. Und sieht, welchen Teil der Karte Sie anschauen.`,
  basemapOn: 'Genauere Karte zeigen',
  basemapOff: 'Genauere Karte ausschalten',
  basemapFailed: 'Die genauere Karte geht gerade nicht.',
  previousPage: 'Zurück in der Liste',
  nextPage: 'Weiter in der Liste',
  zoomIn: 'Größer',
  zoomOut: 'Kleiner',
  panTo: (side) => `Karte nach ${towards[side]} bewegen`,
  around: 'Städte bei',
  ctrl: 'Strg',
  hint: {
    wheel: (key: string) => `Karte größer machen: ${key} drücken und am Rad drehen`,
    touch: () => 'Sie können die Karte bewegen. Nehmen Sie 2 Finger.',
  },
  keyboardHelp: 'Hilfe für die Tastatur',
  edge: (side) => `Nach ${towards[side]} kommt keine Stadt mehr.`,
  zoomed: (bigger, count, shown, total) =>
    `Die Karte ist ${bigger ? 'größer' : 'kleiner'}. Sie sehen ${shown} von ${total} ${count === 1 ? 'Stadt' : 'Städten'}.`,
  zoomMax: 'Größer geht es nicht.',
  wholeMap: 'Sie sehen die ganze Karte.',
  panned: (side, count, shown) =>
    `Die Karte ist jetzt weiter ${towards[side]}. ${
      count === 0 ? 'Sie sehen keine Stadt.' : `Sie sehen ${cities(count, shown)}.`
    }`,
  selected: (name) => `Sie haben ${name} gewählt.`,
  panEdge: 'Weiter geht es hier nicht.',
  cleared: 'Sie haben keine Stadt mehr gewählt.',
  role: {
    koordination: 'Leitet das Netzwerk',
    gruendung: 'Von Anfang an dabei',
    mitglied: 'Mitglied',
  },
  topics: 'Wichtige Themen',
  moreProjects: (count, text) => (count === 1 ? 'Noch ein Projekt' : `Noch ${text} Projekte`),
  contact: 'Hier können Sie fragen',
  showOnMap: 'Auf der Karte zeigen',
  choose: 'Wählen Sie eine Stadt auf der Karte. Oder wählen Sie eine Stadt in der Liste.',
  website: (name) => `Internet·seite von ${name}`,
};
