import { css } from 'lit';
import { withoutLightDark } from '../shared/palette.js';

export const karteStyles = withoutLightDark(css`
  .base {
    --_land: var(--netzwerk-karte-neighbour, light-dark(#e6e4de, #14181d));
    --_region: var(--netzwerk-karte-region, light-dark(#fdfcf9, #2a313a));
    --_outline: var(--netzwerk-karte-outline, light-dark(#6d7280, #8d98a6));
    --_border: var(--netzwerk-karte-border, light-dark(#bdb9af, #3a424d));
    --_water: var(--netzwerk-karte-water, light-dark(#84b4d4, #4b86b0));
    --_name: var(--netzwerk-karte-name, light-dark(#57534a, #a8b0bb));
    display: flex;
    flex-direction: column;
    gap: 0.75em;
  }

  .heading {
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.2;
  }
  .skip {
    position: absolute;
    z-index: 3;
    inset-block-start: 0.5em;
    inset-inline-start: 0.5em;
  }
  .skip:not(:focus) {
    inline-size: 1px;
    block-size: 1px;
    min-block-size: 0;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* Layout: stacked by default, side by side where there is room */
  .body {
    display: grid;
    gap: 0.75em;
  }
  .map {
    position: relative;
    min-inline-size: 0;
    aspect-ratio: 4 / 5;
    max-block-size: var(--netzwerk-karte-block-size, 34em);
    inline-size: 100%;
  }
  .side {
    display: flex;
    flex-direction: column;
    gap: 0.75em;
    min-block-size: 0;
    min-inline-size: 0;
  }
  .reserved .list-area {
    block-size: 22em;
    overflow-y: auto;
  }
  .view-list .map {
    display: none;
  }
  @container (width < 240px) {
    .view-auto .map,
    .view-auto + .foot .legend,
    .view-auto .skip {
      display: none;
    }
  }
  @container (width >= 44em) {
    .view-auto,
    .view-split {
      grid-template: minmax(0, 1fr) / minmax(0, 1fr) 19em;
      block-size: var(--netzwerk-karte-block-size, clamp(27em, 54cqi, 36em));
    }
    .view-auto .map,
    .view-split .map {
      aspect-ratio: auto;
      max-block-size: none;
      block-size: 100%;
    }
    .view-map .map {
      aspect-ratio: 16 / 10;
    }
    .view-auto .list-area,
    .view-split .list-area {
      flex: 1;
      block-size: auto;
      min-block-size: 8em;
      overflow-y: auto;
    }
    .view-auto .card,
    .view-split .card {
      flex: none;
      max-block-size: 70%;
      overflow-y: auto;
    }
  }

  summary {
    padding: 0.75em;
    cursor: pointer;
  }

  /* The map */
  .viewport {
    position: absolute;
    inset: 0;
    overflow: clip;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_land);
    color: var(--_text);
    contain: strict;
  }
  .base-map {
    position: absolute;
    inset: 0;
    display: block;
    inline-size: 100%;
    block-size: 100%;
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
    user-select: none;
    text-shadow: 0 0 3px var(--_land);
  }
  .river {
    color: var(--_accent);
    font-style: italic;
    letter-spacing: 0.02em;
    text-shadow: 0 0 3px var(--_region);
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
  .place[data-out] {
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
    inline-size: 2.25em;
    block-size: 2.25em;
  }
  .marker[aria-pressed='true'] .shape {
    fill: var(--netzwerk-karte-marker-selected, var(--_sign));
    stroke: none;
  }

  .label {
    left: 50%;
    top: 50%;
    max-inline-size: 12em;
    padding: 0.05em 0.3em;
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


  .controls {
    position: absolute;
    z-index: 3;
    inset-block-start: 0.5em;
    right: 0.5em;
    display: grid;
    /* The second column, which comes with the zoom, opens to the left and moves nothing. */
    grid: repeat(4, auto) / auto-flow;
    direction: rtl;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  .control {
    display: grid;
    place-items: center;
    inline-size: min(2.75em, 44px);
    block-size: min(2.75em, 44px);
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
  }
  .control:focus-visible {
    position: relative;
    z-index: 1;
  }
  .control[aria-disabled='true'] {
    background: none;
    color: var(--_line);
    cursor: default;
  }
  .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  /* List, search, messages */
  .rows li + li {
    border-block-start: 1px solid var(--_line);
  }
  .row {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 0.5em;
    align-items: center;
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.375em 0.5em;
    border: 0 solid transparent;
    border-inline-start-width: 4px;
    background: none;
    text-align: start;
    line-height: 1.3;
  }
  .row .sign {
    grid-row: span 2;
  }
  .row-facts {
    grid-column: 2;
    font-size: 0.875em;
  }
  .row-name,
  .row-facts {
    unicode-bidi: isolate;
  }
  .row:hover,
  .row.hot,
  .row[aria-pressed='true'] {
    border-color: var(--_line);
    background: var(--_surface);
    color: var(--_text);
  }
  .row[aria-pressed='true'] {
    border-color: var(--_accent);
  }
  .row:focus-visible {
    outline-offset: -3px;
    box-shadow: inset 0 0 0 5px var(--_surface);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.25em 1.5em;
    font-size: max(12px, 0.8125em);
  }
  .legend,
  .legend ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 0.25em;
  }
  .row .shape,
  .legend .shape {
    fill: currentColor;
    stroke: none;
  }
  .foot a {
    color: inherit;
  }

  .help {
    inline-size: 34em;
    padding: 1.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  #help,
  .row-name {
    font-weight: 600;
  }
  .help dd {
    margin-block-end: 0.75em;
  }
  kbd {
    font: inherit;
    font-weight: 600;
  }

  @media print {
    .controls,
    .skip,
    .message .button {
      display: none;
    }
    .body,
    .map,
    .list-area {
      block-size: auto;
      overflow: visible;
    }
    .view-auto,
    .view-split,
    .view-map {
      display: block;
    }
    .map {
      aspect-ratio: 4 / 5;
      max-block-size: 15cm;
    }
    .rows li {
      break-inside: avoid;
    }
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
    .marker[aria-pressed='true'] .ring {
      fill: Canvas;
      stroke: Highlight;
    }
    .marker[aria-pressed='true'] .shape {
      fill: Highlight;
    }
    .row[aria-pressed='true'],
    .marker[aria-pressed='true'] .label {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .row[aria-pressed='true'] .shape {
      fill: HighlightText;
    }
    .control[aria-disabled='true'] {
      color: GrayText;
    }
  }
`);
