/** The manifest, as those who write files from it need it. */

/** The elements of a manifest, with the module that declares each and the name that `index.ts` exports. */
export function elementsOf(manifest) {
  return manifest.modules.flatMap(({ path, declarations }) =>
    declarations
      .filter(({ tagName }) => tagName)
      .map((declaration) => ({
        ...declaration,
        path,
        className: declaration.name,
        eventMap: declaration.name.replace(/Element$/, 'EventMap'),
        attributes: declaration.attributes ?? [],
        events: declaration.events ?? [],
        slots: declaration.slots ?? [],
        cssParts: declaration.cssParts ?? [],
        cssProperties: declaration.cssProperties ?? [],
        properties: propertiesOf(declaration),
      })),
  );
}

/** What a script can set and no attribute can say. */
function propertiesOf({ members = [] }) {
  return members.filter(
    (member) => member.kind === 'field' && !member.static && !member.readonly && !member.attribute,
  );
}

/** The words that an attribute knows, where its type lists them. */
export function valuesOf({ type }) {
  return [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, value]) => value);
}

export const isBoolean = ({ type }) => type?.text === 'boolean';

/** A default as an author would write it: without the quotes of the source, nothing for "none". */
export function presetOf({ default: preset = '' }) {
  const bare = preset.replace(/^'(.*)'$/, '$1');
  return bare === 'null' || bare === 'false' ? '' : bare;
}

/** A description with its default, in one line. */
export function describe({ description = '', ...entry }) {
  const preset = presetOf(entry);
  const text = description.replaceAll('\n', ' ');
  return preset ? `${text} Default: \`${preset}\`.` : text;
}

/** `CustomEvent<X>`: X. */
export const detailOf = ({ type }) => /^CustomEvent<(.+)>$/.exec(type.text)?.[1];

/** The names of types of ours in a text, in the order of the alphabet. */
export function ownTypes(texts) {
  const foreign = new Set(['Record', 'CustomEvent']);
  const names = texts.flatMap((text) => text.match(/\b[A-Z]\w+/g) ?? []);
  return [...new Set(names)].filter((name) => !foreign.has(name)).sort();
}

export const note = 'Generated from custom-elements.json by `npm run manifest`.';
