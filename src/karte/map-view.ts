import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../shared/messages/de.js';
import { baseMap, mapNames } from './base-map.js';
import { controls } from './controls.js';
import type { GestureMode } from './gestures.js';
import type { HintKind } from './hint.js';
import { markerList, type MarkerView } from './marker-list.js';
import type { Directory } from './directory.js';
import type { Pilot } from './pilot.js';
import type { Stage } from './stage.js';

/** What the map needs to know and whom it tells. */
export interface MapState {
  readonly messages: Messages;
  readonly markers: MarkerView;
  readonly stage: Stage;
  readonly pilot: Pilot;
  /** A background map, if there is one. */
  readonly tiles: TemplateResult | typeof nothing;
  readonly gestures: GestureMode;
  readonly hint: HintKind | undefined;
  /** What is around the map: the way past it, and what gets ready for letters. */
  readonly directory: Directory;
}

/** The map with its markers and buttons. */
export function mapView({
  messages,
  markers,
  stage: { view, viewport },
  pilot,
  tiles,
  gestures,
  hint,
  directory,
}: MapState): TemplateResult {
  return html`<div class="map" @keydown=${pilot.onKeydown} @keyup=${directory.finder.prepare}>
    <button type="button" class="button skip" @click=${directory.enter}>${messages.skip}</button>
    <div class="viewport gestures-${gestures}" @focusin=${pilot.onFocus}>
      <svg class="base-map" aria-hidden="true">${baseMap}</svg>
      ${tiles}
      <div class="plane">${mapNames(messages)} ${markerList(markers)}</div>
      ${controls({
        messages,
        canZoomIn: !viewport || view.zoom < viewport.maxZoom,
        canZoomOut: view.zoom > 1,
        run: pilot.run,
        pan: (side) => pilot.pan(side),
      })}
    </div>
    ${
      hint
        ? html`<p part="hint" class="hint" aria-hidden="true">
            ${messages.hint[hint](/Mac|iP/.test(navigator.platform) ? '⌘' : messages.ctrl)}
          </p>`
        : nothing
    }
  </div>`;
}
