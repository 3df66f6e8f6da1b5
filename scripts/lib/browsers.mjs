/**
 * Finds the browsers that tests need: by environment variable, at the usual paths, and otherwise
 * from Debian's packages where this is root on Debian. Node built-ins alone.
 */
import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, isRootOnDebian } from './debian.mjs';

const programs = {
  chromium: {
    variables: ['CHROME_PATH', 'CHROMIUM', 'CHROME_BIN'],
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    paths: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  },
  // Chromium without windows, for pages alone (chromium.mjs).
  shell: {
    variables: ['CHROME_SHELL'],
    names: ['chrome-headless-shell'],
    // Not Debian's wrapper on the path, which does not end the browser when it is ended.
    paths: ['/usr/lib/chromium/chromium-headless-shell'],
  },
  firefox: {
    variables: ['FIREFOX', 'FIREFOX_PATH', 'FIREFOX_BIN'],
    names: ['firefox-esr', 'firefox'],
    paths: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
  webkitDriver: { variables: ['WEBKIT_DRIVER'], names: ['WebKitWebDriver'], paths: [] },
  webkitBrowser: { variables: ['WEBKIT_BROWSER'], names: [], paths: miniBrowsers() },
  xvfb: { variables: ['XVFB'], names: ['Xvfb'], paths: [] },
};

const needs = {
  chromium: { programs: ['chromium'], packages: ['chromium'] },
  shell: { programs: ['shell'], packages: ['chromium-headless-shell'] },
  firefox: { programs: ['firefox'], packages: ['firefox-esr'] },
  webkit: {
    programs: ['webkitDriver', 'webkitBrowser', 'xvfb'],
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
  },
};

const fonts = ['fonts-dejavu-core', 'fonts-liberation'];

/**
 * Finds or installs the engines. Resolves with the programs of each, as in
 * `{ chromium: { chromium: '/usr/bin/chromium' } }`; an engine that is not to be had is null.
 */
export async function provideBrowsers(engines) {
  let found = findAll(engines);
  const missing = engines.filter((engine) => !found[engine]);
  if (missing.length > 0) {
    const packages = [...missing.flatMap((engine) => needs[engine].packages), ...fonts];
    if (isRootOnDebian()) {
      await aptInstall(packages);
      found = findAll(engines);
    } else {
      console.log(`Please install: apt-get install ${packages.join(' ')}`);
    }
  }
  return found;
}

function findAll(engines) {
  return Object.fromEntries(engines.map((engine) => [engine, findEngine(engine)]));
}

function findEngine(engine) {
  // The paths differ from one architecture to the next, so they are read again after an installation.
  programs.webkitBrowser.paths = miniBrowsers();
  const entries = needs[engine].programs.map((name) => [name, find(programs[name])]);
  return entries.every(([, path]) => path) ? Object.fromEntries(entries) : null;
}

function find({ variables, names, paths }) {
  const set = variables.map((name) => process.env[name]).find(Boolean);
  if (set) {
    if (!isExecutable(set)) console.log(`${set}, from the environment, is no program`);
    return isExecutable(set) ? set : null;
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...paths].find(isExecutable) ?? null;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** WebKitGTK's own browser, which is on no path. */
function miniBrowsers() {
  if (process.platform !== 'linux') return [];
  return readdirSync('/usr/lib', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.includes('linux-gnu'))
    .flatMap(({ name }) =>
      ['4.1', '4.0', '6.0'].map((version) => {
        const folder = version === '6.0' ? 'webkitgtk-6.0' : `webkit2gtk-${version}`;
        return `/usr/lib/${name}/${folder}/MiniBrowser`;
      }),
    );
}
