/** Files that go into dist/ as they are. Those that do not exist yet are left out. */
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../lib/root.mjs';

const files = [
  ['src/embed/netzwerk.css', 'dist/netzwerk.css'],
  ['src/netzwerk-orte.csv', 'dist/netzwerk-orte.csv'],
  ['src/data/members.schema.json', 'dist/schema/members.schema.json'],
  ...readdirSync(join(root, 'src/themes')).map((name) => [
    `src/themes/${name}`,
    `dist/themes/${name}`,
  ]),
];

export function copyAssets() {
  for (const [from, to] of files) copy(from, to);
}

function copy(from, to) {
  if (!existsSync(join(root, from))) return;
  mkdirSync(dirname(join(root, to)), { recursive: true });
  copyFileSync(join(root, from), join(root, to));
}
