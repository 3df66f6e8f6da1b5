import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { absolute } from '../data/link.js';
import { plain } from '../shared/attributes.js';
import type { Messages } from '../shared/messages/de.js';
import type { Stage } from './stage.js';
import { addressOf, boxOf, tilesOf } from './tiles.js';

type Host = LitElement & { basemap: string; basemapAttribution: string };

/** The server that an address asks, by name; empty for what is no address. */
function hostOf(address: string): string {
  const href = absolute(address, document.baseURI, /^https?:$/);
  return href ? new URL(href).host : '';
}

/**
 * A raster map of another server under the markers: asked for only after a click that was told whose server it is.
 * The choice is kept nowhere, ends with the element's stay in the page, and can be taken back.
 */
export class Basemap implements ReactiveController {
  readonly #host: Host;
  readonly #stage: Stage;
  /** The template that a person agreed to. */
  #allowed = '';

  constructor(host: Host, stage: Stage) {
    this.#host = host;
    this.#stage = stage;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#allowed = '';
  }

  /** Another template has to be agreed to anew. */
  get isOn(): boolean {
    return this.#allowed !== '' && this.#allowed === plain(this.#host.basemap);
  }

  /** Puts the tiles in view into their place, and takes away those that left it; one that fails shows our own map. */
  hostUpdated(): void {
    const box = this.#host.renderRoot.querySelector('.tiles');
    const { viewport, view } = this.#stage;
    if (!box || !viewport) return;
    const present = new Map([...box.querySelectorAll('img')].map((tile) => [tile.src, tile]));
    for (const tile of tilesOf(viewport.seen(view), viewport.scale * view.zoom)) {
      const { href } = new URL(addressOf(this.#allowed, tile), document.baseURI);
      const image = present.get(href) ?? document.createElement('img');
      present.delete(href);
      const { minX, minY, maxX, maxY } = boxOf(tile);
      const from = viewport.toPixel(view, { x: minX, y: minY });
      const to = viewport.toPixel(view, { x: maxX, y: maxY });
      // Whole pixels, so that no seam shows.
      const [x, y] = [Math.round(from.x), Math.round(from.y)];
      image.style.setProperty('transform', `translate(${x}px, ${y}px)`);
      image.style.setProperty('width', `${Math.round(to.x) - x}px`);
      image.style.setProperty('height', `${Math.round(to.y) - y}px`);
      if (image.src) continue;
      image.alt = '';
      image.crossOrigin = 'anonymous'; // no cookies
      image.referrerPolicy = 'no-referrer';
      image.addEventListener('error', () => image.setAttribute('hidden', ''));
      image.src = href;
      box.appendChild(image);
    }
    present.forEach((image) => box.removeChild(image));
  }

  /** Where the tiles stand. */
  get layer(): TemplateResult | typeof nothing {
    return this.isOn ? html`<div class="tiles" aria-hidden="true"></div>` : nothing;
  }

  /** The question, or the way back with the source of the map. */
  ask(messages: Messages): TemplateResult | typeof nothing {
    const template = plain(this.#host.basemap);
    const host = template && hostOf(template);
    if (!host) return nothing;
    const toggle = () => {
      this.#allowed = this.isOn ? '' : template;
      this.#host.requestUpdate();
    };
    return html`<div part="basemap" class="filtered basemap">
      <p>${this.isOn ? plain(this.#host.basemapAttribution) || host : messages.basemap(host)}</p>
      <button type="button" class="button" @click=${toggle}>
        ${this.isOn ? messages.basemapOff : messages.basemapOn}
      </button>
    </div>`;
  }
}
