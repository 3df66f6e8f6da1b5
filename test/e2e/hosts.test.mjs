/**
 * The host matrix: each thing that pages do to us (docs/einbetten names them), and that map, card, ticker and
 * toolbar work all the same. A row that can't work says so and leaves the fallback.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { findOldLibraries } from '../../scripts/lib/old-libraries.mjs';
import { openSite } from './harness.mjs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const bundle = read('dist/netzwerk.js');
const integrity = `sha384-${createHash('sha384').update(bundle).digest('base64')}`;
const asModule = '<script type="module" src="/dist/netzwerk.js"></script>';
const asClassic = '<script src="/dist/netzwerk.js"></script>';
const widgets = `
  <netzwerk-karte><a href="/ersatz">Ersatz der Karte</a></netzwerk-karte>
  <div class="netzwerk-stadt" data-member="speyer"><a href="/ersatz">Ersatz der Stadt</a></div>
  <netzwerk-ticker mode="list" max="2"><a href="/ersatz">Ersatz des Tickers</a></netzwerk-ticker>
  <netzwerk-hilfe layout="inline" statement-href="/a" feedback-href="/b"><a href="/ersatz">Ersatz der Hilfe</a></netzwerk-hilfe>`;

let site;
before(async () => {
  site = await openSite();
  for (const [path, file] of Object.entries(libraries))
    site.serve(path, readFileSync(file, 'utf8'));
  site.serve('/patched.js', read('test/e2e/pages/patched-builtins.js'));
  site.serve('/hostile.css', read('test/e2e/pages/hostile.css'));
  site.serve('/older.js', bundle.replaceAll(versionOf(bundle), '0.0.1'));
});
after(() => site.close());

function versionOf() {
  return JSON.parse(read('package.json')).version;
}

const old = findOldLibraries();
const npm = (path) => new URL(`../../node_modules/${path}`, import.meta.url);
const libraries = {
  '/jquery1.js': npm('jquery1/dist/jquery.js'),
  '/require.js': npm('requirejs/require.js'),
  '/zone.js': npm('zone.js/bundles/zone.umd.js'),
  '/es5-shim.js': npm('es5-shim/es5-shim.js'),
  '/es5-sham.js': npm('es5-shim/es5-sham.js'),
  '/ce-polyfill.js': npm('@webcomponents/custom-elements/custom-elements.min.js'),
  '/turbo.js': npm('@hotwired/turbo/dist/turbo.es2017-umd.js'),
  '/htmx.js': npm('htmx.org/dist/htmx.js'),
  '/cookieconsent.js': npm('vanilla-cookieconsent/dist/cookieconsent.umd.js'),
  ...Object.fromEntries(Object.entries(old).map(([name, path]) => [`/${name}.js`, path])),
};

const inParts = (tag) =>
  ['hilfe', 'karte', 'ticker'].map((part) => tag(`/dist/netzwerk-${part}.js`)).join('');

/** Most of a row is waiting. */
const twoAtOnce = { concurrency: 2 };

/** A person uses all four: selects a city with the pointer and one with the keys, enlarges the text and takes it back. */
async function assertWorks(page) {
  const map = page.locator('netzwerk-karte').first();
  await map
    .getByRole('button', { name: /^Trier/ })
    .first()
    .click();
  await page.waitForFunction(() => document.querySelector('netzwerk-karte').value === 'trier');
  await map.getByRole('heading', { name: 'Trier' }).waitFor();
  await map
    .getByRole('button', { name: /^Speyer/ })
    .first()
    .press('Enter');
  await page.waitForFunction(() => document.querySelector('netzwerk-karte').value === 'speyer');
  await page.locator('netzwerk-stadt').last().getByRole('heading', { name: 'Speyer' }).waitFor();
  assert.equal(
    await page.locator('netzwerk-ticker').getByRole('listitem').filter({ visible: true }).count(),
    2,
  );
  const help = page.locator('netzwerk-hilfe');
  await help
    .getByRole('button', { name: /größer/i })
    .first()
    .click();
  await page.waitForFunction(() => document.documentElement.dataset.netzwerkTextSize === '125');
  await help
    .getByRole('button', { name: /zurück/i })
    .first()
    .click();
  await page.waitForFunction(() => !('netzwerkTextSize' in document.documentElement.dataset));
}

