/** Builds what is not built, and writes the zips for WordPress and TYPO3 to release/. The same sources give the same bytes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './lib/processes.mjs';
import { root } from './lib/root.mjs';
import { writeZip } from './lib/zip.mjs';

const code = await run(process.execPath, [join(root, 'scripts/build.mjs'), '--if-needed']);
if (code !== 0) process.exit(code);

const { version } = await import('./package/files.mjs');
const { wordpressFiles } = await import('./package/wordpress.mjs');
const { typo3Files } = await import('./package/typo3.mjs');

mkdirSync(join(root, 'release'), { recursive: true });
save(`netzwerk-widgets-wordpress-${version}.zip`, wordpressFiles());
save(`netzwerk_widgets_${version}.zip`, typo3Files());

function save(name, files) {
  const zip = writeZip(files);
  writeFileSync(join(root, 'release', name), zip);
  console.log(`release/${name}: ${files.size} files, ${(zip.length / 1024).toFixed(0)} KiB`);
}
