/** dist/integrity.json: the version, and what goes into `integrity=` for each file that a page loads. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root.mjs';

export const publicFiles = [
  'netzwerk.js',
  'netzwerk-karte.js',
  'netzwerk-ticker.js',
  'netzwerk-hilfe.js',
  'netzwerk-early.js',
  'netzwerk.css',
];

export function writeIntegrity() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const present = publicFiles.filter((name) => existsSync(join(root, 'dist', name)));
  const files = Object.fromEntries(
    present.map((name) => [name, integrityOf(join(root, 'dist', name))]),
  );
  const text = JSON.stringify({ version, files }, null, 2);
  writeFileSync(join(root, 'dist/integrity.json'), `${text}\n`);
}

export function integrityOf(file) {
  return `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
}
