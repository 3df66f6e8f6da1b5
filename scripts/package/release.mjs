/** What goes onto a CDN, and checksums. */
import { createHash } from 'node:crypto';
import { bundleFiles, filesUnder, read, version } from './files.mjs';

/**
 * Files of a CDN by their path: the exact version, which never changes, and the major version, which moves. Checksums
 * are for the exact version alone.
 */
export function cdnFiles() {
  const files = bundleFiles('');
  files.set('schema/members.schema.json', read('dist/schema/members.schema.json'));
  for (const [name, content] of filesUnder('dist/themes')) files.set(`themes/${name}`, content);
  const major = version.split('.')[0];
  return new Map([
    ...[...files].map(([name, content]) => [`${major}/${name}`, content]),
    ...[...files].map(([name, content]) => [`${version}/${name}`, content]),
    [`${version}/integrity.json`, read('dist/integrity.json')],
  ]);
}

/** In the form that `sha256sum --check` reads. */
export function checksums(files) {
  return [...files]
    .map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`)
    .join('');
}
