/** What all pages of the comparison share: when a thing is painted, and how long frames and tasks take. */
globalThis.bench = {
  frame: () => new Promise(requestAnimationFrame),

  /** Resolves when what was drawn before the call has been painted. */
  async painted() {
    await bench.frame();
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      requestAnimationFrame(() => port2.postMessage(null));
    });
  },

  /** Milliseconds from the next pointerdown on the page until the card is painted. */
  watchClick() {
    return new Promise((resolve) => {
      addEventListener(
        'pointerdown',
        async ({ timeStamp }) => {
          while (!bench.isOpen()) await bench.frame();
          await bench.painted();
          resolve(performance.now() - timeStamp);
        },
        { capture: true, once: true },
      );
    });
  },

  /** Notes the time between frames until it is stopped. */
  watchFrames() {
    const frames = [];
    let last;
    let request = requestAnimationFrame(function next(now) {
      if (last !== undefined) frames.push(now - last);
      last = now;
      request = requestAnimationFrame(next);
    });
    bench.stopFrames = () => {
      cancelAnimationFrame(request);
      return frames;
    };
  },

  /** Takes a library's own ways, lets it draw, and says when the page showed it. */
  start(ways) {
    Object.assign(bench, ways);
    bench.drawn = (async () => {
      await bench.whenDrawn();
      await bench.painted();
      return performance.now();
    })();
  },
};
