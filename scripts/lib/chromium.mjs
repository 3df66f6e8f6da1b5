/** How tests and measurements start Chromium. Paths come from the environment: browsers.mjs finds them. */

export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Launch options for pages alone: the same engine without the windows around it, where it is installed. A window's
 * toolbars are web pages too, and cost more than the page in it.
 */
export function pageOptions(env = process.env) {
  return {
    executablePath: env.CHROME_SHELL || env.CHROME_PATH || '/usr/bin/chromium',
    args: chromiumFlags,
  };
}