/** The fallbacks of all four can be seen, and nothing of ours. */
async function assertFallback(page) {
  for (const name of ['der Karte', 'der Stadt', 'des Tickers', 'der Hilfe']) {
    await page.getByText(`Ersatz ${name}`).waitFor({ state: 'visible' });
  }
  assert.equal(
    await page.evaluate(() => document.querySelector('netzwerk-karte').shadowRoot),
    null,
  );
}

/** Opens a page, uses it, and expects nothing on the console but what `expected` allows. */
async function row({ body = widgets, expected = [], works = assertWorks, ...options }) {
  if (options.script) options.script = options.script.replaceAll('ORIGIN', site.origin);
  const { page, problems } = await site.open(body, options);
  try {
    await works(page, problems);
    const other = problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)));
    assert.deepEqual(other, []);
  } finally {
    await site.release(page);
  }
}

const csp = (policy) => ({ 'Content-Security-Policy': `img-src data:; ${policy}` });

describe('how the script comes into the page', twoAtOnce, () => {
  const rows = {
    'as a module': { script: asModule },
    'as a classic script': { script: asClassic },
    'at the end of the body': { script: '', body: widgets + asClassic },
    'merged with others into one file': {
      script: '<script defer src="/merged.js"></script>',
      files: {
        '/merged.js': `var a = function () { return 1 }\n${bundle}(function () {})()\n// end`,
      },
    },
    'merged into a file in Latin-1': {
      script: '<script defer charset="iso-8859-1" src="/latin1.js"></script>',
      files: { '/latin1.js': [bundle, { 'Content-Type': 'text/javascript' }] },
    },
    'evaluated by a script': {
      script:
        '<script>fetch("/dist/netzwerk.js").then((r) => r.text()).then((t) => (0, eval)(t))</script>',
    },
    're-inserted after consent as text/javascript': {
      script: `<script type="text/plain" data-src="/dist/netzwerk.js"></script><script>
        addEventListener('load', () => {
          const held = document.querySelector('script[type="text/plain"]');
          const script = document.createElement('script');
          script.type = 'text/javascript';
          script.src = held.dataset.src;
          held.replaceWith(script);
        });</script>`,
    },
    'released by CookieConsent, marked as a module': {
      script: `<script type="text/plain" data-category="widgets" data-type="module" src="/dist/netzwerk.js"></script>
        <script defer src="/cookieconsent.js"></script>
        <script type="module">CookieConsent.run({ categories: { widgets: { enabled: true } }, language: { default: 'de', translations: { de: { consentModal: { title: 'x' }, preferencesModal: { sections: [] } } } } }); CookieConsent.acceptCategory('all');</script>`,
    },
    'twice, once as a module and once not': { script: asModule + asClassic },
    'twice by another address': {
      script: `${asModule}<script type="module" src="/dist/netzwerk.js?ver=2"></script>`,
    },
    'in two versions, the older one first': {
      script: `<script src="/older.js"></script>${asClassic}`,
    },
    'in three parts': { script: inParts((src) => `<script type="module" src="${src}"></script>`) },
    'in three parts, as classic scripts': {
      script: inParts((src) => `<script defer src="${src}"></script>`),
    },
    'a part first, and the whole after it': {
      script: `<script type="module" src="/dist/netzwerk-hilfe.js"></script>${asModule}`,
    },
    'by require([…]) of RequireJS': {
      script: '<script src="/require.js"></script><script>require(["/dist/netzwerk.js"])</script>',
    },
    'by jQuery.getScript': {
      script:
        '<script src="/jquery1.js"></script><script>jQuery(function ($) { $.getScript("/dist/netzwerk.js") })</script>',
    },
  };
  for (const [what, { files = {}, ...options }] of Object.entries(rows)) {
    it(what, async () => {
      for (const [path, content] of Object.entries(files)) site.serve(path, ...[content].flat());
      await row(options);
    });
  }

  it('leaves what a part does not hold as it is', () =>
    row({
      script: '<script type="module" src="/dist/netzwerk-hilfe.js"></script>',
      works: async (page) => {
        await page
          .locator('netzwerk-hilfe')
          .getByRole('button', { name: /größer/i })
          .click();
        await page.waitForFunction(
          () => document.documentElement.dataset.netzwerkTextSize === '125',
        );
        for (const name of ['der Karte', 'der Stadt', 'des Tickers']) {
          await page.getByText(`Ersatz ${name}`).waitFor({ state: 'visible' });
        }
      },
    }));

  it('says once which version is in use', async () => {
    const lines = [];
    const { page } = await site.open(widgets, { script: '' });
    page.on('console', (message) => lines.push(message.text()));
    for (const url of ['/older.js', '/dist/netzwerk.js', '/dist/netzwerk.js?again'])
      await page.addScriptTag({ url });
    assert.equal(
      lines.filter((line) => /schon geladen \(0\.0\.1\)/.test(line)).length,
      2,
      'one for each later copy',
    );
    assert.deepEqual(await page.evaluate(() => globalThis.__netzwerk.versions.length), 3);
    assert.equal(await page.evaluate(() => customElements.get('netzwerk-karte').version), '0.0.1');
    await page.context().close();
  });
});

