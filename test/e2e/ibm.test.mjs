/**
 * A second opinion beside axe: IBM's Equal Access engine over each widget in each state, and over the
 * fullest ones in a narrow window, in the dark and in the system's own colours. It asks no server.
 * Whatever it finds and `accepted` does not explain fails, also what it only suspects or recommends.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { openSite } from './harness.mjs';
import { serveData, stateOpener, states } from './states.mjs';

const engine = createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js');
/** By address, the browser keeps what it has compiled. */
const address = '/ace.js';

/** What is right all the same: the rule, where, and why. */
const accepted = [
  {
    rule: 'html_skipnav_exists',
    where: /^<html/,
    why: 'the page’s own navigation is its author’s; the map brings a way past itself',
  },
  {
    rule: 'aria_role_redundant',
    where: /^<ul [^>]*role="list"/,
    why: 'Safari takes the role from lists without bullets, and this gives it back',
  },
  {
    rule: 'widget_tabbable_exists',
    where: /^<button [^>]*tabindex="-1"[^>]*class="marker/,
    why: 'of the markers one is a tab stop, arrow keys lead to the others (ARIA APG, roving tabindex)',
  },
  {
    rule: 'input_label_visible',
    where: /^<(button|select|input)\b/,
    why: 'fields stand in a label with visible text; buttons with an icon have a name and a title',
  },
  {
    rule: 'form_submit_button_exists',
    where: /^<form method="dialog"/,
    why: 'the button in it is a submit button, which is a button’s default type',
  },
  {
    rule: 'list_structure_proper',
    where: /^<dl class="keys"/,
    why: 'pairs of dt and dd in a div are HTML (The dl element), and read as pairs',
  },
  {
    rule: 'text_block_heading',
    where: /^<p role="status"/,
    why: 'a status in bold, no heading',
  },
  {
    rule: 'style_color_misuse',
    where: /^<style>/,
    why: 'the test page’s own colours; each sign of ours has a shape and a text of its own',
  },
  {
    rule: 'text_sensory_misuse',
    where: /^<(h3|dd|button|p role="status")/,
    why: '“larger” and “text size” say what a key or button does, not where something is',
  },
];

/** The fullest states, for the looks below. */
const full = [
  ['karte', 'a selected city with its card'],
  ['karte', 'enlarged, with buttons to move it'],
  ['ticker', 'an error'],
  ['stadt', 'selected on the map'],
  ['hilfe', 'enlarged, a switch on'],
];
const looks = {
  '320 pixels wide': { viewport: { width: 320, height: 800 } },
  'in the dark': { colorScheme: 'dark' },
  'in forced colours': { forcedColors: 'active' },
};
/** A page that is dark for who wants it so; the engine does not know a browser's own dark colours. */
const page = `<meta name="color-scheme" content="light dark"><style>
body{background:light-dark(#fff,#16181d);color:light-dark(#16181d,#fff)}a{color:light-dark(#00e,#9cf)}
</style>`;

describe('IBM Equal Access', () => {
  let site;
  before(async () => {
    site = await openSite();
    serveData(site);
    site.serve(address, readFileSync(engine, 'utf8'));
  });
  after(() => site.close());

  const used = new Set();

  /** What the engine has to say about a page and is not accepted. */
  async function findings(page) {
    await page.addScriptTag({ url: address });
    const results = await page.evaluate(async () => {
      const report = await new globalThis.ace.Checker().check(document, ['IBM_Accessibility']);
      return report.results
        .filter(({ value: [, outcome] }) => outcome === 'FAIL' || outcome === 'POTENTIAL')
        .map(({ ruleId, message, snippet }) => ({ ruleId, message, snippet }));
    });
    return results.filter(({ ruleId, snippet }) => {
      const entry = accepted.find(({ rule, where }) => rule === ruleId && where.test(snippet));
      used.add(entry);
      return !entry;
    });
  }

  it('would find something', async () => {
    const open = await stateOpener(site);
    const opened = await open(['', '<img src="/demo/rhein.svg"><button></button>']);
    const rules = (await findings(opened)).map(({ ruleId }) => ruleId);
    assert.ok(rules.includes('img_alt_valid'), rules.join());
    await opened.context().close();
  });

  for (const [widget, list] of Object.entries(states)) {
    describe(widget, () => {
      let open;
      before(async () => (open = await stateOpener(site)));
      for (const state of list) {
        it(state[0], async () => assert.deepEqual(await findings(await open(state)), []));
      }
    });
  }

  for (const [look, options] of Object.entries(looks)) {
    describe(look, () => {
      let open;
      before(async () => (open = await stateOpener(site, options)));
      for (const [widget, name] of full) {
        const state = states[widget].find(([own]) => own === name);
        it(`${widget}: ${name}`, async () =>
          assert.deepEqual(await findings(await open(state, page)), []));
      }
    });
  }

  it('needs each exception', () => {
    const idle = accepted.filter((entry) => !used.has(entry)).map(({ rule }) => rule);
    assert.deepEqual(idle, []);
  });
});
