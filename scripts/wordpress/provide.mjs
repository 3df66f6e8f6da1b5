/** PHP and WordPress for the tests of the plugin: from Debian's packages, and from npm, in a folder outside of the project. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../lib/processes.mjs';
import { readZip } from '../lib/zip.mjs';

/** Holds several versions of WordPress, and the drop-in that lets it do with SQLite. 151 MiB, so it is no dependency. */
const source = {
  name: '@wp-playground/wordpress-builds',
  version: '0.9.19',
  sha512:
    'dlqvh/MJDpE5W68vgPPKUjpip6zMuBh59L3D18ZX+pdwurC4q4ydrTww/3sTMV69BBcoH6kF93YtAtujNC5Mpw==',
};

/** Names in that package: the oldest that we support, the first with script modules, and its newest. */
export const versions = ['6.3', '6.5', 'nightly'];

const modules = ['sqlite3', 'pdo_sqlite', 'dom', 'mbstring'];
const packages = ['php-cli', 'php-sqlite3', 'php-xml', 'php-mbstring', 'php-codesniffer'];

/** Throws when there is no PHP to be had. */
export async function providePhp() {
  if (missing().length === 0) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error(`Please install: apt-get install ${packages.join(' ')}`);
  }
  const options = {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 10 * 60_000,
  };
  console.log(`Installing ${packages.join(' ')} …`);
  await run('apt-get', ['update', '-qq'], options);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
  if (missing().length > 0) throw new Error(`There is no ${missing().join(', ')}`);
}

function missing() {
  try {
    execFileSync('phpcs', ['--version'], { stdio: 'ignore' });
    const present = execFileSync('php', ['-m'], { encoding: 'utf8' }).toLowerCase().split('\n');
    return modules.filter((name) => !present.includes(name));
  } catch {
    return ['php or phpcs'];
  }
}

/** Resolves with the folder that has one folder for each version, and one for the drop-in. Kept for the next run. */
export async function provideWordPress() {
  const folder = join(tmpdir(), `netzwerk-wordpress-${source.version}`);
  if (existsSync(folder)) return folder;
  const work = mkdtempSync(`${folder}-`);
  try {
    await download(work);
    const ready = join(work, 'ready');
    for (const version of versions) unpackVersion(join(work, 'package'), version, ready);
    unpackDropIn(join(work, 'package'), ready);
    renameSync(ready, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}

async function download(work) {
  const spec = `${source.name}@${source.version}`;
  console.log(`Fetching ${spec} …`);
  const npm = process.env.npm_execpath;
  const command = npm ? [process.execPath, [npm]] : ['npm', []];
  const args = [...command[1], 'pack', spec, '--silent', '--pack-destination', work];
  const options = { cwd: work, stdio: ['ignore', 'ignore', 'inherit'], timeout: 10 * 60_000 };
  if ((await run(command[0], args, options)) !== 0) throw new Error(`npm pack ${spec} failed`);
  const archive = join(
    work,
    readdirSync(work).find((name) => name.endsWith('.tgz')),
  );
  const hash = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (hash !== source.sha512) throw new Error(`${spec} is not the file that was pinned`);
  const wanted = versions.map((version) => `package/public/wp-${version}`);
  execFileSync('tar', ['-xzf', archive, '-C', work, 'package/src', ...wanted]);
}

/** The archive holds PHP files in a zip, styles and scripts beside it. */
function unpackVersion(from, version, to) {
  const folder = join(to, version);
  unpack(join(from, `src/wordpress/wp-${version}.zip`), folder);
  cpSync(join(from, `public/wp-${version}`), folder, { recursive: true });
  rmSync(join(folder, 'wp-content/database'), { recursive: true, force: true });
}

function unpackDropIn(from, to) {
  const zip = join(from, 'src/sqlite-database-integration/sqlite-database-integration.zip');
  unpack(zip, join(to, 'sqlite'), 'sqlite-database-integration-main/');
}

function unpack(zip, folder, prefix = '') {
  for (const [name, content] of readZip(readFileSync(zip))) {
    const path = join(folder, name.slice(prefix.length));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
