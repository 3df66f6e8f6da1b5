// Writes src/data/default-members.generated.ts from data/mitglieder.geojson.
// `--check` writes nothing and fails if the file is not up to date.
import { readFile, writeFile } from 'node:fs/promises';
import { transformSync } from 'esbuild';

const text = await readFile(new URL('../src/data/text.ts', import.meta.url), 'utf8');
const { slug } = await import(
  `data:text/javascript,${encodeURIComponent(transformSync(text, { loader: 'ts' }).code)}`
);

const source = new URL('../data/mitglieder.geojson', import.meta.url);
const target = new URL('../src/data/default-members.generated.ts', import.meta.url);

/** The columns of the table: all that a member has but `sources`. */
const columns = ['id', 'name', 'lon', 'lat', 'role', 'joined', 'district', 'ags', 'topics', 'url'];

const { features } = JSON.parse(await readFile(source, 'utf8'));
const rows = features.map(({ id, geometry, properties: { sources, ...properties } }) => {
  if (!sources?.length) throw new Error(`${id}: no sources`);
  const [lon, lat] = geometry.coordinates;
  if (slug(properties.name) !== id) throw new Error(`${id}: not the name as a word`);
  const values = { ...properties, id, lon, lat };
  if (!values.ags) delete values.id; // without an AGS the reader takes the name as a word
  if (values.role === 'mitglied') delete values.role; // what no role means
  // The reader completes an address that starts with www.
  values.url = values.url?.replace(/^https:\/\/(www\.[^/]+)\/$/, '$1');
  const unknown = Object.keys(values).filter((key) => !columns.includes(key));
  if (unknown.length > 0) throw new Error(`${id}: no column for ${unknown.join(', ')}`);
  return columns.map((column) => cell(values[column])).join(';');
});

/** A cell as src/data/csv.ts reads it. */
function cell(value = '') {
  const text = Array.isArray(value) ? value.join('|') : String(value);
  if (/[`\\;"\n]|\$\{/.test(text)) throw new Error(`not fit for the table: ${text}`);
  return text;
}

const code = `// Generated from data/mitglieder.geojson by scripts/members.mjs: do not edit.
// Without \`sources\`, since nothing shows them; they are in that file.

/** The network's members as a table. */
// prettier-ignore
export const members = \`${[columns.join(';'), ...rows].join('\n')}\`;
`;

if (process.argv.includes('--check')) {
  if ((await readFile(target, 'utf8').catch(() => '')) !== code) {
    console.error('src/data/default-members.generated.ts is not up to date: npm run members');
    process.exit(1);
  }
} else {
  await writeFile(target, code);
}
