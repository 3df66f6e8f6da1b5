/** A table in a document of docs/, between `<!-- NAME -->` and `<!-- /NAME -->`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from './root.mjs';

export async function writeTable(path, name, lines) {
  const file = join(root, path);
  const [before, , after] = readFileSync(file, 'utf8').split(new RegExp(`<!-- /?${name} -->`));
  const marked = [`<!-- ${name} -->`, '', ...lines, '', `<!-- /${name} -->`].join('\n');
  const text = `${before}${marked}${after}`;
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
