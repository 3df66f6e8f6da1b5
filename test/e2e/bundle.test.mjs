/** The built script on pages that load it in every way there is, and under strict policies. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { openSite } from './harness.mjs';

const manifest = JSON.parse(readFileSync(new URL('../../custom-elements.json', import.meta.url)));
const tags = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .flatMap(({ tagName }) => tagName ?? []);
// Links that the toolbar misses are a line on the console.
const links = 'statement-href="/" feedback-href="/"';
const body = tags.map((tag) => `<${tag} ${links}><a href="/">Ersatz</a></${tag}>`).join('\n');

describe('the bundle', () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  /** Every element of the manifest is defined and has rendered. */
  async function assertUpgraded(page) {
    const states = await page.evaluate(async (names) => {
      const timeout = new Promise((resolve) => setTimeout(resolve, 5000));
      await Promise.race([
        Promise.all(names.map((name) => customElements.whenDefined(name))),
        timeout,
      ]);
      const elements = names.map((name) => document.querySelector(name));
      await Promise.race([Promise.all(elements.map((element) => element.updateComplete)), timeout]);
      return elements.map((element) => element.shadowRoot?.childElementCount > 0);
    }, tags);
    assert.deepEqual(
      tags.filter((_, index) => !states[index]),
      [],
      'elements that did not render',
    );
  }

  const ways = {
    'as a module': '<script type="module" src="/dist/netzwerk.js"></script>',
    'as a classic script': '<script src="/dist/netzwerk.js"></script>',
    deferred: '<script defer src="/dist/netzwerk.js"></script>',
    async: '<script async src="/dist/netzwerk.js"></script>',
  };
  for (const [way, script] of Object.entries(ways)) {
    it(`runs ${way}, without a problem or a request elsewhere`, async () => {
      const { page, problems } = await site.open(body, { script });
      await assertUpgraded(page);
      assert.deepEqual(problems, []);
    });
  }

  it('runs twice without an error', async () => {
    const twice = `${ways['as a module']}<script src="/dist/netzwerk.js?copy"></script>`;
    const { page, problems } = await site.open(body, { script: twice });
    await assertUpgraded(page);
    assert.deepEqual(
      problems.filter((problem) => problem.startsWith('error')),
      [],
    );
  });

  it('runs merged between scripts without semicolons', async () => {
    const code = readFileSync(new URL('../../dist/netzwerk.js', import.meta.url), 'utf8');
    site.serve('/merged.js', `window.before = (function () { return 1 })${code}(function () {})()`);
    const { page, problems } = await site.open(body, {
      script: '<script defer src="/merged.js"></script>',
    });
    await assertUpgraded(page);
    assert.equal(await page.evaluate(() => typeof window.before), 'function');
    assert.deepEqual(problems, []);
  });

  it('adds no global but __netzwerk', async () => {
    const { page } = await site.open('', { script: '' });
    const globals = await page.evaluate(async () => {
      const before = new Set(Object.getOwnPropertyNames(globalThis));
      const script = document.createElement('script');
      script.src = '/dist/netzwerk.js';
      const loaded = new Promise((resolve) => (script.onload = resolve));
      document.head.append(script);
      await loaded;
      return Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name));
    });
    assert.deepEqual(globals, ['__netzwerk']);
  });

  const policies = {
    'strict defaults': "default-src 'self'; base-uri 'none'; object-src 'none'",
    'Trusted Types without a list': "default-src 'self'; require-trusted-types-for 'script'",
    'Trusted Types with our policy':
      "default-src 'self'; require-trusted-types-for 'script'; trusted-types netzwerk",
    "Trusted Types with Lit's policy":
      "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
    'a list of policies without ours': "default-src 'self'; trusted-types another",
  };
  for (const [name, policy] of Object.entries(policies)) {
    it(`renders under ${name}`, async () => {
      const headers = {
        'Content-Security-Policy': policy.replace('default-src', 'img-src data:; default-src'),
      };
      const { page, problems } = await site.open(body, { headers });
      await assertUpgraded(page);
      // The browser itself reports each policy name that it refuses.
      assert.deepEqual(
        problems.filter((problem) => !/policy .*trusted/i.test(problem)),
        [],
      );
    });
  }

  it('throws nothing at import where no policy is allowed, and leaves what is inside', async () => {
    const policy = "require-trusted-types-for 'script'; trusted-types 'none'";
    const { page, problems } = await site.open(body, {
      headers: { 'Content-Security-Policy': policy },
    });
    await page.waitForLoadState('load');
    assert.equal(await page.locator('a', { hasText: 'Ersatz' }).count(), tags.length);
    assert.deepEqual(
      problems.filter((problem) => /createPolicy/.test(problem) && problem.startsWith('error')),
      [],
    );
  });
});
