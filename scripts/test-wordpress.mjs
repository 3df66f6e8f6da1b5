/**
 * Tests the WordPress plugin as it is packaged, in several versions of a real WordPress with Chromium. Needs root on
 * Debian, or PHP with SQLite; fetches WordPress once. `--versions 6.3,nightly` takes these alone.
 */
import { parseArgs } from 'node:util';
import { provideBrowsers } from './lib/browsers.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { output, run } from './lib/processes.mjs';
import { step, summarise } from './lib/report.mjs';
import { root } from './lib/root.mjs';
import { nodeTests, tool } from './lib/runners.mjs';
import { providePhp, provideWordPress, versions } from './wordpress/provide.mjs';

const { values } = parseArgs({ options: { versions: { type: 'string' } } });
const chosen = values.versions?.split(',') ?? versions;
let chromium;
let folder;

const isReady =
  (await step('install', 'Install (npm ci, if needed)', ensureInstalled)) &&
  (await step('chromium', 'Chromium', findChromium)) &&
  (await step('php', 'PHP', findPhp)) &&
  (await step('standards', 'Coding standards (phpcs)', checkStandards)) &&
  (await step('wordpress', 'WordPress', findWordPress)) &&
  (await step('package', 'Package', () => tool('scripts/package.mjs')));
if (isReady) {
  for (const version of chosen) {
    await step(version, `WordPress ${version}`, () =>
      nodeTests('test/wordpress', [], {
        CHROME_PATH: chromium,
        WORDPRESS: folder,
        WORDPRESS_VERSION: version,
      }),
    );
  }
}
process.exitCode = summarise();

async function findChromium() {
  chromium = (await provideBrowsers(['chromium'])).chromium?.chromium;
  return { failed: chromium ? 0 : 1 };
}

async function findPhp() {
  await providePhp();
  console.log((await output('php', ['-v'])).text.split('\n')[0]);
}

async function checkStandards() {
  const args = ['--standard=scripts/wordpress/phpcs.xml', '--extensions=php'];
  const code = await run('phpcs', [...args, 'integrations/wordpress'], { cwd: root });
  return { failed: code === 0 ? 0 : 1 };
}

async function findWordPress() {
  folder = await provideWordPress();
}
