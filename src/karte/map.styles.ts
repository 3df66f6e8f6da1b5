import { css } from 'lit';
import { withoutLightDark } from '../shared/palette.js';

/** The map: land, markers and their names. */
export const mapStyles = withoutLightDark(css`
  .viewport {
    position: absolute;
    inset: 0;
    overflow: clip;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_land);
    color: var(--_text);
    contain: strict;
    user-select: none;
    -webkit-user-select: none;
  }
  /* One finger scrolls the page, two are the map's. */
  .gestures-cooperative,
  .gestures-greedy {
    touch-action: pan-x pan-y;
  }
  /* From the left on pages from right to left, too: positions are the map's own. */
  .plane {
    position: absolute;
    left: 0;
    top: 0;
    inline-size: 0;
    block-size: 0;
    transform-origin: 0 0;
  }
  [data-moving] {
    cursor: grabbing;
  }
  [data-moving] :is(.plane, .base-map, .tiles) {
    will-change: transform;
  }
  .base-map,
  .tiles {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
    transform-origin: 0 0;
  }
  .land {
    fill: var(--_land);
  }
  .region {
    fill: var(--_region);
  }
  .line {
    fill: none;
    vector-effect: non-scaling-stroke;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .border {
    stroke: var(--_border);
    stroke-width: 1.25;
    stroke-dasharray: 7 3 1 3;
  }
  .casing {
    stroke: var(--_outline);
    stroke-opacity: 0.16;
    stroke-width: 9;
  }
  .outline {
    stroke: var(--_outline);
    stroke-width: 1.25;
  }
  .water {
    stroke: var(--_water);
    stroke-width: 1.75;
  }
  .major {
    stroke-width: 2.5;
  }
  .dots {
    stroke: var(--netzwerk-karte-marker, var(--_accent));
    stroke-opacity: 0.4;
    stroke-width: 3;
  }

  .name,
  .label {
    position: absolute;
    left: 0;
    top: 0;
    inline-size: max-content;
    line-height: 1.2;
    white-space: nowrap;
    font-size: max(12px, 0.8125em);
  }
  .name {
    color: var(--_name);
    letter-spacing: 0.06em;
    pointer-events: none;
    text-shadow: 0 0 3px var(--_land);
  }
  .river {
    color: var(--_accent);
    font-style: italic;
    letter-spacing: 0.02em;
    text-shadow: 0 0 3px var(--_region);
  }
  /* Of texts in a drawing */
  .halo {
    stroke: var(--_region);
    stroke-width: 3;
    stroke-linejoin: round;
  }
  .name.halo:not(.river) {
    stroke: var(--_land);
  }
  .name:not([data-free]) {
    visibility: hidden;
  }

  .place {
    position: absolute;
    left: 0;
    top: 0;
    inline-size: 0;
    block-size: 0;
  }
  /* Not the one with the focus: it would lose it, and the view come back to it. */
  .viewport:not([data-moving]) .place[data-out]:not(:focus-within) {
    visibility: hidden;
  }
  .place:has([aria-pressed='true']) {
    z-index: 1;
  }
  .place:hover,
  .place:focus-within,
  .place.hot {
    z-index: 2;
  }
  .marker {
    --_hit: max(24px, 1.75em);
    --_sign: var(--_accent);
    position: absolute;
    left: calc(var(--_hit) / -2);
    top: calc(var(--_hit) / -2);
    inline-size: var(--_hit);
    block-size: var(--_hit);
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: inherit;
  }
  .koordination {
    --_sign: var(--_emphasis);
  }
  @media (pointer: coarse) {
    .marker {
      --_hit: max(44px, 2.75em);
    }
  }
  .sign-box {
    position: absolute;
    left: 50%;
    top: 50%;
    display: block;
    inline-size: var(--netzwerk-karte-marker-size, 1.625em);
    block-size: var(--netzwerk-karte-marker-size, 1.625em);
    transform: translate(-50%, -50%);
  }
  .sign {
    display: block;
    flex: none;
    inline-size: 1.625em;
    block-size: 1.625em;
    overflow: visible;
  }
  .sign-box .sign {
    inline-size: 100%;
    block-size: 100%;
  }
  .shape {
    fill: var(--netzwerk-karte-marker, var(--_sign));
    stroke: var(--_region);
    stroke-width: 2;
    paint-order: stroke;
    stroke-linejoin: round;
  }
  .ring {
    fill: none;
  }
  .marker:hover .ring,
  .hot .ring {
    fill: var(--_sign);
    fill-opacity: 0.22;
  }
  .marker[aria-pressed='true'] .ring {
    fill: var(--_region);
    fill-opacity: 1;
    stroke: var(--netzwerk-karte-marker-selected, var(--_sign));
    stroke-width: 3;
  }
  .marker[aria-pressed='true'] .sign-box {
    inline-size: calc(var(--netzwerk-karte-marker-size, 1.625em) * 1.385);
    block-size: calc(var(--netzwerk-karte-marker-size, 1.625em) * 1.385);
  }
  .marker[aria-pressed='true'] .shape {
    fill: var(--netzwerk-karte-marker-selected, var(--_sign));
    stroke: none;
  }
  .cluster .sign-box {
    display: grid;
    place-items: center;
    inline-size: 2.125em;
    block-size: auto;
    aspect-ratio: 1;
    border: 2px solid var(--_region);
    border-radius: 50%;
    background: var(--netzwerk-karte-marker, var(--_accent));
    color: var(--_on-accent);
    font-size: max(12px, 0.8125em);
    font-weight: 700;
    line-height: 1;
    white-space: nowrap;
  }
  .cluster .digits-2 {
    inline-size: 2.5em;
  }
  .cluster .digits-3 {
    inline-size: 3em;
  }
  .cluster :is(.digits-4, .digits-5, .digits-6) {
    inline-size: 3.25em;
  }
  .cluster:hover .sign-box,
  .hot .cluster .sign-box {
    box-shadow: 0 0 0 4px color-mix(in srgb, var(--_accent) 30%, transparent);
  }

  .label {
    left: 50%;
    top: 50%;
    max-inline-size: 12em;
    padding: 0.05em 0.25em;
    overflow: hidden;
    text-overflow: ellipsis;
    border-radius: 0.25em;
    color: var(--_text);
    font-weight: 600;
    text-shadow:
      0 0 3px var(--_region),
      0 0 3px var(--_region),
      0 0 3px var(--_region);
  }
  .label:not([data-free]) {
    opacity: 0;
    pointer-events: none;
  }
  .marker:hover .label,
  .marker:focus-visible .label,
  .hot .label {
    opacity: 1;
    background: var(--_region);
    text-shadow: none;
  }
  .marker[aria-pressed='true'] .label {
    opacity: 1;
    background: var(--netzwerk-karte-marker-selected, var(--_sign));
    color: var(--_on-accent);
    text-shadow: none;
  }

  @media (forced-colors: active) {
    .land,
    .region {
      fill: Canvas;
    }
    .line {
      stroke: GrayText;
    }
    .outline {
      stroke: CanvasText;
    }
    .shape {
      fill: CanvasText;
      stroke: Canvas;
    }
    .dots {
      stroke: GrayText;
    }
    .halo {
      stroke: Canvas;
    }
    .count {
      forced-color-adjust: none;
      color: Canvas;
    }
    .cluster .sign-box {
      border-color: CanvasText;
    }
    .marker[aria-pressed='true'] .ring {
      fill: Canvas;
      stroke: Highlight;
    }
    .marker[aria-pressed='true'] .shape {
      fill: Highlight;
    }
    .marker[aria-pressed='true'] .label {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`);
