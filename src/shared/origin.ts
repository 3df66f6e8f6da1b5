import { defaultMembers } from '../data/default-members.js';
import { loadMembers } from '../data/load-members.js';
import type { Member } from '../data/member.js';
import { memberSteps, readMembers, type ReadResult } from '../data/read-members.js';
import { recordOf } from '../data/readers.js';
import { reportProblems } from '../data/report.js';
import { inSlices } from '../data/slices.js';
import { Loader, type LoaderListener } from './loader.js';

/** Members as far as they are known (`value`), and how far that is. */
export type Members = Pick<Loader<readonly Member[]>, 'phase' | 'value' | 'error' | 'slow'> & {
  /** The members are not those of the bundle. */
  readonly isOwn: boolean;
  /** Some of the positions are GeoNames'. */
  readonly usesGeoNames: boolean;
  /** Asks again; never rejects. */
  reload(): Promise<void>;
};

/** An element that uses an origin; the first one's tag stands before what the console says. */
export interface OriginUser extends LoaderListener {
  readonly tag: string;
}

/** What is asked for by some element now, by its address. */
const asked = new Map<string, Origin>();

/** Members from one place. An address is asked once, however many elements use it. */
export class Origin extends Loader<readonly Member[]> implements Members {
  readonly isOwn: boolean;
  readonly usesGeoNames: boolean;
  readonly #users = new Set<OriginUser>();
  readonly #address: string;
  #input: unknown;

  constructor(address = '', isOwn = true) {
    super({
      changed: () => this.#users.forEach((user) => user.changed()),
      failed: (error) => {
        const { reason, url, message } = error;
        console.error(`[${this.#tag}] ${url}: ${message} (${reason})`);
        this.#users.forEach((user) => user.failed(error));
      },
    });
    this.#address = address;
    this.isOwn = isOwn;
    this.usesGeoNames = !isOwn;
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

  /** Takes a collection that is there at once; what is wrong with it becomes the error. A long one is read in slices. */
  read(input: unknown): void {
    this.#input = input;
    if (isLong(input)) {
      const read = (signal: AbortSignal) => inSlices(memberSteps(input), signal);
      void this.load(async (signal) => this.#checked(await read(signal)));
    } else this.take(() => this.#checked(readMembers(input)));
  }

  /** From now on the user is told; the first one starts the load, and so does one after a failure. */
  join(user: OriginUser): void {
    this.#users.add(user);
    if (!this.#address) {
      // The last one that left has stopped it.
      if (this.phase === 'loading' && !this.isBusy) this.read(this.#input);
      return;
    }
    asked.set(this.#address, this);
    if (this.phase !== 'ready' && !this.isBusy) void this.reload();
  }

  /** The last one to leave stops the load. */
  leave(user: OriginUser): void {
    this.#users.delete(user);
    if (this.#users.size > 0) return;
    this.stop();
    if (asked.get(this.#address) === this) asked.delete(this.#address);
  }

  async reload(): Promise<void> {
    if (!this.#address) return;
    await this.load(async (signal) => this.#checked(await loadMembers(this.#address, { signal })));
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

/** Whether reading a collection at one go would be felt. */
function isLong(input: unknown): boolean {
  try {
    const { features } = recordOf(input);
    return Array.isArray(features) && features.length > 2000;
  } catch {
    return false; // reading it tells what is wrong
  }
}

let ours: Origin | undefined;

/** The network's members as known at build time. */
export function builtIn(): Origin {
  if (!ours) {
    ours = new Origin('', false);
    ours.take(defaultMembers);
  }
  return ours;
}
