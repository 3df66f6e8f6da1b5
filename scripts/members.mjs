// Writes src/data/default-members.generated.ts from data/mitglieder.geojson.
// `--check` writes nothing and fails if the file is not up to date.
import { readFile, writeFile } from 'node:fs/promises';

const source = new URL('../data/mitglieder.geojson', import.meta.url);
const target = new URL('../src/data/default-members.generated.ts', import.meta.url);

/** A literal as Prettier would write it in one line. */
function literal(value) {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, entry]) => `${key}: ${literal(entry)}`);
    return `{ ${entries.join(', ')} }`;
  }
  if (typeof value !== 'string') return String(value);
  return `'${JSON.stringify(value).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'")}'`;
}

const { features } = JSON.parse(await readFile(source, 'utf8'));
const rows = features.map(({ type, id, geometry, properties: { sources, ...properties } }) => {
  if (!sources?.length) throw new Error(`${id}: no sources`);
  return `  ${literal({ type, id, geometry, properties })},\n`;
});

const code = `// Generated from data/mitglieder.geojson by scripts/members.mjs: do not edit.
// Without \`sources\`, since nothing shows them; they are in that file.
import type { Member } from './member.js';

// prettier-ignore
export const members = (): Member[] => [
${rows.join('')}];
`;

if (process.argv.includes('--check')) {
  if ((await readFile(target, 'utf8').catch(() => '')) !== code) {
    console.error('src/data/default-members.generated.ts is not up to date: npm run members');
    process.exit(1);
  }
} else {
  await writeFile(target, code);
}
