import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { closest } from '../data/closest.js';
import type { DataError } from '../data/data-error.js';
import { gazetteerAddress } from '../data/gazetteer-address.js';
import { lookup } from '../data/lookup.js';
import { type MemberList, withFacts } from '../data/member-list.js';
import type { Member } from '../data/member.js';
import { builtIn, type Members, Origin, type OriginUser } from './origin.js';
import { isSameList } from './same.js';
import { warnOnce } from './warn.js';

/** Where members come from: `data` wins over `src`, that over a list; without any they are inherited. */
export interface MemberOrigin {
  readonly data?: unknown;
  readonly src: string;
  readonly list?: MemberList | undefined;
  /** Ids or AGS of those wanted; all of them if there is none. */
  readonly ids: readonly string[];
  /** What the network around provides. */
  readonly inherited: Members | undefined;
}

const none: readonly Member[] = [];

/**
 * Gives an element its members: from a value, an address, a list in the page, the network around or the
 * bundle; of these the wanted ones; and wanted ones that are not among them from the gazetteer.
 */
export class MemberSource implements ReactiveController, Members, OriginUser {
  readonly tag: string;
  value: readonly Member[] = none;

  readonly #host: ReactiveControllerHost & Element;
  readonly #failed: (error: DataError) => void;
  #origin: MemberOrigin = { src: '', ids: [], inherited: undefined };
  #own: Origin | undefined;
  #gazetteer: Origin | undefined;
  #derivedFrom: readonly unknown[] = [];

  /** @param failed is told each error of what this element itself asked for */
  constructor(host: ReactiveControllerHost & Element, failed: (error: DataError) => void) {
    this.#host = host;
    this.#failed = failed;
    this.tag = host.localName;
    host.addController(this);
  }

  get #base(): Members {
    return this.#own ?? this.#origin.inherited ?? builtIn();
  }

  get phase(): Members['phase'] {
    const { phase } = this.#base;
    return phase === 'ready' && this.#gazetteer ? this.#gazetteer.phase : phase;
  }

  get error(): DataError | undefined {
    return this.#base.error ?? this.#gazetteer?.error;
  }

  get slow(): boolean {
    return this.#base.slow || !!this.#gazetteer?.slow;
  }

  get isOwn(): boolean {
    return this.#base.isOwn || !!this.#origin.list;
  }

  get usesGeoNames(): boolean {
    const { list } = this.#origin;
    const isPlaced = list?.unplaced.size === 0;
    return !!this.#gazetteer || (this.#base.usesGeoNames && !isPlaced);
  }

  hostConnected(): void {
    this.#own?.join(this);
    this.#gazetteer?.join(this);
  }

  hostDisconnected(): void {
    this.#own?.leave(this);
    this.#gazetteer?.leave(this);
  }

  /** Takes an origin; what is already loaded is not asked for again. */
  use(origin: MemberOrigin): void {
    const { data, src } = this.#origin;
    const isNew = data !== origin.data || src !== origin.src;
    this.#origin = origin;
    if (isNew) {
      this.#own?.leave(this);
      this.#own = undefined;
      if (origin.data !== undefined) this.#own = new Origin();
      else if (origin.src) this.#own = Origin.at(origin.src);
      if (this.#host.isConnected) this.#own?.join(this);
      if (origin.data !== undefined) this.#own?.read(origin.data);
    }
    this.changed();
  }

  /** Asks again for what an address gives. */
  async reload(): Promise<void> {
    await Promise.all([this.#base.reload(), this.#gazetteer?.error && this.#gazetteer.reload()]);
  }

  /** @internal */
  changed(): void {
    const { ids, list } = this.#origin;
    const from = [this.#base.value, this.#gazetteer?.value, list, ids.join(' ')];
    if (!isSameList(from, this.#derivedFrom)) {
      this.#derivedFrom = from;
      this.#derive();
    }
    this.#host.requestUpdate();
  }

  /** @internal */
  failed(error: DataError): void {
    this.#failed(error);
  }

  #derive(): void {
    const { ids } = this.#origin;
    const list = this.#own ? undefined : this.#origin.list;
    const base = this.#base.value;
    if (!base) return; // the last good members stay
    const wanted = ids.length > 0 ? ids : (list?.members ?? none).map(({ id }) => id);
    /** What neither the data nor the list know. */
    const absent: string[] = [];
    this.value = base;
    if (wanted.length > 0) {
      const listed = lookup(list?.members ?? none);
      const known = lookup(base);
      const place = lookup(this.#gazetteer?.value ?? none);
      const found = new Set<Member>();
      for (const word of wanted) {
        const entry = listed(word);
        const isPlaced = entry && !list?.unplaced.has(entry.id);
        const own = isPlaced ? entry : known(word);
        if (!own) absent.push(word);
        const city = own ?? place(word);
        if (city) found.add(entry && !isPlaced ? withFacts(city, entry) : city);
      }
      this.value = [...found];
    }
    // Before the data are there, all seem to be absent.
    if (this.#base.phase === 'ready') this.#lookFor(absent);
  }

  /** Asks the gazetteer for what is absent, and names what it doesn't have either. */
  #lookFor(absent: readonly string[]): void {
    if (absent.length === 0) {
      this.#gazetteer?.leave(this);
      this.#gazetteer = undefined;
    } else if (!this.#gazetteer) {
      this.#gazetteer = Origin.at(gazetteerAddress());
      if (this.#host.isConnected) this.#gazetteer.join(this);
    }
    const places = this.#gazetteer?.value;
    if (!places) return;
    const ids = [...(this.#base.value ?? none), ...places].map(({ id }) => id);
    absent
      .filter((word) => !lookup(places)(word))
      .forEach((word) => warnUnknown(this.tag, 'members', word, ids));
  }
}

/** Looking for the nearest word takes time, and renders are many. */
const told = new Set<string>();

/** Names an id that nobody knows, and the known one that may be meant. */
export function warnUnknown(
  tag: string,
  attribute: string,
  word: string,
  known: readonly string[],
): void {
  const about = `${attribute}="${word}"`;
  if (told.has(tag + about)) return;
  told.add(tag + about);
  const near = closest(word, known.slice(0, 5000));
  const fix = near ? `Meinten Sie „${near}“?` : 'Nehmen Sie eine id aus den Daten.';
  warnOnce(tag, `${about} ist keine bekannte Stadt: ${fix}`);
}
