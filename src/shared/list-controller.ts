import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type MemberList, readList } from '../data/member-list.js';
import { reportProblems } from '../data/report.js';

/**
 * Reads the list of members inside an element, again whenever its children change: a page that is still
 * being parsed brings them after the element.
 */
export class ListController implements ReactiveController {
  list: MemberList | undefined;

  readonly #host: ReactiveControllerHost & Element;
  readonly #observer = new MutationObserver(() => this.#read());

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, { childList: true, subtree: true });
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #read(): void {
    const before = this.list;
    this.list = readList(this.#host);
    if (!before && !this.list) return;
    reportProblems(this.#host.localName, this.list?.problems ?? [], console);
    this.#host.requestUpdate();
  }
}
