/** What the builder offers: widgets, languages, themes, widths, and places to paste a snippet into. */

export type Widget = 'karte' | 'stadt' | 'ticker' | 'hilfe';

/** An attribute as the manifest knows it. */
export interface AttributeFact {
  readonly name: string;
  /** The words that it knows, if it knows only some. */
  readonly values: readonly string[];
  readonly isSwitch: boolean;
  /** Its default as an author would write it. */
  readonly preset: string;
}

export interface WidgetFact {
  readonly title: string;
  /** What it is for, in a sentence. */
  readonly purpose: string;
  /** Text of the link that stands in for it. */
  readonly link: string;
  /** Title of a frame that shows it. */
  readonly frame: string;
}

export const widgets: Readonly<Record<Widget, WidgetFact>> = {
  karte: {
    title: 'Städtekarte',
    purpose: 'Alle Mitglieder auf einer Karte von Rheinland-Pfalz und als Liste.',
    link: 'Karte des Netzwerks öffnen',
    frame: 'Karte des Netzwerks Digitale Stadt',
  },
  stadt: {
    title: 'Stadtporträt',
    purpose: 'Was eine Stadt im Netzwerk tut: Schwerpunkte, Projekte, Kontakt.',
    link: 'Angaben zur Stadt öffnen',
    frame: 'Eine Stadt im Netzwerk Digitale Stadt',
  },
  ticker: {
    title: 'Meldungen',
    purpose: 'Neues aus dem Netzwerk oder aus Ihrem eigenen Feed.',
    link: 'Meldungen öffnen',
    frame: 'Meldungen des Netzwerks Digitale Stadt',
  },
  hilfe: {
    title: 'Hilfe zur Barrierefreiheit',
    purpose: 'Schriftgröße, Hinweise zur Tastatur und die Pflichtverweise für den Fuß der Seite.',
    link: 'Hilfe zur Barrierefreiheit öffnen',
    frame: 'Hilfe zur Barrierefreiheit',
  },
};

export const languages: Readonly<Record<string, string>> = {
  '': 'wie die Seite',
  de: 'Deutsch',
  'de-simple': 'Leichte Sprache',
  en: 'Englisch',
  fr: 'Französisch',
};

/** The finished themes by the names of their files; none: what the page inherits. */
export const themes: Readonly<Record<string, string>> = {
  '': 'ohne Thema',
  neutral: 'Neutral',
  kontrast: 'Hoher Kontrast',
  kern: 'KERN UX',
  industrie: 'Industriestadt (Beispiel)',
  wein: 'Weinstadt (Beispiel)',
};

/** Widths of the preview in CSS pixels. */
export const widths: Readonly<Record<string, string>> = {
  320: 'Kleines Telefon',
  375: 'Telefon',
  768: 'Tablet',
  1280: 'Desktop',
};

export const schemes: Readonly<Record<string, string>> = {
  '': 'wie das Gerät',
  light: 'Hell',
  dark: 'Dunkel',
};

export const targets: Readonly<Record<string, string>> = {
  universal: 'Universal',
  wordpress: 'WordPress',
  typo3: 'TYPO3',
  drupal: 'Drupal',
  contao: 'Contao',
  joomla: 'Joomla',
  iframe: 'iframe',
  link: 'Nur Link',
};

export const isWidget = (value: unknown): value is Widget =>
  typeof value === 'string' && Object.hasOwn(widgets, value);
