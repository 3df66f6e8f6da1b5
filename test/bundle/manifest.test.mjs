/** The manifest says what the sources do: slots, events, parts and custom properties, both ways. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../scripts/lib/root.mjs';
import { elementsOf } from '../../scripts/reference/elements.mjs';
import { sourceOf, tokensOf, unique } from '../helpers/element-source.mjs';

const elements = elementsOf(JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8')));

assert.equal(elements.length, 5);
for (const element of elements) {
  describe(`custom-elements.json on <${element.tagName}>`, () => {
    const source = sourceOf(element.path.replace(/^dist/, 'src').replace(/js$/, 'ts'));
    const words = (kind) => element[kind].map(({ name }) => name).sort();

    it('has its slots', () => {
      const slots = source.markup.flatMap((text) =>
        [...text.matchAll(/<slot(?: name="([^"]+)")?/g)].map(([, name = '']) => name),
      );
      assert.deepEqual(words('slots'), unique(slots));
    });

    it('has its events', () => {
      assert.deepEqual(words('events'), unique(source.events));
    });

    it('has its parts', () => {
      const known = words('cssParts');
      const missing = source.parts.filter((part) => !known.some((name) => part.pattern.test(name)));
      assert.deepEqual(missing, [], 'a part of the source that the manifest lacks');
      const lost = known.filter(
        (name) =>
          !source.parts.some(({ pattern, isOpen }) => {
            const found = pattern.exec(name);
            return found && (!isOpen || found.slice(1).every((word) => source.strings.has(word)));
          }),
      );
      assert.deepEqual(lost, [], 'a part of the manifest that the source lacks');
    });

    it('has its custom properties, and none but those of the elements inside it', () => {
      const own = tokensOf(element, source);
      const inner = elements
        .filter(({ tagName }) => source.markup.some((text) => text.includes(`<${tagName}`)))
        .flatMap(({ cssProperties }) => cssProperties.map(({ name }) => name));
      const known = words('cssProperties');
      assert.deepEqual(
        known.filter((name) => own.includes(name) || !inner.includes(name)),
        own,
      );
    });

    it('describes all of them, and names no private member', () => {
      for (const kind of ['slots', 'events', 'cssParts', 'cssProperties', 'attributes']) {
        for (const { name, description } of element[kind]) {
          assert.ok(description, `${kind} ${name}`);
        }
      }
      for (const member of element.members) {
        assert.ok(member.static || member.description, member.name);
        assert.ok(!/^[#_]/.test(member.name) && !['private', 'protected'].includes(member.privacy));
      }
      for (const { name, type } of element.events)
        assert.match(type.text, /^CustomEvent<.+>$/, name);
    });
  });
}
