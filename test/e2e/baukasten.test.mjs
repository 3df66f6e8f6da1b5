/** The builder, used as a person does: by keys, with the address, and with what it gives to copy. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { listen } from '../../scripts/serve.mjs';
import { openSite } from './harness.mjs';

const axe = readFileSync(
  new URL('../../node_modules/axe-core/axe.min.js', import.meta.url),
  'utf8',
);

/** The toolbar with what it must have. */
const help = '#widget=hilfe&statement-href=/a&feedback-href=/b';

let site;
before(async () => {
  site = await openSite();
});
afterEach(() => site.tidy());
after(() => site.close());

/** The builder at an address, with its console, and the requests that it makes besides its own files. */
async function openBuilder(hash = '', context = {}) {
  const { page, problems } = await openPage(`/baukasten/index.html${hash}`, context);
  await page
    .frameLocator('#vorschau')
    .locator(':is(netzwerk-karte, netzwerk-stadt, netzwerk-ticker, netzwerk-hilfe)')
    .last()
    .waitFor();
  return { page, problems };
}

async function openPage(path, context = {}) {
  const page = await site.page(context);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${site.origin}/`)) problems.push(`request: ${request.url()}`);
  });
  await page.goto(site.origin + path);
  return { page, problems };
}

const attributesInPreview = (page, tag) =>
  page
    .frameLocator('#vorschau')
    .locator(tag)
    .last()
    .evaluate((element) =>
      Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    );

async function untilPreview(page, tag, expected) {
  await page
    .frameLocator('#vorschau')
    .locator(
      tag +
        Object.entries(expected)
          .map(([name, value]) => `[${name}="${value}"]`)
          .join(''),
    )
    .waitFor();
}

const copied = (page) => page.evaluate(() => navigator.clipboard.readText());

async function violations(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await globalThis.axe.run(document, {
      runOnly: tags,
      iframes: false, // the widgets' own tests look at them
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

describe('the builder by keys', () => {
  it('chooses, sets, shows and copies; what was copied is the widget on a blank page', async () => {
    const { page, problems } = await openBuilder();
    await page.getByRole('radio', { name: /Städtekarte/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await untilPreview(page, 'netzwerk-ticker', {});
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await untilPreview(page, 'netzwerk-karte', {});

    await page.getByLabel('Ansicht').selectOption('list');
    await page.getByLabel('Suchfeld über der Liste').focus();
    await page.keyboard.press('Space');
    await untilPreview(page, 'netzwerk-karte', { view: 'list', search: 'true' });

    await page.getByText('Überschrift', { exact: true }).first().click();
    await page.getByRole('textbox', { name: 'Überschrift' }).focus();
    await page.keyboard.type('Unsere "Partner" & Freunde');
    await page.keyboard.press('Tab');
    await untilPreview(page, 'netzwerk-karte[heading*=Partner]', {});

    await page.getByRole('button', { name: '„In die Seite“ kopieren' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Kopiert: In die Seite' }).waitFor();
    const snippet = await copied(page);
    assert.match(snippet, /^<!-- wp:html -->\n<div class="netzwerk-karte"/);
    assert.deepEqual(problems, []);

    const blank = await site.open(snippet, { script: '' });
    const map = blank.page.locator('netzwerk-karte');
    await map.getByRole('heading', { name: 'Unsere "Partner" & Freunde' }).waitFor();
    await map.getByRole('button', { name: /Trier/ }).first().waitFor();
    assert.equal(await map.getAttribute('view'), 'list');
    assert.deepEqual(blank.problems, []);
  });

  it('finds a town by its first letters and keeps the focus where it was', async () => {
    const { page, problems } = await openBuilder();
    const box = page.getByRole('combobox', { name: 'Nur diese Städte' });
    await box.focus();
    await page.keyboard.type('muenst');
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    const active = await box.getAttribute('aria-activedescendant');
    assert.equal(await page.locator(`#${active}`).getAttribute('aria-selected'), 'true');
    await page.keyboard.press('Enter');
    await box.fill('Trier');
    await page.locator('[role=option]').getByText('Trier', { exact: true }).waitFor();
    await page.keyboard.press('Enter');
    const chips = page.getByRole('list', { name: 'Gewählte Städte' }).getByRole('listitem');
    await untilPreview(page, 'netzwerk-karte[members^="m"][members$=" trier"]', {});
    assert.equal(await chips.count(), 2);
    await page.getByRole('button', { name: 'Trier entfernen' }).press('Enter');
    assert.equal(await chips.count(), 1);
    assert.ok(await box.evaluate((field) => field === document.activeElement));
    await box.fill('xyzxyz');
    await page.getByText('Kein Ort in Rheinland-Pfalz heißt so.').waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await box.inputValue(), '');
    assert.deepEqual(problems, []);
  });
});

