import type { Member } from '../data/member.js';

/** Rows of one page. */
const size = 50;
/** So many rows need no pages. */
const most = 100;

/** The part of a list that is in the page: rows `from` (0 is the first) up to but without `to`. */
export interface Page {
  readonly from: number;
  readonly to: number;
  readonly total: number;
}

/** Which page of a long list is shown: that of the selected city, and any that a person turned to. */
export class Pager {
  #from = 0;
  #members: readonly Member[] | undefined;
  #selected: string | null = null;

  /** The page of a list; a new list or selection turns to where the selected city is. */
  page(members: readonly Member[], selected: string | null): Page {
    const isNew = members !== this.#members;
    if (isNew) this.#from = 0;
    if (isNew || selected !== this.#selected) {
      const index = selected ? members.findIndex(({ id }) => id === selected) : -1;
      if (index >= 0) this.#from = index - (index % size);
    }
    this.#members = members;
    this.#selected = selected;
    const { length: total } = members;
    return total > most
      ? { from: this.#from, to: Math.min(this.#from + size, total), total }
      : { from: 0, to: total, total };
  }

  /** Turns by so many pages. */
  turn(by: number): void {
    this.#from += by * size;
  }
}
