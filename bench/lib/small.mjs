/** The toolbar and the ticker beside what else there is: bytes, requests, time, and what they do unasked. */
import { median, number, table } from './report.mjs';
import { serveFiles } from './server.mjs';

const bench = new URL('../', import.meta.url);
const npm = (path) => new URL(`node_modules/${path}`, bench);
const ours = { '/netzwerk.js': new URL('../dist/netzwerk.js', bench) };

const parts = {
  toolbar: {
    title: 'Toolbar',
    isDrawn: `document.querySelector('netzwerk-hilfe')?.shadowRoot?.querySelector('button') ?? document.querySelector('[class*=asw-], [class*=a11y-]')`,
    pages: {
      'netzwerk-hilfe': {
        head: '<script type="module" src="/netzwerk.js"></script>',
        body: '<netzwerk-hilfe statement-href="/e" feedback-href="/f"></netzwerk-hilfe>',
        files: ours,
      },
      'free-accessibility-menu': {
        head: '<link rel="stylesheet" href="/a11y-widget.css">',
        body: `<script defer src="/index.umd.min.js"></script><script>document.addEventListener('DOMContentLoaded', () => AccessibilityWidget.init({ defaultLanguage: 'de' }))</script>`,
        files: {
          '/a11y-widget.css': npm('free-accessibility-menu/dist/a11y-widget.css'),
          '/index.umd.min.js': npm('free-accessibility-menu/dist/index.umd.min.js'),
        },
      },
      'sienna-accessibility': {
        head: '',
        body: '<script src="/sienna-accessibility.umd.js"></script>',
        files: {
          '/sienna-accessibility.umd.js': npm(
            'sienna-accessibility/dist/sienna-accessibility.umd.js',
          ),
        },
      },
    },
  },
  ticker: {
    title: 'Ticker',
    isDrawn: `(document.querySelector('netzwerk-ticker')?.shadowRoot ?? document.querySelector('#ticker'))?.textContent.includes('Meldung 1')`,
    pages: {
      'netzwerk-ticker': {
        head: '<script type="module" src="/netzwerk.js"></script>',
        body: '<netzwerk-ticker src="/feed.xml" mode="scroll"></netzwerk-ticker>',
        files: ours,
      },
      'dynamic-marquee + rss-parser': {
        head: '',
        body: `<div id="ticker"></div><script src="/rss-parser.min.js"></script><script src="/dynamic-marquee.js"></script><script>
          (async () => {
            const feed = await new RSSParser().parseString(await (await fetch('/feed.xml')).text());
            const marquee = new dynamicMarquee.Marquee(document.querySelector('#ticker'));
            dynamicMarquee.loop(marquee, feed.items.map(({ title, link }) => () => {
              const item = document.createElement('a');
              item.href = link;
              item.textContent = title;
              return item;
            }));
          })();</script>`,
        files: {
          '/rss-parser.min.js': npm('rss-parser/dist/rss-parser.min.js'),
          '/dynamic-marquee.js': npm('dynamic-marquee/dist/dynamic-marquee.js'),
        },
      },
    },
  },
};

const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Aktuelles</title><link>https://stadt.example/</link><description>x</description>${Array.from(
  { length: 20 },
  (_, index) =>
    `<item><title>Meldung ${index + 1}: Neues aus dem Rathaus</title><link>https://stadt.example/${index}</link><pubDate>Mon, 0${1 + (index % 9)} Sep 2025 10:00:00 +0200</pubDate><description>Text</description></item>`,
).join('')}</channel></rss>`;

const pageOf = ({ head, body }) => `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>Seite</title><link rel="icon" href="data:,">${head}</head>
<body><main><h1>Stadt</h1><p>Text</p></main>${body}</body></html>`;

/** A Markdown section for one of the two, at 4x CPU slowdown without a slow network. */
export async function smallComparisons(browser, part, runs) {
  const { title, pages, isDrawn } = parts[part];
  const rows = [];
  const visits = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const [name, page] of Object.entries(pages)) {
      visits[name].push(await visit(browser, page, isDrawn));
    }
  }
  for (const [name, list] of Object.entries(visits)) {
    const of = (what) => median(list.map((figures) => figures[what]));
    rows.push([
      name,
      number(of('codeKiB'), 1),
      number(of('requests')),
      number(of('foreign')),
      number(of('painted')),
      number(of('mainThread')),
      number(of('storage')),
    ]);
  }
  const head = [
    'widget',
    'code, KiB',
    'requests',
    'to other hosts',
    'shown, ms (4x CPU)',
    'main thread until then, ms (4x CPU)',
    'stored before a click',
  ];
  return `## ${title}\n\n${table(head, rows)}\n\nOurs is the one bundle with all five elements.`;
}

async function visit(browser, page, isDrawn) {
  const server = await serveFiles({ '/page.html': pageOf(page), '/feed.xml': feed, ...page.files });
  const context = await browser.newContext();
  try {
    const tab = await context.newPage();
    let foreign = 0;
    await context.route('**/*', (route) => {
      const url = route.request().url();
      if (url.startsWith(server.origin) || /^(data|blob):/.test(url)) return route.continue();
      foreign += 1;
      return route.abort();
    });
    const devtools = await context.newCDPSession(tab);
    await devtools.send('Performance.enable');
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await tab.goto(`${server.origin}/page.html`, { waitUntil: 'commit' });
    await tab.waitForFunction(isDrawn, null, { polling: 'raf', timeout: 30_000 });
    const painted = await tab.evaluate(() => performance.now());
    const { metrics } = await devtools.send('Performance.getMetrics');
    await tab.waitForLoadState('load');
    await tab.waitForTimeout(500); // what it asks or stores a little later counts, too
    const answers = server.takeAnswers().filter(({ path }) => path !== '/page.html');
    return {
      painted,
      mainThread: metrics.find(({ name }) => name === 'TaskDuration').value * 1000,
      requests: answers.length,
      foreign,
      codeKiB:
        answers
          .filter(({ path }) => /\.(js|css)$/.test(path))
          .reduce((sum, { bytes }) => sum + bytes, 0) / 1024,
      storage: await tab.evaluate(
        () => localStorage.length + sessionStorage.length + document.cookie.split('=').length - 1,
      ),
    };
  } finally {
    await context.close();
    await server.close();
  }
}
