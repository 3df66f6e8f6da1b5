import { de, type Messages } from './de.js';

/** Leichte Sprache: short sentences, one statement each. What is simple already comes from the German texts. */
export const deSimple: Messages = {
  ...de,
  title: 'Hilfe für diese Internet·seite',
  textSize: 'Größe von der Schrift',
  keyboard: 'Bedienen mit der Tastatur',
  aim: 'Alle Menschen sollen diese Internet·seite benutzen können.',
  seeStatement:
    'In der Erklärung zur Barriere·freiheit steht: Was geht schon gut? Was geht noch nicht?',
  seeFeedback: 'Haben Sie ein Problem mit der Seite? Bitte sagen Sie es uns.',
  disclaimer: 'Hier ändern Sie nur das Aussehen. Probleme auf der Seite bleiben.',
  statement: 'Erklärung zur Barriere·freiheit',
  feedback: 'Ein Problem melden',
  enforcement: 'Durchsetzungs·\u200Bstelle: Hilfe bei Streit',
  signLanguage: 'Gebärden·sprache',
  browser: 'So wird alles größer. Das geht auf jeder Internet·seite:',
  ios: 'Tippen Sie in Safari links oben auf das Seiten·menü. Tippen Sie dann auf das große A.',
  android: 'Tippen Sie in Chrome auf das Menü ⋮. Tippen Sie dann auf „Zoom“.',
  textOnly: 'So wird nur die Schrift größer:',
  reset: 'Wie vorher',
  // Percent are hard to read.
  size: (percent) => `Die Schrift hat jetzt die Größe ${parseInt(percent)}. Normal ist 100.`,
  partly: () => 'Nicht alle Texte sind größer geworden. So wird alles größer:',
  local: 'Das Gerät merkt sich Ihre Wahl.',
  next: 'zum nächsten Link oder Feld',
  previous: 'zurück',
  open: 'einen Link öffnen',
  press: 'einen Knopf drücken',
  move: 'in einer Liste wählen',
  close: 'ein Fenster schließen',
  safari: 'In Safari kommen Sie so zu einem Link:',
};