describe('policies', twoAtOnce, () => {
  const own = "default-src 'self'; base-uri 'none'; object-src 'none'";
  const types = "default-src 'self'; require-trusted-types-for 'script'";
  const refusals = [/trusted ?type/i, /createPolicy/];
  const rows = {
    "default-src 'self'": { headers: csp(own) },
    'a nonce': {
      headers: csp("script-src 'nonce-abc'; style-src 'self'"),
      script: '<script type="module" nonce="abc" src="/dist/netzwerk.js"></script>',
    },
    'a nonce with strict-dynamic': {
      headers: csp("script-src 'nonce-abc' 'strict-dynamic'"),
      script: '<script nonce="abc" src="/dist/netzwerk.js"></script>',
    },
    'a hash and integrity': {
      headers: csp(`script-src '${integrity}'`),
      script: `<script type="module" integrity="${integrity}" crossorigin src="/dist/netzwerk.js"></script>`,
    },
    'integrity of a classic script': {
      script: `<script integrity="${integrity}" crossorigin src="/dist/netzwerk.js"></script>`,
    },
    "style-src 'self' and style-src-attr 'none'": {
      headers: csp(
        "script-src 'self'; style-src 'self'; style-src-attr 'none'; style-src-elem 'self'",
      ),
    },
    "style-src 'none'": { headers: csp("script-src 'self'; style-src 'none'") },
    "connect-src 'none'": { headers: csp("script-src 'self'; connect-src 'none'") },
    'Trusted Types without a list': { headers: csp(types) },
    'Trusted Types with netzwerk': { headers: csp(`${types}; trusted-types netzwerk`) },
    'Trusted Types with lit-html': {
      headers: csp(`${types}; trusted-types lit-html`),
      expected: refusals,
    },
    "Trusted Types with the host's own default policy": {
      headers: csp(
        `script-src 'self' 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types default netzwerk`,
      ),
      head: '<script>trustedTypes.createPolicy("default", { createHTML: (text) => text })</script>',
    },
    'a list of policies that nothing requires': {
      headers: csp("default-src 'self'; trusted-types another"),
      expected: refusals,
    },
    "Trusted Types with nothing but the host's default policy": {
      headers: csp(
        "script-src 'self' 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types default",
      ),
      head: '<script>trustedTypes.createPolicy("default", { createHTML: (text) => text })</script>',
      expected: refusals,
    },
    'Trusted Types and two copies': {
      headers: csp(`${types}; trusted-types netzwerk`),
      script: `${asModule}<script src="/dist/netzwerk.js?copy"></script>`,
      expected: refusals,
    },
  };
  for (const [what, options] of Object.entries(rows)) it(`allow us: ${what}`, () => row(options));

  const refused = {
    "script-src 'none'": { headers: csp("script-src 'none'") },
    'a nonce that the tag does not have': { headers: csp("script-src 'nonce-abc'") },
    'integrity of another file': {
      script:
        '<script type="module" integrity="sha384-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" crossorigin src="/dist/netzwerk.js"></script>',
    },
    "Trusted Types with 'none'": { headers: csp(`${types}; trusted-types 'none'`) },
    'Trusted Types with a list of others': {
      headers: csp(`${types}; trusted-types another`),
    },
    'a script that is not there': { script: '<script type="module" src="/nowhere.js"></script>' },
  };
  for (const [what, options] of Object.entries(refused)) {
    it(`leave the fallback: ${what}`, () =>
      row({ ...options, works: assertFallback, expected: [/./] }));
  }

  it('tell which host to allow when they refuse data, and show the fallback', () =>
    row({
      body: '<netzwerk-karte src="https://daten.example/staedte.geojson"><a href="/ersatz">Ersatz der Karte</a></netzwerk-karte>',
      headers: csp("default-src 'self'"),
      expected: [/daten\.example/],
      works: async (page, problems) => {
        await page.getByText('Ersatz der Karte').waitFor({ state: 'visible' });
        await page.waitForFunction(() =>
          document
            .querySelector('netzwerk-karte')
            .shadowRoot.querySelector('[role=alert], [part~=status]'),
        );
        assert.ok(
          problems.some(
            (line) => line.includes('[netzwerk-karte]') && line.includes('daten.example'),
          ),
        );
      },
    }));
});

