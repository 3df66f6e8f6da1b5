/**
 * What the toolbar reaches at 200 % on the host pages of the tests, as docs/textgroesse.md. Runs in
 * Chromium, also with a browser default of 20 px. WordPress' block styles are fetched for it, since their
 * package would bring four hundred others into every installation.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { documentOf, hostPages } from '../test/helpers/host-pages.mjs';
import { chromiumFlags } from './lib/chromium.mjs';
import { root } from './lib/root.mjs';
import { createStaticServer, listen } from './serve.mjs';

const pages = {};
const far = {};
const server = createStaticServer({ pages });
const other = createStaticServer({ pages: far });
const [port, otherPort] = [await listen(server), await listen(other)];
const elsewhere = (name) => `<link rel="stylesheet" href="http://127.0.0.1:${otherPort}/${name}">`;
far['/px.css'] = 'p{font-size:17px}h1{font-size:30px}';
far['/rem.css'] = 'html{font-size:100%}p{font-size:1.25rem}h1{font-size:2.5rem}';

const style = (css) => `<style>${css}</style>`;
const all = [
  ...hostPages,
  { name: 'WordPress block styles', head: style(wordpressCss()) },
  { name: 'style sheet of another server, in rem', head: elsewhere('rem.css') },
  {
    name: 'style sheet of another server, in px',
    head: elsewhere('px.css'),
    why: 'no script may read it, so its lengths in px stay',
  },
  {
    name: 'important style attributes',
    head: '',
    body: `<p style="font-size:15px!important">${'Wichtiger Text. '.repeat(20)}</p>`,
    why: 'nothing wins over an important style attribute',
  },
];

const browsers = [await openBrowser(16), await openBrowser(20)];
const rows = [];
for (const host of all) {
  const figures = [];
  for (const { browser } of browsers) {
    const { effectiveScale, coverage } = await measure(host, browser);
    figures.push(effectiveScale.toFixed(2), `${Math.round(coverage * 100)} %`);
  }
  rows.push([host.name, ...figures, host.why ?? '']);
  console.log(rows.at(-1).join(' | '));
}
for (const { browser, profile } of browsers) {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}
const head = [
  'Seite',
  'Faktor',
  'Anteil',
  'Faktor bei 20 px',
  'Anteil bei 20 px',
  'Warum nicht alles',
];
const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
const file = join(root, 'docs/textgroesse.md');
const text = readFileSync(file, 'utf8');
const [before, , after] = text.split(/<!-- \/?coverage -->/);
writeFileSync(
  file,
  `${before}<!-- coverage -->\n\n${lines.join('\n')}\n\n<!-- /coverage -->${after}`,
);
execFileSync(process.execPath, [
  join(root, 'node_modules/prettier/bin/prettier.cjs'),
  '--write',
  file,
]);
for (const own of [server, other]) own.close(() => {});
for (const own of [server, other]) own.closeAllConnections();

/** A browser whose reader has chosen this size of text. */
async function openBrowser(size) {
  const profile = mkdtempSync(join(tmpdir(), 'netzwerk-profile-'));
  mkdirSync(join(profile, 'Default'));
  const preferences = { webkit: { webprefs: { default_font_size: size } } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: chromiumFlags,
  });
  const page = await browser.newPage();
  const found = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  if (found !== `${size}px`) throw new Error(`text of ${found} instead of ${size}px`);
  await page.close();
  return { browser, profile };
}

/** What the toolbar says about a page. */
async function measure(host, browser) {
  pages['/host.html'] = documentOf(host, '/dist/netzwerk.js');
  const page = await browser.newPage();
  try {
    await page.goto(`http://127.0.0.1:${port}/host.html`);
    return await page.evaluate(async () => {
      await customElements.whenDefined('netzwerk-hilfe');
      const hilfe = document.querySelector('netzwerk-hilfe');
      await hilfe.ready;
      hilfe.textSize = 200;
      await hilfe.updateComplete;
      const { effectiveScale, coverage } = hilfe;
      return { effectiveScale, coverage };
    });
  } finally {
    await page.close();
  }
}

function wordpressCss() {
  const folder = join(root, 'node_modules/.netzwerk-wordpress');
  const file = join(folder, 'package/build-style/style.css');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const name = execFileSync('npm', ['pack', '--silent', '@wordpress/block-library@9.48.1'], {
      cwd: folder,
      encoding: 'utf8',
    }).trim();
    execFileSync('tar', ['xzf', name], { cwd: folder });
  }
  return readFileSync(file, 'utf8');
}
