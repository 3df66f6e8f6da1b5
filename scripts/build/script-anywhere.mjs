/**
 * Vite plugin: what holds for a script that others merge and re-insert. It exports nothing, and it
 * ends with a newline, so that a line comment merged behind it stays apart.
 */
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
        output.code = `${output.code.trimEnd()}\n`;
      }
    },
  };
}
