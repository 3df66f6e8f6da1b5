import { html, type nothing, type TemplateResult } from 'lit';
import type { Messages } from '../shared/messages/de.js';
import { baseMap, mapNames } from './base-map.js';
import { controls } from './controls.js';
import { markerList, type MemberView } from './member-list.js';
import type { Pilot } from './pilot.js';
import { maxZoom } from './viewport.js';

/** What the map needs to know and whom it tells. */
export interface MapState {
  readonly messages: Messages;
  readonly view: MemberView;
  readonly zoom: number;
  /** Id of the city whose marker Tab reaches. */
  readonly tabStop: string | undefined;
  readonly pilot: Pilot;
  /** A background map, if there is one. */
  readonly tiles: TemplateResult | typeof nothing;
  /** The way past the map. */
  readonly skip: () => void;
  readonly focused: (event: FocusEvent) => void;
}

/** The map with its markers and buttons. */
export function mapView({
  messages,
  view,
  zoom,
  tabStop,
  pilot,
  tiles,
  skip,
  focused,
}: MapState): TemplateResult {
  return html`<div class="map" @keydown=${pilot.onKeydown}>
    <button type="button" class="button skip" @click=${skip}>${messages.skip}</button>
    <div class="viewport" @focusin=${focused}>
      <svg class="base-map" aria-hidden="true">${baseMap}</svg>
      ${tiles}
      ${mapNames(messages)} ${markerList(view, tabStop)}
      ${controls({
        messages,
        canZoomIn: zoom < maxZoom,
        canZoomOut: zoom > 1,
        run: pilot.run,
        pan: (side) => pilot.pan(side),
      })}
    </div>
  </div>`;
}
