import { DataError, type DataErrorReason } from './data-error.js';
import { absolute } from './link.js';

/** How to load. */
export interface LoadOptions {
  /** Stops the load, which then rejects with the signal's reason. */
  signal: AbortSignal;
  /** Most bytes to take (uncompressed), 32 MiB by default. */
  limit?: number;
  /** Most milliseconds without any progress, 10 000 by default. */
  timeout?: number;
  /** The time is for the whole load: progress gives no more of it. */
  strict?: boolean;
  /** Whether cookies are sent: to the page's own origin by default. */
  credentials?: RequestCredentials;
}

/** What came, and what the server says it is. */
export interface Loaded {
  readonly bytes: Uint8Array;
  readonly type: string;
}

/**
 * The address as it is asked for: absolute, relative to the document's base address.
 * @throws {DataError} with reason `network` unless its scheme is http, https, blob or data
 */
export function requestAddress(url: string): string {
  const address = absolute(url, document.baseURI, /^(https?|blob|data):$/);
  if (address) return address;
  throw new DataError('network', url, 'unsupported address');
}

/**
 * Loads bytes, and passes them on as they come. A referrer goes to nobody; blob and data addresses ask no server.
 * Once settled, nothing is left running.
 * @param url absolute, or relative to the document's base address
 * @returns what the server says it is (`Content-Type`)
 * @throws {DataError} with reason `network` (offline, or refused by CORS or by the page's
 *   Content Security Policy: a script cannot tell these apart), `http` (status other than
 *   200 … 299), `timeout` or `too-large`
 */
async function load(
  url: string,
  {
    signal,
    limit = 2 ** 25,
    timeout = 10_000,
    strict = false,
    credentials = 'same-origin',
  }: LoadOptions,
  take: (chunk: Uint8Array<ArrayBuffer>) => unknown,
): Promise<string> {
  signal.throwIfAborted();
  const address = requestAddress(url);
  const fail = (reason: DataErrorReason, message: string) =>
    new DataError(reason, address, message);

  const request = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: (reason: unknown) => void;
  const stopped = new Promise<never>((_, reject) => {
    stop = reject;
  });
  const onAbort = () => {
    stop(signal.reason);
  };
  signal.addEventListener('abort', onAbort, { signal: request.signal });
  /** Waits for the next progress, but no longer than until stopped or late. */
  const progress = <T>(step: Promise<T>): Promise<T> => {
    if (!strict) clearTimeout(timer);
    if (!strict || timer === undefined) {
      timer = setTimeout(() => {
        stop(fail('timeout', `nothing for ${timeout} ms`));
      }, timeout);
    }
    return Promise.race([step, stopped]);
  };

  let reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> | undefined;
  try {
    const response = await progress(
      fetch(address, { credentials, referrerPolicy: 'no-referrer', signal: request.signal }),
    );
    if (!response.ok) throw fail('http', `HTTP ${response.status}`);
    reader = response.body?.getReader();
    let size = 0;
    for (;;) {
      const chunk = reader && (await progress(reader.read())).value;
      if (!chunk) break;
      size += chunk.length;
      if (size > limit) throw fail('too-large', `over ${limit} bytes`);
      take(chunk);
    }
    return response.headers.get('content-type') ?? '';
  } catch (error) {
    if (error instanceof DataError || signal.aborted) throw error;
    const { host } = new URL(address);
    throw fail('network', `cannot reach ${host}: offline, or not allowed by CORS or connect-src`);
  } finally {
    clearTimeout(timer);
    request.abort();
    reader?.cancel().catch(() => undefined);
  }
}

/** Loads bytes as a whole; fails as `load` does. */
export async function loadBytes(url: string, options: LoadOptions): Promise<Loaded> {
  const chunks: BlobPart[] = [];
  const type = await load(url, options, (chunk) => chunks.push(chunk));
  return { bytes: new Uint8Array(await new Blob(chunks).arrayBuffer()), type };
}

/** Loads a text in UTF-8, with or without byte order mark; fails as `load` does. */
export async function loadText(url: string, options: LoadOptions): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  // Bit by bit: a long one would keep the page from answering.
  await load(url, options, (chunk) => (text += decoder.decode(chunk, { stream: true })));
  return text + decoder.decode();
}