describe('what else the page has loaded', twoAtOnce, () => {
  const tagOf = (...paths) => paths.map((path) => `<script src="${path}"></script>`).join('');
  const pages = {
    'jQuery 1.12': ['/jquery1.js'],
    RequireJS: ['/require.js'],
    'zone.js': ['/zone.js'],
    'es5-shim and es5-sham': ['/es5-shim.js', '/es5-sham.js'],
    'a polyfill of custom elements': ['/ce-polyfill.js'],
    'built-ins as Prototype 1.6 and MooTools 1.4 left them': ['/patched.js'],
    ...(old.prototype && { 'Prototype 1.7.3': ['/prototype.js'] }),
    ...(old.mootools && { 'MooTools 1.4.5': ['/mootools.js'] }),
    ...(old.dojo && { Dojo: ['/dojo.js'] }),
  };
  for (const [what, paths] of Object.entries(pages)) {
    it(`${what}, before us`, () => row({ head: tagOf(...paths), script: asModule }));
    it(`${what}, after us`, () => row({ script: asClassic + tagOf(...paths) }));
  }

  it('MooTools 1.4.5 under a policy without inline styles', () =>
    row({
      head: tagOf(old.mootools ? '/mootools.js' : '/patched.js'),
      headers: csp("script-src 'self'; style-src 'self'"),
    }));

  it('has found all old libraries on this machine', () => {
    const isCi = Boolean(process.env.CI) && process.env.CI !== 'false';
    const missing = ['prototype', 'mootools', 'dojo'].filter((name) => !old[name]);
    if (missing.length > 0) console.log(`!!! NOT RUN: rows with ${missing.join(', ')} !!!`);
    if (isCi) assert.deepEqual(missing, []);
  });
});

