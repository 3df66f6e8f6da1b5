import { css } from 'lit';
import { withoutLightDark } from './palette.js';

/**
 * What every element shares: the palette, a reset of inherited text properties, controls, hidden text.
 * Private `--_*` properties read the public tokens, with our own colours for light and dark behind them.
 * Letter, word and line spacing stay inherited, so that a reader's own text spacing reaches us (WCAG 1.4.12).
 */
export const baseStyles = withoutLightDark(css`
  :host {
    display: block;
    box-sizing: border-box;
    inline-size: -moz-available;
    inline-size: -webkit-fill-available;
    inline-size: stretch;
    isolation: isolate;
  }
  :host([hidden]) {
    display: none;
  }
  .base {
    --_text: var(--netzwerk-color-text, light-dark(#1c2430, #f2f4f7));
    --_muted: var(--netzwerk-color-muted, light-dark(#4a5360, #b9c2ce));
    --_surface: var(--netzwerk-color-surface, light-dark(#fff, #1b2027));
    --_line: var(--netzwerk-color-line, light-dark(#c9ced6, #4b5563));
    --_accent: var(--netzwerk-color-accent, light-dark(#123f6d, #a9d0f5));
    --_on-accent: var(--netzwerk-color-on-accent, light-dark(#fff, #0d1722));
    --_emphasis: var(--netzwerk-color-emphasis, light-dark(#9c1740, #ffb0c4));
    --_radius: var(--netzwerk-radius, 0.375em);
    container-type: inline-size;
    font-style: normal;
    font-weight: normal;
    text-transform: none;
    text-indent: 0;
    text-align: start;
    text-shadow: none;
    white-space: normal;
    overflow-wrap: anywhere;
    cursor: auto;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  p,
  ul,
  dl,
  dd,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  button,
  input,
  select {
    margin: 0;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
    touch-action: manipulation;
  }
  .button {
    min-block-size: 2.75em;
    padding: 0.4em 1em;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_accent);
  }
  .button:hover {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .message {
    display: grid;
    gap: 0.75em;
    justify-items: start;
    padding: 1em;
  }
  .alert {
    border: 1px solid var(--_emphasis);
    border-inline-start-width: 4px;
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 1px;
    box-shadow: 0 0 0 5px var(--_surface);
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  [hidden] {
    display: none !important;
  }
`);
