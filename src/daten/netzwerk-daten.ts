import { css, html, LitElement, type TemplateResult } from 'lit';
import type { DataError } from '../data/data-error.js';
import type { Member, MemberCollection } from '../data/member.js';
import { define } from '../embed/define.js';
import { plain, words } from '../shared/attributes.js';
import { emit } from '../shared/events.js';
import { ListController } from '../shared/list-controller.js';
import type { LoadFailure } from '../shared/load-failure.js';
import { MemberSource } from '../shared/member-source.js';
import { provideNetwork } from '../shared/network.js';
import { Ready } from '../shared/ready.js';
import { version } from '../shared/version.js';

/**
 * Loads the members once for all widgets inside, which also share the selected city. It looks like nothing:
 * its children stand in the page as if it were not there.
 *
 * @element netzwerk-daten
 * @slot - Maps and cards, and whatever else the page has there.
 * @fires {CustomEvent<Record<string, never>>} netzwerk-ready - The members are there.
 * @fires {CustomEvent<LoadFailure>} netzwerk-error - The data could not be loaded or read.
 * @example
 * <netzwerk-daten src="/staedte.geojson"><netzwerk-karte></netzwerk-karte> <netzwerk-stadt></netzwerk-stadt></netzwerk-daten>
 */
export class NetzwerkDatenElement extends LitElement {
  static readonly version = version;
  static override styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none;
    }
  `;
  static override properties = { src: {}, members: {}, data: { attribute: false } };

  /** Address of the members as GeoJSON or CSV; without it those of a list inside, else the bundle's own. */
  src = '';
  /** Ids or AGS, separated by spaces: only these cities; a town that the data lack is looked up by its id. */
  members = '';
  /** The members as a GeoJSON FeatureCollection; wins over `src`. */
  data: MemberCollection | undefined;

  readonly #list = new ListController(this, ':scope > :is(ul, ol)');
  readonly #source = new MemberSource(this, (error) => this.#onFailure(error));
  readonly #network = provideNetwork(this, this.#source, true);
  #provided: readonly unknown[] = [];
  readonly #ready = new Ready(this);

  protected override willUpdate(): void {
    this.#source.use({
      data: this.data ?? undefined,
      src: plain(this.src),
      ids: words(this.members),
      list: this.#list.list,
      inherited: undefined,
    });
  }

  protected override updated(): void {
    const { value, phase, slow, error } = this.#source;
    const state = [value, phase, slow, error];
    if (state.some((part, index) => part !== this.#provided[index])) {
      this.#provided = state;
      this.#network.changed();
    }
    if (phase === 'ready') this.#ready.reached();
  }

  /** Resolves once the members are there; never rejects. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** The members as provided, in the order of the data. */
  get features(): readonly Member[] {
    return this.#source.value;
  }

  /** Asks `src` again; what is shown stays until the answer is there. Never rejects. */
  async reload(): Promise<void> {
    await this.#source.reload();
  }

  #onFailure({ reason, url, message }: DataError): void {
    emit(this, 'netzwerk-error', { reason, url, message } satisfies LoadFailure);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

define('netzwerk-daten', NetzwerkDatenElement);

declare global {
  interface HTMLElementTagNameMap {
    'netzwerk-daten': NetzwerkDatenElement;
  }
}
