/** What editors read: custom data for VS Code, web-types for the JetBrains ones. */
import { describe, isBoolean, presetOf, valuesOf } from './elements.mjs';

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
const code = (name) => `\`${name}\``;

/** Custom data for HTML: https://github.com/microsoft/vscode-custom-data */
export function vscodeHtml(elements) {
  return json({
    version: 1.1,
    tags: elements.map((element) => ({
      name: element.tagName,
      description: { kind: 'markdown', value: summary(element) },
      attributes: element.attributes.map((attribute) => ({
        name: attribute.name,
        description: { kind: 'markdown', value: describe(attribute) },
        ...(isBoolean(attribute) && { valueSet: 'v' }),
        ...values(attribute),
      })),
    })),
  });
}

const values = (attribute) => {
  const names = valuesOf(attribute);
  return names.length > 0 && { values: names.map((name) => ({ name })) };
};

/** What VS Code shows of an element that its format has no field for: slots, events, parts. */
function summary(element) {
  const list = (title, entries) =>
    entries.length > 0
      ? [`**${title}**`, entries.map((entry) => `- ${line(entry)}`).join('\n')]
      : [];
  const line = ({ name, description }) => `${name ? code(name) : 'default'}: ${description}`;
  return [
    element.description.replaceAll('\n', ' '),
    ...list('Slots', element.slots),
    ...list('Events', element.events),
    ...list('Parts', element.cssParts),
  ].join('\n\n');
}

/** Custom data for CSS: each token once, though several elements read it. */
export function vscodeCss(elements) {
  return json({
    version: 1.1,
    properties: tokens(elements).map((token) => ({
      name: token.name,
      description: { kind: 'markdown', value: token.description },
    })),
  });
}

function tokens(elements) {
  const names = [
    ...new Set(elements.flatMap(({ cssProperties }) => cssProperties.map(({ name }) => name))),
  ].sort();
  return names.map((name) => {
    const uses = elements.flatMap(({ tagName, cssProperties }) =>
      cssProperties
        .filter((property) => property.name === name)
        .map((property) => ({ tagName, property })),
    );
    const preset = presetOf(uses[0].property);
    const lines = uses.map(
      ({ tagName, property }) => `- ${code(tagName)}: ${property.description}`,
    );
    if (preset) lines.push('', `Default: ${code(preset)}`);
    return { name, description: lines.join('\n') };
  });
}

/** https://github.com/JetBrains/web-types */
export function webTypes(elements, { name, version }) {
  const described = (entry) => ({ name: entry.name, description: describe(entry) });
  return json({
    $schema: 'https://json.schemastore.org/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements.map((element) => ({
          name: element.tagName,
          description: element.description.replaceAll('\n', ' '),
          attributes: element.attributes.map((attribute) => ({
            ...described(attribute),
            ...(presetOf(attribute) && { default: presetOf(attribute) }),
            value: { type: isBoolean(attribute) ? 'boolean' : attribute.type.text },
          })),
          slots: element.slots.map(described),
          js: {
            events: element.events.map((event) => ({
              ...described(event),
              value: { type: event.type.text },
            })),
            properties: element.properties.map((property) => ({
              ...described(property),
              value: { type: property.type.text },
            })),
          },
          css: {
            parts: element.cssParts.map(described),
            properties: element.cssProperties.map(described),
          },
        })),
      },
      css: { properties: tokens(elements) },
    },
  });
}
