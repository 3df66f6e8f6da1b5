import { css } from 'lit';

export const stadtStyles = css`
  /* A grid stretches the host: card and facts fill it, so that a row of cards ends on one line. */
  :host,
  .base {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    overflow: clip;
    border: 1px solid var(--_line);
    border-block-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    line-height: 1.45;
  }
  .empty {
    padding: 1em 1.125em;
    border-block-start-color: var(--_line);
    color: var(--_muted);
  }
  .media {
    margin: 0;
  }
  .media img,
  ::slotted(img[slot='media']) {
    display: block;
    inline-size: 100%;
    aspect-ratio: 16 / 9;
    object-fit: cover;
    background: var(--_line);
  }
  figcaption {
    padding: 0.375em 1.3em 0;
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .body {
    flex: 1;
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    min-inline-size: 0;
    padding: 1em 1.125em 1.125em;
  }
  /* Each fact has a line of its own, but those with a term stand side by side where there is room. */
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.5em;
  }
  .facts > * {
    flex: 1 0 100%;
    min-inline-size: 0;
  }
  .facts > dl {
    flex: 1 1 14em;
  }
  .title {
    display: flex;
    gap: 0.6em;
    align-items: center;
  }
  .crest {
    flex: none;
    inline-size: 2.5em;
    block-size: 2.5em;
    object-fit: contain;
  }
  .role {
    display: flex;
    align-items: center;
    gap: 0.35em;
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_accent);
  }
  .role.koordination {
    color: var(--_emphasis);
  }
  .sign {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin-inline-start: -0.25em;
    overflow: visible;
    fill: currentColor;
  }
  .ring {
    display: none;
  }
  .name {
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.2;
    unicode-bidi: isolate;
  }
  .closable .facts > :first-child {
    padding-inline-end: 2.5em;
  }
  .role + .title {
    margin-block-start: -0.35em;
  }
  .title + .district {
    margin-block-start: -0.5em;
    color: var(--_muted);
  }
  dt {
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_muted);
  }
  dd {
    unicode-bidi: isolate;
  }
  li + li {
    margin-block-start: 0.25em;
  }
  address {
    font-style: normal;
  }
  summary {
    padding-block: 0.25em;
    color: var(--_muted);
    cursor: pointer;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
    margin-block-start: 0.25em;
  }
  .tags li {
    max-inline-size: 100%;
    margin: 0;
    padding: 0.125em 0.6em;
    border: 1px solid var(--_line);
    border-radius: 1em;
    hyphens: auto;
  }
  .tags li:has(button) {
    padding: 0;
    border: 0;
  }
  .topic {
    min-block-size: 24px;
    padding: 0.25em 0.75em;
    border: 1px solid var(--_accent);
    border-radius: 1em;
    background: none;
    color: var(--_accent);
    text-align: start;
    hyphens: auto;
  }
  @media (pointer: coarse) {
    .topic {
      min-block-size: 44px;
      border-radius: 2em;
    }
  }
  .topic:hover,
  .topic[aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  a {
    color: var(--_accent);
  }
  .website a {
    display: inline-block;
    padding-block: 0.25em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: center;
  }
  .actions > *,
  ::slotted([slot='actions']) {
    margin-block-start: 0.75em;
  }
  .close {
    position: absolute;
    inset-block-start: 0.375em;
    inset-inline-end: 0.375em;
    display: grid;
    place-items: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_muted);
  }
  .close:hover {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .close svg {
    inline-size: 1.125em;
    block-size: 1.125em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }
  @container (width >= 22em) {
    .horizontal {
      flex-direction: row;
    }
    .horizontal .media,
    .horizontal ::slotted([slot='media']) {
      inline-size: 40%;
    }
  }
  @container (width >= 36em) {
    .auto {
      flex-direction: row;
    }
    .auto .media,
    .auto ::slotted([slot='media']) {
      inline-size: 40%;
    }
  }
  @media print {
    .close,
    .actions .button {
      display: none;
    }
    .card {
      break-inside: avoid;
    }
    ::details-content {
      content-visibility: visible;
    }
    .website a::after {
      content: ' (' attr(href) ')';
    }
  }
`;
