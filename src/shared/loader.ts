import { DataError } from '../data/data-error.js';

/** A wait shorter than this, in milliseconds, is not worth a message. */
const patience = 1000;

/** Who is told what: a change of what there is to show, and each error after that. */
export interface LoaderListener {
  changed(): void;
  failed(error: DataError): void;
}

/**
 * The value of the newest of several loads: a late answer never replaces a newer one, and after an error
 * the last good value stays.
 */
export class Loader<T> {
  phase: 'waiting' | 'loading' | 'ready' | 'error' = 'waiting';
  value: T | undefined;
  error: DataError | undefined;
  /** Loading takes long enough to say so. */
  slow = false;

  readonly #listener: LoaderListener;
  #request: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(listener: LoaderListener) {
    this.#listener = listener;
  }

  /** A load is on its way. */
  get isBusy(): boolean {
    return this.#request !== undefined;
  }

  /** Takes a value that is there at once; what `read` throws becomes the error. */
  take(read: () => T): void {
    this.stop();
    try {
      this.#succeed(read());
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Loads a value; settles, and never rejects, when it is there, failed, or no longer wanted. */
  async load(read: (signal: AbortSignal) => Promise<T>): Promise<void> {
    this.stop();
    const request = new AbortController();
    this.#request = request;
    this.phase = 'loading';
    this.#timer = setTimeout(() => {
      this.slow = true;
      this.#listener.changed();
    }, patience);
    try {
      const value = await read(request.signal);
      if (!request.signal.aborted) this.#succeed(value);
    } catch (error) {
      if (!request.signal.aborted) this.#fail(error);
    }
  }

  /** Stops a load; the phase stays `loading`, so that it can be seen that one is still due. */
  stop(): void {
    clearTimeout(this.#timer);
    this.slow = false;
    this.#request?.abort();
    this.#request = undefined;
  }

  #succeed(value: T): void {
    this.#settle('ready');
    this.value = value;
    this.error = undefined;
    this.#listener.changed();
  }

  #fail(error: unknown): void {
    this.#settle('error');
    this.error = error instanceof DataError ? error : new DataError('parse', '', String(error));
    this.#listener.changed();
    this.#listener.failed(this.error);
  }

  #settle(phase: 'ready' | 'error'): void {
    clearTimeout(this.#timer);
    this.#request = undefined;
    this.slow = false;
    this.phase = phase;
  }
}
