/**
 * Web Test Runner command `emulate-forced-colors`: 'active' or 'none', or an object of media
 * features such as { 'forced-colors': 'active', 'prefers-contrast': 'more' }. Chromium only.
 * The runner's own emulateMedia leaves these features out.
 */
export function forcedColorsPlugin() {
  return {
    name: 'emulate-forced-colors',
    async executeCommand({ command, payload, session }) {
      if (command !== 'emulate-forced-colors') return undefined;
      if (session.browser.type !== 'puppeteer' || session.browser.name === 'Firefox') {
        throw new Error(`emulate-forced-colors: not to be had in ${session.browser.name}`);
      }
      const features = typeof payload === 'string' ? { 'forced-colors': payload } : payload;
      const client = await session.browser.getPage(session.id).createCDPSession();
      await client.send('Emulation.setEmulatedMedia', {
        features: Object.entries(features).map(([name, value]) => ({ name, value })),
      });
      return true;
    },
  };
}
