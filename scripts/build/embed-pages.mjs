/**
 * dist/embed/*.html: each widget alone on a page, configured by the query of its address. What a page says
 * without JavaScript comes from the network's own data.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root.mjs';

const titles = {
  karte: {
    de: 'Karte des Netzwerks Digitale Stadt',
    en: 'Map of the network Digitale Stadt',
    fr: 'Carte du réseau Digitale Stadt',
  },
  stadt: {
    de: 'Eine Stadt im Netzwerk Digitale Stadt',
    en: 'A city of the network Digitale Stadt',
    fr: 'Une ville du réseau Digitale Stadt',
  },
  ticker: {
    de: 'Meldungen des Netzwerks Digitale Stadt',
    en: 'News of the network Digitale Stadt',
    fr: 'Actualités du réseau Digitale Stadt',
  },
  hilfe: {
    de: 'Hilfe zur Barrierefreiheit',
    en: 'Accessibility help',
    fr: 'Aide à l’accessibilité',
  },
};

/** The file that holds a page's widget, and nothing that it does not need. */
const parts = { karte: 'karte', stadt: 'karte', ticker: 'ticker', hilfe: 'hilfe' };

export const embedPages = Object.keys(titles);

export function writeEmbedPages() {
  const folder = join(root, 'dist/embed');
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(root, 'src/embed/pages/embed.css'), join(folder, 'embed.css'));
  for (const name of embedPages) writeFileSync(join(folder, `${name}.html`), pageOf(name));
}

function pageOf(name) {
  const { de, en, fr } = titles[name];
  const early = name === 'hilfe' ? '\n    <script src="../netzwerk-early.js"></script>' : '';
  return `<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>${escape(de)}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="embed.css" />${early}
    <script type="module" src="embed.js"></script>
    <script type="module" src="../netzwerk-${parts[name]}.js"></script>
  </head>
  <body>
    <main>
      <h1 data-title-en="${escape(en)}" data-title-fr="${escape(fr)}">${escape(de)}</h1>
      <div class="netzwerk-${name}"${name === 'hilfe' ? ' data-layout="inline"' : ''}>${fallbacks[name]()}</div>
    </main>
  </body>
</html>
`;
}

const fallbacks = { karte: cities, stadt: cities, ticker: news, hilfe: browserZoom };

function cities() {
  const { features } = read('data/mitglieder.geojson');
  const rows = features
    .map(({ properties }) => properties)
    .sort((a, b) => a.name.localeCompare(b.name, 'de'))
    .map(({ name, url }) => `<li>${url ? link(url, name) : escape(name)}</li>`);
  return `<p>Diese Städte gehören zum Netzwerk:</p><ul>${rows.join('')}</ul>`;
}

function news() {
  const rows = read('data/meldungen.json')
    .reverse()
    .map(
      ({ title, url, date }) =>
        `<li>${link(url, title)} <time datetime="${date}">${dateOf(date)}</time></li>`,
    );
  return `<ul>${rows.join('')}</ul>`;
}

function browserZoom() {
  return '<p>Mit <kbd>Strg</kbd> und <kbd>+</kbd> vergrößern Sie die Seite, mit <kbd>Strg</kbd> und <kbd>−</kbd> verkleinern Sie sie, mit <kbd>Strg</kbd> und <kbd>0</kbd> stellen Sie sie zurück. Auf dem Mac nehmen Sie <kbd>⌘</kbd> statt <kbd>Strg</kbd>.</p>';
}

/** A date as exact as it is known: `2019-04` is "April 2019". */
function dateOf(date) {
  const [, month, day] = date.split('-');
  return new Intl.DateTimeFormat('de', {
    year: 'numeric',
    month: month && 'long',
    day: day && 'numeric',
    timeZone: 'UTC',
  }).format(new Date(date));
}

function link(url, text) {
  return `<a href="${escape(url)}">${escape(text)}</a>`;
}

function read(name) {
  return JSON.parse(readFileSync(join(root, name), 'utf8'));
}

function escape(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
