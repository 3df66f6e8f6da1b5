import type { KeyName } from '../keys.js';

/** German, the default: every other language has the same keys with the same arguments. */
export const de = {
  title: 'Hilfe zur Barriere\u00adfreiheit',
  about: 'Allgemein',
  textSize: 'Schrift\u00adgröße',
  keyboard: 'Tastatur\u00adnavigation',
  links: 'Mehr Hilfe',

  // General
  aim: 'Wir möchten, dass alle Menschen diese Website nutzen können.',
  seeStatement: 'Wie weit das gelungen ist, steht in der Erklärung zur Barriere\u00adfreiheit.',
  seeFeedback: 'Stört Sie eine Barriere? Bitte melden Sie sie uns.',
  /** Always shown. */
  disclaimer:
    'Diese Leiste ändert nur die Darstellung. Sie ersetzt keine barriere\u00adfreie Website.',
  statement: 'Erklärung zur Barriere\u00adfreiheit',
  feedback: 'Barriere melden',
  enforcement: 'Durchsetzungs\u00adstelle',
  easyLanguage: 'Leichte Sprache',
  signLanguage: 'Gebärden\u00adsprache',

  // Text size
  browser: 'Ihr Browser vergrößert alles, auf jeder Website:',
  ios: 'In Safari: links in der Adresszeile auf das Seitenmenü tippen, dann auf das große A.',
  android: 'In Chrome: auf das Menü ⋮ tippen, dann auf „Zoom“.',
  textOnly: 'Nur den Text dieser Website:',
  larger: 'Größer',
  smaller: 'Kleiner',
  reset: 'Zurücksetzen',
  /** `percent` as the language writes it. */
  size: (percent: string) => `Schriftgröße ${percent}`,
  partly: (percent: string) =>
    `Hier ließ sich nur ein Teil der Texte so vergrößern (${percent}). Alles vergrößert Ihr Browser mit:`,
  local: 'Ihre Wahl wird auf diesem Gerät gespeichert.',
  switches: {
    'underline-links': 'Links unter\u00adstreichen',
    'text-spacing': 'Mehr Abstand im Text',
    'reduce-motion': 'Bewe\u00adgung anhalten',
  },
  motion: 'Videos und bewegte Bilder laufen weiter.',

  // Keyboard
  device: 'Ihr Gerät',
  and: 'und',
  keys: {
    ctrl: 'Strg',
    cmd: 'Befehl',
    shift: 'Umschalt',
    tab: 'Tab',
    enter: 'Eingabe',
    return: 'Zeilenschalter',
    space: 'Leertaste',
    arrows: 'Pfeiltasten',
    esc: 'Esc',
    option: 'Wahltaste',
    plus: 'Plus',
    minus: 'Minus',
    zero: '0',
  } as Record<KeyName, string>,
  zoomIn: 'größer',
  zoomOut: 'kleiner',
  zoomReset: 'wie vorher',
  next: 'zum nächsten Link, Feld oder Knopf',
  previous: 'zum vorigen',
  open: 'Link öffnen, Element benutzen',
  press: 'Knopf drücken, Kästchen ankreuzen',
  move: 'in Listen und Auswahlfeldern wählen',
  close: 'Fenster oder Menü schließen',
  safari: 'In Safari springt Tab nur zu Feldern. Zu Links führt:',
};

/** All visible and spoken text. A language that lacks a key or an argument does not compile. */
export type Messages = typeof de;
