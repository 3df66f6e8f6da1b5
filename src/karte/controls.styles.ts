import { css } from 'lit';
import { withoutLightDark } from '../shared/palette.js';

/** The buttons on the map, and the keyboard help. */
export const controlStyles = withoutLightDark(css`
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

  .controls {
    position: absolute;
    z-index: 3;
    /* Where Rheinland-Pfalz has no place, at any width; what comes with the zoom opens to the right. */
    bottom: 0.5em;
    left: 0.5em;
    display: grid;
    grid: repeat(2, auto) / auto-flow;
    direction: ltr;
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
  /* Below the map, over what follows, so that nothing moves when it comes and goes. */
  .hint {
    position: absolute;
    z-index: 3;
    inset-block-start: calc(100% + 0.125em);
    inset-inline-start: 0;
    padding: 0.25em 0.5em;
    border-radius: var(--_radius);
    background: var(--_text);
    color: var(--_surface);
    font-size: max(12px, 0.8125em);
    line-height: 1.3;
    pointer-events: none;
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

  .help {
    inline-size: 34em;
    padding: 1.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  #help {
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
    .skip {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .control[aria-disabled='true'] {
      color: GrayText;
    }
  }
`);
