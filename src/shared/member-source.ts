import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DataError } from '../data/data-error.js';
import { defaultMembers } from '../data/default-members.js';
import { loadMembers } from '../data/load-members.js';
import type { Member } from '../data/member.js';
import { readMembers, type ReadResult } from '../data/read-members.js';
import { reportProblems } from '../data/report.js';
import { Loader } from './loader.js';

/** Where members come from: `data` wins over `src`, without both it is the bundle's own list. */
export interface MemberOrigin {
  readonly data: unknown;
  readonly src: string;
}

/**
 * Gives an element the members, from a value, an address, or the bundle. The newest origin wins,
 * disconnecting stops a request, and after an error the last good members stay.
 */
export class MemberSource implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #loader: Loader<readonly Member[]>;
  #origin: MemberOrigin | undefined;

  /** @param failed is told each error, after the members and the phase are set */
  constructor(host: ReactiveControllerHost & Element, failed: (error: DataError) => void) {
    this.#host = host;
    this.#loader = new Loader({ changed: () => host.requestUpdate(), failed });
    host.addController(this);
  }

  get phase(): Loader<unknown>['phase'] {
    return this.#loader.phase;
  }

  get members(): readonly Member[] {
    return this.#loader.value ?? none;
  }

  get error(): DataError | undefined {
    return this.#loader.error;
  }

  /** Loading takes long enough to say so. */
  get slow(): boolean {
    return this.#loader.slow;
  }

  hostConnected(): void {
    if (this.phase === 'loading') void this.reload();
  }

  hostDisconnected(): void {
    this.#loader.stop();
  }

  /** Takes an origin; nothing happens if it is the one that is already used. */
  use(origin: MemberOrigin): void {
    const { data, src } = origin;
    if (this.#origin && this.#origin.data === data && this.#origin.src === src) return;
    this.#origin = origin;
    void this.reload();
  }

  /** Asks the origin again. */
  async reload(): Promise<void> {
    if (!this.#origin) return;
    const { data, src } = this.#origin;
    if (data === undefined && src !== '') {
      await this.#loader.load(async (signal) => this.#checked(await loadMembers(src, { signal })));
    } else {
      this.#loader.take(() =>
        data === undefined ? defaultMembers() : this.#checked(readMembers(data)),
      );
    }
  }

  #checked({ members, problems }: ReadResult): readonly Member[] {
    reportProblems(this.#host.localName, problems, console);
    return members;
  }
}

const none: readonly Member[] = [];
