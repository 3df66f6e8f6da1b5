/** WebKitGTK for Web Test Runner: a screen of its own and a driver, on a free port. */
import { createServer } from 'node:net';
import { end, start } from './processes.mjs';
import { surroundings } from './readers.mjs';

/** Resolves with the environment for the runner, and `stop()`. */
export async function startWebkit({ webkitDriver, webkitBrowser, xvfb }) {
  const screen = start(
    xvfb,
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const display = await firstLine(screen, screen.stdio[3], 'Xvfb');
  const port = await freePort();
  const driver = start(webkitDriver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...surroundings('webkit'),
      DISPLAY: `:${display}`,
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
      // Quicker in software. WebDriver screenshots hang with these.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  });
  await answers(`http://127.0.0.1:${port}/status`);
  return {
    env: { WEBKIT_DRIVER_PORT: String(port), WEBKIT_BROWSER: webkitBrowser },
    async stop() {
      await gone(driver);
      await gone(screen);
    },
  };
}

function firstLine(child, stream, name) {
  return new Promise((resolve, reject) => {
    let text = '';
    stream.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.trim());
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${name} ended with exit code ${code}`)));
  });
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answers(url) {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      await fetch(url);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`${url} does not answer`);
}

function gone(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', resolve);
    end(child);
    setTimeout(() => end(child, 'SIGKILL'), 3000).unref();
  });
}
