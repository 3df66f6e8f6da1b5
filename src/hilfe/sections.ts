import { html, nothing, type TemplateResult } from 'lit';
import type { SwitchName } from './choice.js';
import {
  isTouch,
  pageKeys,
  platformNames,
  platforms,
  safariKeys,
  zoomKeys,
  type Platform,
} from './keys.js';
import { linkNames, type LinkName } from './links.js';
import type { Messages } from './messages/de.js';
import { keys, shortcutList } from './shortcuts.js';

export const sectionNames = ['about', 'text-size', 'keyboard', 'links'] as const;
export type SectionName = (typeof sectionNames)[number];
export type SizeCommand = 'larger' | 'smaller' | 'normal';

/** What the sections show, and whom they tell. */
export interface View {
  readonly messages: Messages;
  readonly platform: Platform;
  readonly links: Readonly<Partial<Record<LinkName, string>>>;
  /** Without it there are no buttons. */
  readonly canScale: boolean;
  /** Texts with percent signs. */
  readonly size: string;
  readonly coverage: string;
  readonly isPartial: boolean;
  /** The change was made elsewhere, and is announced there. */
  readonly isQuiet: boolean;
  readonly enabled: Readonly<Record<SizeCommand, boolean>>;
  readonly switches: readonly SwitchName[];
  readonly on: readonly SwitchName[];
  readonly isLocal: boolean;
  /** This section has the choice of the device. */
  readonly chooser: SectionName | undefined;
  readonly onSize: (command: SizeCommand, event: MouseEvent) => void;
  readonly onSwitch: (name: SwitchName, event: MouseEvent) => void;
  readonly onPlatform: (event: Event) => void;
}

/** What is below the heading of a section. */
export function sectionContent(name: SectionName, view: View): TemplateResult {
  switch (name) {
    case 'about':
      return about(view);
    case 'text-size':
      return textSize(view);
    case 'keyboard':
      return keyboard(view);
    case 'links':
      return linkList(view);
  }
}

function about({ messages, links }: View): TemplateResult {
  return html`<p>
      ${messages.aim} ${links.statement ? messages.seeStatement : ''}
      ${links.feedback ? messages.seeFeedback : ''}
    </p>
    <slot name="about"></slot>`;
}

function textSize(view: View): TemplateResult {
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
      switches.length > 0
        ? html`<div class="switches">${switches.map((name) => switchButton(name, view))}</div>`
        : nothing
    }
    ${switches.includes('reduce-motion') ? html`<p class="small">${messages.motion}</p>` : nothing}
    ${isLocal && (canScale || switches.length > 0) ? html`<p class="small">${messages.local}</p>` : nothing}
    <slot name="text-size-help"></slot>`;
}

function sizeButtons(view: View): TemplateResult {
  const { messages, platform, enabled, onSize, size, isPartial, isQuiet, coverage } = view;
  const [, ...zoom] = zoomKeys(platform)[0];
  const button = (command: SizeCommand, part: string) =>
    html`<button
      type="button"
      part="button button-${part}"
      class="button ${part}"
      aria-disabled=${enabled[command] ? 'false' : 'true'}
      @click=${(event: MouseEvent) => onSize(command, event)}
    >
      ${messages[command]}
    </button>`;
  return html`<p>${messages.textOnly}</p>
    <div class="sizes" role="group" aria-label=${messages.textSize.replaceAll('\u00ad', '')}>
      ${button('smaller', 'smaller')} ${button('larger', 'larger')} ${button('normal', 'reset')}
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
    aria-pressed=${isOn ? 'true' : 'false'}
    @click=${(event: MouseEvent) => onSwitch(name, event)}
  >
    <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 8.5l3.5 3.5L13 4.5"></path></svg>
    ${messages.switches[name]}
  </button>`;
}

function keyboard(view: View): TemplateResult {
  const { messages, platform } = view;
  const safari = safariKeys(platform);
  return html`${view.chooser === 'keyboard' ? chooser(view) : nothing}
    ${shortcutList(pageKeys(platform), platform, messages)}
    ${
      safari.length > 0
        ? html`<p>${messages.safari}</p>
            ${shortcutList(safari, platform, messages)}`
        : nothing
    }
    <slot name="keyboard-help"></slot>`;
}

function chooser({ messages, platform, onPlatform }: View): TemplateResult {
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

function linkList({ messages, links }: View): TemplateResult {
  const given = linkNames.filter((name) => links[name]);
  return html`<ul class="links" role="list">
      ${given.map(
        (name) => html`<li><a part="link" href=${links[name] ?? ''}>${messages[name]}</a></li>`,
      )}
    </ul>
    <slot name="links"></slot>
    ${given.length === 0 ? html`<slot></slot>` : nothing}`;
}

/** Where a keyboard is the exception, its section is folded. */
export const isFolded = (name: SectionName, { platform }: View): boolean =>
  name === 'keyboard' && isTouch(platform);