describe('the address', () => {
  it('holds the whole state, and a step back takes one choice back', async () => {
    const { page, problems } = await openBuilder();
    await page.getByLabel('Ansicht').selectOption('split');
    await page.getByRole('radio', { name: /Tablet/ }).check({ force: true });
    await page.getByLabel('Thema').selectOption('kern');
    await page.getByRole('radio', { name: 'TYPO3' }).check({ force: true });
    const address = page.url();
    assert.match(address, /#widget=karte&view=split&thema=kern&breite=768&system=typo3$/);

    const other = await openBuilder(new URL(address).hash);
    assert.equal(await other.page.getByLabel('Ansicht').inputValue(), 'split');
    assert.equal(await other.page.getByLabel('Thema').inputValue(), 'kern');
    assert.ok(await other.page.getByRole('radio', { name: 'TYPO3' }).isChecked());
    assert.equal(await other.page.locator('#vorschau').getAttribute('width'), '768');
    assert.equal(
      await other.page.frameLocator('#vorschau').locator('link[data-theme]').getAttribute('href'),
      '../dist/themes/kern.css',
    );

    await page.goBack();
    assert.ok(await page.getByRole('radio', { name: 'Universal' }).isChecked());
    await page.goBack();
    assert.equal(await page.getByLabel('Thema').inputValue(), '');
    await page.goForward();
    assert.equal(await page.getByLabel('Thema').inputValue(), 'kern');
    assert.deepEqual([...problems, ...other.problems], []);
  });

  it('takes nothing that the builder does not offer', async () => {
    const { page, problems } = await openBuilder(
      `${help}&text-size=200&onclick=alert(1)&thema=../../x&breite=9999&layout=quer`,
    );
    assert.deepEqual(await attributesInPreview(page, 'netzwerk-hilfe'), {
      'statement-href': '/a',
      'feedback-href': '/b',
      persist: 'none',
    });
    await page.getByRole('radio', { name: 'Nur Link' }).check({ force: true });
    assert.match(page.url(), /feedback-href=%2Fb&system=link$/);
    assert.deepEqual(problems, []);
  });

  it('shows the preview on a slow line too, where its frame is ready before the builder is', async () => {
    const page = await site.page();
    await page.route('**/baukasten/dist/builder.js', async (route) => {
      await page.waitForFunction(() =>
        document.querySelector('#vorschau')?.contentWindow?.customElements.get('netzwerk-stadt'),
      );
      await page.frames()[1].waitForLoadState('load');
      await route.continue();
    });
    await page.goto(`${site.origin}/baukasten/index.html#widget=stadt&member=trier`);
    await untilPreview(page, 'netzwerk-stadt', { member: 'trier' });
  });

  it('stays as it is when a person skips to the content', async () => {
    const { page } = await openBuilder('#widget=ticker');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'inhalt');
    assert.match(page.url(), /#widget=ticker$/);
  });
});

describe('the snippet', () => {
  it('bears a checksum only where the address holds this exact version', async () => {
    const { version, files } = JSON.parse(
      readFileSync(new URL('../../dist/integrity.json', import.meta.url), 'utf8'),
    );
    const { page } = await openBuilder();
    const code = page.locator('#einbau pre').first();
    const host = page.getByLabel('Wo liegen die Dateien?');
    await host.fill(`netz.example/${version}/netzwerk.js`);
    await page.keyboard.press('Tab');
    await page.waitForFunction(
      (sum) => document.querySelector('#einbau pre')?.textContent?.includes(sum),
      `src="https://netz.example/${version}/netzwerk.js" integrity="${files['netzwerk.js']}" crossorigin="anonymous"`,
    );
    await host.fill('https://netz.example/0/');
    assert.doesNotMatch(await code.textContent(), /integrity/);
    await host.fill('https://netz.example/9.9.9/');
    assert.doesNotMatch(await code.textContent(), /integrity/);
    await page.getByText('Die Prüfsumme zu Version 9.9.9').waitFor();
  });

  it('is there for each system, with a note on privacy that fits', async () => {
    const { page, problems } = await openBuilder(`${help}&dateien=/netzwerk/`);
    const seen = new Set();
    for (const name of [
      'Universal',
      'WordPress',
      'TYPO3',
      'Drupal',
      'Contao',
      'Joomla',
      'iframe',
      'Nur Link',
    ]) {
      await page.getByRole('radio', { name, exact: true }).check({ force: true });
      const text = await page.locator('#einbau .steps').textContent();
      assert.ok(text.includes('/netzwerk/') || text.includes('[netzwerk-hilfe]'), name);
      seen.add(text);
    }
    assert.equal(seen.size, 8);
    const notes = page.locator('#hinweise');
    await notes.getByText('Kein fremder erfährt etwas.').waitFor();
    await notes.getByText('§ 25 Absatz 2 Nummer 2 TDDDG').waitFor();
    await notes.getByText('Erklärung zur Barrierefreiheit: Hilfe auf der Seite').waitFor();
    assert.deepEqual(problems, []);
  });
});

describe('the check of an address', () => {
  const city = (name, coordinates) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates },
    properties: { name },
  });
  const answers = {
    '/gut.geojson': JSON.stringify({
      type: 'FeatureCollection',
      features: [city('Trier', [6.64, 49.75]), city('Speyer', [8.43, 49.32])],
    }),
    '/teils.geojson': JSON.stringify({
      type: 'FeatureCollection',
      features: [city('Trier', [6.64, 49.75]), city('Speyer', [49.32, 8.43]), city('', [8, 50])],
    }),
    '/kaputt.json': '{"type": "FeatureCollection", "features": [',
    '/eins.json': JSON.stringify(city('Trier', [6.64, 49.75])),
    '/seite.html':
      '<!doctype html><html lang="de"><link rel="alternate" type="application/rss+xml" href="/feed.xml"><title>x</title>',
    '/feed.xml':
      '<rss version="2.0"><channel><title>A</title><item><title>Neues</title><link>https://example.org/</link><pubDate>Mon, 02 Jun 2025 10:00:00 +0200</pubDate></item></channel></rss>',
    '/tabelle.csv': 'stadt;lon;lat\nTrier;6,64;49,75\n',
  };
  let strict;
  let origin;
  before(async () => {
    for (const [path, text] of Object.entries(answers)) site.serve(path, text);
    strict = createServer((request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(answers['/gut.geojson']);
    });
    origin = `http://127.0.0.1:${await listen(strict)}`;
  });
  after(() => strict.close());

  const cases = [
    ['karte', '/gut.geojson', 'good', ['Die Karte zeigt 2 Städte.']],
    [
      'karte',
      '/teils.geojson',
      'mixed',
      ['Die Karte zeigt 1 Stadt, 2 fehlen.', 'Länge und Breite sind vertauscht', 'Der Name fehlt'],
    ],
    ['karte', '/kaputt.json', 'bad', ['lässt sich nicht lesen', 'Zeile 1']],
    ['karte', '/eins.json', 'bad', ['Das ist keine FeatureCollection']],
    ['karte', '/seite.html', 'bad', ['eine Webseite, keine Datei mit Städten']],
    ['karte', '/tabelle.csv', 'bad', ['Benennen Sie die Spalte „stadt“ in „name“ um']],
    ['karte', '/fehlt.json', 'bad', ['404: Diese Datei gibt es dort nicht']],
    ['karte', 'javascript:alert(1)', 'bad', ['keine Adresse, die ein Browser laden kann']],
    ['ticker', '/feed.xml', 'good', ['Der Ticker zeigt 1 Meldung', 'Neues (2025-06-02)']],
    ['ticker', '/seite.html', 'bad', ['Das ist eine Webseite, kein Feed', '/feed.xml']],
    ['ticker', '/gut.geojson', 'bad', ['Das ist kein Feed']],
  ];
  for (const [widget, src, verdict, texts] of cases) {
    it(`says of ${src} for ${widget}: ${texts[0]}`, async () => {
      const { page } = await openBuilder(`#widget=${widget}`);
      await page.getByLabel(/Eigene(r Feed| Städtedaten)/).fill(src);
      await page.getByRole('button', { name: 'Adresse prüfen' }).press('Enter');
      const result = page.locator('.result[data-verdict]');
      await result.waitFor();
      assert.equal(await result.getAttribute('data-verdict'), verdict);
      const said = await result.textContent();
      for (const text of texts) assert.ok(said.includes(text), `${text}\n${said}`);
      await page.getByLabel(/Eigene(r Feed| Städtedaten)/).fill('/anders');
      assert.equal(await page.locator('.result[data-verdict]').count(), 0);
    });
  }

  it('tells a server that refuses (CORS) from one that is not there', async () => {
    const { page } = await openBuilder('#widget=karte');
    await page.getByLabel('Eigene Städtedaten').fill(`${origin}/x.json`);
    await page.getByRole('button', { name: 'Adresse prüfen' }).click();
    await page
      .getByText('antwortet, erlaubt den Zugriff von anderen Seiten aber nicht (CORS)')
      .waitFor();
    await page.getByLabel('Eigene Städtedaten').fill('http://127.0.0.1:9/x.json');
    await page.getByRole('button', { name: 'Adresse prüfen' }).click();
    await page.getByText('127.0.0.1:9 ist nicht zu erreichen').waitFor();
  });
});

