/**
 * Builds dist/: the bundle and the head script with Vite, the modules and types for npm with tsc, the
 * files that are copied, the integrity hashes, and the builder's scripts. The same sources give the same bytes.
 * `--if-needed` does nothing when no input has changed since.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyAssets } from './build/assets.mjs';
import { buildBuilder, builderFolder } from './build/builder.mjs';
import { writeEmbedPages } from './build/embed-pages.mjs';
import { hashOfInputs } from './build/inputs.mjs';
import { writeIntegrity } from './build/integrity.mjs';
import { run } from './lib/processes.mjs';
import { root } from './lib/root.mjs';

const dist = join(root, 'dist');
const stamp = join(root, 'node_modules/.netzwerk-build');
const hash = hashOfInputs();

if (process.argv.includes('--if-needed') && isBuilt()) process.exit(0);

rmSync(stamp, { force: true });
rmSync(dist, { recursive: true, force: true });
await bundle('src/embed/bundle.ts', 'netzwerk.js');
for (const part of ['karte', 'ticker', 'hilfe']) {
  await bundle(`src/embed/${part}.ts`, `netzwerk-${part}.js`);
}
await bundle('src/embed/early.ts', 'netzwerk-early.js');
await bundle('src/embed/page.ts', 'embed/embed.js');
copyAssets();
writeEmbedPages();
writeIntegrity();
const code = await run(process.execPath, [
  join(root, 'node_modules/typescript/bin/tsc'),
  '--project',
  join(root, 'tsconfig.build.json'),
]);
if (code === 0) {
  await buildBuilder(); // it reads what tsc has written
  writeFileSync(stamp, hash);
}
process.exitCode = code;

function isBuilt() {
  const isThere = [dist, builderFolder, stamp].every((path) => existsSync(path));
  return isThere && readFileSync(stamp, 'utf8') === hash;
}

async function bundle(entry, fileName) {
  if (!existsSync(join(root, entry))) {
    console.warn(`${entry} does not exist: no ${fileName}`);
    return;
  }
  const { build } = await import('vite');
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { lib: { entry, fileName: () => fileName } },
  });
}
