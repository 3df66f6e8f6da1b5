/**
 * Addresses that behave badly in the same way each time, with no server: `fetch` answers these two
 * itself and passes on all others.
 */
export const neverAnswers = '/antwortet-nie.geojson';
export const notFound = '/gibt-es-nicht.geojson';
export const brokenJson = 'data:application/geo+json,%7B%22type%22%3A';

const original = globalThis.fetch;

globalThis.fetch = (input, init) => {
  const address = input instanceof Request ? input.url : String(input);
  if (address.endsWith(notFound)) return Promise.resolve(new Response(null, { status: 404 }));
  if (address.endsWith(neverAnswers)) {
    return new Promise((_, reject) => {
      init?.signal?.addEventListener('abort', () => {
        reject(new DOMException('aborted', 'AbortError'));
      });
    });
  }
  return original(input, init);
};
