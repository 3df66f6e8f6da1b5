import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { readLink } from '../data/link.js';
import { announce } from '../shared/announcer.js';
import { plain } from '../shared/attributes.js';
import type { LocaleController } from '../shared/locale.js';
import { warnOnce } from '../shared/warn.js';
import type { Stage } from './stage.js';
import { addressOf, cornerOf, type Tile, tilesOf } from './tiles.js';

type Host = LitElement & { basemap: string; basemapAttribution: string };

/**
 * A raster map of another server under the markers: asked for only after a click that was told whose server it is.
 * The choice is kept nowhere, ends with the element's stay in the page, and can be taken back.
 */
export class Basemap implements ReactiveController {
  readonly #host: Host;
  readonly #stage: Stage;
  readonly #locale: LocaleController;
  /** The template that a person agreed to. */
  #allowed = '';
  /** Not a single tile has come. */
  #isFailed = false;

  constructor(host: Host, stage: Stage, locale: LocaleController) {
    this.#host = host;
    this.#stage = stage;
    this.#locale = locale;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#allowed = '';
  }

  /** Another template has to be agreed to anew. */
  get #isOn(): boolean {
    return !!this.#allowed && this.#allowed === plain(this.#host.basemap);
  }

  /** Without a single tile the drawn map stays as it is. */
  get isSeen(): boolean {
    return this.#isOn && !this.#isFailed;
  }

  /** Puts the tiles in view into their place, and takes away those that left it; one that fails shows our own map. */
  hostUpdated(): void {
    const box = this.#host.renderRoot.querySelector('.tiles');
    const { viewport, view } = this.#stage;
    if (!box || !viewport) return;
    const present = new Map(
      [...box.querySelectorAll('img')].map((tile) => [tile.getAttribute('src'), tile]),
    );
    const pixelOf = (tile: Tile) => {
      const { x, y } = viewport.toPixel(view, cornerOf(tile));
      // Whole pixels, so that no seam shows.
      return [Math.round(x), Math.round(y)] as const;
    };
    for (const tile of tilesOf(viewport.seen(view), viewport.scale * view.zoom)) {
      const address = addressOf(this.#allowed, tile);
      const image = present.get(address) ?? document.createElement('img');
      present.delete(address);
      const [left, top] = pixelOf(tile);
      const [right, bottom] = pixelOf({ z: tile.z, x: tile.x + 1, y: tile.y + 1 });
      image.style.setProperty('transform', `translate(${left}px, ${top}px)`);
      image.width = right - left;
      image.height = bottom - top;
      if (image.src) continue;
      image.crossOrigin = 'anonymous'; // no cookies
      image.referrerPolicy = 'no-referrer';
      image.onload = () => this.#know(false);
      image.onerror = () => {
        image.hidden = true;
        this.#know(!box.querySelector('img:not([hidden])'));
      };
      image.src = address;
      box.appendChild(image);
    }
    present.forEach((image) => box.removeChild(image));
  }

  #know(isFailed: boolean): void {
    if (isFailed === this.#isFailed) return;
    this.#isFailed = isFailed;
    this.#host.requestUpdate();
    if (!isFailed) return;
    const { messages, language } = this.#locale;
    announce(this.#host, messages.basemapFailed, language);
    warnOnce(
      'netzwerk-karte',
      `basemap="${this.#allowed}" gibt keine Kachel: Adresse und CORS prüfen.`,
    );
  }

  /** Where the tiles stand. */
  get layer(): TemplateResult | typeof nothing {
    return this.#isOn ? html`<div class="tiles" aria-hidden="true"></div>` : nothing;
  }

  /** The question, or the way back with the source of the map. */
  ask(): TemplateResult | typeof nothing {
    const template = plain(this.#host.basemap);
    const href = readLink(template, document.baseURI);
    if (!href) return nothing;
    const server = new URL(href).host;
    const { messages } = this.#locale;
    const isOn = this.#isOn;
    const source = this.#isFailed
      ? messages.basemapFailed
      : plain(this.#host.basemapAttribution) || server;
    const toggle = () => {
      this.#allowed = isOn ? '' : template;
      this.#isFailed = false;
      this.#host.requestUpdate();
    };
    return html`<div part="basemap" class="filtered basemap">
      <p>${isOn ? source : messages.basemap(server)}</p>
      <button type="button" class="button" @click=${toggle}>${isOn ? messages.basemapOff : messages.basemapOn}</button>
    </div>`;
  }
}
