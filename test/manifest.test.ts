/** The manifest and the classes know the same attributes, properties and methods, with the same defaults. */
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../src/index.js';

interface Entry {
  readonly name: string;
  readonly fieldName?: string;
  readonly attribute?: string;
  readonly kind?: string;
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly default?: string;
}
interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly Entry[];
  readonly members?: readonly Entry[];
}

const manifest = (await (await fetch('/custom-elements.json')).json()) as {
  modules: { declarations: Declaration[] }[];
};
const declarations = manifest.modules.flatMap((module) => module.declarations);
const elements = declarations.filter(({ tagName }) => tagName);

/** What Lit calls, and what `private` of TypeScript leaves in a prototype. */
const hooks = new Set(
  'constructor connectedCallback disconnectedCallback willUpdate update updated firstUpdated shouldUpdate render'.split(
    ' ',
  ),
);
const names = (entries: readonly Entry[] = []): string[] => entries.map(({ name }) => name).sort();

it('has all five elements', () => {
  expect(elements).to.have.length(5);
});

for (const { tagName = '', attributes, members = [] } of elements) {
  describe(`custom-elements.json on <${tagName}>`, () => {
    const constructor = customElements.get(tagName) as typeof LitElement;
    const fields = members.filter(({ kind, static: isStatic }) => kind === 'field' && !isStatic);
    const isState = (name: string): boolean =>
      constructor.elementProperties.get(name)?.state ?? false;

    it('has the attributes that the class observes', () => {
      expect(names(attributes)).to.deep.equal([...constructor.observedAttributes].sort());
    });

    it('has the properties and methods of the class', () => {
      const element = document.createElement(tagName);
      const own = [
        ...Object.getOwnPropertyNames(constructor.prototype),
        ...Object.getOwnPropertyNames(element).filter((name) => name === 'ready'),
      ].filter((name) => !hooks.has(name) && !name.startsWith('_') && !isState(name));
      const known = members.filter((member) => !member.static);
      expect(names(known)).to.deep.equal([...new Set(own)].sort());
    });

    it('has the defaults of the class', () => {
      const element = document.createElement(tagName) as unknown as Record<string, unknown>;
      for (const { name, default: preset } of fields) {
        if (preset === undefined || /^new |^\w+\(/.test(preset)) continue;
        const text =
          typeof element[name] === 'string' ? `'${element[name]}'` : String(element[name]);
        expect(text, name).to.equal(preset);
      }
    });

    it('says of a property whether it can be set', () => {
      for (const { name, readonly } of fields) {
        const accessor = Object.getOwnPropertyDescriptor(constructor.prototype, name);
        if (accessor) expect(accessor.set === undefined, name).to.equal(readonly ?? false);
      }
    });
  });
}
