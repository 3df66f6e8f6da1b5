/** A page for each finished theme, with all widgets in it. */
import { escape, pageOf } from './page.mjs';
import { widgetsHead } from './examples.mjs';

const themes = {
  neutral: ['Neutral', 'Die Werte, die auch ohne Thema gelten: Vorlage für eigene.'],
  kontrast: ['Hoher Kontrast', 'Text mindestens 7 : 1, dicke Ränder.'],
  kern: ['KERN UX', 'Für Seiten mit dem Designsystem der deutschen Verwaltung.'],
  industrie: ['Industriestadt', 'Ein Beispiel: dunkle Balken, Rost, keine Rundung.'],
  wein: ['Weinstadt', 'Ein Beispiel: Papier, Weinlaub, weiche Ecken, Antiqua.'],
};

export function themeFiles() {
  const files = new Map();
  const links = (current) =>
    `<nav class="wide themes" aria-label="Themen"><ul role="list">${Object.entries(themes)
      .map(
        ([name, [title]]) =>
          `<li><a href="${name}.html"${name === current ? ' aria-current="page"' : ''}>${escape(title)}</a></li>`,
      )
      .join('')}</ul></nav>`;
  for (const [name, [title, text]] of Object.entries(themes)) {
    const path = `themen/${name}.html`;
    const body = `<div class="wide prose"><p class="back"><a href="index.html">Themen</a></p><h1>Thema: ${escape(title)}</h1><p class="lead">${escape(text)}</p><pre><code>${escape(`<link rel="stylesheet" href="/themes/${name}.css">`)}</code></pre></div>
${links(name)}
<div class="wide stage columns">
<netzwerk-karte heading="Städte im Netzwerk" value="bad-kreuznach" search><a href="https://www.ikone-ds.de/">Netzwerk Digitale Stadt</a></netzwerk-karte>
<div><netzwerk-ticker heading="Aktuelles" mode="list" max="3">Meldungen</netzwerk-ticker></div>
<div><netzwerk-stadt member="speyer">Speyer</netzwerk-stadt></div>
<netzwerk-hilfe layout="inline" heading="Hilfe zur Barrierefreiheit" statement-href="%up%docs/index.html" feedback-href="mailto:barriere@example.org" controls="underline-links text-spacing">Hilfe</netzwerk-hilfe>
</div>`;
    const head = `${widgetsHead}\n    <link rel="stylesheet" href="%up%dist/themes/${name}.css">`;
    files.set(path, pageOf({ path, title: `Thema ${title}`, body, head }));
  }
  const path = 'themen/index.html';
  const items = Object.entries(themes).map(
    ([name, [title, text]]) =>
      `<li><a href="${name}.html"><strong>${escape(title)}</strong> ${escape(text)}</a></li>`,
  );
  const body = `<div class="wide prose"><h1>Themen</h1><p class="lead">Fünf fertige Themen, hell und dunkel, je eine kleine CSS-Datei. Wie man ein eigenes macht, steht in der <a href="%up%docs/gestaltung.html">Dokumentation</a>.</p></div><div class="wide"><ul class="cards" role="list">${items.join('')}</ul></div>`;
  return files.set(path, pageOf({ path, title: 'Themen', body }));
}
