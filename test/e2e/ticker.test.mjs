/** The ticker as a webmaster embeds it: under strict policies, and watched for a minute. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { openSite } from './harness.mjs';

const list = '<ul><li><a href="/alt">Aus dem CMS</a></li></ul>';
const rss = (...titles) =>
  `<rss version="2.0"><channel>${titles.map((title, index) => `<item><title>${title}</title><link>https://stadt.example/${index}</link><pubDate>${new Date(Date.UTC(2025, 0, 28 - index)).toUTCString()}</pubDate></item>`).join('')}</channel></rss>`;
const json = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  items: [
    {
      id: '1',
      title: 'Aus JSON',
      content_html:
        '<p style="color:red">a<img src=x onerror =alert(1)><a href="javascript:alert(1)" onclick="alert(1)">b</a><style>i{}</style><script>alert(1)</script></p>',
    },
  ],
});

describe('netzwerk-ticker on a page', () => {
  let site;
  before(async () => {
    site = await openSite();
    site.serve('/feed.xml', rss('Erste &amp;#8211; Meldung', 'Zweite', 'Dritte'));
    site.serve('/feed.json', json);
    site.serve(
      '/feed.atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="xhtml"><div style="color:red" onclick="alert(1)">Aus Atom<img src="x" onerror='alert(1)'/><script>alert(1)</script></div></title></entry></feed>`,
    );
  });
  afterEach(() => site.tidy());
  after(() => site.close());

  const titles = (page) => page.locator('[part~=link], [part~=title]').allTextContents();
  const loaded = (page) => page.locator('[part~=item]').first().waitFor();

  describe('under Trusted Types', () => {
    const lists = {
      'no list of policies': '',
      'our policy alone': '; trusted-types netzwerk',
      'Lit’s policy alone': '; trusted-types lit-html',
      'both policies': '; trusted-types netzwerk lit-html',
      'other policies, too': "; trusted-types dompurify netzwerk 'allow-duplicates'",
    };
    for (const [name, trusted] of Object.entries(lists)) {
      it(`reads a feed with ${name}`, async () => {
        const { page, problems } = await site.open(
          `<netzwerk-ticker src="/feed.xml">${list}</netzwerk-ticker><netzwerk-ticker src="/feed.json"></netzwerk-ticker><netzwerk-ticker src="/feed.atom"></netzwerk-ticker>`,
          {
            headers: {
              'Content-Security-Policy': `default-src 'self'; img-src data:; require-trusted-types-for 'script'${trusted}`,
            },
          },
        );
        await page.getByText('Aus JSON').waitFor();
        await page.getByText('Aus Atom', { exact: true }).waitFor();
        await page.getByText('Erste – Meldung').waitFor();
        // The browser itself reports each policy name that it refuses.
        assert.deepEqual(
          problems.filter((problem) => !/policy .*trusted/i.test(problem)),
          [],
        );
      });
    }

    it('reads a feed as npm has it, with Lit as it is and its policy alone', async () => {
      const { outputFiles } = await build({
        entryPoints: [fileURLToPath(new URL('../../dist/index.js', import.meta.url))],
        bundle: true,
        format: 'esm',
        write: false,
      });
      site.serve('/npm.js', outputFiles[0].text);
      const { page, problems } = await site.open(
        '<netzwerk-ticker src="/feed.json"></netzwerk-ticker>',
        {
          script: '<script type="module" src="/npm.js"></script>',
          headers: {
            'Content-Security-Policy':
              "default-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types lit-html",
          },
        },
      );
      await page.getByText('Aus JSON').waitFor();
      assert.deepEqual(problems, []);
    });

    for (const trusted of ["; trusted-types 'none'", '; trusted-types another']) {
      it(`keeps the list in the page, and says so, with${trusted.slice(1)}`, async () => {
        const { page, problems } = await site.open(
          `<netzwerk-ticker src="/feed.xml">${list}</netzwerk-ticker>`,
          {
            headers: {
              'Content-Security-Policy': `default-src 'self'; img-src data:; require-trusted-types-for 'script'${trusted}`,
            },
          },
        );
        await page.waitForLoadState('load');
        assert.equal(await page.getByText('Aus dem CMS').isVisible(), true);
        const own = problems.filter((problem) => problem.includes('[netzwerk'));
        assert.equal(own.length, 1);
        assert.match(own[0], /trusted-types/);
        assert.deepEqual(
          problems.filter((problem) => problem.startsWith('error')),
          [],
        );
      });
    }
  });

  it('keeps the list and names the host when connect-src refuses the feed', async () => {
    const { page, problems } = await site.open(
      `<netzwerk-ticker src="https://feeds.example/a.xml">${list}</netzwerk-ticker>`,
      { headers: { 'Content-Security-Policy': "default-src 'self'; img-src data:" } },
    );
    await page.getByRole('button', { name: 'Erneut versuchen' }).waitFor();
    assert.equal(await page.getByText('Aus dem CMS').isVisible(), true);
    assert.equal(await page.getByText('den Feed von feeds.example nicht lesen').isVisible(), true);
    const own = problems.filter((problem) => problem.includes('[netzwerk-ticker]'));
    assert.equal(own.length, 1);
    assert.match(own[0], /feeds\.example.*connect-src/);
    assert.deepEqual(
      problems.filter((problem) => problem.startsWith('error')),
      [],
    );
  });

  it('keeps the list when CORS refuses the feed', async () => {
    const other = await openSite();
    try {
      other.serve('/feed.xml', rss('Fremd'));
      const { page } = await site.open(
        `<netzwerk-ticker src="${other.origin}/feed.xml">${list}</netzwerk-ticker>`,
      );
      await page.getByRole('button', { name: 'Erneut versuchen' }).waitFor();
      assert.equal(await page.getByText('Aus dem CMS').isVisible(), true);
      other.serve('/feed.xml', rss('Fremd', 'erlaubt'), { 'Access-Control-Allow-Origin': '*' });
      await page.getByRole('button', { name: 'Erneut versuchen' }).click();
      await loaded(page);
      assert.deepEqual(await titles(page), ['Fremd', 'erlaubt']);
    } finally {
      await other.close();
    }
  });

  it('finds the list when the script runs before the page is there', async () => {
    const { page } = await site.open(`<netzwerk-ticker>${list}</netzwerk-ticker>`, {
      script: '<script src="/dist/netzwerk.js"></script>',
    });
    await loaded(page);
    await page.waitForFunction(
      () => document.querySelector('netzwerk-ticker').items[0].title === 'Aus dem CMS',
    );
  });

  it('asks no server, stores nothing and says nothing through a whole session', async () => {
    const { page, problems } = await site.open(
      '<netzwerk-ticker autoplay heading="Aktuelles"></netzwerk-ticker>',
    );
    const requests = [];
    page.on('request', (request) => requests.push(request.url()));
    await loaded(page);
    for (const name of [
      'Nächste Meldung',
      'Vorherige Meldung',
      'Wechsel starten',
      'Alle anzeigen',
    ]) {
      await page.getByRole('button', { name }).click();
    }
    assert.deepEqual(requests, []);
    assert.deepEqual(problems, []);
    assert.deepEqual(await page.context().cookies(), []);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  });

  it('loads no image and runs no script of a feed', async () => {
    const evil = `&lt;img src="${site.origin}/spy.png" onerror="window.hit=1"&gt;&lt;script&gt;window.hit=1&lt;/script&gt;&lt;svg onload="window.hit=1"&gt;`;
    site.serve(
      '/evil.xml',
      `<rss><channel><item><title>a${evil}b</title><description>${evil}c</description></item><item><title>c<img src="/spy.png" onerror="window.hit=1"/>d</title></item></channel></rss>`,
    );
    const { page } = await site.open('', {});
    const requests = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.evaluate(() => {
      document.body.append(
        Object.assign(document.createElement('netzwerk-ticker'), { src: '/evil.xml' }),
      );
    });
    await loaded(page);
    await page.waitForLoadState('networkidle');
    assert.deepEqual(requests, ['/evil.xml']);
    assert.equal(await page.evaluate(() => window.hit), undefined);
    assert.deepEqual(await titles(page), ['ab', 'cd']);
  });

  for (const zone of ['America/Los_Angeles', 'Pacific/Kiritimati']) {
    it(`says the same of a date to a visitor in ${zone}`, async () => {
      const { page } = await site.open('', { context: { timezoneId: zone } });
      const text = await page.evaluate(async () => {
        const berlin = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Berlin' });
        const ticker = document.createElement('netzwerk-ticker');
        ticker.items = [
          { title: 'a', date: berlin.format(Date.now()) },
          { title: 'b', date: berlin.format(Date.now() - 86_400_000) },
          { title: 'c', date: '05.06.2025 00:30' },
        ];
        document.body.append(ticker);
        await ticker.ready;
        return [...ticker.shadowRoot.querySelectorAll('time')].map(
          (own) => (own.querySelector('[aria-hidden]') ?? own).textContent,
        );
      });
      assert.deepEqual(text, ['heute', 'gestern', '5. Juni 2025']);
    });
  }

  for (const width of [280, 320, 768, 1400]) {
    it(`fits a window ${width} pixels wide without sideways scrolling, text at 200 %`, async () => {
      const { page } = await site.open(
        '<netzwerk-ticker autoplay heading="Aktuelles" more-href="/a"></netzwerk-ticker>',
        {
          head: '<style>html{font-size:200%}</style>',
          context: { viewport: { width, height: 700 } },
        },
      );
      await loaded(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(overflow, 0);
    });
  }

  it('moves nothing below it while it loads, with the style sheet', async () => {
    const { page } = await site.open(
      `<netzwerk-ticker src="/feed.xml" heading="Aktuelles">${list}</netzwerk-ticker><p>Darunter</p>`,
      {
        head: '<link rel="stylesheet" href="/dist/netzwerk.css"><style>body{max-width:600px;font:16px/1.5 sans-serif}</style>',
        script: '',
      },
    );
    const top = () =>
      page.evaluate(() =>
        Math.round(document.querySelector('body > p').getBoundingClientRect().top),
      );
    const before = await top();
    await page.addScriptTag({ url: '/dist/netzwerk.js' });
    await loaded(page);
    assert.ok(Math.abs((await top()) - before) <= 12, `${before} → ${await top()}`);
  });

  it('prints all as a list, without buttons', async () => {
    const { page } = await site.open('<netzwerk-ticker autoplay></netzwerk-ticker>');
    await loaded(page);
    await page.emulateMedia({ media: 'print' });
    const { inside, buttons } = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('netzwerk-ticker');
      const { right } = shadowRoot.querySelector('.viewport').getBoundingClientRect();
      return {
        inside: [...shadowRoot.querySelectorAll('li')].every(
          (item) => item.getBoundingClientRect().right <= right,
        ),
        buttons: [...shadowRoot.querySelectorAll('button')].filter(
          (own) => own.getClientRects().length > 0,
        ).length,
      };
    });
    assert.deepEqual({ inside, buttons }, { inside: true, buttons: 0 });
  });

  it('honours the system’s wish for less motion, also when it changes', async () => {
    const { page } = await site.open('<netzwerk-ticker mode="scroll" autoplay></netzwerk-ticker>', {
      context: { reducedMotion: 'reduce' },
    });
    await loaded(page);
    const state = () =>
      page.evaluate(() => {
        const ticker = document.querySelector('netzwerk-ticker');
        return [ticker.playing, ticker.pauseReasons.includes('reduced-motion')];
      });
    assert.deepEqual(await state(), [false, true]);
    assert.equal(await page.getByRole('button', { name: 'Wechsel anhalten' }).count(), 0);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.waitForFunction(() => document.querySelector('netzwerk-ticker').playing);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.waitForFunction(() => !document.querySelector('netzwerk-ticker').playing);
  });
});
