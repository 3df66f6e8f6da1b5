import { DataError } from './data-error.js';

/** How to load. */
export interface LoadOptions {
  /** Stops the load; it then rejects with the signal's reason. */
  signal: AbortSignal;
  /** Most bytes to take (after decompression), 32 MiB by default. */
  limit?: number;
  /** Most milliseconds without any progress, 10 000 by default. */
  timeout?: number;
}

/**
 * Loads a text in UTF-8, with or without a byte order mark, by `fetch`: cookies to the own
 * origin only, no referrer. Takes http, https, blob and data URLs (the last two ask no server).
 * After an abort or an error nothing is left running.
 * @param url absolute, or relative to the document's base address
 * @throws {DataError} with reason `network` (offline, or refused by CORS or by the page's Content
 *   Security Policy, which a script cannot tell apart), `http` (a status but 2xx), `timeout` or
 *   `too-large`
 */
export async function loadText(
  url: string,
  { signal, limit = 32 * 1024 * 1024, timeout = 10_000 }: LoadOptions,
): Promise<string> {
  signal.throwIfAborted();
  const address = absolute(url);
  const controller = new AbortController();
  const stop = () => controller.abort(signal.reason);
  signal.addEventListener('abort', stop);
  const aborted = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason as Error));
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Waits for a step of the load, but no longer than allowed. */
  const step = <T>(promise: Promise<T>): Promise<T> => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      controller.abort(new DataError('timeout', address, `no progress for ${timeout} ms`));
    }, timeout);
    return Promise.race([promise, aborted]);
  };
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  try {
    const response = await step(
      fetch(address, {
        credentials: 'same-origin',
        referrerPolicy: 'no-referrer',
        signal: controller.signal,
      }),
    );
    if (!response.ok) throw new DataError('http', address, `HTTP status ${response.status}`);
    reader = response.body?.getReader();
    const decoder = new TextDecoder();
    let text = '';
    let size = 0;
    for (;;) {
      const { value } = (await (reader && step(reader.read()))) ?? {};
      if (!value) return text + decoder.decode();
      size += value.length;
      if (size > limit) throw new DataError('too-large', address, `more than ${limit} bytes`);
      text += decoder.decode(value, { stream: true });
    }
  } catch (error) {
    if (error instanceof DataError || controller.signal.aborted) throw error;
    const host = new URL(address).host;
    throw new DataError('network', address, `${host} unreachable, or to be allowed in CORS and connect-src`);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    controller.abort();
    reader?.cancel().catch(() => {});
  }
}

/**
 * The absolute form of an address, relative to the document's base address.
 * @throws {DataError} with reason `network` if it is none, or its scheme not http, https, blob, data
 */
export function absolute(url: string): string {
  try {
    const address = new URL(url, document.baseURI);
    if (/^(https?|blob|data):$/.test(address.protocol)) return address.href;
  } catch {
    // told below
  }
  throw new DataError('network', url, 'not an http, https, blob or data address');
}
