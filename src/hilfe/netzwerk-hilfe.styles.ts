import { css } from 'lit';
import { withoutLightDark } from '../shared/palette.js';

export const hilfeStyles = withoutLightDark(css`
  .box {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    line-height: 1.5;
  }
  .heading {
    font-size: 1.125em;
    font-weight: 700;
    line-height: 1.3;
  }
  .heading:not(:has(button)) {
    padding: 12px 16px 0;
  }
  .toggle {
    display: flex;
    gap: 0.5em;
    align-items: center;
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 10px 16px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_accent);
    text-align: start;
  }
  .toggle:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  svg {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  [aria-expanded='true'] svg {
    transform: rotate(180deg);
  }
  .panel {
    padding: 12px 16px 16px;
    hyphens: auto;
  }

  /* In pixels: a button must not leave its place when the text grows. */
  .sections {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, max(250px, 22%)), 1fr));
    gap: 28px 32px;
  }
  .section,
  details[open] {
    display: flex;
    flex-direction: column;
    gap: 0.75em;
    align-content: start;
    container-type: inline-size;
  }
  .section-heading {
    display: inline;
    font-size: 1em;
    font-weight: 700;
  }
  summary {
    padding-block: 0.5em;
    cursor: pointer;
  }

  .sizes,
  .switches,
  .device {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .device {
    align-items: center;
  }
  /* Side by side only where the words fit. */
  .sizes > * {
    flex: 1 1 115px;
    overflow-wrap: break-word;
    hyphens: manual;
  }
  .status.status,
  .reset.reset,
  .switch {
    flex-basis: 100%;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .button {
    display: flex;
    gap: 0.5em;
    align-items: center;
    justify-content: center;
    padding-inline: 4px;
    line-height: 1.3;
  }
  .status {
    font-weight: 700;
  }
  .status span {
    display: block;
    font-weight: 400;
  }
  [aria-disabled='true'] {
    border-color: var(--_line);
    background: var(--_surface);
    color: var(--_muted);
    cursor: default;
  }
  .switch {
    justify-content: start;
    padding-inline: 0.75em;
    text-align: start;
  }
  .switch svg {
    box-sizing: content-box;
    padding: 0.1em;
    border: 1px solid;
    border-radius: 0.2em;
  }
  [aria-pressed='false'] path {
    display: none;
  }
  [aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  select {
    max-inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.25em 0.5em;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .keys {
    display: grid;
    gap: 0.5em;
  }
  .keys div {
    display: grid;
    grid-template-columns: minmax(min-content, 10.5em) 1fr;
    gap: 0 0.75em;
  }
  @container (max-width: 20em) {
    .keys div {
      display: block;
    }
  }
  dt kbd kbd {
    white-space: nowrap;
    padding: 0.05em 0.4em;
    border: 1px solid var(--_line);
    border-block-end-width: 2px;
    border-radius: 0.25em;
    background: light-dark(#f4f5f7, #262d36);
    font-weight: 600;
  }
  kbd {
    font: inherit;
  }
  dd {
    color: var(--_muted);
  }
  a {
    display: inline-block;
    padding-block: 0.35em;
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }
  .small,
  .note {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .note {
    margin-block-start: 1.5em;
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  @media print {
    :host {
      /* Pages say how the element is displayed, too. */
      display: none !important;
    }
  }
  @media (forced-colors: active) {
    [aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
    [aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`);
