/** What the builder's form needs to know of the attributes. */
import { isBoolean, presetOf, valuesOf } from './elements.mjs';

/** What the builder offers; <netzwerk-daten> shows nothing by itself. */
const widgets = ['karte', 'stadt', 'ticker', 'hilfe'];

export function builderAttributes(elements) {
  const lines = widgets.map((widget) => {
    const { attributes } = elements.find(({ tagName }) => tagName === `netzwerk-${widget}`);
    const facts = attributes.map((attribute) => ({
      name: attribute.name,
      values: valuesOf(attribute),
      isSwitch: isBoolean(attribute),
      preset: presetOf(attribute),
    }));
    return `  ${widget}: ${JSON.stringify(facts)},\n`;
  });
  return `// Generated from custom-elements.json by \`npm run manifest\`: do not edit.
import type { AttributeFact } from './widgets.js';

// prettier-ignore
export const attributes: Readonly<Record<string, readonly AttributeFact[]>> = {
${lines.join('')}};
`;
}