describe('data from another server', () => {
  let foreign;
  let host;
  let asked;
  before(async () => {
    foreign = createServer((request, response) => {
      asked.push(request.url);
      response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/csv' });
      response.end('name;lon;lat\nFremdstadt;7,5;50\n');
    });
    host = `127.0.0.1:${await listen(foreign)}`;
  });
  after(() => foreign.close());
  beforeEach(() => (asked = []));

  const openLink = () =>
    openPage(
      `/baukasten/index.html#widget=karte&src=${encodeURIComponent(`http://${host}/x.csv`)}`,
    );
  const load = (page) =>
    page.getByRole('button', { name: `Vorschau mit Daten von ${host} laden`, exact: true });
  const shown = (page) =>
    page
      .frameLocator('#vorschau')
      .getByRole('button', { name: /Fremdstadt/ })
      .first()
      .waitFor();

  it('is not asked for by a link, but after the button that names it, by keys', async () => {
    const { page } = await openLink();
    await load(page).waitFor();
    assert.equal(await page.locator('#vorschau').isVisible(), false);
    // What the builder sends to the preview in between has arrived when another widget shows.
    await page.getByRole('radio', { name: /Meldungen/ }).check({ force: true });
    await untilPreview(page, 'netzwerk-ticker', {});
    await page.getByRole('radio', { name: /Städtekarte/ }).check({ force: true });
    await load(page).waitFor();
    await page.getByLabel('Ansicht').selectOption('list');
    await load(page).waitFor();
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(asked, []);

    await load(page).focus();
    await page.keyboard.press('Enter');
    await shown(page);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'vorschau');
    await page
      .getByRole('status')
      .filter({ hasText: `lädt Daten von ${host}` })
      .waitFor();
    assert.equal(await load(page).count(), 0);
    assert.deepEqual(asked, ['/x.csv']);
  });

  it('is not asked for by a step back or a changed address either', async () => {
    const { page } = await openBuilder();
    await page.evaluate((src) => {
      location.hash = `widget=karte&src=${encodeURIComponent(src)}`;
    }, `http://${host}/x.csv`);
    await load(page).waitFor();
    await page.goBack();
    await untilPreview(page, 'netzwerk-karte', {});
    await page.goForward();
    await load(page).waitFor();
    await page.getByRole('radio', { name: /Meldungen/ }).check({ force: true });
    await untilPreview(page, 'netzwerk-ticker', {});
    assert.deepEqual(asked, []);
  });

  it('is asked for once its address has been typed, not while it is', async () => {
    const { page } = await openBuilder();
    const field = page.getByLabel('Eigene Städtedaten');
    await field.focus();
    await page.keyboard.type(`http://${host}/`);
    await load(page).waitFor();
    await page.keyboard.type('x.csv');
    await page.keyboard.press('Tab');
    await shown(page);
    assert.deepEqual(asked, ['/x.csv']);
    // Another file of that server is another address.
    await field.focus();
    await page.keyboard.press('End');
    await page.keyboard.type('?2');
    await load(page).waitFor();
    await page.keyboard.press('Enter');
    await untilPreview(page, 'netzwerk-karte', { src: `http://${host}/x.csv?2` });
    await shown(page);
    assert.deepEqual(asked, ['/x.csv', '/x.csv?2']);
  });

  it('is asked for by the check of its address', async () => {
    const { page } = await openLink();
    await load(page).waitFor();
    await page.getByRole('button', { name: 'Adresse prüfen' }).press('Enter');
    await page.getByText('Die Karte zeigt 1 Stadt.').waitFor();
    await shown(page);
  });

  for (const width of [320, 1280]) {
    it(`makes the page no wider than ${width} pixels, whatever its name`, async () => {
      const { page } = await openPage(
        `/baukasten/index.html#widget=ticker&src=//${'lang.'.repeat(40)}example/feed.xml`,
        { viewport: { width, height: 800 } },
      );
      await page.getByRole('button', { name: /^Vorschau mit Daten von lang/ }).waitFor();
      assert.ok(
        await page.evaluate(
          () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
        ),
      );
    });
  }
});

