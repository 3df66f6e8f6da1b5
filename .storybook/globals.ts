import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';

/** Wraps a story in a page's language, direction, colour scheme and text size, as the toolbar says. */
export const applyGlobals: Decorator = (story, { globals }) => {
  const apply = (root?: Element): void => {
    if (!(root instanceof HTMLElement)) return;
    root.style.colorScheme = String(globals['scheme']);
    root.style.fontSize = String(globals['textSize']);
    root.style.color = 'CanvasText';
    root.style.background = 'Canvas';
    root.style.padding = '1rem';
  };
  return html`<div lang=${String(globals['lang'])} dir=${String(globals['dir'])} ${ref(apply)}>
    ${story()}
  </div>`;
};
