import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';

/** A page with a typeface, as a city has one; the widgets inherit it. */
export const cityPage: Decorator = (story) => html`<div
  ${ref((element) => {
    if (element instanceof HTMLElement) element.style.fontFamily = 'system-ui, sans-serif';
  })}
>
  ${story()}
</div>`;

/** Puts the children of an element into columns. */
export const grid = (columns: string) =>
  ref((element) => {
    if (!(element instanceof HTMLElement)) return;
    Object.assign(element.style, {
      display: 'grid',
      gap: '1rem',
      gridTemplateColumns: columns,
    });
  });
