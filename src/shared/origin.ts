import type { DataError } from '../data/data-error.js';
import { defaultMembers } from '../data/default-members.js';
import { loadMembers } from '../data/load-members.js';
import type { Member } from '../data/member.js';
import type { ReadResult } from '../data/read-members.js';
import { reportProblems } from '../data/report.js';
import { Loader, type LoaderListener } from './loader.js';

/** Members as far as they are known, and how far that is. */
export interface Members {
  readonly phase: Loader<unknown>['phase'];
  readonly members: readonly Member[] | undefined;
  readonly error: DataError | undefined;
  /** Loading takes long enough to say so. */
  readonly slow: boolean;
  readonly isOwn?: boolean;
  readonly usesGeoNames?: boolean;
  /** Asks again. */
  reload(): Promise<void>;
}

/** The network's members as known at build time. */
export const builtIn: Members = {
  phase: 'ready',
  members: defaultMembers(),
  error: undefined,
  slow: false,
  reload: () => Promise.resolve(),
};

/** An element that uses an origin; the first one's tag stands before what the console says. */
export interface OriginUser extends LoaderListener {
  readonly tag: string;
}

/** What is asked for by some element now, by its address. */
const asked = new Map<string, Origin>();

/** Members from one place. An address is asked once, however many elements use it. */
export class Origin implements Members {
  readonly #loader: Loader<readonly Member[]>;
  readonly #users = new Set<OriginUser>();
  readonly #address: string | undefined;

  private constructor(address?: string) {
    this.#address = address;
    this.#loader = new Loader<readonly Member[]>({
      changed: () => {
        this.#users.forEach((user) => user.changed());
      },
      failed: (error) => {
        const { reason, url, message } = error;
        console.error(`[${this.#tag}] ${url}: ${message} (${reason})`);
        this.#users.forEach((user) => user.failed(error));
      },
    });
  }

  /** The origin for an address, absolute or relative to the document's base address. */
  static at(src: string): Origin {
    let address = src;
    try {
      address = new URL(src, document.baseURI).href;
    } catch {
      // Loading tells what is wrong with it.
    }
    return asked.get(address) ?? new Origin(address);
  }

  /** Members that are there at once; what `read` throws becomes the error. */
  static of(read: () => ReadResult, user: OriginUser): Origin {
    const origin = new Origin();
    origin.#users.add(user);
    origin.#loader.take(() => origin.#checked(read()));
    return origin;
  }

  get phase(): Loader<unknown>['phase'] {
    return this.#loader.phase;
  }

  get members(): readonly Member[] | undefined {
    return this.#loader.value;
  }

  get error(): DataError | undefined {
    return this.#loader.error;
  }

  get slow(): boolean {
    return this.#loader.slow;
  }

  /** From now on the user is told; the first one starts the load, and so does one after a failure. */
  join(user: OriginUser): void {
    this.#users.add(user);
    if (!this.#address) return;
    asked.set(this.#address, this);
    if (this.phase !== 'ready' && !this.#loader.isBusy) void this.reload();
  }

  /** The last one to leave stops the load. */
  leave(user: OriginUser): void {
    this.#users.delete(user);
    if (this.#users.size > 0) return;
    this.#loader.stop();
    if (this.#address && asked.get(this.#address) === this) asked.delete(this.#address);
  }

  async reload(): Promise<void> {
    const address = this.#address;
    if (!address) return;
    await this.#loader.load(async (signal) =>
      this.#checked(await loadMembers(address, { signal })),
    );
  }

  get #tag(): string {
    const [first] = this.#users;
    return first?.tag ?? 'netzwerk';
  }

  #checked({ members, problems }: ReadResult): readonly Member[] {
    reportProblems(this.#tag, problems, console);
    return members;
  }
}
