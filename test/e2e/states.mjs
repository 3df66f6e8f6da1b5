/**
 * Each widget in each state that matters, for the tests that look at all of them: markup, what a person
 * does to get there, and what then shows. Data and addresses are the page's own, so that nothing depends
 * on the day or on the network.
 */
import { bundleTag, documentOf } from './harness.mjs';

/** Invented cities: one of each role, one with all that a card can say. */
const towns = [
  ['ahorn', 'Ahornberg', [7.6, 50.35], { role: 'koordination', joined: '2019-04' }],
  [
    'birken',
    'Birkenau',
    [8.2, 49.9],
    {
      role: 'gruendung',
      joined: '2019-12-02',
      district: 'Landkreis Musterland',
      topics: ['Open Data', 'Mobilität'],
      projects: [{ name: 'Digitaler Bauantrag', url: 'https://birken.example/bauantrag' }],
      contact: { office: 'Stabsstelle Digitales', email: 'digital@birken.example' },
      url: 'https://birken.example/',
    },
  ],
  ['eichen', 'Eichenfeld', [6.7, 49.8], { role: 'mitglied', topics: ['Open Data'] }],
  ['linden', 'Lindenthal', [7.2, 49.3], { role: 'mitglied' }],
];
const feature = ([id, name, coordinates, properties]) => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates },
  properties: { name, ...properties },
});
const collection = (list) =>
  JSON.stringify({ type: 'FeatureCollection', features: list.map(feature) });

/** Sixty towns, twelve at a place: groups on the map. */
const many = Array.from({ length: 60 }, (_, index) => {
  const corner = [
    [6.6, 50.2],
    [7.6, 50.6],
    [8.1, 49.9],
    [7.9, 49.2],
    [6.8, 49.5],
  ][index % 5];
  const step = 0.01 * Math.floor(index / 5);
  const name = `Ort ${String(index + 1).padStart(2, '0')}`;
  return [`ort-${index + 1}`, name, [corner[0] + step, corner[1] + step], { role: 'mitglied' }];
});

/** 120 towns: a list in pages. */
const more = Array.from({ length: 120 }, (_, index) => [
  `dorf-${index + 1}`,
  `Dorf ${String(index + 1).padStart(3, '0')}`,
  [6.5 + (index % 12) * 0.12, 49.3 + Math.floor(index / 12) * 0.12],
  { role: 'mitglied' },
]);

const twins = [
  ['nah', 'Nahstadt', [7.6, 50.35], { role: 'mitglied' }],
  ['neben', 'Nebenstadt', [7.601, 50.351], { role: 'mitglied' }],
  ['fern', 'Fernstadt', [7.6, 49.3], { role: 'mitglied' }],
];

