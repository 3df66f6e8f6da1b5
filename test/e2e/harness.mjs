/**
 * Pages for end-to-end tests: the built files and pages from memory, on a port of their own, in
 * Chromium.
 *
 *     const site = await openSite();
 *     after(() => site.close());
 *     const { page, problems } = await site.open(`<netzwerk-karte></netzwerk-karte>`);
 */
import { chromium } from 'playwright-core';
import { chromiumFlags } from '../../scripts/lib/engines.mjs';
import { createStaticServer, listen } from '../../scripts/serve.mjs';

export const bundleTag = '<script type="module" src="/dist/netzwerk.js"></script>';

export async function openSite() {
  const pages = {};
  const headers = {};
  const server = createStaticServer({ pages, headers: (path) => headers[path] ?? {} });
  const port = await listen(server);
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: chromiumFlags,
  });
  let count = 0;
  const spare = [];

  return {
    browser,
    origin: `http://127.0.0.1:${port}`,

    /** Makes `text` the answer for a path. */
    serve(path, text, extraHeaders = {}) {
      pages[path] = text;
      headers[path] = extraHeaders;
    },

    /**
     * Opens a page with this body and the bundle, in a context of its own.
     * @param {string} body
     * @param {object} [options]
     * @param {string} [options.head] markup before the bundle's tag
     * @param {string} [options.script] the bundle's tag; '' for none
     * @param {Record<string, string>} [options.headers] such as a Content-Security-Policy
     * @param {import('playwright-core').BrowserContextOptions} [options.context]
     * @returns the page, and a live list of its errors, warnings and requests to other hosts
     */
    async open(body, { head = '', script = bundleTag, headers: extra = {}, context = {} } = {}) {
      const path = `/test-page-${(count += 1)}.html`;
      this.serve(path, documentOf(`${head}${script}`, body), extra);
      const isPlain = Object.keys(context).length === 0;
      const page =
        (isPlain && spare.pop()) || (await (await browser.newContext(context)).newPage());
      const problems = watch(page, this.origin);
      await page.goto(this.origin + path);
      return { page, problems };
    },

    /**
     * Takes back a page that was opened without a `context`, emptied, for the next `open`: a new one costs Chromium half
     * a second.
     */
    async release(page) {
      page.removeAllListeners();
      const context = page.context();
      try {
        await page.emulateMedia({ media: null });
        await page.evaluate(() =>
          [sessionStorage, localStorage].forEach((storage) => storage.clear()),
        );
        await context.clearCookies();
        await page.goto('about:blank');
        spare.push(page);
      } catch {
        await context.close();
      }
    },

    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A German page with this head and body. */
export function documentOf(head, body) {
  return `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>Test</title><link rel="icon" href="data:,">${head}</head>
<body>${body}</body>
</html>`;
}

function watch(page, origin) {
  const problems = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(url)) {
      problems.push(`request: ${url}`);
    }
  });
  return problems;
}
