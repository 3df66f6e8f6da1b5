/** One hash over everything that decides what the build writes. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root.mjs';

const inputs = [
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'tsconfig.json',
  'tsconfig.build.json',
  'scripts/build.mjs',
  'scripts/build',
  'scripts/validate',
  'baukasten/src',
  'data',
  'src',
];

export function hashOfInputs() {
  const hash = createHash('sha256');
  for (const name of inputs.flatMap(filesUnder)) {
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(root, name)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** The file itself, or the files in the folder, sorted. */
function filesUnder(name) {
  try {
    return readdirSync(join(root, name))
      .sort()
      .flatMap((child) => filesUnder(`${name}/${child}`));
  } catch (error) {
    if (error.code === 'ENOTDIR') return [name];
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}