const feed = `<rss version="2.0"><channel>${['Erste', 'Zweite', 'Dritte']
  .map(
    (title, index) =>
      `<item><title>${title} Meldung</title><link>https://stadt.example/${index}</link><pubDate>${new Date(Date.UTC(2024, 2, 28 - index)).toUTCString()}</pubDate></item>`,
  )
  .join('')}</channel></rss>`;

/** Puts the states' data on a site of the harness. */
export function serveData(site) {
  site.serve('/staedte.json', collection(towns));
  site.serve('/viele.json', collection(many));
  site.serve('/seiten.json', collection(more));
  site.serve('/nachbarn.json', collection(twins));
  site.serve('/meldungen.xml', feed);
  site.serve('/kaputt.json', '{"type":');
  site.serve('/leer.json', collection([]));
}

const map = (attributes = '') =>
  `<netzwerk-karte src="/staedte.json"${attributes && ` ${attributes}`}></netzwerk-karte>`;
const card = (attributes = '') =>
  `<netzwerk-daten src="/staedte.json"><netzwerk-stadt ${attributes}><p>Noch keine Stadt.</p></netzwerk-stadt></netzwerk-daten>`;
const ticker = (attributes = '', inside = '') =>
  `<netzwerk-ticker${attributes && ` ${attributes}`}>${inside}</netzwerk-ticker>`;
const toolbar = (attributes = '') =>
  `<netzwerk-hilfe platform="windows" statement-href="/erklaerung" feedback-href="/melden"${attributes && ` ${attributes}`}></netzwerk-hilfe>`;
const text = '<h1>Rathaus</h1><p>Ein Absatz der Seite.</p>';
const allSwitches = 'controls="underline-links text-spacing reduce-motion"';
const help = 'Hilfe zur Barrierefreiheit';
const list = '<ul><li><a href="/alt">Aus dem CMS</a></li></ul>';

const press = (name) => (page) => page.getByRole('button', { name, exact: true }).click();
const type = (words) => (page) => page.getByRole('searchbox').fill(words);
const shows = (role, name) => (page) =>
  page
    .getByRole(role, name ? { name } : {})
    .first()
    .waitFor();
const says = (words) => (page) => page.getByText(words).first().waitFor();
const row = shows('button', /^Lindenthal/);

/** A fingertip on a marker. */
const tap = (name) => (page) =>
  page
    .getByRole('list', { name: 'Städte auf der Karte' })
    .getByRole('button', { name })
    .evaluate((marker) => {
      const box = marker.querySelector('.sign-box').getBoundingClientRect();
      const [clientX, clientY] = [box.x + box.width / 2, box.y + box.height / 2];
      const options = { pointerType: 'touch', detail: 1, bubbles: true, composed: true };
      marker.dispatchEvent(new PointerEvent('click', { ...options, clientX, clientY }));
    });

/**
 * By widget: name, markup, and the steps until it is there.
 * @typedef {(page: import('playwright-core').Page) => Promise<unknown>} Step
 * @type {Record<string, [name: string, markup: string, ...steps: Step[]][]>}
 */
export const states = {
  karte: [
    ['the network’s own members', '<netzwerk-karte></netzwerk-karte>', shows('button', /^Speyer/)],
    ['a heading, the map in words', map('heading="Mitglieder" summary'), row],
    ['a selected city with its card', map('value="birken"'), says('Stabsstelle Digitales')],
    ['list alone', map('view="list"'), row],
    ['map alone, its list folded', map('view="map"'), shows('button', /^Lindenthal/)],
    [
      'enlarged, with buttons to move it',
      map(),
      row,
      press('Vergrößern'),
      shows('button', /Norden/),
    ],
    ['search with a result', map('search'), row, type('birk'), says('1 Treffer.')],
    [
      'search without a result',
      map('search'),
      row,
      type('xyz'),
      shows('button', 'Suche zurücksetzen'),
    ],
    ['a choice of topics', map('filter'), shows('combobox')],
    ['a topic in force', map('topic="Open Data"'), shows('button', 'Alle Städte zeigen')],
    ['a topic that no city has', map('topic="Wald"'), shows('button', 'Alle Städte zeigen')],
    [
      'groups',
      '<netzwerk-karte src="/viele.json" view="map"></netzwerk-karte>',
      shows('button', /Städte um/),
    ],
    [
      'a long list in pages',
      '<netzwerk-karte src="/seiten.json" view="list"></netzwerk-karte>',
      shows('button', 'Nächste Städte'),
    ],
    [
      'the question which city is meant',
      '<netzwerk-karte src="/nachbarn.json"></netzwerk-karte>',
      shows('button', /^Nahstadt/),
      tap(/^Nahstadt/),
      says('Welche Stadt meinen Sie?'),
    ],
    ['keyboard help', map(), row, press('Tastaturhilfe'), shows('dialog')],
    [
      'a background map is offered',
      map('basemap="https://karten.example/{z}/{x}/{y}.png"'),
      shows('button', 'Hintergrundkarte laden'),
    ],
    ['loading', '<netzwerk-karte src="/nie.json"></netzwerk-karte>', says('Karte wird geladen')],
    [
      'an error',
      '<netzwerk-karte src="/kaputt.json"><a href="/staedte">Alle Städte</a></netzwerk-karte>',
      shows('button', 'Erneut versuchen'),
    ],
    [
      'no city',
      '<netzwerk-karte src="/leer.json"></netzwerk-karte>',
      says('Keine Stadt vorhanden.'),
    ],
    ['Leichte Sprache', map('lang="de-simple" search filter value="birken"'), says('Stabsstelle')],
    ['English', map('lang="en" search filter value="birken"'), says('Stabsstelle')],
    ['French', map('lang="fr" search filter value="birken"'), says('Stabsstelle')],
  ],
  stadt: [
    ['a certain city', card('member="birken"'), says('Stabsstelle Digitales')],
    ['with a button to close it', card('member="birken" closable'), shows('button', 'Schließen')],
    ['only some facts', card('member="birken" fields="name website"'), shows('link')],
    ['a city of which only the name is known', card('member="linden"'), says('Lindenthal')],
    [
      'nothing is selected on the map',
      `${map('view="list"')}${'<netzwerk-stadt></netzwerk-stadt>'}`,
      says('Wählen Sie eine Stadt'),
    ],
    [
      'selected on the map',
      `${map('view="list" card="none" value="birken"')}<netzwerk-stadt></netzwerk-stadt>`,
      says('Stabsstelle Digitales'),
      shows('button', 'Auf der Karte zeigen'),
    ],
    ['Leichte Sprache', card('lang="de-simple" member="birken"'), says('Stabsstelle')],
    ['English', card('lang="en" member="birken"'), says('Stabsstelle')],
    ['French', card('lang="fr" member="birken"'), says('Stabsstelle')],
  ],
  ticker: [
    [
      'one at a time, moving',
      ticker('autoplay interval="60" heading="Aktuelles" more-href="/aktuelles"'),
      shows('button', 'Wechsel anhalten'),
    ],
    [
      'one at a time, stopped',
      ticker('src="/meldungen.xml" autoplay interval="60"'),
      press('Wechsel anhalten'),
      shows('button', 'Wechsel starten'),
    ],
    ['all shown', ticker('src="/meldungen.xml"'), press('Alle anzeigen'), shows('link', /Dritte/)],
    ['a list', ticker('mode="list" max="2" label="Neues"'), shows('listitem')],
    ['a line that scrolls', ticker('mode="scroll" autoplay max="2"'), shows('listitem')],
    ['one item', ticker('', list), shows('listitem')],
    ['nothing new', ticker('max-age="1"'), says('Keine aktuellen Meldungen.')],
    ['an error', ticker('src="/nichts.xml"', list), shows('button', 'Erneut versuchen')],
    [
      'Leichte Sprache',
      ticker('src="/meldungen.xml" lang="de-simple" autoplay interval="60"'),
      shows('listitem'),
    ],
    ['English', ticker('src="/meldungen.xml" lang="en" autoplay interval="60"'), shows('listitem')],
    ['French', ticker('src="/meldungen.xml" lang="fr" autoplay interval="60"'), shows('listitem')],
  ],
  hilfe: [
    ['closed', toolbar(), shows('button')],
    ['opened', toolbar(), press(help)],
    ['general', toolbar('layout="inline" sections="about"'), shows('heading', 'Allgemein')],
    [
      'text size, with all switches',
      toolbar(`layout="inline" sections="text-size" ${allSwitches}`),
      shows('button', 'Größer'),
    ],
    ['keys', toolbar('layout="inline" sections="keyboard"'), shows('combobox')],
    [
      'keys of a Mac',
      toolbar('layout="inline" sections="keyboard"').replace('windows', 'mac'),
      shows('combobox'),
    ],
    [
      'keys on a device without any, folded',
      toolbar('layout="inline" sections="text-size keyboard"').replace('windows', 'ios'),
      shows('combobox'),
    ],
    [
      'links, all of them',
      toolbar(
        'layout="inline" sections="links" enforcement-href="/stelle" easy-language-href="/leicht" sign-language-href="/gebaerden"',
      ),
      shows('link'),
    ],
    [
      'enlarged, a switch on',
      `${text}${toolbar(`layout="inline" persist="none" sections="text-size" ${allSwitches}`)}`,
      press('Größer'),
      press('Mehr Abstand im Text'),
      shows('button', 'Zurücksetzen'),
    ],
    [
      'at its largest',
      `${text}${toolbar('layout="inline" sections="text-size" text-size="200"')}`,
      shows('button', 'Kleiner'),
    ],
    ['Leichte Sprache', toolbar(`lang="de-simple" layout="inline" ${allSwitches}`), shows('link')],
    ['English', toolbar(`lang="en" layout="inline" ${allSwitches}`), shows('link')],
    ['French', toolbar(`lang="fr" layout="inline" ${allSwitches}`), shows('link')],
  ],
};

/**
 * A tab for one state after another.
 * @param {Awaited<ReturnType<typeof import('./harness.mjs').openSite>>} site with `serveData`
 * @param {import('playwright-core').BrowserContextOptions} [options]
 * @returns opens a state and waits until it is there
 */
export async function stateOpener(site, options) {
  const context = await site.browser.newContext({
    viewport: { width: 1000, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  await page.route('**/nie.json', () => {}); // never answers
  return async ([, markup, ...steps], head = '') => {
    const body = `<main>${markup}</main>`;
    site.serve('/state.html', documentOf(`${head}${bundleTag}`, body));
    await page.goto(`${site.origin}/state.html`);
    for (const step of steps) await step(page);
    return page;
  };
}
