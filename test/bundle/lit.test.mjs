/** The changes that the build makes to Lit, on the copy that is installed. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';
import { patchLit } from '../../scripts/build/patch-lit.mjs';

const modules = new URL('../../node_modules/', import.meta.url);
const plugin = patchLit();

function patch(name, code = readFileSync(new URL(name, modules), 'utf8')) {
  const context = {
    error(message) {
      throw new Error(message);
    },
  };
  return plugin.transform.call(context, code, fileURLToPath(new URL(name, modules)))?.code;
}

describe('Trusted Types in lit-html', () => {
  const patched = patch('lit-html/lit-html.js');
  // The patched call alone, as the module makes it.
  const [, helper] = patched.match(/(function netzwerkPolicy[^]*)$/);
  const create = new Function(`${helper}; return netzwerkPolicy;`)();

  /** A factory that refuses some names, as a page's policy does. */
  function factory(refused) {
    const asked = [];
    return {
      asked,
      createPolicy(name, rules) {
        asked.push(name);
        if (refused.includes(name)) throw new TypeError(`Policy "${name}" disallowed.`);
        return { name, ...rules };
      },
    };
  }

  it('is in the module, in place of the call that throws', () => {
    assert.match(patched, /netzwerkPolicy\(\w+,\{createHTML:/);
    assert.doesNotMatch(patched, /createPolicy\("lit-html"/);
  });

  it("tries our name, then Lit's, then goes without", () => {
    const rules = { createHTML: (text) => text };
    assert.equal(create(factory([]), rules).name, 'netzwerk');
    assert.equal(create(factory(['netzwerk']), rules).name, 'lit-html');
    const none = factory(['netzwerk', 'lit-html']);
    assert.equal(create(none, rules), undefined);
    assert.deepEqual(none.asked, ['netzwerk', 'lit-html']);
  });

  it('stops the build when a new Lit reads differently', () => {
    assert.throws(() => patch('lit-html/lit-html.js', 'export const html = 1'), /has changed/);
  });
});

describe('events in @lit/context', () => {
  for (const name of ['context-request-event.js', 'controllers/context-provider.js']) {
    it(`${name} extends CustomEvent`, () => {
      const patched = patch(`@lit/context/lib/${name}`);
      assert.match(patched, /extends CustomEvent/);
      assert.doesNotMatch(patched, /extends Event\b/);
    });
  }
});

describe('css`` templates', () => {
  it('are taken as they are, without what would join interpolations', () => {
    const patched = patch('@lit/reactive-element/css-tag.js');
    assert.doesNotMatch(patched, /reduce|Value passed/);
    assert.match(patched, /=(\w+)=>new \w+\(\1\[0\],\1,\w+\)/);
  });
});

describe('what we do not need of Lit', () => {
  for (const name of [
    'lit-html/lit-html.js',
    '@lit/reactive-element/reactive-element.js',
    'lit-element/lit-element.js',
  ]) {
    it(`is not in ${name}, which still parses`, () => {
      const patched = patch(name);
      assert.doesNotMatch(patched, /PolyfillSupport|HydrateSupport|Versions|[mM]etadata|JSON/);
      assert.doesNotThrow(() => parseAst(patched));
    });
  }
});
