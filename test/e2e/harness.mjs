/**
 * Pages for end-to-end tests: the built files and pages from memory, on a port of their own, in
 * Chromium.
 *
 *     const site = await openSite();
 *     afterEach(() => site.tidy());
 *     after(() => site.close());
 *     const { page, problems } = await site.open(`<netzwerk-karte></netzwerk-karte>`);
 */
import { chromium } from 'playwright-core';
import { pageOptions } from '../../scripts/lib/chromium.mjs';
import { createStaticServer, listen } from '../../scripts/serve.mjs';

export const bundleTag = '<script type="module" src="/dist/netzwerk.js"></script>';

/** What a page can be told anew, with what it has by itself; for anything else it needs a context of its own. */
const looks = {
  viewport: { width: 1280, height: 720 },
  colorScheme: 'light',
  reducedMotion: 'no-preference',
  forcedColors: 'none',
};

export async function openSite() {
  const pages = {};
  const headers = {};
  const server = createStaticServer({ pages, headers: (path) => headers[path] ?? {} });
  const port = await listen(server);
  const browser = await chromium.launch(pageOptions());
  let count = 0;
  const opened = new Set();
  const spare = [];
  const reusable = new WeakSet();
  const hasLooksAlone = (context) => Object.keys(context).every((name) => name in looks);

  return {
    browser,
    origin: `http://127.0.0.1:${port}`,

    /** Makes `text` the answer for a path. */
    serve(path, text, extraHeaders = {}) {
      pages[path] = text;
      headers[path] = extraHeaders;
    },

    /**
     * An empty page in a context that no other page shares: an emptied one where it will do, since a new one takes
     * a tenth of a second and more. `tidy` takes it back.
     * @param {import('playwright-core').BrowserContextOptions} [context]
     */
    async page(context = {}) {
      const isReusable = hasLooksAlone(context);
      const page =
        (isReusable && spare.pop()) || (await (await browser.newContext(context)).newPage());
      opened.add(page);
      if (isReusable) {
        const { viewport, ...media } = { ...looks, ...context };
        await page.setViewportSize(viewport);
        await page.emulateMedia({ media: null, ...media });
        reusable.add(page);
      }
      return page;
    },

    /**
     * Opens a page with this body and the bundle, in a context of its own.
     * @param {string} body
     * @param {object} [options]
     * @param {boolean} [options.keep] leaves it open when the test ends
     * @param {string} [options.head] markup before the bundle's tag
     * @param {string} [options.script] the bundle's tag; '' for none
     * @param {string} [options.query] of the page's address, `?id=12`
     * @param {Record<string, string>} [options.headers] such as a Content-Security-Policy
     * @param {import('playwright-core').BrowserContextOptions} [options.context]
     * @returns the page, and a live list of its errors, warnings and requests to other hosts
     */
    async open(
      body,
      {
        head = '',
        script = bundleTag,
        query = '',
        headers: extra = {},
        context = {},
        keep = false,
      } = {},
    ) {
      const path = `/test-page-${(count += 1)}.html`;
      this.serve(path, documentOf(`${head}${script}`, body), extra);
      const page = await this.page(context);
      if (keep) opened.delete(page);
      const problems = watch(page, this.origin);
      await page.goto(this.origin + path + query);
      return { page, problems };
    },

    /** Takes back what has been opened since the last time, emptied or closed: what goes on in it costs the next test. */
    async tidy() {
      await Promise.all([...opened].map((page) => this.release(page)));
    },

    /** Takes back one page, as `tidy` does. */
    async release(page) {
      opened.delete(page);
      const context = page.context();
      if (!reusable.has(page)) return context.close();
      try {
        page.removeAllListeners();
        await page.unrouteAll({ behavior: 'ignoreErrors' });
        await page.evaluate(() =>
          [sessionStorage, localStorage].forEach((storage) => storage.clear()),
        );
        await context.clearCookies();
        await context.clearPermissions();
        await page.goto('about:blank');
        return spare.push(page);
      } catch {
        return context.close();
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
