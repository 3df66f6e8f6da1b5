import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { mergeConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { pageOptions } from '../scripts/lib/chromium.mjs';
import viteConfig from './vite.config.js';

const configDir = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));

/** Each story as a test: it renders, its play function passes, axe finds nothing. */
export default mergeConfig(
  viteConfig,
  defineConfig({
    root,
    plugins: [storybookTest({ configDir })],
    test: {
      name: 'stories',
      fileParallelism: false,
      testTimeout: 20_000,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions: pageOptions() }),
        instances: [{ browser: 'chromium' }],
      },
    },
  }),
);
