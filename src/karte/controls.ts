import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Messages } from '../shared/messages/de.js';
import type { Side } from './navigation.js';

/** What a control button does. */
export type Command = 'zoomIn' | 'zoomOut' | 'reset' | 'keyboardHelp';

const icons: Readonly<Record<Command | Side, string>> = {
  zoomIn: 'M10 4v12M4 10h12',
  zoomOut: 'M4 10h12',
  reset: 'M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4',
  keyboardHelp:
    'M3 5.5h14a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1zM5.5 8.5v0M8.5 8.5v0M11.5 8.5v0M14.5 8.5v0M6.5 11.5h7',
  n: 'M5 12l5-5 5 5',
  e: 'M8 5l5 5-5 5',
  s: 'M5 8l5 5 5-5',
  w: 'M12 5l-5 5 5 5',
};

const icon = (name: keyof typeof icons) =>
  html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${svg`<path d=${icons[name]}></path>`}</svg>`;

/** What the controls need to know and whom they tell. */
export interface ControlState {
  readonly messages: Messages;
  /** At the limits buttons stay focusable, but say that they are disabled. */
  readonly canZoomIn: boolean;
  readonly canZoomOut: boolean;
  readonly run: (command: Command) => void;
  readonly pan: (side: Side) => void;
}

/** Buttons for all that wheel, fingers and mouse can do (WCAG 2.5.1, 2.5.7). */
export function controls({
  messages,
  canZoomIn,
  canZoomOut,
  run,
  pan,
}: ControlState): TemplateResult {
  const button = (name: Command | Side, label: string, act: () => void, enabled = true) =>
    html`<button
      type="button"
      part="control"
      class="control"
      aria-label=${label}
      title=${label}
      aria-disabled=${enabled ? 'false' : 'true'}
      @click=${act}
    >
      ${icon(name)}
    </button>`;
  const command = (name: Command, enabled?: boolean) =>
    button(name, messages[name], () => run(name), enabled);
  const sides: readonly Side[] = ['n', 's', 'w', 'e'];
  return html`<div part="controls" class="controls">
    ${command('zoomIn', canZoomIn)} ${command('zoomOut', canZoomOut)}
    ${command('reset', canZoomOut)} ${command('keyboardHelp')}
    ${canZoomOut ? sides.map((side) => button(side, messages.panTo(side), () => pan(side))) : nothing}
  </div>`;
}

/** The keyboard help. */
export function helpDialog(messages: Messages): TemplateResult {
  return html`<dialog class="help" aria-labelledby="help">
    <p id="help">${messages.keyboardHelp}</p>
    <dl>
      ${messages.help.map(
        ([keys, does]) =>
          html`<dt><kbd>${keys}</kbd></dt>
            <dd>${does}</dd>`,
      )}
    </dl>
    <form method="dialog"><button class="button">${messages.close}</button></form>
  </dialog>`;
}
