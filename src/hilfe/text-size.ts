import { html, nothing, type TemplateResult } from 'lit';
import type { SwitchName } from './choice.js';
import { isTouch, zoomKeys } from './keys.js';
import { chooser, keys, shortcutList } from './shortcuts.js';
import type { SizeCommand, View } from './view.js';

/** The browser's own way, the buttons for the size, and the switches. */
export function textSize(view: View): TemplateResult {
  const { messages, platform, switches, canScale, isLocal } = view;
  return html`${view.chooser === 'text-size' ? chooser(view) : nothing}
    <p>${messages.browser}</p>
    ${
      isTouch(platform)
        ? html`<p>${messages[platform]}</p>`
        : shortcutList(zoomKeys(platform), platform, messages)
    }
    ${canScale ? sizeButtons(view) : nothing}
    ${
      switches[0]
        ? html`<div class="switches">${switches.map((name) => switchButton(name, view))}</div>`
        : nothing
    }
    ${switches.includes('reduce-motion') ? html`<p class="small">${messages.motion}</p>` : nothing}
    ${isLocal && (canScale || switches[0]) ? html`<p class="small">${messages.local}</p>` : nothing}
    <slot name="text-size-help"></slot>`;
}

function sizeButtons(view: View): TemplateResult {
  const { messages, platform, enabled, onSize, size, isPartial, isQuiet, coverage } = view;
  const [, ...zoom] = zoomKeys(platform)[0];
  const button = (command: SizeCommand) =>
    html`<button
      type="button"
      part="button button-${command}"
      class="button ${command}"
      aria-disabled=${!enabled[command]}
      @click=${(event: MouseEvent) => onSize(command, event)}
    >
      ${messages[command]}
    </button>`;
  return html`<p>${messages.textOnly}</p>
    <div role="group" class="sizes" aria-label=${messages.textSize.replaceAll('\u00ad', '')}>
      ${button('smaller')} ${button('larger')} ${button('reset')}
      <p part="status" class="status" role="status" aria-live=${isQuiet ? 'off' : nothing}>
        ${messages.size(size)}${
          isPartial
            ? html`<span
                >${messages.partly(coverage)}
                ${isTouch(platform) ? messages[platform] : keys(zoom, platform, messages)}</span
              >`
            : nothing
        }
      </p>
    </div>`;
}

function switchButton(name: SwitchName, { messages, on, onSwitch }: View): TemplateResult {
  const isOn = on.includes(name);
  return html`<button
    type="button"
    part="switch ${isOn ? 'switch-on' : ''}"
    class="button switch"
    aria-pressed=${isOn}
    @click=${(event: MouseEvent) => onSwitch(name, event)}
  >
    <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 8.5l3.5 3.5L13 4.5"></path></svg>
    ${messages.switches[name]}
  </button>`;
}
