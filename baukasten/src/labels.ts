import type { Widget } from './widgets.js';

/** Parts of the form, in their order. */
export const groups = {
  content: 'Inhalt',
  look: 'Aussehen',
  text: 'Überschrift',
  behaviour: 'Verhalten',
  links: 'Verweise',
  expert: 'Für Fachleute',
} as const;

export type Group = keyof typeof groups;

/** How an attribute looks in the form. */
export interface Label {
  readonly group: Group;
  readonly label: string;
  readonly help?: string;
  /** What the field is, where the manifest does not say it. */
  readonly kind?: 'url' | 'number' | 'city' | 'cities' | 'words' | 'source';
  /** German names of the words that the attribute knows, in the order of the form. */
  readonly values?: Readonly<Record<string, string>>;
  /** Words that hold where none is chosen. */
  readonly preset?: readonly string[];
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly example?: string;
}

/** Why the form does not offer an attribute. */
export interface LeftOut {
  readonly leftOut: string;
}

const heading: Label = {
  group: 'text',
  label: 'Überschrift',
  help: 'Bleibt leer, wenn die Seite schon eine hat.',
};
const headingLevel: Label = {
  group: 'text',
  label: 'Ebene der Überschrift',
  kind: 'number',
  min: 0,
  max: 6,
  help: '2 bis 6, passend zur Gliederung der Seite; 0: keine Überschrift, der Text benennt nur den Bereich.',
};
const label: Label = {
  group: 'text',
  label: 'Name des Bereichs',
  help: 'Lesen Screenreader vor, wenn es keine Überschrift gibt.',
};
const structuredData: Label = {
  group: 'expert',
  label: 'Für Suchmaschinen beschreiben',
  help: 'Schreibt JSON-LD nach schema.org in die Seite. Nur auf einer Seite einschalten.',
};

