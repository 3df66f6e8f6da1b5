/** docs/beschwerden.md names tests as its proof: each of them exists. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../scripts/lib/root.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');
const rows = read('docs/beschwerden.md')
  .split('\n')
  .flatMap((line) => {
    const [, number, , state, proof] = line.split('|').map((cell) => cell.trim());
    return /^\d+$/.test(number) ? [{ number, state, proof }] : [];
  });

describe('the table of complaints', () => {
  it('has all 54, in order', () => {
    assert.deepEqual(
      rows.map(({ number }) => Number(number)),
      Array.from({ length: 54 }, (_, index) => index + 1),
    );
  });

  for (const { number, state, proof } of rows) {
    it(`names tests that exist: ${number}`, () => {
      const tests = [...proof.matchAll(/`(test\/[^`]+)`: ((?:„[^“]+“(?:, )?)+)/g)].flatMap(
        ([, file, titles]) => [...titles.matchAll(/„([^“]+)“/g)].map(([, title]) => [file, title]),
      );
      assert.ok(state !== 'geprüft' || tests.length > 0, 'tested, but by which test?');
      for (const [file, title] of tests) assert.ok(read(file).includes(title), `${file}: ${title}`);
    });
  }
});
