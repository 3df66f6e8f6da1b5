/**
 * Everything for a release in one folder, release/ or `--to FOLDER`: the files for a CDN, the npm package, the zips for
 * WordPress and TYPO3, a list of what is inside (CycloneDX), and checksums of all. The same sources give the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { run } from './lib/processes.mjs';
import { root } from './lib/root.mjs';
import { writeZip } from './lib/zip.mjs';

const { values } = parseArgs({ options: { to: { type: 'string', default: 'release' } } });
const folder = resolve(values.to);

const code = await run(process.execPath, [join(root, 'scripts/build.mjs'), '--if-needed']);
if (code !== 0) process.exit(code);

const { version } = await import('./package/files.mjs');
const { cdnFiles, checksums } = await import('./package/release.mjs');
const { writeSbom } = await import('./package/sbom.mjs');
const { typo3Files } = await import('./package/typo3.mjs');
const { wordpressFiles } = await import('./package/wordpress.mjs');

const json = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const { name, description } = json('package.json');
const sbom = JSON.stringify(writeSbom(json('package-lock.json'), description), null, 2);
const files = new Map([...cdnFiles()].map(([path, content]) => [`cdn/${path}`, content]));
files.set(`netzwerk-widgets-wordpress-${version}.zip`, writeZip(wordpressFiles()));
files.set(`netzwerk_widgets_${version}.zip`, writeZip(typo3Files()));
files.set(`${name}-${version}.tgz`, npmPackage());
files.set(`${name}-${version}.cdx.json`, Buffer.from(`${sbom}\n`));
files.set('SHA256SUMS', Buffer.from(checksums(files)));

rmSync(join(folder, 'cdn'), { recursive: true, force: true });
for (const [path, content] of files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
  if (!path.startsWith('cdn/')) console.log(`${path}: ${(content.length / 1024).toFixed(0)} KiB`);
}
console.log(`cdn/: ${[...files.keys()].filter((path) => path.startsWith('cdn/')).length} files`);

function npmPackage() {
  const work = mkdtempSync(join(tmpdir(), 'netzwerk-pack-'));
  try {
    npm('pack', '--ignore-scripts', '--pack-destination', work);
    return readFileSync(join(work, readdirSync(work)[0]));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function npm(...args) {
  const self = process.env.npm_execpath;
  const isScript = self && /\.[cm]?js$/.test(self);
  const [command, before] = isScript ? [process.execPath, [self]] : ['npm', []];
  const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
  return execFileSync(command, [...before, ...args], options);
}
