/**
 * Vite plugin: `maxAge: { attribute: 'max-age' }` needs no name in the bundle, whose Lit makes it from the
 * property's (see patch-lit.mjs). Modules for npm come with the page's own Lit, and keep it.
 */
import MagicString from 'magic-string';

const option = /(?<=\b(\w+): \{\s*(?:type: Boolean,\s*)?)attribute: (["'])([a-z-]+)\2,?\s*/g;

export const attributeOf = (property) =>
  property.replace(/[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

export function attributeNames() {
  return {
    name: 'netzwerk:attribute-names',
    enforce: 'post',
    transform(code, id) {
      if (!/\/src\/\w+\/netzwerk-\w+\.ts$/.test(id.replaceAll('\\', '/'))) return null;
      const text = new MagicString(code);
      text.replace(option, (all, property, _, name) => (attributeOf(property) === name ? '' : all));
      return text.hasChanged()
        ? { code: text.toString(), map: text.generateMap({ source: id, hires: true }) }
        : null;
    },
  };
}
