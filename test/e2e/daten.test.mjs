/** Widgets that share members and selection, in static markup and in every order, with the built script. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, describe, it } from 'node:test';
import { bundleTag, documentOf, openSite } from './harness.mjs';

const geojson = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 'worms',
      geometry: { type: 'Point', coordinates: [8.36, 49.63] },
      properties: { name: 'Worms', url: 'https://worms.example/' },
    },
  ],
});

describe('shared members', () => {
  let site;
  before(async () => {
    site = await openSite();
    site.serve('/staedte.geojson', geojson);
    site.serve(
      '/staedte.csv',
      '\ufeffName;Lon;Lat;Joined\nWorms;8,36;49,63;2024-05\nÖrtchen;7,5;50;\n',
    );
  });
  afterEach(() => site.tidy());
  after(() => site.close());

  const nameIn = (page, selector = 'netzwerk-stadt') =>
    page
      .locator(`css:light=${selector}`)
      .evaluate(({ shadowRoot }) => shadowRoot.querySelector('[part=name]').textContent);
  const features = (page, selector = 'netzwerk-karte') =>
    page.locator(selector).evaluate(({ features: own }) => own.map(({ id }) => id));
  const requestsTo = (page, path) => {
    const urls = [];
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === path) urls.push(request.url());
    });
    return urls;
  };

  it('are asked for once where the page has preloaded them', async () => {
    const preload =
      '<link rel="preload" as="fetch" crossorigin referrerpolicy="no-referrer" href="/staedte.csv">';
    site.serve(
      '/preloaded.html',
      documentOf(preload + bundleTag, '<netzwerk-karte src="/staedte.csv"></netzwerk-karte>'),
    );
    const page = await site.page();
    const requests = requestsTo(page, '/staedte.csv');
    const warnings = [];
    page.on('console', (message) => warnings.push(message.text()));
    await page.goto(`${site.origin}/preloaded.html`);
    await page.waitForFunction(
      () => document.querySelector('netzwerk-karte').features?.length === 2,
    );
    assert.equal(requests.length, 1);
    assert.deepEqual(warnings, []);
  });

  const scripts = {
    'a module': '<script type="module" src="/dist/netzwerk.js"></script>',
    'a script that runs before the body is parsed': '<script src="/dist/netzwerk.js"></script>',
  };
  const orders = {
    'map, then card': [
      '<netzwerk-karte value="worms"></netzwerk-karte>',
      '<netzwerk-stadt></netzwerk-stadt>',
    ],
    'card, then map': [
      '<netzwerk-stadt></netzwerk-stadt>',
      '<netzwerk-karte value="worms"></netzwerk-karte>',
    ],
  };

  for (const [kind, script] of Object.entries(scripts)) {
    for (const [order, parts] of Object.entries(orders)) {
      it(`reach both inside <netzwerk-daten>: ${order}, ${kind}`, async () => {
        const { page, problems } = await site.open(
          `<netzwerk-daten src="/staedte.geojson">\n<div>${parts.join('\n')}</div></netzwerk-daten>`,
          { script },
        );
        await page.waitForFunction(() => document.querySelector('netzwerk-stadt').feature);
        assert.equal(await nameIn(page), 'Worms');
        assert.deepEqual(await features(page), ['worms']);
        assert.deepEqual(problems, []);
      });

      it(`are those of the page, with a selection from the markup: ${order}, ${kind}`, async () => {
        const markup = parts.join('\n').replace('worms', 'speyer');
        const { page, problems } = await site.open(`<main>${markup}</main>`, { script });
        await page.waitForFunction(() => document.querySelector('netzwerk-stadt').feature);
        assert.equal(await nameIn(page), 'Speyer');
        assert.deepEqual(problems, []);
      });
    }

    it(`come from a list in the markup, though it is parsed later: ${kind}`, async () => {
      const items = '<li data-lon="7.5" data-lat="50.1"><a href="/a">Adorf</a></li>'.repeat(1);
      const { page } = await site.open(
        `<netzwerk-karte><p>Städte</p>\n<ul>${items}<li data-id="trier">Trier</li></ul></netzwerk-karte>`,
        { script },
      );
      await page.waitForFunction(
        () => document.querySelector('netzwerk-karte').features?.length === 2,
      );
      assert.deepEqual(await features(page), ['adorf', 'trier']);
    });
  }

  it('are asked for once by an element that is defined after its consumers', async () => {
    const { page } = await site.open('<p></p>');
    await page.waitForFunction(() => customElements.get('netzwerk-karte'));
    const urls = requestsTo(page, '/staedte.geojson');
    await page.evaluate(() => {
      document.querySelector('p').innerHTML =
        '<netzwerk-daten src="/staedte.geojson"><netzwerk-karte></netzwerk-karte><netzwerk-stadt member="worms"></netzwerk-stadt></netzwerk-daten><netzwerk-karte src="staedte.geojson"></netzwerk-karte>';
    });
    await page.waitForFunction(() => document.querySelector('netzwerk-stadt').feature);
    assert.equal(urls.length, 1);
  });

  it('may be a table with a byte order mark, semicolons and decimal commas', async () => {
    const { page, problems } = await site.open(
      '<netzwerk-karte src="/staedte.csv" lang="de"></netzwerk-karte>',
    );
    await page.waitForFunction(
      () => document.querySelector('netzwerk-karte').features.length === 2,
    );
    assert.deepEqual(await features(page), ['oertchen', 'worms']);
    assert.deepEqual(problems, []);
  });

  describe('that the data lack', () => {
    const csv = readFileSync(new URL('../../dist/netzwerk-orte.csv', import.meta.url), 'utf8');
    const code = readFileSync(new URL('../../dist/netzwerk.js', import.meta.url), 'utf8');

    for (const [kind, script] of Object.entries({
      module: '<script type="module" src="/cdn/1.2.3/netzwerk.js?x=1"></script>',
      classic: '<script src="/cdn/1.2.3/netzwerk.js"></script>',
    })) {
      it(`are looked up in a file beside the script, once: ${kind}`, async () => {
        site.serve('/cdn/1.2.3/netzwerk.js', code);
        site.serve('/cdn/1.2.3/netzwerk-orte.csv', csv);
        const { page, problems } = await site.open('<main></main>', { script });
        await page.waitForFunction(() => customElements.get('netzwerk-karte'));
        const urls = requestsTo(page, '/cdn/1.2.3/netzwerk-orte.csv');
        await page.evaluate(() => {
          document.querySelector('main').innerHTML =
            '<netzwerk-karte members="trier mainz Alzey"></netzwerk-karte><netzwerk-karte members="mainz"></netzwerk-karte>';
        });
        await page.waitForFunction(
          () => document.querySelector('netzwerk-karte').features.length === 3,
        );
        assert.deepEqual(await features(page, 'netzwerk-karte >> nth=0'), [
          'alzey',
          'mainz',
          'trier',
        ]);
        assert.equal(urls.length, 1);
        assert.deepEqual(problems, []);
      });
    }

    it('ask for nothing where the data have them all', async () => {
      const { page } = await site.open('<main></main>');
      await page.waitForFunction(() => customElements.get('netzwerk-karte'));
      const urls = requestsTo(page, '/dist/netzwerk-orte.csv');
      await page.evaluate(async () => {
        document.querySelector('main').innerHTML =
          '<netzwerk-karte members="trier Speyer 7320000"></netzwerk-karte>';
        await document.querySelector('netzwerk-karte').ready;
      });
      assert.deepEqual(await features(page), ['speyer', 'trier', 'zweibruecken']);
      assert.deepEqual(urls, []);
    });

    it('are left out where that file is missing, and the others show', async () => {
      site.serve('/alone/netzwerk.js', code);
      const { page, problems } = await site.open(
        '<netzwerk-karte members="trier mainz"></netzwerk-karte>',
        { script: '<script type="module" src="/alone/netzwerk.js"></script>' },
      );
      await page.locator('netzwerk-karte >> [role=alert]').waitFor();
      assert.deepEqual(await features(page), ['trier']);
      const lines = problems.filter((line) => line.includes('[netzwerk-karte]'));
      assert.equal(lines.length, 1);
      assert.match(lines[0], /\/alone\/netzwerk-orte\.csv: HTTP 404/);
    });
  });

  it('survive a second copy of another version', async () => {
    const code = readFileSync(new URL('../../dist/netzwerk.js', import.meta.url), 'utf8');
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url)));
    const other = code.replaceAll(version, '9.9.9');
    assert.notEqual(other, code);
    site.serve('/other.js', other);
    const { page, problems } = await site.open(
      '<netzwerk-daten src="/staedte.geojson"><netzwerk-karte value="worms"></netzwerk-karte></netzwerk-daten><netzwerk-stadt member="speyer"></netzwerk-stadt>',
      {
        script:
          '<script src="/other.js"></script><script type="module" src="/dist/netzwerk.js"></script>',
      },
    );
    await page.waitForFunction(() => globalThis.__netzwerk.versions.length === 2);
    assert.deepEqual(await features(page), ['worms']);
    assert.equal(await nameIn(page), 'Speyer');
    const versions = await page.evaluate(() => [
      ...globalThis.__netzwerk.versions,
      customElements.get('netzwerk-daten').version,
    ]);
    assert.deepEqual(versions, ['9.9.9', version, '9.9.9']);
    assert.deepEqual(problems, []);
  });

  it('describe themselves to search engines under a strict policy, and only if told to', async () => {
    const { page, problems } = await site.open(
      '<netzwerk-karte structured-data></netzwerk-karte><netzwerk-karte></netzwerk-karte><netzwerk-stadt member="speyer" structured-data></netzwerk-stadt>',
      {
        headers: {
          'Content-Security-Policy':
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; require-trusted-types-for 'script'",
        },
      },
    );
    await page.waitForFunction(() => document.querySelectorAll('body script').length === 2);
    const [network, city] = await page.evaluate(() =>
      [...document.querySelectorAll('body script')].map((script) => JSON.parse(script.textContent)),
    );
    assert.equal(network['@type'], 'Organization');
    assert.equal(network.member.length, 11);
    assert.equal(city.name, 'Speyer');
    assert.deepEqual(problems, []);
  });
});
