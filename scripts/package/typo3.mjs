/** The TYPO3 extension as its extension manager takes it: no folder around, the bundle in Resources/Public. */
import { bundleFiles, filesUnder, licences } from './files.mjs';

/** Content by path in the zip. */
export function typo3Files() {
  const files = new Map([...filesUnder('integrations/typo3'), ...licences()]);
  // TYPO3 writes a version of its own into addresses, so there is no folder named by it.
  for (const [name, content] of bundleFiles('')) {
    files.set(`Resources/Public/Widgets/${name}`, content);
  }
  return files;
}
