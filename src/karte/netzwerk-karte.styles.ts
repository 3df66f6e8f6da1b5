import { css } from 'lit';
import { withoutLightDark } from '../shared/palette.js';

/** Where the widget's parts stand, and what is around the map. */
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
  /* Stacked by default, side by side where there is room */
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
      min-block-size: 5.5em;
      overflow-y: auto;
    }
    .view-auto .card,
    .view-split .card {
      max-block-size: 70%;
      overflow-y: auto;
    }
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
  .legend .shape {
    fill: currentColor;
    stroke: none;
  }
  .foot a {
    color: inherit;
  }

  @media print {
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
  }
`);
