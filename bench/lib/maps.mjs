/** Measures one visit to a page of the comparison, and what is left after a hundred mounts. */

/** Chromium's own "Slow 4G": 562.5 ms a round trip, 1.44 Mbit/s down. */
export const slow4g = {
  offline: false,
  latency: 562.5,
  downloadThroughput: 180_000,
  uploadThroughput: 84_375,
};

/**
 * @typedef {object} Conditions
 * @property {number} cpu how many times slower the processor is
 * @property {boolean} [slowNetwork]
 * @property {boolean} [use] also clicks, drags and turns the wheel
 */

/**
 * One visit in a fresh context.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {Conditions} conditions
 * @returns figures by name: milliseconds, MiB, or counts
 */
export async function visit(browser, server, path, { cpu, slowNetwork, use }) {
  const context = await browser.newContext({ viewport: { width: 800, height: 600 } });
  try {
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable');
    await devtools.send('Network.enable');
    if (slowNetwork) await devtools.send('Network.emulateNetworkConditions', slow4g);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    server.takeAnswers();
    await page.goto(server.origin + path, { waitUntil: 'commit' });
    await page.waitForFunction(() => globalThis.bench?.drawn, null, { timeout: 240_000 });
    const painted = await page.evaluate(() => bench.drawn);
    const task = await metric(devtools, 'TaskDuration');
    const answers = server.takeAnswers();
    const code = answers.filter(({ path: asked }) => /\.(m?js|css)$/.test(asked));
    const figures = {
      painted,
      mainThread: task * 1000,
      requests: answers.length - 1, // without the page itself
      codeKiB: code.reduce((sum, { bytes }) => sum + bytes, 0) / 1024,
      ...(await memory(devtools)),
    };
    if (use) Object.assign(figures, await useIt(page, devtools, cpu));
    if (errors.length > 0) throw new Error(`${path}: ${errors[0]}`);
    return figures;
  } finally {
    await context.close();
  }
}

async function metric(devtools, name) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find((entry) => entry.name === name).value;
}

async function memory(devtools) {
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  return { heapMiB: usedSize / 2 ** 20, nodes, listeners: jsEventListeners };
}

/** The memory once it stays the same: the last mount is still being drawn, and one collection leaves what the next takes. */
async function settled(page, devtools) {
  let last;
  for (let turn = 0; turn < 20; turn += 1) {
    const now = await memory(devtools);
    if (now.nodes === last?.nodes && now.listeners === last.listeners) return now;
    last = now;
    await page.waitForTimeout(500);
  }
  return last;
}

/** Click on one place until its card is painted; then frames of a drag and of a wheel, as slowed down and unthrottled. */
async function useIt(page, devtools, cpu) {
  await page.evaluate(() => bench.prepare());
  const target = await page
    .waitForFunction(() => bench.target(), null, { timeout: 20_000 })
    .catch(() => undefined);
  // No single place where it was enlarged: what was measured before counts all the same.
  if (!target) return {};
  const [x, y] = await target.jsonValue();
  await page.evaluate(() => void (bench.clicked = bench.watchClick()));
  await page.mouse.click(x, y);
  const click = await page.evaluate(() => bench.clicked);
  const slowed = cpu > 1 ? await moveIt(page) : {};
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return { click, slowDrag: slowed.drag, slowWheel: slowed.wheel, ...(await moveIt(page)) };
}

async function moveIt(page) {
  const { left, top, width, height } = await page.evaluate(() => bench.box().toJSON());
  const centre = [left + width / 2, top + height / 2];
  const drag = await frames(page, async () => {
    await page.mouse.move(...centre);
    await page.mouse.down();
    for (let step = 1; step <= 60; step += 1) {
      await page.mouse.move(centre[0] - step * 3, centre[1] + Math.sin(step / 8) * 40);
    }
    await page.mouse.up();
  });
  const wheel = await frames(page, async () => {
    await page.mouse.move(...centre);
    for (let turn = 0; turn < 30; turn += 1) await page.mouse.wheel(0, turn < 15 ? 60 : -60);
  });
  return { drag, wheel };
}

/** The 95th percentile of the time between frames while `act` goes on and for half a second after it. */
async function frames(page, act) {
  await page.evaluate(() => bench.watchFrames());
  await act();
  await page.waitForTimeout(500);
  const times = (await page.evaluate(() => bench.stopFrames())).sort((a, b) => a - b);
  return times[Math.floor(times.length * 0.95)] ?? 0;
}

/** Does something with a page of the comparison, in a fresh context, once its map is drawn. */
async function onceDrawn(browser, url, act) {
  const context = await browser.newContext({ viewport: { width: 800, height: 600 } });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await page.goto(url);
    await page.evaluate(() => bench.drawn);
    return await act(page, devtools);
  } finally {
    await context.close();
  }
}

/**
 * Nodes and listeners that a hundred mounts into the same place leave behind, after ten to warm up; of a library that
 * needs over a minute for them, what the mounts of a minute left, scaled to a hundred.
 */
export const leftBehind = (browser, server, path) =>
  onceDrawn(browser, server.origin + path, async (page, devtools) => {
    const round = (times) =>
      page.evaluate(async (count) => {
        const end = performance.now() + 60_000;
        let done = 0;
        while (done < count && performance.now() < end) {
          bench.unmount();
          await bench.mount();
          await bench.painted();
          done += 1;
        }
        return done;
      }, times);
    await round(10);
    const before = await settled(page, devtools);
    const share = 100 / (await round(100));
    const after = await settled(page, devtools);
    return {
      nodes: Math.round((after.nodes - before.nodes) * share),
      listeners: Math.round((after.listeners - before.listeners) * share),
    };
  });

/**
 * The share of places, in percent, that a keyboard reaches under their names: by Tab where they are focusable in the
 * accessibility tree, or by the library's own keys, of which a sample of `most` names is tried.
 */
export const reachable = (browser, server, path, { most = 20 } = {}) =>
  onceDrawn(browser, server.origin + path, async (page, devtools) => {
    const names = await page.evaluate(async () => {
      const { features } = await (await fetch(bench.data.src)).json();
      return features.map(({ properties }) => properties.name);
    });
    const own = await page.evaluate(() => typeof bench.findByKeys === 'function');
    if (!own) {
      const { nodes } = await devtools.send('Accessibility.getFullAXTree');
      const focusable = nodes.filter(
        ({ ignored, properties = [] }) =>
          !ignored && properties.some(({ name, value }) => name === 'focusable' && value.value),
      );
      const found = new Set(focusable.map(({ name }) => name?.value?.trim()));
      return (100 * names.filter((name) => found.has(name)).length) / names.length;
    }
    const step = Math.max(1, Math.floor(names.length / most));
    const sample = names.filter((_, index) => index % step === 0);
    await page.evaluate(() => bench.focus());
    let hits = 0;
    for (const name of sample) {
      for (const key of name) {
        // Playwright's `type` sends no key for letters that an American keyboard lacks.
        await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key });
        await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
      }
      const hit = await page
        .waitForFunction((wanted) => bench.findByKeys()?.startsWith(wanted), name, {
          timeout: 5_000,
        })
        .then(
          () => true,
          () => false,
        );
      if (hit) hits += 1;
      await page.waitForTimeout(1_100); // what is typed next is another name
    }
    return (100 * hits) / sample.length;
  });