describe('the editor of member data', () => {
  const names = (page) =>
    page
      .locator('#tabelle input[aria-label^="Name:"]')
      .evaluateAll((all) => all.map(({ value }) => value));
  const onMap = (page) =>
    page.evaluate(() =>
      document
        .querySelector('netzwerk-karte')
        .features.map(({ properties }) => properties.name)
        .sort(),
    );
  const untilOnMap = (page, list) =>
    page.waitForFunction(
      (expected) =>
        JSON.stringify(
          document
            .querySelector('netzwerk-karte')
            .features?.map(({ properties }) => properties.name)
            .sort(),
        ) === expected,
      JSON.stringify([...list].sort()),
    );
  const openFile = (page, name, text, encoding = 'utf8') =>
    page
      .getByLabel('Oder eine Datei öffnen')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text, encoding) });
  async function download(page, button) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).press('Enter'),
    ]);
    return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
  }

  it('adds by keys, shows on the map, edits, deletes, takes back and saves', async () => {
    const { page, problems } = await openPage('/baukasten/daten.html');
    const search = page.getByRole('combobox', { name: 'Stadt suchen und hinzufügen' });
    await search.focus();
    await page.keyboard.type('bad duerk');
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    await untilOnMap(page, ['Bad Dürkheim']);
    await page.keyboard.type('speyer');
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await untilOnMap(page, ['Bad Dürkheim', 'Speyer']);
    assert.equal(await page.getByLabel('Mitglied seit: Speyer').inputValue(), '2019-04');

    await page.getByLabel('Schwerpunkte: Bad Dürkheim').focus();
    await page.keyboard.type('Wein, Open Data');
    await page.keyboard.press('Tab');
    await page.getByLabel('Mitglied seit: Bad Dürkheim').fill('2024-05');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Speyer löschen' }).press('Enter');
    assert.deepEqual(await names(page), ['Bad Dürkheim']);
    assert.equal(
      await page.evaluate(() => document.activeElement.getAttribute('aria-label')),
      'Bad Dürkheim löschen',
    );
    await page.getByRole('button', { name: 'Rückgängig' }).press('Enter');
    assert.deepEqual(await names(page), ['Bad Dürkheim', 'Speyer']);

    const { name, text } = await download(page, 'Als GeoJSON');
    assert.equal(name, 'staedte.geojson');
    const [first] = JSON.parse(text).features;
    assert.equal(first.properties.joined, '2024-05');
    assert.deepEqual(first.properties.topics, ['Wein', 'Open Data']);
    const table = await download(page, 'Als CSV für Excel');
    assert.equal(table.name, 'staedte.csv');
    assert.match(table.text, /^\ufeffid;name;lon;lat;role;joined/);
    assert.deepEqual(problems, []);
  });

  it('keeps in a file what it does not show', async () => {
    const { page, problems } = await openPage('/baukasten/daten.html');
    const given = {
      type: 'FeatureCollection',
      name: 'unsere',
      features: [
        {
          type: 'Feature',
          id: 'x',
          bbox: [1, 2, 3, 4],
          geometry: { type: 'Point', coordinates: [7.5, 50, 120] },
          properties: { name: 'Eins', Einwohner: 7, tief: { a: [{ b: 1 }] }, topics: ['A'] },
        },
      ],
    };
    await openFile(page, 'unsere.geojson', JSON.stringify(given));
    await untilOnMap(page, ['Eins']);
    await page.getByLabel('Schwerpunkte: Eins').fill('A, B');
    await page.keyboard.press('Tab');
    const { name, text } = await download(page, 'Als GeoJSON');
    assert.equal(name, 'unsere.geojson');
    given.features[0].properties.topics = ['A', 'B'];
    assert.deepEqual(JSON.parse(text), given);
    assert.deepEqual(problems, []);
  });

  it('opens a table, and says what is wrong in words', async () => {
    const { page } = await openPage('/baukasten/daten.html');
    await openFile(
      page,
      'a.csv',
      'name;lon;lat;joined;Amt\nEins;7,5;50;Mai 2019;X\nZwei;;;2019;Y\n',
    );
    await page.getByText('Die Karte zeigt 1 Stadt, 1 fehlt.').waitFor();
    await page.getByText('Mitglied seit „Mai 2019“ ist kein Datum.').waitFor();
    const field = page.getByLabel('Mitglied seit: Eins');
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    await field.fill('2019-05');
    await page.keyboard.press('Tab');
    await page.locator('#tabelle [aria-invalid]').waitFor({ state: 'detached' });
    const { text } = await download(page, 'Als CSV für Excel');
    assert.equal(
      text,
      '\ufeffname;lon;lat;joined;Amt\r\nEins;7,5;50;2019-05;X\r\nZwei;;;2019;Y\r\n',
    );
    await openFile(page, 'b.txt', '<html>');
    await page.getByText('b.txt lässt sich nicht lesen.').waitFor();
    assert.deepEqual(await names(page), ['Eins', 'Zwei']);
    assert.deepEqual(await onMap(page), ['Eins']);
  });

  it('reads a table as Excel writes it, says so, and saves it in UTF-8', async () => {
    const { page, problems } = await openPage('/baukasten/daten.html');
    const table = 'name;lon;lat\r\nWörth am Rhein;8,26;49,05\r\n';
    await openFile(page, 'excel.csv', table, 'latin1');
    await untilOnMap(page, ['Wörth am Rhein']);
    await page
      .getByRole('status')
      .filter({ hasText: 'excel.csv geöffnet: 1 Stadt, gelesen als Windows-1252.' })
      .waitFor();
    await page.getByText('Diese Datei ist nicht in UTF-8. Sie wurde als Windows-1252').waitFor();
    const { text } = await download(page, 'Als CSV für Excel');
    assert.equal(text, `\ufeff${table}`);
    assert.deepEqual(problems, []);
  });

  it('warns of leaving only where something would be lost', async () => {
    const { page } = await openPage('/baukasten/daten.html');
    const warns = () => page.evaluate(() => window.onbeforeunload !== null);
    await openFile(page, 'a.csv', 'name;lon;lat\nEins;7,5;50\n');
    await untilOnMap(page, ['Eins']);
    assert.equal(await warns(), false);
    await page.getByLabel('Schwerpunkte: Eins').fill('A');
    await page.keyboard.press('Tab');
    assert.equal(await warns(), true);
    await page.getByRole('button', { name: 'Rückgängig' }).press('Enter');
    assert.equal(await warns(), false);
    await page.getByLabel('Schwerpunkte: Eins').fill('B');
    await page.keyboard.press('Tab');
    await openFile(page, 'b.csv', 'name;lon;lat\nZwei;7,5;50\n');
    await untilOnMap(page, ['Zwei']);
    assert.equal(await warns(), false);
    await page.getByRole('button', { name: 'Rückgängig' }).press('Enter');
    assert.equal(await warns(), true);
    await download(page, 'Als GeoJSON');
    assert.equal(await warns(), false);
  });

  for (const colorScheme of ['light', 'dark']) {
    it(`has nothing that axe finds, and does not scroll sideways, ${colorScheme}`, async () => {
      const viewport = { width: 320, height: 800 };
      const { page, problems } = await openPage('/baukasten/daten.html', { colorScheme, viewport });
      await page.getByRole('button', { name: 'Mitglieder des Netzwerks einfügen' }).click();
      await page.getByRole('button', { name: 'Trier löschen' }).waitFor();
      assert.deepEqual(await violations(page), []);
      for (const width of [320, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        assert.ok(
          await page.evaluate(
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
          ),
          String(width),
        );
      }
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(problems, []);
    });
  }
});

