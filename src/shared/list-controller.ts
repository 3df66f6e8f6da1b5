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
  readonly #scope: string | undefined;
  readonly #observer = new MutationObserver(() => this.#read());

  /** @param scope where in the host the lists are, as a selector */
  constructor(host: ReactiveControllerHost & Element, scope?: string) {
    this.#host = host;
    this.#scope = scope;
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
    this.list = readList(this.#host, this.#scope, before);
    if (before === this.list) return;
    reportProblems(this.#host.localName, this.list?.problems ?? [], console);
    this.#host.requestUpdate();
  }
}
