/**
 * The page libraries of old that npm does not have, from Debian's packages: found at their usual paths, or
 * installed where this is root on Debian.
 */
import { existsSync } from 'node:fs';
import { aptInstall, isRootOnDebian } from './debian.mjs';

const packages = {
  prototype: ['libjs-prototype', '/usr/share/javascript/prototype/prototype.js'],
  mootools: ['libjs-mootools', '/usr/share/javascript/mootools/mootools.js'],
  dojo: ['libjs-dojo-core', '/usr/share/javascript/dojo/dojo.js'],
};

/** The path of each library's file; those that are not on the machine are left out. */
export function findOldLibraries() {
  const found = Object.entries(packages).filter(([, [, path]]) => existsSync(path));
  return Object.fromEntries(found.map(([name, [, path]]) => [name, path]));
}

export async function provideOldLibraries() {
  const found = findOldLibraries();
  const missing = Object.keys(packages).filter((name) => !found[name]);
  if (missing.length === 0) return;
  const names = missing.map((name) => packages[name][0]);
  if (isRootOnDebian()) await aptInstall(names);
  else console.log(`Please install: apt-get install ${names.join(' ')}`);
}
