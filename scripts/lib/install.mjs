/** `npm ci` when node_modules is missing or does not fit the lockfile. Node built-ins alone. */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './processes.mjs';
import { root } from './root.mjs';

const lockfile = join(root, 'package-lock.json');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.netzwerk-stamp');
/** npm's own note of what it has put into node_modules. */
const npmNote = join(modules, '.package-lock.json');

/** Resolves with true when something was installed. Throws when npm fails. */
export async function ensureInstalled({ quiet = false } = {}) {
  if (isUpToDate()) return false;
  if (!isFreshByNpm()) {
    if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) {
      throw new Error('node_modules is a link: npm ci would empty the folder that it leads to');
    }
    const code = await run(...npmCommand(['ci', quiet ? '--silent' : '--loglevel=error']), {
      cwd: root,
      env: { PUPPETEER_SKIP_DOWNLOAD: '1', PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
      timeout: 15 * 60_000,
    });
    if (code !== 0) throw new Error(`npm ci failed (exit code ${code})`);
  }
  mkdirSync(modules, { recursive: true });
  writeFileSync(stamp, wanted());
  return true;
}

function wanted() {
  return createHash('sha256').update(readFileSync(lockfile)).digest('hex');
}

function isUpToDate() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();
}

/** Someone has run `npm install` by hand since the lockfile changed. */
function isFreshByNpm() {
  return existsSync(npmNote) && statSync(npmNote).mtimeMs >= statSync(lockfile).mtimeMs;
}

/** The npm that runs this script, or the one on the path. */
function npmCommand(args) {
  const self = process.env.npm_execpath;
  if (self && /npm-cli\.[cm]?js$/.test(self)) return [process.execPath, [self, ...args]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', args];
}
