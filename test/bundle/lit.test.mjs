/** The changes that the build makes to Lit, on the copy that is installed. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';
import { attributeNames } from '../../scripts/build/attribute-names.mjs';
import { patchLit } from '../../scripts/build/patch-lit.mjs';

const modules = new URL('../../node_modules/', import.meta.url);
const sources = new URL('../../src/', import.meta.url);
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

describe('names of attributes', () => {
  const transform = (code, id = '/src/ticker/netzwerk-ticker.ts') =>
    attributeNames().transform(code, id)?.code ?? code;

  it('go where Lit makes the same of the property, and stay elsewhere', () => {
    assert.match(
      patch('@lit/reactive-element/reactive-element.js'),
      /"string"==typeof (\w)\?\1\.replace\(\/\[A-Z\]\/g,"-\$&"\)\.toLowerCase\(\)/,
    );
    assert.equal(
      transform(
        `x = { maxAge: { attribute: "max-age" }, big: { type: Boolean, attribute: 'large' },
        isBig: { type: Boolean, attribute: 'is-big' }, a: { attribute: false } }`,
      ),
      `x = { maxAge: { }, big: { type: Boolean, attribute: 'large' },
        isBig: { type: Boolean, }, a: { attribute: false } }`,
    );
    assert.equal(
      transform('maxAge: { attribute: "max-age" }', '/src/x.ts'),
      'maxAge: { attribute: "max-age" }',
    );
  });

  it('are all given in the sources, which the bundle and the modules then agree with', () => {
    for (const name of ['daten', 'hilfe', 'karte', 'stadt', 'ticker']) {
      const file = new URL(`../../src/${name}/netzwerk-${name}.ts`, import.meta.url);
      const code = readFileSync(file, 'utf8');
      const block = /static override properties = \{([^]*?)\n {2}\};/.exec(code)?.[1] ?? '';
      const mute = [...block.matchAll(/\n {4}(\w*[A-Z]\w*): \{([^]*?)\}/g)].filter(
        ([, , options]) => !/attribute:|state: true/.test(options),
      );
      assert.deepEqual(
        mute.map(([, property]) => property),
        [],
      );
    }
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
      assert.doesNotMatch(
        patched,
        /PolyfillSupport|HydrateSupport|Versions|[mM]etadata|JSON|wrapped|useDefault|_\$Ej|Number\(/,
      );
      assert.doesNotThrow(() => parseAst(patched));
    });
  }

  it('is used nowhere in the sources, whose tests run with the whole of Lit', () => {
    const gone =
      /type: (?:Number|Array|Object)|useDefault|fromAttribute|removeController|addInitializer|lit\/(?:async-directive|decorators|static-html|directives\/(?!repeat)|directive\.js)|\bmathml\b|customElement\(/;
    for (const file of readdirSync(sources, { recursive: true })) {
      if (!file.endsWith('.ts')) continue;
      const found = gone.exec(readFileSync(new URL(file, sources), 'utf8'));
      assert.equal(found?.[0], undefined, `${file}: see scripts/build/patch-lit.mjs`);
    }
  });
});
