import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DataError } from '../data/data-error.js';
import { defaultMembers } from '../data/default-members.js';
import { loadMembers } from '../data/load-members.js';
import type { Member } from '../data/member.js';
import { readMembers, type ReadResult } from '../data/read-members.js';
import { reportProblems } from '../data/report.js';

/** Where members come from: `data` wins over `src`, without both it is the bundle's own list. */
export interface MemberOrigin {
  readonly data: unknown;
  readonly src: string;
}

/** A wait shorter than this, in milliseconds, is not worth a message. */
const patience = 1000;

/**
 * Gives an element the members, from a value, an address, or the bundle. The newest origin wins,
 * disconnecting stops a request, and after an error the last good members stay.
 */
export class MemberSource implements ReactiveController {
  phase: 'waiting' | 'loading' | 'ready' | 'error' = 'waiting';
  members: readonly Member[] = [];
  error: DataError | undefined;
  /** Loading takes long enough to say so. */
  slow = false;

  readonly #host: ReactiveControllerHost & Element;
  readonly #failed: (error: DataError) => void;
  #origin: MemberOrigin | undefined;
  #request: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param failed is told each error, after the members and the phase are set */
  constructor(host: ReactiveControllerHost & Element, failed: (error: DataError) => void) {
    this.#host = host;
    this.#failed = failed;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.phase === 'loading') void this.#load();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** Takes an origin; nothing happens if it is the one that is already used. */
  use(origin: MemberOrigin): void {
    const { data, src } = origin;
    if (this.#origin && this.#origin.data === data && this.#origin.src === src) return;
    this.#origin = origin;
    void this.#load();
  }

  /** Asks the origin again. */
  reload(): Promise<void> {
    return this.#load();
  }

  async #load(): Promise<void> {
    this.#stop();
    if (!this.#origin) return;
    const { data, src } = this.#origin;
    if (data === undefined && src !== '') {
      await this.#fetch(src);
    } else if (data === undefined) {
      this.#take({ members: defaultMembers(), problems: [] });
    } else {
      try {
        this.#take(readMembers(data));
      } catch (error) {
        this.#fail(error, 'data');
      }
    }
  }

  async #fetch(src: string): Promise<void> {
    const request = new AbortController();
    this.#request = request;
    this.phase = 'loading';
    this.#timer = setTimeout(() => {
      this.slow = true;
      this.#host.requestUpdate();
    }, patience);
    try {
      const result = await loadMembers(src, { signal: request.signal });
      if (!request.signal.aborted) this.#take(result);
    } catch (error) {
      if (!request.signal.aborted) this.#fail(error, src);
    }
  }

  #take({ members, problems }: ReadResult): void {
    this.#settle('ready');
    this.members = members;
    this.error = undefined;
    reportProblems(this.#host.localName, problems, console);
    this.#host.requestUpdate();
  }

  #fail(error: unknown, url: string): void {
    this.#settle('error');
    this.error = error instanceof DataError ? error : new DataError('parse', url, String(error));
    this.#host.requestUpdate();
    this.#failed(this.error);
  }

  #settle(phase: 'ready' | 'error'): void {
    clearTimeout(this.#timer);
    this.#request = undefined;
    this.slow = false;
    this.phase = phase;
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.slow = false;
    this.#request?.abort();
    this.#request = undefined;
  }
}
