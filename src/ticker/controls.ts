import { html, nothing, svg, type TemplateResult } from 'lit';
import type { TickerMessages } from './messages/de.js';

/** What a person can do with the news. */
export type Command = 'toggle' | 'previous' | 'next' | 'all';

export interface ControlsView {
  readonly messages: TickerMessages;
  /** Whether it moves by itself, and whether a person or the end has stopped that. */
  readonly isMoving: boolean;
  readonly isStopped: boolean;
  /** All items are shown at once, on a person's wish. */
  readonly isUnfolded: boolean;
  /** "2 von 5"; empty where several items are in view. */
  readonly count: string;
  readonly run: (command: Command) => void;
}

const signs = {
  play: svg`<path d="M5 3l8 5-8 5z"></path>`,
  pause: svg`<path d="M5 3v10M11 3v10"></path>`,
  previous: svg`<path d="M10 3L5 8l5 5"></path>`,
  next: svg`<path d="M6 3l5 5-5 5"></path>`,
};

/** The buttons, play or pause first: who wants the movement to stop should not have to look for it. */
export function controls(view: ControlsView): TemplateResult {
  const { messages, isMoving, isStopped, isUnfolded, count, run } = view;
  const button = (name: keyof typeof signs, command: Command, css = ''): TemplateResult =>
    html`<button
      type="button"
      part="control ${command}"
      class="button control ${css}"
      aria-label=${messages[name]}
      @click=${() => run(command)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">${signs[name]}</svg>
    </button>`;
  return html`<div
    part="controls"
    class="controls"
    role="group"
    aria-label="${messages.controls}${count && `: ${count}`}"
  >
    ${isMoving ? button(isStopped ? 'play' : 'pause', 'toggle', 'play') : nothing}
    ${
      isUnfolded
        ? nothing
        : html`${button('previous', 'previous')} ${button('next', 'next')}
          ${count ? html`<span part="counter" class="counter">${count}</span>` : nothing}`
    }
    <button
      type="button"
      part="control all"
      class="button control all"
      @click=${() => run('all')}
    >
      ${isUnfolded ? messages.single : messages.all}
    </button>
  </div>`;
}
