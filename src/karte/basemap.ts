import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { absolute } from '../data/link.js';
import { announce } from '../shared/announcer.js';
import { plain } from '../shared/attributes.js';
import type { LocaleController } from '../shared/locale.js';
import { warnOnce } from '../shared/warn.js';
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
  readonly #locale: LocaleController;
  /** The template that a person agreed to. */
  #allowed = '';
  /** Whether a tile has come: `false` if all have failed, `undefined` until that is known. */
  #works: boolean | undefined;

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
  get isOn(): boolean {
    return this.#allowed !== '' && this.#allowed === plain(this.#host.basemap);
  }

  /** Without a single tile the drawn map stays as it is. */
  get isSeen(): boolean {
    return this.isOn && this.#works !== false;
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
      image.width = Math.round(to.x) - x;
      image.height = Math.round(to.y) - y;
      if (image.src) continue;
      image.crossOrigin = 'anonymous'; // no cookies
      image.referrerPolicy = 'no-referrer';
      image.onload = () => this.#know(true);
      image.onerror = () => {
        image.hidden = true;
        if (!this.#works && !box.querySelector('img:not([hidden])')) this.#know(false);
      };
      image.src = href;
      box.appendChild(image);
    }
    present.forEach((image) => box.removeChild(image));
  }

  #know(works: boolean): void {
    if (works === this.#works) return;
    this.#works = works;
    this.#host.requestUpdate();
    if (works) return;
    const { messages, language } = this.#locale;
    announce(this.#host, messages.basemapFailed, language);
    const host = hostOf(this.#allowed);
    warnOnce('netzwerk-karte', `basemap: keine Kachel von ${host}: Adresse und CORS prüfen.`);
  }

  /** Where the tiles stand. */
  get layer(): TemplateResult | typeof nothing {
    return this.isOn ? html`<div class="tiles" aria-hidden="true"></div>` : nothing;
  }

  /** The question, or the way back with the source of the map. */
  ask(): TemplateResult | typeof nothing {
    const { messages } = this.#locale;
    const template = plain(this.#host.basemap);
    const host = template && hostOf(template);
    if (!host) return nothing;
    const toggle = () => {
      this.#allowed = this.isOn ? '' : template;
      this.#works = undefined;
      this.#host.requestUpdate();
    };
    return html`<div part="basemap" class="filtered basemap">
      <p>${this.#text(host)}</p>
      <button type="button" class="button" @click=${toggle}>
        ${this.isOn ? messages.basemapOff : messages.basemapOn}
      </button>
    </div>`;
  }

  #text(host: string): string {
    const { messages } = this.#locale;
    if (!this.isOn) return messages.basemap(host);
    return this.isSeen ? plain(this.#host.basemapAttribution) || host : messages.basemapFailed;
  }
}
