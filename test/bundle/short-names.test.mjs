/** Names that the build shortens must be nobody's but ours. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { shortOf } from '../../scripts/build/short-names.mjs';
import { root } from '../../scripts/lib/root.mjs';

const { resolve } = createRequire(import.meta.url);
const read = (...paths) => paths.map((path) => readFileSync(path, 'utf8')).join('\n');
const wordsOf = (text) => new Set(text.replace(/\/\*[^]*?\*\//g, '').match(/[A-Za-z_$][\w$]*/g));
const inside = (folder, pattern) =>
  readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name));

/** What a name would collide with, or what would no longer find it. */
const others = {
  'the platform’s': read(...inside(dirname(resolve('typescript')), /^lib\..*\.d\.ts$/)),
  'Lit’s': read(
    ...['lit-html', '@lit/reactive-element', 'lit-element', '@lit/context'].flatMap((name) => {
      const folder = join(root, 'node_modules', name);
      return [folder, join(folder, 'directives'), join(folder, 'lib')].flatMap((each) => {
        try {
          return inside(each, /\.js$/);
        } catch {
          return [];
        }
      });
    }),
  ),
  public: read(join(root, 'custom-elements.json')),
  'of data, or of what copies of the bundle share': read(
    ...[
      'data/member.ts',
      'data/members.schema.json',
      'data/read-properties.ts',
      'data/feed-json.ts',
      'data/schema-org.ts',
      'data/news.ts',
      'embed/early.ts',
      'embed/bundle.ts',
      'event-maps.generated.ts',
      'shared/network.ts',
      'shared/origin.ts',
      'shared/schema-org.ts',
    ].flatMap((name) => {
      try {
        readFileSync(join(root, 'src', name));
        return [join(root, 'src', name)];
      } catch {
        return [];
      }
    }),
  ),
};

const ownNames = Object.keys(shortOf);
const all = [...ownNames, ...Object.values(shortOf)];

describe('the names that the build shortens, and what it makes of them', () => {
  it('are each there once', () => {
    assert.ok(ownNames.length > 10);
    assert.equal(new Set(all).size, all.length);
  });

  it('are in use', () => {
    const sources = readdirSync(join(root, 'src'), { recursive: true })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(root, 'src', name), 'utf8'));
    const words = wordsOf(sources.join('\n'));
    assert.deepEqual(
      ownNames.filter((name) => !words.has(name)),
      [],
    );
    assert.deepEqual(
      Object.values(shortOf).filter((name) => words.has(name)),
      [],
    );
  });

  for (const [whose, text] of Object.entries(others)) {
    it(`are not ${whose}`, () => {
      const words = wordsOf(text);
      assert.ok(words.size > 20);
      assert.deepEqual(
        all.filter((name) => words.has(name)),
        [],
      );
    });
  }
});
