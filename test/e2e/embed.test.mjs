/** Placeholders, links to embed pages, what 17 CMS paths make of a snippet, and the embed pages themselves. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openSite } from './harness.mjs';

const filters = JSON.parse(readFileSync(new URL('../fixtures/cms-filters.json', import.meta.url)));
const parentScript = /```html\n(<script>[^]*?<\/script>)\n```/.exec(
  readFileSync(new URL('../../docs/einbetten/iframe-hoehe.md', import.meta.url), 'utf8'),
)[1];
const cityList = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 'eins',
      geometry: { type: 'Point', coordinates: [7.5, 50] },
      properties: { name: 'Eins' },
    },
  ],
};
const widgetTags =
  'netzwerk-karte, netzwerk-stadt, netzwerk-ticker, netzwerk-hilfe, netzwerk-daten';
const elsewhere =
  '<script type="module" src="/dist/netzwerk.js" data-embed="https://netz.example/embed/"></script>';

let site;
before(async () => {
  site = await openSite();
  site.serve('/cities.geojson', JSON.stringify(cityList));
});
afterEach(() => site.tidy());
after(() => site.close());

/** The elements in the page, as `tag[attribute=value …]`, once the bundle has run. */
async function elementsOf(page) {
  await page.waitForFunction(() => globalThis.__netzwerk?.upgrade);
  return page.evaluate(
    (tags) =>
      [...document.body.querySelectorAll(tags)].map((element) => {
        const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`);
        return `${element.localName}[${attributes.sort().join(' ')}]`;
      }),
    widgetTags,
  );
}

async function open(body, options) {
  const opened = await site.open(body, options);
  return { ...opened, elements: await elementsOf(opened.page) };
}

let shared;
/** The same for markup that a script inserts into a page that is there already: much quicker. */
async function insert(markup) {
  shared ??= await site.open('<main></main>', { keep: true });
  const { page, problems } = shared;
  await page.waitForFunction(() => globalThis.__netzwerk?.upgrade);
  await page.evaluate(() => document.querySelector('main').replaceChildren());
  problems.length = 0;
  await page.evaluate((text) => {
    document.querySelector('main').innerHTML = text;
  }, markup);
  return { page, problems, elements: await elementsOf(page) };
}

describe('placeholders', () => {
  const cases = {
    'become the element with data-* as attributes': [
      '<div class="netzwerk-karte" data-view="list" data-heading="Städte"><a href="/x">Karte</a></div>',
      ['netzwerk-karte[class=netzwerk-karte heading=Städte view=list]'],
    ],
    'keep id, further classes, language and other data': [
      '<div id="k" class="breit netzwerk-karte" lang="en" data-view="map" data-track="7"><p>x</p></div>',
      ['netzwerk-karte[class=breit netzwerk-karte data-track=7 id=k lang=en view=map]'],
    ],
    'take no names that no script may set': [
      '<div class="netzwerk-karte" data-heading=“Unsere Partner” @click="x" data-view="list">x</div><div class="netzwerk-stadt">y</div>',
      [
        'netzwerk-karte[class=netzwerk-karte heading=“Unsere view=list]',
        'netzwerk-stadt[class=netzwerk-stadt]',
      ],
    ],
    'take no handlers': [
      '<div class="netzwerk-karte" onclick="alert(1)" data-onclick="alert(1)"><p>x</p></div>',
      ['netzwerk-karte[class=netzwerk-karte data-onclick=alert(1)]'],
    ],
    'take options from their link, data first': [
      '<div class="netzwerk-karte" data-view="list"><a href="/embed/karte.html?view=map&value=trier">Karte</a></div>',
      ['netzwerk-karte[class=netzwerk-karte value=trier view=list]'],
    ],
    'may be a link': [
      '<p><a class="netzwerk-ticker" href="/embed/ticker.html?mode=list&max=2">Meldungen</a></p>',
      ['netzwerk-ticker[max=2 mode=list]'],
    ],
    'may be a list, which stays one': [
      '<ul class="netzwerk-ticker" data-mode="list"><li><a href="/1">Eins</a></li><li><a href="/2">Zwei</a></li></ul>',
      ['netzwerk-ticker[mode=list]'],
    ],
    'may be nested in shared data': [
      '<div class="netzwerk-daten" data-members="trier"><div class="netzwerk-karte"><p>x</p></div><div class="netzwerk-stadt" data-member="trier">y</div></div>',
      [
        'netzwerk-daten[class=netzwerk-daten members=trier]',
        'netzwerk-karte[class=netzwerk-karte]',
        'netzwerk-stadt[class=netzwerk-stadt member=trier]',
      ],
    ],
    'are not what is around the widget itself': [
      '<section class="netzwerk-karte"><h2>Karte</h2><netzwerk-karte></netzwerk-karte></section><div class="netzwerk-karte"><div class="netzwerk-karte" data-view="list">x</div></div>',
      ['netzwerk-karte[]', 'netzwerk-karte[class=netzwerk-karte view=list]'],
    ],
    'are not what is inside a widget as its fallback': [
      '<netzwerk-karte><div class="netzwerk-ticker">x</div></netzwerk-karte>',
      ['netzwerk-karte[]'],
    ],
    'are not the page or a drawing': ['<svg><g class="netzwerk-karte"></g></svg>', []],
    'may be empty': [
      '<div class="netzwerk-karte"></div>',
      ['netzwerk-karte[class=netzwerk-karte]'],
    ],
    'take false for no': [
      '<div class="netzwerk-karte" data-search="false">x</div>',
      ['netzwerk-karte[class=netzwerk-karte]'],
    ],
    'load what the data names': [
      '<div class="netzwerk-karte" data-src="/cities.geojson">x</div>',
      ['netzwerk-karte[class=netzwerk-karte src=/cities.geojson]'],
    ],
  };
  for (const [what, [body, expected]] of Object.entries(cases)) {
    it(what, async () => {
      const { elements, problems } = await insert(body);
      assert.deepEqual(elements, expected);
      assert.deepEqual(problems, []);
    });
  }

  it('keep their children as the fallback', async () => {
    const { page } = await open(
      '<div class="netzwerk-karte" data-src="/missing.geojson"><a href="/embed/karte.html">Karte öffnen</a></div>',
    );
    await page.getByRole('alert').or(page.getByText('Karte öffnen')).first().waitFor();
    assert.equal(await page.locator('netzwerk-karte > a').textContent(), 'Karte öffnen');
    await page.getByText('Karte öffnen').waitFor({ state: 'visible' });
  });

  it('are found when a script inserts them later, once', async () => {
    const { page } = await open('<div id="ziel"></div>');
    const count = await page.evaluate(async () => {
      const target = document.querySelector('#ziel');
      target.insertAdjacentHTML(
        'beforeend',
        '<section><div class="netzwerk-karte"><p>1</p></div></section>',
      );
      const div = document.createElement('div');
      target.append(div);
      div.className = 'netzwerk-stadt';
      div.dataset.member = 'trier';
      await new Promise((resolve) => setTimeout(resolve));
      globalThis.__netzwerk.upgrade();
      return [...document.querySelectorAll('netzwerk-karte, netzwerk-stadt')].map(
        ({ localName, shadowRoot }) => `${localName} ${shadowRoot !== null}`,
      );
    });
    assert.deepEqual(count, ['netzwerk-karte true', 'netzwerk-stadt true']);
  });

  it('are found in a shadow root by upgrade()', async () => {
    const { page } = await open('<div id="ziel"></div>');
    const found = await page.evaluate(() => {
      const root = document.querySelector('#ziel').attachShadow({ mode: 'open' });
      root.innerHTML = '<div class="netzwerk-karte" data-view="list"><p>x</p></div>';
      globalThis.__netzwerk.upgrade(root);
      return root.querySelector('netzwerk-karte').getAttribute('view');
    });
    assert.equal(found, 'list');
  });

  it('wait until the parser has left them, so that nothing of a slow page is lost', async () => {
    const { createServer } = await import('node:http');
    const server = createServer((request, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.write(
        `<!doctype html><title>x</title><script src="${site.origin}/dist/netzwerk.js"></script><div class="netzwerk-karte" data-view="list"><p id="a">Anfang</p>`,
      );
      server.finish = () => response.end('<p id="z">Ende</p></div><p id="after">danach</p>');
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const page = await site.page();
    try {
      await page.goto(`http://127.0.0.1:${server.address().port}/`, { waitUntil: 'commit' });
      await page.waitForSelector('#a');
      assert.equal(await page.locator('netzwerk-karte').count(), 0);
      server.finish();
      await page.waitForSelector('netzwerk-karte #z', { state: 'attached' });
      assert.equal(await page.locator('netzwerk-karte #a').count(), 1);
      assert.equal(await page.locator('netzwerk-karte #after').count(), 0);
    } finally {
      await page.close();
      server.closeAllConnections();
      server.close();
    }
  });
});

