/**
 * A CycloneDX list of what ends up in a page: our package and the packages it depends on, from the lockfile. npm's own
 * `npm sbom --omit dev` leaves out packages that tools need as well, and writes times and the name of the folder.
 */
import { createHash } from 'node:crypto';

/**
 * @param {object} lock package-lock.json, version 3
 * @param {string} description of our package
 * @returns {object} a document in the form of CycloneDX 1.5, the same for the same lockfile
 */
export function writeSbom(lock, description) {
  const own = lock.packages[''];
  const found = new Map();
  const edges = [{ ref: refOf(own.name, own.version), dependsOn: follow(lock, '', own, found) }];
  const components = [...found].map(([ref, { name, entry }]) => ({
    'bom-ref': ref,
    type: 'library',
    name,
    version: entry.version,
    scope: 'required',
    hashes: [{ alg: 'SHA-512', content: hexOf(entry.integrity) }],
    licenses: [{ license: { id: entry.license } }],
    purl: purlOf(name, entry.version),
  }));
  for (const [ref, { path, entry }] of found) {
    edges.push({ ref, dependsOn: follow(lock, path, entry, found) });
  }
  const content = {
    metadata: {
      component: {
        'bom-ref': refOf(own.name, own.version),
        type: 'library',
        name: own.name,
        version: own.version,
        description,
        licenses: [{ license: { id: own.license } }],
        purl: purlOf(own.name, own.version),
      },
    },
    components: components.sort((a, b) => compare(a['bom-ref'], b['bom-ref'])),
    dependencies: edges.sort((a, b) => compare(a.ref, b.ref)),
  };
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: serialOf(JSON.stringify(content)),
    version: 1,
    ...content,
  };
}

/** Adds what an entry depends on to `found`, with all that follows; returns the direct ones. */
function follow(lock, path, { dependencies = {} }, found) {
  return Object.keys(dependencies)
    .map((name) => {
      const place = placeOf(lock, path, name);
      const entry = lock.packages[place];
      const ref = refOf(name, entry.version);
      if (!found.has(ref)) {
        found.set(ref, { name, entry, path: place });
        follow(lock, place, entry, found);
      }
      return ref;
    })
    .sort(compare);
}

/** Where Node finds a package: beside the one that asks, or in a folder further out. */
function placeOf(lock, from, name) {
  for (
    let folder = from;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  ) {
    const place = `${folder ? `${folder}/` : ''}node_modules/${name}`;
    if (lock.packages[place]) return place;
    if (!folder) throw new Error(`${name} is not in the lockfile`);
  }
}

const refOf = (name, version) => `${name}@${version}`;
const purlOf = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;
const compare = (a, b) => Number(a > b) - Number(a < b);
const hexOf = (integrity) =>
  Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex');

/** A UUID of version 8 (by rules of one's own) that follows from the content. */
function serialOf(content) {
  const hash = createHash('sha256').update(content).digest('hex');
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
  ];
  return `urn:uuid:${[...parts, hash.slice(20, 32)].join('-')}`;
}
