/**
 * WCAG 1.4.12: each widget in each state at 320 pixels, with the four distances set on everything in it as a person's
 * own style sheet would. No text is cut off or runs out of its button, and nothing makes the page wider.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openSite } from './harness.mjs';
import { serveData, stateOpener, states } from './states.mjs';

const distances =
  '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}';

/** Runs in the page: sets the distances, in shadow roots as well, and lists what they break. */
async function spaced(rules) {
  const roots = [document];
  for (const root of roots) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  }
  // Widgets may see that they have grown, and draw anew.
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  const isForTheEar = (element) => {
    for (let around = element; around; around = around.parentElement)
      if (getComputedStyle(around).clipPath === 'inset(50%)') return true;
    return false;
  };
  const problems = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) problems.push(`the page is ${scrollWidth} pixels wide`);
  for (const root of roots) {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode: text } = texts;
      const owner = text.parentElement;
      if (!text.data.trim() || !owner?.checkVisibility({ visibilityProperty: true })) continue;
      // Names on the map have room or not, and stand in the list; hidden text is for the ear.
      if (owner.closest('.viewport, script, style') || isForTheEar(owner)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      const isCut = (around) => {
        const { left, right, top, bottom } = around.getBoundingClientRect();
        const { overflowX, overflowY } = getComputedStyle(around);
        const isButton = around.matches('button, a, summary, select');
        const closes = (overflow) => isButton || overflow === 'hidden' || overflow === 'clip';
        const isWide = box.left < left - 1 || box.right > right + 1;
        const isTall = box.top < top - 1 || box.bottom > bottom + 1;
        return (closes(overflowX) && isWide) || (closes(overflowY) && isTall);
      };
      for (let around = owner; around; around = around.parentElement) {
        // What scrolls can be read.
        if (/auto|scroll/.test(getComputedStyle(around).overflow)) break;
        if (getComputedStyle(around).display === 'inline' || !isCut(around)) continue;
        problems.push(
          `“${text.data.trim()}” is cut off by <${around.localName} class="${around.className}">`,
        );
        break;
      }
    }
  }
  return problems;
}

describe('text spacing at 320 pixels', () => {
  let site;
  before(async () => {
    site = await openSite();
    serveData(site);
  });
  after(() => site.close());

  it('would find something', async () => {
    const open = await stateOpener(site, { viewport: { width: 320, height: 800 } });
    const page = await open([
      '',
      '<button style="inline-size:3em;white-space:nowrap">Vergrößern</button><p style="block-size:1em;overflow:clip">Zwei lange Zeilen, von denen eine zu sehen ist</p>',
    ]);
    assert.match((await page.evaluate(spaced, distances)).join(), /Vergrößern.*Zwei lange/);
    await page.context().close();
  });

  for (const [widget, list] of Object.entries(states)) {
    describe(widget, () => {
      let open;
      before(async () => {
        open = await stateOpener(site, { viewport: { width: 320, height: 800 } });
      });
      for (const state of list) {
        it(state[0], async () => {
          const page = await open(state);
          assert.deepEqual(await page.evaluate(spaced, distances), []);
        });
      }
    });
  }
});