describe('what the page does to our elements', twoAtOnce, () => {
  it('styles everything', () =>
    row({
      head: '<link rel="stylesheet" href="/hostile.css"><meta name="viewport" content="width=device-width">',
      works: async (page) => {
        await assertWorks(page);
        const seen = await page.evaluate(() => {
          const root = document.querySelector('netzwerk-karte').shadowRoot;
          const marker = root.querySelector('[part~=marker]');
          const name = root.querySelector('[part~=list-item]');
          const button = root.querySelector('[part~=control]');
          const { textTransform, textAlign, textIndent, whiteSpace, fontStyle } =
            getComputedStyle(name);
          button.focus({ focusVisible: true });
          return {
            inherited: [textTransform, textAlign, textIndent, whiteSpace, fontStyle],
            font: getComputedStyle(name).fontFamily,
            spacing: getComputedStyle(name).letterSpacing,
            outline: getComputedStyle(button).outlineStyle,
            map: root.querySelector('svg').getBoundingClientRect().width,
            marker: marker.getBoundingClientRect().width,
            sideways: document.documentElement.scrollWidth - innerWidth,
          };
        });
        assert.deepEqual(seen.inherited, ['none', 'start', '0px', 'normal', 'normal']);
        assert.match(seen.font, /Georgia/);
        assert.notEqual(seen.spacing, 'normal', "a reader's text spacing reaches us");
        assert.notEqual(seen.outline, 'none');
        assert.ok(seen.map > 200, `map ${seen.map}`);
        assert.ok(seen.marker >= 20, `marker ${seen.marker}`);
        assert.ok(seen.sideways <= 0, `sideways ${seen.sideways}`);
      },
    }));

  it('has a base address elsewhere', () =>
    row({
      head: '<base href="https://elsewhere.example/ordner/">',
      script: '<script type="module" src="ORIGIN/dist/netzwerk.js"></script>',
    }));

  it('hides them in a tab, and shows it later', () =>
    row({
      body: `<div id="tab" hidden>${widgets}</div><details><summary>Mehr</summary><netzwerk-karte id="innen"></netzwerk-karte></details>`,
      works: async (page) => {
        await page.evaluate(() => customElements.whenDefined('netzwerk-hilfe'));
        await page.evaluate(() => (document.querySelector('#tab').hidden = false));
        await assertWorks(page);
        await page.getByText('Mehr', { exact: true }).click();
        await page
          .locator('#innen')
          .getByRole('button', { name: /^Trier/ })
          .first()
          .click();
        await page.waitForFunction(() => document.querySelector('#innen').value === 'trier');
      },
    }));

  it('moves them in the document', () =>
    row({
      body: `<section id="a">${widgets}</section><section id="b"></section>`,
      works: async (page) => {
        await assertWorks(page);
        await page.evaluate(() => {
          const [from, to] = ['#a', '#b'].map((id) => document.querySelector(id));
          to.append(...from.childNodes);
          from.append(...to.childNodes);
          to.append(...from.childNodes);
        });
        await page
          .locator('netzwerk-karte')
          .getByRole('button', { name: 'Schließen' })
          .first()
          .click();
        await assertWorks(page);
      },
    }));

  it('transforms their parent', () =>
    row({
      body: `<div class="turned">${widgets}</div>`,
      head: '<style>.turned{transform:scale(.8) translate(20px,40px);transform-origin:0 0}</style>',
    }));

  it('gives them 200 px', () =>
    row({
      body: `<div class="narrow">${widgets}</div>`,
      head: '<style>.narrow{width:200px}</style>',
      works: async (page) => {
        await assertWorks(page);
        const over = await page.evaluate(() =>
          ['karte', 'stadt', 'ticker', 'hilfe'].filter((name) => {
            const { shadowRoot, clientWidth } = document.querySelector(`netzwerk-${name}`);
            return [...shadowRoot.querySelectorAll('*')].some(
              (element) =>
                element.checkVisibility() &&
                element.scrollWidth > clientWidth + 1 &&
                getComputedStyle(element).overflowX !== 'hidden' &&
                !(element instanceof SVGElement) &&
                element.getBoundingClientRect().right > 200 + 10,
            );
          }),
        );
        assert.deepEqual(over, []);
      },
    }));

  it('closes our tag itself, so that the rest of the page is inside', () =>
    row({
      body: '<netzwerk-karte /><p>Der Rest der Seite</p>',
      works: async (page) => {
        await page
          .locator('netzwerk-karte')
          .getByRole('button', { name: /^Trier/ })
          .first()
          .waitFor();
        const lines = await page.evaluate(
          () => document.querySelector('netzwerk-karte > p') !== null,
        );
        assert.ok(lines);
      },
    }));

  it('has pasted quotes and no-break spaces in its attributes', () =>
    row({
      body: `<netzwerk-karte value=“trier” heading="„Städte“" heading-level=“3” view="\u00a0split\u00a0"></netzwerk-karte>`,
      works: async (page) => {
        const map = page.locator('netzwerk-karte');
        await map.getByRole('heading', { name: 'Trier' }).waitFor();
        await map.getByRole('heading', { level: 3, name: /Städte/ }).waitFor();
      },
    }));

  it('is itself in an opaque sandbox', async () => {
    site.serve(
      '/framed.html',
      `<!doctype html><html lang="de"><title>x</title>${asClassic}${widgets}`,
      {
        'Access-Control-Allow-Origin': '*',
      },
    );
    await row({
      body: '<iframe title="Rahmen" sandbox="allow-scripts" src="/framed.html" width="900" height="900"></iframe>',
      script: '',
      works: async (page) => {
        const frame = await (await page.waitForSelector('iframe')).contentFrame();
        await assertWorks(frame);
        assert.equal(await frame.evaluate(() => globalThis.origin), 'null');
      },
    });
  });

  it('is printed', () =>
    row({
      works: async (page) => {
        await assertWorks(page);
        await page.emulateMedia({ media: 'print' });
        const map = page.locator('netzwerk-karte');
        assert.equal(
          await map.locator('[part~=control]').filter({ visible: true }).count(),
          0,
          'controls in print',
        );
        await map.getByText('Zweibrücken').filter({ visible: true }).first().waitFor();
        assert.equal(await page.locator('netzwerk-hilfe').getByRole('button').count(), 0);
      },
    }));

  it('runs no script', () =>
    row({
      head: '<link rel="stylesheet" href="/dist/netzwerk.css">',
      context: { javaScriptEnabled: false },
      works: async (page) => {
        for (const name of ['der Karte', 'der Stadt', 'des Tickers', 'der Hilfe']) {
          await page.getByText(`Ersatz ${name}`).waitFor({ state: 'visible' });
        }
        const { height } = await page.locator('netzwerk-karte').boundingBox();
        assert.ok(height < 200, `${height} px of empty room where no script runs`);
      },
    }));
});

