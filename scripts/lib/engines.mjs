/** Web Test Runner launchers of the three engines. Paths come from the environment: lib/browsers.mjs finds them. */
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { pageOptions } from './chromium.mjs';
import { readers, surroundings } from './readers.mjs';

/** Firefox: nothing leaves the machine, and pages in the background are not slowed down. */
const firefoxPreferences = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.min_background_timeout_value': 4,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.enabled': false,
};

export async function launcherOf(engine, env = process.env) {
  switch (engine) {
    case 'chromium': {
      const { args, ...options } = pageOptions(env);
      return chromeLauncher({
        launchOptions: {
          ...options,
          args: [...args, `--accept-lang=${readers.chromium.language}`],
          env: { ...env, ...surroundings('chromium') },
        },
      });
    }
    case 'firefox':
      return chromeLauncher({
        concurrency: 1, // two pages at once: the one behind is throttled and times out
        puppeteer,
        launchOptions: {
          browser: 'firefox',
          executablePath: env.FIREFOX ?? '/usr/bin/firefox-esr',
          extraPrefsFirefox: {
            ...firefoxPreferences,
            'intl.accept_languages': readers.firefox.language,
          },
          env: { ...env, ...surroundings('firefox') },
        },
      });
    case 'webkit': {
      const { webdriverLauncher } = await import('@web/test-runner-webdriver');
      return webdriverLauncher({
        automationProtocol: 'webdriver',
        hostname: '127.0.0.1',
        port: Number(env.WEBKIT_DRIVER_PORT),
        path: '/',
        capabilities: {
          browserName: 'MiniBrowser',
          'wdio:enforceWebDriverClassic': true, // WebKitWebDriver knows no BiDi
          'webkitgtk:browserOptions': { binary: env.WEBKIT_BROWSER, args: ['--automation'] },
        },
      });
    }
    default:
      throw new Error(`unknown engine: ${engine}`);
  }
}