describe('the builder for everyone', () => {
  for (const widget of ['karte', 'stadt', 'ticker', 'hilfe']) {
    for (const colorScheme of ['light', 'dark']) {
      it(`has nothing that axe finds with ${widget}, ${colorScheme}`, async () => {
        const { page } = await openBuilder(widget === 'hilfe' ? help : `#widget=${widget}`, {
          colorScheme,
        });
        for (const closed = page.locator('details:not([open]) > summary'); await closed.count();) {
          await closed.first().click();
        }
        assert.deepEqual(await violations(page), []);
      });
    }
  }

  for (const width of [320, 768, 1280]) {
    it(`does not scroll sideways at ${width} pixels, the text twice as large or not`, async () => {
      const viewport = { width, height: 800 };
      const { page } = await openBuilder('#widget=karte&src=/x&members=trier', { viewport });
      const excess = () =>
        page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
      assert.ok((await excess()) <= 0);
      if (width > 320) {
        await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
        assert.ok((await excess()) <= 0);
      }
    });
  }

  it('asks nobody but its own server, and stores nothing', async () => {
    const { page, problems } = await openBuilder(help);
    await page.frameLocator('#vorschau').getByRole('button', { name: /Hilfe/ }).first().click();
    await page.getByRole('radio', { name: 'WordPress' }).check({ force: true });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]),
      [0, 0, ''],
    );
  });
});
