/** What netzwerk.css shows of a stored switch before the script has come is what the script then sets. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { root } from '../../scripts/lib/root.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');
const squeeze = (css) => css.replace(/\s+/g, '').replace(/([:(,])0\./g, '$1.');

it('says the same of each switch as the script', () => {
  const early = squeeze(read('src/embed/netzwerk.css'));
  const blocks = [...read('src/hilfe/switches.ts').matchAll(/\{([^{}\n]*!important)\}/g)];
  assert.equal(blocks.length, 4);
  for (const [, block] of blocks) {
    assert.ok(early.includes(`{${squeeze(block)};}`), block);
  }
});