describe('how the page changes', twoAtOnce, () => {
  const gone = (page) => page.evaluate(() => (globalThis.sameDocument = true));
  const isSame = (page) => page.evaluate(() => globalThis.sameDocument === true);

  it('goes on with Turbo, and back', async () => {
    const head = `<script src="/turbo.js"></script>${asModule}`;
    site.serve(
      '/turbo-2.html',
      `<!doctype html><html lang="de"><head><title>Zwei</title><link rel="icon" href="data:,">${head}</head><body><h1>Zwei</h1>${widgets}</body></html>`,
    );
    await row({
      script: head,
      body: `<h1>Eins</h1><a href="/turbo-2.html">Weiter</a>${widgets}`,
      works: async (page) => {
        await assertWorks(page);
        await gone(page);
        await page.getByRole('link', { name: 'Weiter' }).click();
        await page.getByRole('heading', { name: 'Zwei' }).waitFor();
        await assertWorks(page);
        await page.goBack();
        await page.getByRole('heading', { name: 'Eins' }).waitFor();
        await page.waitForFunction(() => document.querySelector('netzwerk-karte')?.shadowRoot);
        await page
          .locator('netzwerk-karte')
          .getByRole('button', { name: /^Andernach/ })
          .first()
          .click();
        await page.waitForFunction(
          () => document.querySelector('netzwerk-karte').value === 'andernach',
        );
        assert.ok(await isSame(page));
      },
    });
  });

  it('takes in a part with htmx', async () => {
    site.serve('/part.html', `<div id="teil">${widgets}</div>`);
    await row({
      script: `<script src="/htmx.js"></script>${asModule}`,
      body: '<main><button hx-get="/part.html" hx-target="#ziel" hx-swap="innerHTML">Laden</button><div id="ziel"></div></main>',
      works: async (page) => {
        await page.getByRole('button', { name: 'Laden' }).click();
        await page.locator('#teil').waitFor();
        await assertWorks(page);
        await page.getByRole('button', { name: 'Laden' }).click();
        await page.waitForFunction(
          () => document.querySelector('netzwerk-karte')?.value !== 'speyer',
        );
        await assertWorks(page);
      },
      expected: [/htmx/],
    });
  });

  const ways = {
    'jQuery.html()': `jQuery('#ziel').html(markup)`,
    innerHTML: `document.querySelector('#ziel').innerHTML = markup`,
    'document.write after loading': `document.open(); document.write('<!doctype html><title>neu</title><body>' + markup); document.close()`,
    'a new body': `{ const body = document.createElement('body'); body.innerHTML = markup; document.body.replaceWith(body) }`,
  };
  for (const [what, code] of Object.entries(ways)) {
    it(`takes in a part with ${what}`, () =>
      row({
        head: '<script src="/jquery1.js"></script>',
        body: '<div id="ziel"></div>',
        works: async (page) => {
          await page.waitForFunction(() => globalThis.__netzwerk?.upgrade);
          await page.evaluate(`{ const markup = ${JSON.stringify(widgets)}; ${code} }`);
          await assertWorks(page);
        },
      }));
  }

  it('leaves nothing running when it takes them out', () =>
    row({
      works: async (page) => {
        await assertWorks(page);
        await page.evaluate(() => document.body.replaceChildren());
        await page.evaluate(async () => {
          for (const name of ['karte', 'stadt', 'ticker', 'hilfe'])
            document.body.append(document.createElement(`netzwerk-${name}`));
          await Promise.all([...document.body.children].map((element) => element.updateComplete));
          document.body.replaceChildren();
        });
      },
      expected: [/statement-href|feedback-href/],
    }));
});