describe('links to embed pages', () => {
  const link = '<a href="/embed/karte.html?view=list">Karte</a>';
  const made = ['netzwerk-karte[view=list]'];
  const upgraded = {
    'alone in a paragraph': `<p>${link}</p>`,
    'with white space, breaks and comments': `<p>&nbsp; <!-- x -->${link}<br>&#8203;</p>`,
    'within inline wrappers': `<p><strong><span>${link}</span></strong></p>`,
    'in a box between others': `<div><p>davor</p>${link}<p>danach</p></div>`,
    'without .html': '<p><a href="/embed/karte?view=list">Karte</a></p>',
    'with an ampersand escaped twice': '<p><a href="/embed/karte.html?amp;view=list">Karte</a></p>',
    'in capitals': '<p><a href="/embed/karte.html?VIEW=list">Karte</a></p>',
    'in a folder': '<p><a href="/plugins/netzwerk/embed/karte.html?view=list">Karte</a></p>',
  };
  for (const [what, body] of Object.entries(upgraded)) {
    it(`are upgraded ${what}`, async () => {
      const { elements, problems, page } = await insert(body);
      assert.deepEqual(elements, made);
      assert.deepEqual(problems, []);
      assert.equal(await page.locator('netzwerk-karte > a').count(), 1, 'the link stays inside');
    });
  }

  const kept = {
    'in a sentence': `<p>Hier ist die ${link} des Netzwerks.</p>`,
    'beside text after a break': `<p>Siehe:<br>${link}</p>`,
    'beside a picture': `<p><img alt="" src="data:,">${link}</p>`,
    'in a list': `<ul><li>${link}</li></ul>`,
    'in a menu': `<nav><p>${link}</p></nav>`,
    'to another host': '<p><a href="https://example.org/embed/karte.html">Karte</a></p>',
    'to another page': '<p><a href="/embed/karten.html">Karte</a></p>',
    'to something that is no address': '<p><a href="http://[/embed/karte.html">Karte</a></p>',
    'in what is being edited': `<div contenteditable><p>${link}</p><div class="netzwerk-karte">x</div></div>`,
    'in a part that must not change': `<div contenteditable="true"><div contenteditable="false"><p>${link}</p></div></div>`,
    'where the author says so': `<div data-netzwerk="off"><p>${link}</p><div class="netzwerk-karte">x</div></div>`,
  };
  for (const [what, body] of Object.entries(kept)) {
    it(`stay links ${what}`, async () => {
      const { elements } = await insert(body);
      assert.deepEqual(elements, []);
    });
  }

  it('stay in design mode', async () => {
    const { elements } = await open(`<p>${link}</p>`, {
      head: '<script>document.designMode="on"</script>',
    });
    assert.deepEqual(elements, []);
  });

  it('load data of the page or of their own host', async () => {
    const { elements, problems, page } = await insert(
      '<p><a href="/embed/karte.html?src=../cities.geojson">Karte</a></p>',
    );
    assert.deepEqual(elements, [`netzwerk-karte[src=${site.origin}/cities.geojson]`]);
    await page.getByRole('button', { name: /Eins/ }).first().waitFor();
    assert.deepEqual(problems, []);
  });

  it('read an address in pasted quotes', async () => {
    const { elements } = await insert(
      `<p><a href="/embed/karte.html?src=${encodeURIComponent('“../cities.geojson”')}">Karte</a></p>`,
    );
    assert.deepEqual(elements, [`netzwerk-karte[src=${site.origin}/cities.geojson]`]);
  });

  it('wait for the rest of their line on a slow page', async () => {
    const { createServer } = await import('node:http');
    const server = createServer((request, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.write(
        `<!doctype html><title>x</title><script src="${site.origin}/dist/netzwerk.js"></script><div><a id="a" href="${site.origin}/embed/karte.html">Karte</a><br>`,
      );
      server.finish = () => response.end('des Netzwerks</div><p id="after">danach</p>');
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const page = await site.page();
    try {
      await page.goto(`http://127.0.0.1:${server.address().port}/`, { waitUntil: 'commit' });
      await page.waitForSelector('br', { state: 'attached' });
      server.finish();
      await page.waitForLoadState();
      await page.waitForSelector('#after');
      assert.equal(await page.locator('netzwerk-karte').count(), 0);
      assert.equal(await page.locator('div').textContent(), 'Kartedes Netzwerks');
    } finally {
      await page.close();
      server.closeAllConnections();
      server.close();
    }
  });

  for (const src of [
    '“https://evil.example/x”',
    'https://evil.example/x.json',
    '//evil.example/x',
    'data:,%7B%7D',
    'http://[',
  ]) {
    it(`refuse ${src}`, async () => {
      const { elements, problems } = await insert(
        `<p><a href="/embed/karte.html?src=${encodeURIComponent(src)}">Karte</a></p>`,
      );
      assert.deepEqual(elements, []);
      assert.equal(problems.length, 1);
      assert.match(problems[0], /console: \[netzwerk-karte\] src=.* wird nicht geladen/);
    });
  }

  it('set nothing but attributes of the element, and name the others', async () => {
    const { elements, problems } = await insert(
      '<p><a href="/embed/karte.html?onclick=alert(1)&style=color:red&id=x&utm_source=mail&value=trier">Karte</a></p>',
    );
    assert.deepEqual(elements, ['netzwerk-karte[value=trier]']);
    assert.equal(problems.length, 4);
  });

  it('read pasted quotes and no-break spaces as plain ones', async () => {
    const { problems, page } = await open(
      '<p><a href="/embed/karte.html?view=%E2%80%9Elist%E2%80%9C&heading=%C2%A0St%C3%A4dte">Karte</a></p>',
    );
    await page.getByRole('heading', { name: 'Städte' }).waitFor();
    assert.equal(
      await page
        .locator('netzwerk-karte')
        .evaluate((map) => map.shadowRoot.querySelector('[part~=marker]')),
      null,
    );
    assert.deepEqual(problems, []);
  });

  it('are those of another host when its tag says so, or the script is there', async () => {
    const body = '<p><a href="https://netz.example/embed/karte?view=list">Karte</a></p>';
    const { elements } = await open(body, { script: elsewhere });
    assert.deepEqual(elements, made);
  });

  it('are found beside the bundle, not beside the head script', async () => {
    const page = await site.page();
    await page.route('https://netz.example/netzwerk.js', (route) =>
      route.fulfill({
        path: fileURLToPath(new URL('../../dist/netzwerk.js', import.meta.url)),
        contentType: 'text/javascript',
        headers: { 'Access-Control-Allow-Origin': '*' },
      }),
    );
    site.serve(
      '/head-script.html',
      `<!doctype html><title>x</title><script src="/dist/netzwerk-early.js"></script>
      <script type="module" src="https://netz.example/netzwerk.js"></script>
      <p><a href="https://netz.example/embed/karte?view=list">Karte</a></p>`,
    );
    await page.goto(`${site.origin}/head-script.html`);
    assert.deepEqual(await elementsOf(page), made);
  });
});

describe('what CMSs make of a snippet', () => {
  /** Upgraded, a frame, a link, or nothing; never code to read. */
  const seen = {};
  let page;
  before(async () => {
    ({ page } = await site.open('<main></main>', { script: elsewhere, keep: true }));
    await page.route(/example/, (route) => route.abort());
    await page.waitForFunction(() => globalThis.__netzwerk?.upgrade);
  });
  after(() => page.context().close());

  for (const [path, outputs] of Object.entries(filters.output)) {
    it(path, async () => {
      for (const [snippet, markup] of Object.entries(outputs)) {
        const result = await page.evaluate(async (text) => {
          const box = document.createElement('div');
          box.innerHTML = text;
          document.querySelector('main').replaceChildren(box);
          await new Promise((resolve) => setTimeout(resolve));
          return {
            widgets: box.querySelectorAll('netzwerk-karte').length,
            isRendered: Boolean(box.querySelector('netzwerk-karte')?.shadowRoot),
            frames: box.querySelectorAll('iframe').length,
            links: box.querySelectorAll('a[href*="/embed/karte"]').length,
            text: box.textContent,
          };
        }, markup);
        const outcome = result.isRendered
          ? 'Widget'
          : result.frames
            ? 'iframe'
            : result.links
              ? 'Link'
              : 'nichts';
        (seen[path] ??= {})[snippet] = outcome;
        assert.doesNotMatch(result.text, /[<>]|&lt;/, `${path}, ${snippet}: code to read`);
        assert.ok(result.widgets <= 1, `${path}, ${snippet}: ${result.widgets} widgets`);
        const mustWork = /^(div-mit-link|link-mit-klasse|link-nackt)$/.test(snippet);
        if (mustWork) assert.equal(outcome, 'Widget', `${path}, ${snippet}`);
        // Nothing may come of nothing alone.
        if (markup.trim() && outcome === 'nichts')
          assert.equal(result.text.trim(), '', `${path}, ${snippet}`);
        if (outcome === 'nichts') {
          assert.doesNotMatch(markup, /netzwerk-karte|embed\/karte/, `${path}, ${snippet}: lost`);
        }
      }
    });
  }

  it('comes out as the table says', () => {
    const rows = Object.values(seen);
    const count = (snippet, outcome) => rows.filter((row) => row[snippet] === outcome).length;
    console.log(
      ['| Weg | ' + Object.keys(filters.input).join(' | ') + ' |']
        .concat(
          Object.entries(seen).map(
            ([path, row]) => `| ${path} | ${Object.values(row).join(' | ')} |`,
          ),
        )
        .join('\n'),
    );
    assert.equal(rows.length, 17);
    for (const snippet of ['div-mit-link', 'link-mit-klasse', 'link-nackt']) {
      assert.equal(count(snippet, 'Widget'), 17, snippet);
    }
  });
});

describe('code that a CMS shows', () => {
  it('is left where it is meant to be read', async () => {
    const code = '&lt;netzwerk-karte view="list"&gt;&lt;/netzwerk-karte&gt;';
    const { elements } = await insert(
      `<pre><code>${code}</code></pre><p>Schreiben Sie ${code} in die Seite.</p><textarea>${code}</textarea><div contenteditable><p>${code}</p></div>`,
    );
    assert.deepEqual(elements, []);
  });

  it('becomes the widget, and the page says what to do', async () => {
    const { elements, problems } = await insert(
      '<p>&lt;netzwerk-karte view="list" onclick="alert(1)"&gt;&lt;/netzwerk-karte&gt;</p>',
    );
    assert.deepEqual(elements, ['netzwerk-karte[view=list]']);
    assert.ok(problems.some((problem) => /steht als Text in der Seite/.test(problem)));
  });

  it('takes nothing of the address at which the page is shown, nor of a link inside', async () => {
    const { page, problems } = await site.open('<main></main>', {
      query: '?heading=Fremd&cHash=1&src=https://evil.example/x',
    });
    await page.waitForFunction(() => globalThis.__netzwerk?.upgrade);
    await page.evaluate(() => {
      document.querySelector('main').innerHTML =
        '<p>&lt;netzwerk-karte view="list" src="cities.geojson"&gt;&lt;a href="/dist/embed/karte.html?view=map&amp;amp;value=trier"&gt;Karte&lt;/a&gt;&lt;/netzwerk-karte&gt;</p>';
    });
    assert.deepEqual(await elementsOf(page), [
      `netzwerk-karte[src=${site.origin}/cities.geojson view=list]`,
    ]);
    assert.deepEqual(
      problems.filter((problem) => !/steht als Text/.test(problem)),
      [],
    );
  });

  it('asks no other server', async () => {
    const { elements } = await insert(
      '<p>&lt;netzwerk-karte src="https://evil.example/x"&gt;&lt;/netzwerk-karte&gt;</p>',
    );
    assert.deepEqual(elements, []);
  });
});

describe('embed pages', () => {
  const pages = {
    karte: ['?view=list&heading=Alle', 'netzwerk-karte', /Alle/],
    stadt: ['?member=trier', 'netzwerk-stadt', /Trier/],
    ticker: ['?mode=list&max=2', 'netzwerk-ticker', /./],
    hilfe: ['?statement-href=/b&feedback-href=/f', 'netzwerk-hilfe', /Schrift\u00ad?größe/],
  };
  for (const [name, [query, tag, text]] of Object.entries(pages)) {
    it(`${name}.html shows the widget that its address describes`, async () => {
      const page = await site.page();
      const problems = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on(
        'console',
        (message) => ['error', 'warning'].includes(message.type()) && problems.push(message.text()),
      );
      const requests = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(`${site.origin}/dist/embed/${name}.html${query}`);
      await page.locator(tag).getByText(text).filter({ visible: true }).first().waitFor();
      assert.ok((await page.title()).length > 5);
      assert.equal(await page.locator('html').getAttribute('lang'), 'de');
      assert.equal(await page.locator('meta[name=robots]').getAttribute('content'), 'noindex');
      assert.equal(await page.locator('h1').count(), 1);
      assert.deepEqual(problems, []);
      assert.deepEqual(
        requests.filter(
          (url) => !url.startsWith(`${site.origin}/dist/`) && !url.startsWith('data:'),
        ),
        [],
      );
    });
  }

  it('speak the language that the address asks for', async () => {
    const page = await site.page();
    await page.goto(`${site.origin}/dist/embed/karte.html?lang=en&view=list`);
    assert.equal(await page.title(), 'Map of the network Digitale Stadt');
    assert.equal(await page.locator('h1').textContent(), await page.title());
    await page
      .locator('netzwerk-karte')
      .getByText(/cities/)
      .first()
      .waitFor();
  });

  it('list the cities without JavaScript', async () => {
    const page = await site.page({ javaScriptEnabled: false });
    await page.goto(`${site.origin}/dist/embed/karte.html`);
    assert.ok((await page.getByRole('link').count()) >= 10);
    await page.getByText('Diese Städte gehören zum Netzwerk').waitFor();
  });

  it('load data from their own host, and name a foreign one that they refuse', async () => {
    const page = await site.page();
    const lines = [];
    const foreign = [];
    page.on('console', (message) => lines.push(message.text()));
    page.on(
      'request',
      (request) => new URL(request.url()).host.includes('evil') && foreign.push(request.url()),
    );
    await page.goto(`${site.origin}/dist/embed/karte.html?src=/cities.geojson`);
    await page.getByRole('button', { name: /Eins/ }).first().waitFor();
    await page.goto(`${site.origin}/dist/embed/karte.html?src=https://evil.example/x`);
    await page.getByRole('button', { name: /Trier/ }).first().waitFor();
    assert.ok(
      lines.some((line) => /src="https:\/\/evil\.example\/x" wird nicht geladen/.test(line)),
    );
    assert.deepEqual(foreign, []);
  });

  for (const src of [
    '“https://evil.example/x”',
    '"https://evil.example/x"',
    '\u00a0https://evil.example/x',
  ]) {
    it(`refuse a foreign address that looks relative: ${src}`, async () => {
      const page = await site.page();
      const lines = [];
      const foreign = [];
      page.on('console', (message) => lines.push(message.text()));
      page.on(
        'request',
        (request) => request.url().includes('//evil') && foreign.push(request.url()),
      );
      for (const [name, tag] of [
        ['karte', 'netzwerk-karte'],
        ['ticker', 'netzwerk-ticker'],
      ]) {
        await page.goto(`${site.origin}/dist/embed/${name}.html?src=${encodeURIComponent(src)}`);
        await page.waitForFunction(
          (element) => document.querySelector(element)?.ready.then(() => true),
          tag,
        );
        assert.equal(await page.locator(tag).getAttribute('src'), null);
      }
      assert.equal(lines.filter((line) => /wird nicht geladen/.test(line)).length, 2);
      assert.deepEqual(foreign, []);
    });
  }

  it('tell the framing page their height, through the documented script, and no other frame', async () => {
    const body = `
      <iframe title="Karte" id="a" src="${site.origin.replace('127.0.0.1', 'localhost')}/dist/embed/karte.html?view=list&id=a" width="600" height="100"></iframe>
      <iframe title="Karte" id="b" src="${site.origin}/dist/embed/karte.html?view=list&id=b" width="300" height="100"></iframe>
      <iframe title="Fremd" id="c" src="/foreign.html" width="300" height="100"></iframe>${parentScript}`;
    site.serve(
      '/foreign.html',
      `<script>parent.postMessage({netzwerk:'height',id:'a',height:9999},'*');parent.postMessage({netzwerk:'height',id:'c',height:9999},'*')</script>`,
    );
    const { page } = await site.open(body, { script: '' });
    const fits = (id) =>
      page.waitForFunction((name) => document.getElementById(name).height > 300, id);
    await fits('a');
    await fits('b');
    for (const id of ['a', 'b']) {
      const frame = await (await page.$(`#${id}`)).contentFrame();
      const [inner, outer] = [
        await frame.evaluate(() => document.documentElement.scrollHeight),
        await page.evaluate((name) => document.getElementById(name).clientHeight, id),
      ];
      assert.ok(inner <= outer + 1, `${id}: ${inner} in ${outer}`);
    }
    assert.equal(await page.getAttribute('#c', 'height'), '100');
    assert.ok(Number(await page.getAttribute('#a', 'height')) < 9000);
  });
});
