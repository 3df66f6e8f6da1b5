import { html, svg, type TemplateResult } from 'lit';
import {
  FRAME,
  FRONTIERS,
  MOSELLE,
  OUTLINE,
  RHINE,
  STATE_BORDERS,
} from '../geo/basemap.generated.js';
import { AREA_LABELS } from '../geo/labels.js';
import type { Messages } from '../shared/messages/de.js';

const [left, top, right, bottom] = FRAME;

/** Land, borders, rivers and Rheinland-Pfalz: what lies under the markers, in world units. */
export const baseMap: TemplateResult<2> = svg`
  <rect part="neighbour" class="land" x=${left - 99999} y=${top - 99999} width=${right - left + 199998} height=${bottom - top + 199998}></rect>
  <path part="border" class="line border" d=${STATE_BORDERS + FRONTIERS}></path>
  <path class="line casing" d=${OUTLINE}></path>
  <path part="region" class="region" d=${OUTLINE}></path>
  <path part="outline" class="line outline" d=${OUTLINE}></path>
  <path part="water" class="line water" d=${MOSELLE}></path>
  <path part="water" class="line water major" d=${RHINE}></path>
  <path part="place" class="line dots" d=""></path>
`;

/** Names of neighbours and rivers; the stage shows those that have room. */
export function mapNames({ names }: Messages): TemplateResult {
  return html`<div aria-hidden="true">
    ${names.map(
      (name, index) =>
        html`<span part="map-name" class="name ${index < AREA_LABELS.length ? '' : 'river'}"
          >${name}</span
        >`,
    )}
  </div>`;
}
