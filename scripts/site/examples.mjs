/** Pages for single cases: what is written, and what comes of it. */
import { escape, pageOf } from './page.mjs';

const network = '<a href="https://www.ikone-ds.de/">Netzwerk Digitale Stadt</a>';

/** Name of the page, title, what it shows, the markup; and what the page needs in its head besides the script. */
const examples = [
  [
    'karte',
    'Städtekarte',
    'Ohne ein Attribut: alle Mitglieder, aus dem Skript, ohne eine Anfrage an einen Server.',
    `<netzwerk-karte>${network}</netzwerk-karte>`,
  ],
  [
    'karte-suche',
    'Karte mit Suche und Schwerpunkten',
    'Ein Suchfeld, eine Auswahl der Schwerpunkte und die Beschreibung der Karte für alle.',
    `<netzwerk-karte heading="Städte im Netzwerk" search filter summary>${network}</netzwerk-karte>`,
  ],
  [
    'karte-liste',
    'Nur die Liste',
    'Für schmale Spalten: dieselben Städte ohne Karte.',
    `<netzwerk-karte view="list" heading="Unsere Partner">${network}</netzwerk-karte>`,
  ],
  [
    'karte-auswahl',
    'Nur manche Städte',
    'Drei Mitglieder und ein Ort, der keines ist; ihn schlägt die Karte im Ortsverzeichnis nach.',
    `<netzwerk-karte members="trier speyer andernach bad-duerkheim" value="trier">${network}</netzwerk-karte>`,
  ],
  [
    'karte-eigene-daten',
    'Eigene Städte aus einer Tabelle',
    'Eine CSV-Datei auf dem eigenen Server.',
    '<netzwerk-karte src="%up%website/daten/staedte.csv"><a href="%up%website/daten/staedte.csv">Städte als Tabelle</a></netzwerk-karte>',
  ],
  [
    'karte-aus-liste',
    'Eigene Städte aus einer Liste in der Seite',
    'Lesbar auch ohne JavaScript.',
    '<netzwerk-karte><ul><li data-lon="7,6" data-lat="50,35"><a href="https://example.org/">Musterstadt</a></li><li data-id="trier"><a href="https://www.trier.de/">Trier</a></li></ul></netzwerk-karte>',
  ],
  [
    'karte-und-portraet',
    'Karte und Porträt',
    'Das Porträt folgt der Karte, wo auch immer beide stehen.',
    `<netzwerk-karte card="none" view="map">${network}</netzwerk-karte>\n<netzwerk-stadt>Wählen Sie eine Stadt auf der Karte.</netzwerk-stadt>`,
  ],
  [
    'stadt',
    'Stadtporträt',
    'Was eine Stadt im Netzwerk tut.',
    '<netzwerk-stadt member="bad-kreuznach"><a href="https://www.bad-kreuznach.de/">Bad Kreuznach</a></netzwerk-stadt>',
  ],
  [
    'meldungen',
    'Meldungen, eine nach der anderen',
    'Die Meldungen des Netzwerks aus dem Skript. Bewegt sich nur, wenn jemand es will.',
    `<netzwerk-ticker heading="Aktuelles">${network}</netzwerk-ticker>`,
  ],
  [
    'meldungen-liste',
    'Meldungen als Liste aus dem eigenen Feed',
    'RSS, Atom oder JSON Feed.',
    '<netzwerk-ticker heading="Aus dem Rathaus" mode="list" src="%up%website/daten/meldungen.xml" more-href="https://example.org/">Meldungen</netzwerk-ticker>',
  ],
  [
    'meldungen-laufend',
    'Meldungen, die sich bewegen',
    'Mit einem Knopf zum Anhalten; nie, wenn jemand weniger Bewegung eingestellt hat.',
    `<netzwerk-ticker heading="Aktuelles" autoplay>${network}</netzwerk-ticker>`,
  ],
  [
    'hilfe',
    'Hilfe zur Barrierefreiheit',
    'Für den Fuß der Seite. Sie ändert nichts, bevor jemand einen Knopf drückt.',
    '<netzwerk-hilfe statement-href="%up%docs/index.html" feedback-href="mailto:barriere@example.org" controls="underline-links text-spacing reduce-motion">Hilfe zur Barrierefreiheit</netzwerk-hilfe>',
  ],
  [
    'sprachen',
    'Leichte Sprache und Englisch',
    'Die Sprache der Seite oder die des Elements.',
    `<netzwerk-karte lang="de-simple" view="list" heading="Städte in Leichter Sprache">${network}</netzwerk-karte>\n<netzwerk-karte lang="en" view="list" heading="Cities in English">${network}</netzwerk-karte>`,
  ],
  [
    'platzhalter',
    'Platzhalter für Redaktionssysteme',
    'Ein <div> und ein Link überstehen, was das Element nicht übersteht.',
    '<div class="netzwerk-karte" data-view="split"><a href="%up%dist/embed/karte.html?view=split">Karte des Netzwerks öffnen</a></div>',
  ],
  [
    'link',
    'Nur ein Link',
    'Allein in seinem Absatz wird der Link zum Widget, sobald das Skript auf der Seite ist.',
    '<p><a href="%up%dist/embed/ticker.html?mode=list&amp;max=3">Meldungen öffnen</a></p>',
  ],
  [
    'iframe',
    'In einem iframe',
    'Ganz ohne Skript auf der eigenen Seite.',
    '<iframe src="%up%dist/embed/karte.html?view=split&amp;id=karte-1" title="Karte des Netzwerks Digitale Stadt" width="100%" height="640" loading="lazy"></iframe>',
  ],
];

export function exampleFiles() {
  const files = new Map();
  examples.forEach(([name, title, text, markup], index) => {
    const path = `beispiele/${name}.html`;
    const next = examples[index + 1];
    const shown = markup.replaceAll('%up%', '/');
    const body = `<div class="wide prose"><p class="back"><a href="index.html">Beispiele</a></p><h1>${escape(title)}</h1><p class="lead">${escape(text)}</p><h2>Im Quelltext</h2><pre><code>${escape(shown)}</code></pre><h2>Auf der Seite</h2></div>
<div class="wide stage">
${markup}
</div>
${next ? `<p class="wide next"><a href="${next[0]}.html">Weiter: ${escape(next[1])}</a></p>` : ''}`;
    files.set(path, pageOf({ path, title, body, head: widgetsHead }));
  });
  const path = 'beispiele/index.html';
  const items = examples.map(
    ([name, title, text]) =>
      `<li><a href="${name}.html"><strong>${escape(title)}</strong> ${escape(text)}</a></li>`,
  );
  const body = `<div class="wide prose"><h1>Beispiele</h1><p class="lead">Einzelne Fälle: was im Quelltext steht, und was daraus wird. Alle zusammen zeigt die <a href="%up%demo.html">Startseite einer erfundenen Stadt</a>.</p></div><div class="wide"><ul class="cards" role="list">${items.join('')}</ul></div>`;
  return files.set(path, pageOf({ path, title: 'Beispiele', body }));
}

export const widgetsHead = `<link rel="stylesheet" href="%up%dist/netzwerk.css">
    <script src="%up%dist/netzwerk-early.js"></script>
    <script defer src="%up%dist/netzwerk.js"></script>`;
