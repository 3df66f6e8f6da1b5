/** Shows the demo page: installs what is missing, builds what has changed, serves, and says where. */
import { ensureInstalled } from './lib/install.mjs';
import { run } from './lib/processes.mjs';
import { root } from './lib/root.mjs';
import { serveDemo } from './serve.mjs';

await ensureInstalled();
const code = await run(process.execPath, ['scripts/build.mjs', '--if-needed'], { cwd: root });
if (code !== 0) {
  console.error('Der Build ist fehlgeschlagen; gezeigt wird, was davon da ist.');
}
await serveDemo();

// From here on Ctrl-C is the way to end, not a failure.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.removeAllListeners(signal);
  process.once(signal, () => process.exit(0));
}
