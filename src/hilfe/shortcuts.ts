import { html, type TemplateResult } from 'lit';
import {
  platformNames,
  platforms,
  signOf,
  type KeyName,
  type Platform,
  type Shortcut,
} from './keys.js';
import type { Messages } from './messages/de.js';
import type { View } from './view.js';

/** Keys pressed together; a sign has its name for those who hear it. */
export function keys(
  names: readonly KeyName[],
  platform: Platform,
  messages: Messages,
): TemplateResult {
  return html`<kbd
    >${names.map((name, index) => html`${index ? ` ${messages.and} ` : ''}${key(name, platform, messages)}`)}</kbd
  >`;
}

function key(name: KeyName, platform: Platform, messages: Messages): TemplateResult {
  const sign = signOf(name, platform);
  const text = messages.keys[name];
  const isSignAlone = name === 'plus' || name === 'minus';
  return html`<kbd part="kbd"
    >${sign ? html`<span aria-hidden="true">${sign}${isSignAlone ? '' : ' '}</span>` : ''}<span
      class=${isSignAlone ? 'sr' : ''}
      >${text}</span
    ></kbd
  >`;
}

/** What keys do, one line each. */
export function shortcutList(
  shortcuts: readonly Shortcut[],
  platform: Platform,
  messages: Messages,
): TemplateResult {
  return html`<dl class="keys">
    ${shortcuts.map(
      ([action, ...names]) =>
        html`<div>
          <dt>${keys(names, platform, messages)}</dt>
          <dd>${messages[action]}</dd>
        </div>`,
    )}
  </dl>`;
}

/** The choice of the device. */
export function chooser({ messages, platform, onPlatform }: View): TemplateResult {
  return html`<label class="device"
    ><span>${messages.device}</span>
    <select part="platform" @change=${onPlatform}>
      ${platforms.map(
        (name) =>
          html`<option value=${name} .selected=${name === platform}>${platformNames[name]}</option>`,
      )}
    </select></label
  >`;
}
