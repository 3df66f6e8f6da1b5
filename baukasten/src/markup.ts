import type { Files } from './files.js';
import type { State } from './state.js';
import { widgets } from './widgets.js';

/** A text for an attribute in double quotes, or between tags. */
export function escape(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;',
  );
}

/** What the widget is told, with its language. */
export function optionsOf({ options, lang }: State): [string, string][] {
  return [...Object.entries(options), ...(lang ? [['lang', lang] as [string, string]] : [])];
}

/** Address of the page that shows the widget alone, which is also what a link stands for. */
export function embedAddress(
  state: State,
  { folder }: Files,
  more: [string, string][] = [],
): string {
  const query = new URLSearchParams([...optionsOf(state), ...more]).toString();
  return `${folder}embed/${state.widget}.html${query && `?${query}`}`;
}

/** The link that any CMS keeps. */
export function linkTag(state: State, files: Files): string {
  return `<a href="${escape(embedAddress(state, files))}">${widgets[state.widget].link}</a>`;
}

/** The placeholder with the link inside, in one line. */
export function placeholderTag(state: State, files: Files): string {
  const data = optionsOf(state).map(([name, value]) =>
    name === 'lang' ? ` lang="${escape(value)}"` : ` data-${name}="${escape(value)}"`,
  );
  return `<div class="netzwerk-${state.widget}"${data.join('')}>${linkTag(state, files)}</div>`;
}

/** With a checksum where the address names an exact version that we know. */
export function scriptTag({ folder, integrity }: Files): string {
  const sum = integrity['netzwerk.js'];
  const check = sum ? ` integrity="${sum}" crossorigin="anonymous"` : '';
  return `<script type="module" src="${escape(folder)}netzwerk.js"${check}></script>`;
}

/** What may stand in the head besides: the room kept free, the theme, the chosen text size. */
export function headTags({ widget, theme }: State, { folder, integrity }: Files): string[] {
  const check = (name: string) =>
    integrity[name] ? ` integrity="${integrity[name]}" crossorigin="anonymous"` : '';
  const sheet = (name: string) =>
    `<link rel="stylesheet" href="${escape(folder)}${name}"${check(name)}>`;
  return [
    sheet('netzwerk.css'),
    ...(theme ? [sheet(`themes/${theme}.css`)] : []),
    ...(widget === 'hilfe'
      ? [`<script src="${escape(folder)}netzwerk-early.js"${check('netzwerk-early.js')}></script>`]
      : []),
  ];
}

/** Lets the browser ask for the members while it still loads the script; for the head of the page with the widget. */
export function preloadTag({ widget, options }: State): string[] {
  const { src, loading } = options;
  if (!src || loading === 'lazy' || !['karte', 'stadt'].includes(widget)) return [];
  return [
    `<link rel="preload" as="fetch" crossorigin referrerpolicy="no-referrer" href="${escape(src)}">`,
  ];
}

/** A shortcode of the WordPress plugin, which takes no background map; its values hold neither brackets nor double quotes. */
export function shortcode(state: State): string {
  const known = optionsOf(state).filter(([name]) => !name.startsWith('basemap'));
  const values = known.map(([name, value]) => {
    const plain = value
      .replace(/[[\]<>]/g, ' ')
      .replace(/"/g, '’')
      .trim();
    return plain === 'true' ? ` ${name}` : ` ${name}="${plain}"`;
  });
  return `[netzwerk-${state.widget}${values.join('')}]`;
}
