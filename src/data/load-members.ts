import { tableSteps } from './csv.js';
import { DataError } from './data-error.js';
import { jsonSteps } from './json.js';
import { loadText, type LoadOptions, requestAddress } from './load.js';
import { memberSteps, type ReadResult } from './read-members.js';
import { inSlices } from './slices.js';

/**
 * Loads and reads member cities, from GeoJSON or a table: which one, the text itself tells. Relative links
 * in the data start at the address of the data.
 * @throws {DataError} as `loadText` does, and with reason `parse` (neither JSON nor a table with a
 *   column `name`) or `schema` (no FeatureCollection)
 */
export async function loadMembers(url: string, options: LoadOptions): Promise<ReadResult> {
  const text = await loadText(url, options);
  const address = requestAddress(url);
  try {
    const { signal } = options;
    const input =
      (await inSlices(tableSteps(text), signal)) ?? (await inSlices(jsonSteps(text), signal));
    const base = address.startsWith('http') ? address : undefined;
    return await inSlices(memberSteps(input, base), signal);
  } catch (error) {
    options.signal.throwIfAborted();
    throw new DataError(
      error instanceof DataError ? error.reason : 'parse',
      address,
      (error as Error).message,
    );
  }
}
