/** Files for a package, from the repository or from dist/. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicFiles } from '../build/integrity.mjs';
import { root } from '../lib/root.mjs';

export const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;

/** What a CMS needs to serve the bundle from its own host. */
const local = [...publicFiles, 'netzwerk-orte.csv'];

/** What the embed pages need; the rest of their folder is for npm. */
const pageFiles = ['embed.js', 'embed.css'];

export function read(path) {
  return readFileSync(join(root, path));
}

/** Content of all files under a folder, by their path in it. Hidden files stay out. */
export function filesUnder(folder) {
  const names = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.replaceAll('\\', '/'))
    .map((path) => path.slice(join(root, folder).length + 1));
  return new Map(names.sort().map((name) => [name, read(`${folder}/${name}`)]));
}

/**
 * The bundle for a CMS, and the embed pages.
 * @param {string} folder for the bundle, as '1.2.3/', where a new version needs a new address
 */
export function bundleFiles(folder) {
  const files = new Map(local.map((name) => [folder + name, read(`dist/${name}`)]));
  for (const [name, content] of filesUnder('dist/embed')) {
    if (name.endsWith('.html')) files.set(`embed/${name}`, within(folder, content));
    else if (pageFiles.includes(name)) files.set(`embed/${name}`, content);
  }
  return files;
}

/** Ids and names of the members, for editors to choose from. */
export function memberList() {
  const { features } = JSON.parse(read('data/mitglieder.geojson'));
  const list = features.map(({ id, properties }) => ({ id, name: properties.name }));
  return Buffer.from(JSON.stringify(list.sort((a, b) => a.name.localeCompare(b.name, 'de'))));
}

export const licences = () =>
  new Map(['LICENSE', 'THIRD-PARTY-NOTICES.md'].map((name) => [name, read(name)]));

/** The embed pages keep their address from version to version; what they load is that of this version. */
function within(folder, page) {
  return Buffer.from(page.toString('utf8').replaceAll('="../', `="../${folder}`));
}
