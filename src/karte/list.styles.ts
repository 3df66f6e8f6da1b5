import { css } from 'lit';
import { withoutLightDark } from '../shared/palette.js';

/** The list of cities. */
export const listStyles = withoutLightDark(css`
  summary {
    padding: 0.75em;
    cursor: pointer;
  }

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
  .row .shape {
    fill: currentColor;
    stroke: none;
  }
  .row-name {
    font-weight: 600;
  }

  @media print {
    .rows li {
      break-inside: avoid;
    }
  }

  @media (forced-colors: active) {
    /* What is transparent would be drawn. */
    .row:not(:hover, .hot, [aria-pressed='true']) {
      border-color: Canvas;
    }
    .row[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .row[aria-pressed='true'] .shape {
      fill: HighlightText;
    }
  }
`);
