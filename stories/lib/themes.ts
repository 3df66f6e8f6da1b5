import industrie from '../../src/themes/industrie.css?raw';
import kern from '../../src/themes/kern.css?raw';
import kontrast from '../../src/themes/kontrast.css?raw';
import neutral from '../../src/themes/neutral.css?raw';
import wein from '../../src/themes/wein.css?raw';

export interface Theme {
  readonly title: string;
  readonly css: string;
}

/** The finished themes, by the names of their files. */
export const themes: Readonly<Record<string, Theme>> = {
  neutral: { title: 'Neutral', css: neutral },
  kontrast: { title: 'Kontrast', css: kontrast },
  kern: { title: 'KERN UX', css: kern },
  industrie: { title: 'Industriestadt', css: industrie },
  wein: { title: 'Weinstadt', css: wein },
};

export type Scheme = 'light' | 'dark';

/** A token's colour in light and in dark. */
export type Shades = Readonly<Record<Scheme, string>>;

/** What a colour is for, in the order of the pages. */
export const colourTokens: Readonly<Record<string, string>> = {
  'color-text': 'Text',
  'color-muted': 'Nebentext',
  'color-surface': 'Fläche',
  'color-line': 'Linien',
  'color-accent': 'Akzent: Links, Knöpfe, Zeichen',
  'color-on-accent': 'Text auf dem Akzent',
  'color-emphasis': 'Koordination, Fehler',
  'karte-region': 'Karte: Rheinland-Pfalz',
  'karte-neighbour': 'Karte: Nachbarn',
  'karte-outline': 'Karte: Umriss',
  'karte-border': 'Karte: Grenzen der Nachbarn',
  'karte-water': 'Karte: Flüsse',
  'karte-name': 'Karte: Namen der Nachbarn',
};

/** Which colours meet, and what WCAG 2.2 asks for: 4.5 for text, 3 for the rest. */
export const meetings: readonly (readonly [front: string, back: string, least: number])[] = [
  ['color-text', 'color-surface', 4.5],
  ['color-muted', 'color-surface', 4.5],
  ['color-accent', 'color-surface', 4.5],
  ['color-on-accent', 'color-accent', 4.5],
  ['color-emphasis', 'color-surface', 4.5],
  ['color-text', 'karte-region', 4.5],
  ['color-text', 'karte-neighbour', 4.5],
  ['color-accent', 'karte-region', 4.5],
  ['color-accent', 'karte-neighbour', 4.5],
  ['karte-name', 'karte-neighbour', 4.5],
  ['karte-name', 'karte-region', 4.5],
  ['color-emphasis', 'karte-region', 3],
  ['karte-outline', 'karte-region', 3],
  ['karte-outline', 'karte-neighbour', 3],
];

/** The colours of a theme as its file says them. */
export function shadesOf({ css }: Theme): Record<string, Shades> {
  const found = [...css.matchAll(/--netzwerk-([\w-]+):\s*([^;]+);/g)];
  return Object.fromEntries(
    Object.keys(colourTokens).map((token) => {
      const value = found.filter(([, name]) => name === token).at(-1)?.[2] ?? '';
      const [light = '#000', dark = light] = value.match(/#[\da-f]{3,6}\b/g) ?? [];
      return [token, { light: long(light), dark: long(dark) }];
    }),
  );
}

/** `#rrggbb`, as a field for colours wants it. */
function long(hex: string): string {
  return hex.length === 4 ? hex.replace(/[\da-f]/g, '$&$&') : hex;
}

export function radiusOf({ css }: Theme): string {
  return /--netzwerk-radius: ([^;]+);/.exec(css)?.[1] ?? '0';
}

/** A ratio as it is written in German: `4,53 : 1`, rounded down so that none looks better than it is. */
export function ratioText(ratio: number): string {
  return `${(Math.floor(ratio * 100) / 100).toFixed(2).replace('.', ',')}\u00A0:\u00A01`;
}
