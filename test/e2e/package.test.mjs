/** The package as npm packs it, in projects of others: they check its types, are built, and work. */
import assert from 'node:assert/strict';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { output } from '../../scripts/lib/processes.mjs';
import { root } from '../../scripts/lib/root.mjs';
import { createStaticServer, listen } from '../../scripts/serve.mjs';
import { openSite } from './harness.mjs';

const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const consumers = {
  vite: { packages: [], check: 'typescript/bin/tsc' },
  react: {
    packages: ['react', 'react-dom', '@types/react', '@types/react-dom'],
    check: 'typescript/bin/tsc',
  },
  vue: { packages: ['vue', '@vitejs/plugin-vue'], check: 'vue-tsc/bin/vue-tsc.js' },
};

const compilerOptions = {
  target: 'ES2022',
  lib: ['ES2022', 'DOM', 'DOM.Iterable'],
  module: 'ESNext',
  moduleResolution: 'bundler',
  jsx: 'react-jsx',
  types: [],
  strict: true,
  noEmit: true,
  // Vite's own types for the import of a style sheet.
  noUncheckedSideEffectImports: false,
};

describe('the packed package', () => {
  let folder;
  let site;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'netzwerk-package-'));
    await succeeds('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], root);
    await succeeds('tar', ['-xzf', await tarball(), '-C', folder], folder);
    site = await openSite();
  });
  after(async () => {
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function tarball() {
    const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return join(folder, `${name}-${version}.tgz`);
  }

  for (const [name, { packages, check }] of Object.entries(consumers)) {
    describe(`in a project with ${name}`, () => {
      let project;
      before(() => {
        project = join(folder, name);
        cpSync(join(root, 'test/fixtures/consumers', name), project, { recursive: true });
        cpSync(join(folder, 'package'), join(project, 'node_modules/netzwerk-widgets'), {
          recursive: true,
        });
        for (const dependency of [...Object.keys(dependencies), ...packages]) link(dependency);
        const settings = { compilerOptions: { ...compilerOptions, skipLibCheck: name === 'vue' } };
        writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(settings));
      });

      function link(dependency) {
        const to = join(project, 'node_modules', dependency);
        mkdirSync(dirname(to), { recursive: true });
        symlinkSync(join(root, 'node_modules', dependency), to, 'junction');
      }

      it('has types that fit, and refuses what does not', async () => {
        await succeeds(process.execPath, [join(root, 'node_modules', check)], project);
      });

      it('is built and shows a map that tells what is selected', async () => {
        const { build } = await import('vite');
        const plugins = name === 'vue' ? [await vuePlugin()] : [];
        await build({ root: project, configFile: false, logLevel: 'error', plugins });
        const server = createStaticServer({ root: join(project, 'dist') });
        const port = await listen(server);
        const page = await site.browser.newPage();
        try {
          const problems = [];
          page.on('pageerror', ({ message }) => problems.push(message));
          await page.goto(`http://127.0.0.1:${port}/`);
          await page.getByRole('button', { name: 'Musterstadt' }).first().click();
          await page.waitForFunction(() => document.title === 'musterstadt map');
          assert.deepEqual(problems, []);
        } finally {
          await page.close();
          server.closeAllConnections();
          server.close();
        }
      });
    });
  }
});

/** A template's tags with our prefix are elements, not components of Vue. */
async function vuePlugin() {
  const { default: vue } = await import('@vitejs/plugin-vue');
  const isCustomElement = (tag) => tag.startsWith('netzwerk-');
  return vue({ template: { compilerOptions: { isCustomElement } } });
}

async function succeeds(command, args, cwd) {
  const { code, text } = await output(command, args, { cwd });
  assert.equal(code, 0, text);
}
