/**
 * Plugin of the test runner: `waitUntil` gives up after a second, in which a busy machine may not get through one
 * step. It gets three, which the clock of `test/helpers/clock.ts` still leaves alone.
 */
export function patiencePlugin() {
  return {
    name: 'patience',
    transform({ path, body }) {
      if (!path.endsWith('/@open-wc/testing-helpers/src/helpers.js')) return undefined;
      const patient = body.replace('timeout = 1000 }', 'timeout = 3000 }');
      if (patient === body) throw new Error('waitUntil reads differently: see wtr-patience.mjs');
      return patient;
    },
  };
}
