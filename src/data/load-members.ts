import { DataError } from './data-error.js';
import { absolute, type LoadOptions, loadText } from './load.js';
import { readMembers, type ReadResult } from './read-members.js';

/**
 * Loads and reads member cities. Relative links in the data start at the address of the data.
 * @throws {DataError} as `loadText`, and with reason `parse` (not JSON) or `schema` (no
 *   FeatureCollection)
 */
export async function loadMembers(url: string, options: LoadOptions): Promise<ReadResult> {
  const text = await loadText(url, options);
  const address = absolute(url);
  try {
    return readMembers(JSON.parse(text), /^http/.test(address) ? address : undefined);
  } catch (error) {
    const reason = error instanceof DataError ? error.reason : 'parse';
    throw new DataError(reason, address, (error as Error).message);
  }
}
