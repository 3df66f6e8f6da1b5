import { css } from 'lit';

export const tickerStyles = css`
  .base {
    display: flow-root;
    color: var(--_text);
    line-height: 1.45;
  }
  .head,
  .controls,
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
  }
  .head {
    justify-content: space-between;
    margin-block-end: 0.5em;
  }
  .heading {
    font-size: 1.25em;
    line-height: 1.2;
  }
  .control {
    display: grid;
    place-items: center;
    min-inline-size: 2.75em;
    padding: 0.4em;
  }
  .all {
    padding-inline: 1em;
  }
  .control svg {
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .control svg:dir(rtl) {
    scale: -1 1;
  }
  .counter {
    padding-inline: 0.25em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .viewport {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .item {
    position: relative;
    padding: 0.5em 1em 0.75em;
  }
  .item + .item {
    border-block-start: 1px solid var(--_line);
  }
  .rotate,
  .scroll {
    overflow: auto hidden;
    overscroll-behavior-x: contain;
    scrollbar-width: none;
  }
  .rotate {
    scroll-snap-type: x mandatory;
  }
  .rotate .list,
  .scroll .list {
    display: flex;
  }
  .rotate .item,
  .scroll .item {
    flex: none;
    border: 0;
  }
  .rotate .item {
    inline-size: 100%;
    scroll-snap-align: start;
    scroll-snap-stop: always;
  }
  .scroll .item {
    max-inline-size: 100%;
  }
  .link,
  .title {
    display: block;
    padding-block: 0.25em;
    font-weight: 600;
    hyphens: auto;
    color: var(--_accent);
  }
  .title {
    color: inherit;
  }
  .about {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .summary {
    display: none;
  }
  .foot {
    justify-content: space-between;
    margin-block-start: 0.5em;
  }
  .foot:empty {
    display: none;
  }
  .status {
    display: grid;
    gap: 0.5em;
    justify-items: start;
    margin-block: 0.5em;
    padding-inline-start: 0.75em;
    border-inline-start: 4px solid var(--_emphasis);
  }
  .more {
    display: inline-block;
    padding-block: 0.65em;
    color: var(--_accent);
  }
  @media print {
    .controls,
    .status {
      display: none;
    }
    .viewport .list {
      display: block;
    }
    time [aria-hidden] {
      display: none;
    }
    time .sr {
      all: unset;
    }
  }
  @media (forced-colors: active) {
    .control svg {
      stroke: ButtonText;
    }
  }
`;
