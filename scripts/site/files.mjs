/** All files of the site but Storybook's, by their path. */
import { bundleFiles, filesUnder, read } from '../package/files.mjs';
import { docFiles } from './docs.mjs';
import { exampleFiles } from './examples.mjs';
import { navOf, pageOf } from './page.mjs';
import { themeFiles } from './themes.mjs';

export function siteFiles({ withStorybook }) {
  return new Map([
    ...below('dist', bundleFiles('')),
    ...below('dist/themes', filesUnder('dist/themes')),
    ['dist/integrity.json', read('dist/integrity.json')],
    ['dist/schema/members.schema.json', read('dist/schema/members.schema.json')],
    ...below('demo', filesUnder('demo')),
    ...below('website', filesUnder('website')),
    ...builder(),
    ['demo.html', demo()],
    ['index.html', startPage(withStorybook)],
    ...exampleFiles(),
    ...themeFiles(),
    ...docFiles(),
  ]);
}

const below = (folder, files) =>
  [...files].map(([name, content]) => [`${folder}/${name}`, content]);

/** The builder's pages and scripts, with the site's menu; the instructions that they link to are pages here. */
function builder() {
  return below('baukasten', filesUnder('baukasten'))
    .filter(([path]) => /\.(html|css|js)$/.test(path) && !path.includes('/src/'))
    .map(([path, content]) => [path, path.endsWith('.html') ? adapted(path, content) : content]);
}

function adapted(path, content) {
  const text = content.toString('utf8').replace('einbetten/*.md"', 'einbetten/*.html"');
  return path.endsWith('vorschau.html') ? text : text.replace(/<nav [^]*?<\/nav>/, navOf(path));
}

/** The demo has the start page's place in the repository, and one of its own here. */
function demo() {
  return read('index.html').toString('utf8').replaceAll('href="index.html"', 'href="demo.html"');
}

function startPage(withStorybook) {
  const version = JSON.parse(read('package.json')).version;
  const cards = [
    [
      'demo.html',
      'Demo',
      'Die Startseite einer erfundenen Stadt, in der alle Widgets zusammen spielen.',
    ],
    [
      'baukasten/index.html',
      'Baukasten',
      'Widget wählen, einstellen, ansehen, Code kopieren. Ohne Vorkenntnisse.',
    ],
    [
      'baukasten/daten.html',
      'Städtedaten',
      'Eigene Städte in einer Tabelle pflegen und als Datei speichern.',
    ],
    ['beispiele/index.html', 'Beispiele', 'Einzelne Fälle, jeweils mit dem Quelltext.'],
    [
      'themen/index.html',
      'Themen',
      'Fünf fertige Gestaltungen, hell und dunkel, mit geprüftem Kontrast.',
    ],
    ...(withStorybook
      ? [
          [
            'storybook/index.html',
            'Storybook',
            'Für Gestaltende und Entwickelnde: jedes Widget in jedem Zustand.',
          ],
        ]
      : []),
    [
      'docs/index.html',
      'Dokumentation',
      'Einbetten in sechs Redaktionssysteme, Daten, Gestaltung, Schnittstelle.',
    ],
  ];
  const items = cards.map(
    ([href, title, text]) => `<li><a href="${href}"><strong>${title}</strong> ${text}</a></li>`,
  );
  const body = `<div class="wide intro">
<h1>Widgets für die Websites der Städte im Netzwerk</h1>
<p class="lead">Eine Karte der Mitglieder, Angaben zu einer Stadt, Meldungen und eine Hilfe zur Barrierefreiheit. Eine Datei, zwei Zeilen, kein fremder Server. Gebaut für WCAG 2.2 AA.</p>
<p class="actions"><a class="button" href="baukasten/index.html">Zum Baukasten</a> <a class="button second" href="demo.html">Demo ansehen</a></p>
</div>
<div class="wide stage"><netzwerk-karte label="Karte der Städte im Netzwerk Digitale Stadt" heading-level="2"><a href="https://www.ikone-ds.de/">Netzwerk Digitale Stadt</a></netzwerk-karte></div>
<div class="wide"><h2 class="unseen">Bereiche</h2><ul class="cards" role="list">${items.join('')}</ul><p class="version">Version ${version}</p></div>`;
  const head = `<link rel="stylesheet" href="dist/netzwerk.css">\n    <script defer src="dist/netzwerk.js"></script>`;
  return pageOf({ path: 'index.html', title: 'Start', body, head });
}
