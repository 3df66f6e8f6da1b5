/**
 * What assistive technology is told: the accessibility tree of each widget in each state, as a text to
 * read in test/snapshots/. `npm run trees` writes them anew; the diff says what has changed for whom.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { openSite } from './harness.mjs';
import { serveData, stateOpener, states } from './states.mjs';

const folder = new URL('../snapshots/', import.meta.url);
const isUpdate = process.argv.includes('--update');

describe('the accessibility tree', () => {
  let site;
  let open;
  before(async () => {
    site = await openSite();
    serveData(site);
    open = await stateOpener(site);
  });
  after(() => site.close());

  for (const [widget, list] of Object.entries(states)) {
    const file = new URL(`${widget}.txt`, folder);
    const texts = [];

    describe(`of ${widget}`, () => {
      const wanted = isUpdate ? new Map() : parse(readFileSync(file, 'utf8'));

      for (const state of list) {
        it(state[0], async () => {
          const page = await open(state);
          const tree = await page.locator('body').ariaSnapshot();
          const text = `${state[1]}\n\n${shorten(tree.replaceAll(site.origin, ''))}`;
          texts.push(`# ${state[0]}\n${text}\n`);
          if (!isUpdate) assert.equal(text, wanted.get(state[0]));
        });
      }

      it('is written for each of these states, and for no other', () => {
        if (isUpdate) {
          mkdirSync(folder, { recursive: true });
          writeFileSync(file, texts.join('\n'));
        } else {
          assert.deepEqual(
            [...wanted.keys()],
            list.map(([name]) => name),
          );
        }
      });
    });
  }

  it('is written for these widgets alone', () => {
    assert.deepEqual(
      readdirSync(folder).sort(),
      Object.keys(states)
        .map((name) => `${name}.txt`)
        .sort(),
    );
  });
});

/** The trees of a file by the name of their state. */
function parse(text) {
  return new Map(
    text
      .split(/^# /m)
      .slice(1)
      .map((part) => {
        const [name, ...lines] = part.trimEnd().split('\n');
        return [name, lines.join('\n')];
      }),
  );
}

/** Long lists up to their twelfth row: more tell nothing new. */
function shorten(tree) {
  return tree.replace(
    /((?:^( *)- listitem:\n.+\n){12})((?:^\2- listitem:\n.+\n)+)/gm,
    (_, shown, indent, rest) => `${shown}${indent}… and ${rest.match(/listitem/g).length} more\n`,
  );
}