/** Each attribute of each widget: its place in the form, or why it has none. A test compares it with the manifest. */
export const labels: Readonly<Record<Widget, Readonly<Record<string, Label | LeftOut>>>> = {
  karte: {
    src: {
      group: 'content',
      label: 'Eigene Städtedaten',
      kind: 'source',
      example: '/daten/staedte.csv',
      help: 'Adresse einer GeoJSON- oder CSV-Datei. Leer: die Mitglieder des Netzwerks, ohne Anfrage an einen Server.',
    },
    members: {
      group: 'content',
      label: 'Nur diese Städte',
      kind: 'cities',
      help: 'Leer: alle. Auch Orte in Rheinland-Pfalz, die nicht Mitglied sind.',
    },
    value: { group: 'content', label: 'Anfangs gewählt', kind: 'city' },
    topic: {
      group: 'content',
      label: 'Nur Städte mit dem Schwerpunkt',
      example: 'Online-Handel',
    },
    view: {
      group: 'look',
      label: 'Ansicht',
      values: {
        auto: 'nach dem Platz, den es gibt',
        split: 'Karte und Liste',
        map: 'nur Karte',
        list: 'nur Liste',
      },
    },
    card: {
      group: 'look',
      label: 'Angaben zur gewählten Stadt',
      values: { panel: 'in der Karte', none: 'gar nicht oder in einem eigenen Stadtporträt' },
    },
    search: { group: 'look', label: 'Suchfeld über der Liste' },
    filter: { group: 'look', label: 'Auswahl der Schwerpunkte' },
    summary: {
      group: 'look',
      label: 'Beschreibung der Karte für alle',
      help: 'Zeigt in Worten, was sonst nur Screenreader vorlesen.',
    },
    heading,
    'heading-level': headingLevel,
    label,
    gestures: {
      group: 'behaviour',
      label: 'Mausrad und Finger',
      values: {
        cooperative: 'blättern die Seite; mit Strg oder zwei Fingern die Karte',
        greedy: 'bewegen immer die Karte',
        none: 'bewegen die Karte nie',
      },
    },
    loading: {
      group: 'behaviour',
      label: 'Laden',
      values: { eager: 'sofort', lazy: 'erst, wenn die Karte fast zu sehen ist' },
    },
    basemap: {
      group: 'expert',
      label: 'Hintergrundkarte von einem anderen Server',
      kind: 'url',
      example: 'https://…/{z}/{x}/{y}.png',
      help: 'Adresse von Kacheln mit {z}, {x} und {y}. Geladen werden sie erst nach einem Klick; siehe „Datenschutz“.',
    },
    'basemap-attribution': {
      group: 'expert',
      label: 'Quelle der Hintergrundkarte',
      example: '© basemap.de / BKG',
    },
    'structured-data': structuredData,
  },
  stadt: {
    member: { group: 'content', label: 'Stadt', kind: 'city' },
    for: {
      leftOut:
        'nennt die id einer Karte auf derselben Seite; ohne das Attribut folgt das Porträt der Karte von selbst',
    },
    fields: {
      group: 'content',
      label: 'Angaben',
      kind: 'words',
      values: {
        role: 'Rolle im Netzwerk',
        name: 'Name',
        district: 'Landkreis',
        joined: 'Mitglied seit',
        topics: 'Schwerpunkte',
        projects: 'Projekte',
        contact: 'Kontakt',
        website: 'Website',
        image: 'Bild, auch von fremden Servern',
        crest: 'Wappen, wenn die Stadt es erlaubt hat',
      },
      preset: ['role', 'name', 'district', 'joined', 'topics', 'projects', 'contact', 'website'],
      help: 'Was fehlt, hinterlässt keine Lücke.',
    },
    layout: {
      group: 'look',
      label: 'Bild',
      values: {
        auto: 'nach dem Platz, den es gibt',
        vertical: 'über den Angaben',
        horizontal: 'neben den Angaben',
      },
    },
    closable: { group: 'look', label: 'Knopf zum Schließen' },
    heading: { ...heading, help: 'Leer: der Name der Stadt.' },
    'heading-level': { ...headingLevel, help: '2 bis 6; 0: keine Überschrift, nur fetter Text.' },
    'structured-data': structuredData,
  },
  ticker: {
    src: {
      group: 'content',
      label: 'Eigener Feed',
      kind: 'source',
      example: '/aktuelles/feed.xml',
      help: 'Adresse von RSS, Atom oder JSON Feed. Leer: die Meldungen des Netzwerks, ohne Anfrage an einen Server.',
    },
    max: { group: 'content', label: 'Wie viele Meldungen', kind: 'number', min: 1, max: 50 },
    'max-age': {
      group: 'content',
      label: 'Nur neuere als',
      kind: 'number',
      min: 0,
      max: 3650,
      unit: 'Tage',
      help: '0: auch alte.',
    },
    'more-href': {
      group: 'content',
      label: 'Seite mit allen Meldungen',
      kind: 'url',
      example: '/aktuelles',
    },
    'more-label': { group: 'content', label: 'Text des Verweises dorthin' },
    mode: {
      group: 'look',
      label: 'Darstellung',
      values: {
        rotate: 'eine nach der anderen',
        list: 'alle als Liste',
        scroll: 'als laufende Zeile',
      },
    },
    heading,
    'heading-level': headingLevel,
    label,
    autoplay: {
      group: 'behaviour',
      label: 'Bewegt sich von selbst',
      help: 'Mit einem Knopf zum Anhalten; nie, wenn jemand weniger Bewegung eingestellt hat.',
    },
    interval: {
      group: 'behaviour',
      label: 'Dauer je Meldung',
      example: 'auto',
      unit: 'Sekunden',
      help: '„auto“ richtet sich nach der Länge des Textes, sonst mindestens 5.',
    },
    loops: {
      group: 'behaviour',
      label: 'Durchläufe',
      kind: 'number',
      min: 0,
      max: 99,
      help: 'Danach hält der Ticker an; 0: nie.',
    },
    refresh: {
      group: 'behaviour',
      label: 'Nach Neuem fragen alle',
      kind: 'number',
      min: 0,
      max: 1440,
      unit: 'Minuten',
      help: '0: nie. Neues wird angeboten, nicht untergeschoben.',
    },
    'time-zone': { group: 'expert', label: 'Zeitzone', example: 'Europe/Berlin' },
  },
  hilfe: {
    'statement-href': {
      group: 'links',
      label: 'Erklärung zur Barrierefreiheit',
      kind: 'url',
      example: '/barrierefreiheit',
      help: 'Pflicht für Websites öffentlicher Stellen.',
    },
    'feedback-href': {
      group: 'links',
      label: 'Barriere melden',
      kind: 'url',
      example: '/barriere-melden',
      help: 'Formular oder mailto:. Auch das ist Pflicht.',
    },
    'enforcement-href': {
      group: 'links',
      label: 'Durchsetzungs- oder Schlichtungsstelle',
      kind: 'url',
    },
    'easy-language-href': { group: 'links', label: 'Leichte Sprache', kind: 'url' },
    'sign-language-href': { group: 'links', label: 'Gebärdensprache', kind: 'url' },
    layout: {
      group: 'look',
      label: 'Darstellung',
      values: { disclosure: 'hinter einem Knopf', inline: 'offen' },
    },
    sections: {
      group: 'content',
      label: 'Abschnitte',
      kind: 'words',
      values: {
        about: 'Worum es geht',
        'text-size': 'Schriftgröße',
        keyboard: 'Tastatur',
        links: 'Verweise',
      },
      preset: ['about', 'text-size', 'keyboard', 'links'],
    },
    controls: {
      group: 'content',
      label: 'Weitere Schalter',
      kind: 'words',
      values: {
        'underline-links': 'Links unterstreichen',
        'text-spacing': 'Mehr Abstand im Text',
        'reduce-motion': 'Weniger Bewegung',
      },
      preset: [],
    },
    heading: { ...heading, help: 'Auch die Beschriftung des Knopfs.' },
    'heading-level': { ...headingLevel, help: '2 bis 6; 0: keine Überschrift.' },
    persist: {
      group: 'behaviour',
      label: 'Die Wahl merken',
      values: {
        session: 'bis der Tab geschlossen wird',
        local: 'auf dem Gerät, bis sie gelöscht wird',
        none: 'nicht',
      },
      help: 'Gespeichert wird nur auf einen Knopfdruck.',
    },
    'text-size-step': {
      group: 'behaviour',
      label: 'Schritt der Schriftgröße',
      kind: 'number',
      min: 5,
      max: 100,
      unit: 'Prozent',
    },
    'text-size': {
      leftOut: 'vergrößert die Seite für alle, ohne dass jemand es gewählt hat',
    },
    platform: {
      group: 'expert',
      label: 'Tasten in den Hinweisen',
      values: {
        auto: 'vom Gerät erraten',
        windows: 'Windows',
        mac: 'Mac',
        linux: 'Linux',
        ios: 'iPhone und iPad',
        android: 'Android',
      },
    },
    scaling: {
      group: 'expert',
      label: 'Wie vergrößert wird',
      values: {
        auto: 'von selbst das Passende',
        rules: 'die Schriftgrößen der Seite',
        root: 'die Grundgröße der Seite (rem)',
        cooperate: 'die Seite macht selbst mit',
        none: 'gar nicht, nur Hinweise',
      },
    },
  },
};

export const isOffered = (entry: Label | LeftOut): entry is Label => 'label' in entry;
