/**
 * Vite plugin: what holds for a script that others merge and re-insert. It exports nothing, it ends with a
 * newline, so that a line comment merged behind it stays apart, and it is ASCII, so that a page in another
 * encoding than its server's header says doesn't garble the texts. All that costs 24 bytes (brotli).
 */
import remapping from '@jridgewell/remapping';
import MagicString from 'magic-string';

export function scriptAnywhere() {
  return {
    name: 'netzwerk:script-anywhere',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        if (output.exports.length > 0) {
          this.error(`${output.fileName} exports ${output.exports.join(', ')}`);
        }
        const text = escapeBeyondAscii(`${output.code.trimEnd()}\n`);
        const asset = bundle[`${output.fileName}.map`];
        if (asset) {
          const escaped = text.generateMap({ source: output.fileName, hires: true });
          asset.source = remapping([escaped, JSON.parse(asset.source)], () => null).toString();
        }
        output.code = text.toString();
      }
    },
  };
}

/** Beyond ASCII there are only texts, templates and regular expressions, which all know these escapes. */
export function escapeBeyondAscii(code) {
  const text = new MagicString(code);
  for (const { 0: sign, index } of code.matchAll(/[^\0-\x7f]/g)) {
    const hex = sign.charCodeAt(0).toString(16);
    const escape = hex.length > 2 ? `\\u${hex.padStart(4, '0')}` : `\\x${hex}`;
    text.update(index, index + 1, escape);
  }
  return text;
}
