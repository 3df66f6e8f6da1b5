/** Which documents the site shows, and where. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root.mjs';
import { renderMarkdown } from './markdown.mjs';
import { escape, pageOf } from './page.mjs';

const groups = [
  ['Einstieg', ['README.md']],
  [
    'Einbetten',
    readdirSync(join(root, 'docs/einbetten'))
      .sort()
      .map((name) => `docs/einbetten/${name}`),
  ],
  [
    'Inhalt und Gestaltung',
    ['docs/daten.md', 'docs/gestaltung.md', 'docs/textgroesse.md', 'docs/datenschutz-hilfe.md'],
  ],
  [
    'Für Entwickelnde',
    [
      'docs/konformitaet.md',
      'docs/bedrohungsmodell.md',
      'docs/pruefung.md',
      'docs/beschwerden.md',
      'docs/vergleich.md',
      'docs/feeds.md',
      'docs/veroeffentlichen.md',
      'integrations/typo3/README.md',
      'CONTRIBUTING.md',
      'CHANGELOG.md',
      'KNOWN_ISSUES.md',
      'THIRD-PARTY-NOTICES.md',
    ],
  ],
  [
    'Entscheidungen',
    readdirSync(join(root, 'docs/decisions'))
      .sort()
      .map((name) => `docs/decisions/${name}`),
  ],
];
const isEnglish = (source) => /^[A-Z]|decisions\/|vergleich/.test(source) && source !== 'README.md';

const targets = new Map(
  groups.flatMap(([, sources]) => sources.map((source) => [source, targetOf(source)])),
);

function targetOf(source) {
  if (source === 'README.md') return 'docs/ueberblick.html';
  if (source.startsWith('integrations/')) return 'docs/typo3-extension.html';
  const name = source.replace(/\.md$/, '.html');
  return name.startsWith('docs/') ? name : `docs/${name.toLowerCase()}`;
}

/** Where a file of the repository is in the site. */
function siteOf(file) {
  if (file === 'index.html') return 'demo.html';
  if (file === 'LICENSE') return 'docs/LICENSE.txt';
  if (file.startsWith('docs/bilder/')) return file;
  return targets.get(file);
}

/** The pages and what they show, by their path. */
export function docFiles() {
  const files = new Map([['docs/LICENSE.txt', readFileSync(join(root, 'LICENSE'))]]);
  for (const name of readdirSync(join(root, 'docs/bilder'))) {
    files.set(`docs/bilder/${name}`, readFileSync(join(root, 'docs/bilder', name)));
  }
  const titles = new Map();
  for (const [source, path] of targets) {
    const text = readFileSync(join(root, source), 'utf8');
    const { html, title } = renderMarkdown(text, source, path, siteOf);
    titles.set(source, title);
    const lang = isEnglish(source) ? 'en' : 'de';
    const body = `<div class="wide prose"><p class="back" lang="de"><a href="%up%docs/index.html">Dokumentation</a></p>${html}</div>`;
    files.set(path, pageOf({ path, title, body, lang }));
  }
  const lists = groups.map(([group, sources]) => {
    const items = sources.map(
      (source) =>
        `<li${isEnglish(source) ? ' lang="en"' : ''}><a href="%up%${targets.get(source)}">${escape(titles.get(source))}</a></li>`,
    );
    return `<section><h2>${group}</h2><ul>${items.join('')}</ul></section>`;
  });
  const path = 'docs/index.html';
  const body = `<div class="wide prose"><h1>Dokumentation</h1><div class="tiles">${lists.join('')}</div></div>`;
  return files.set(path, pageOf({ path, title: 'Dokumentation', body }));
}
