import { html, nothing, type TemplateResult } from 'lit';
import { headingTag } from '../shared/heading.js';
import { isTouch, pageKeys, safariKeys } from './keys.js';
import { linkNames } from './links.js';
import { chooser, shortcutList } from './shortcuts.js';
import { textSize } from './text-size.js';
import type { SectionName, View } from './view.js';

/** A section below a heading of this level. */
export function section(name: SectionName, level: number, view: View): TemplateResult {
  const key = name === 'text-size' ? 'textSize' : name;
  const heading = headingTag(
    level && Math.min(level + 1, 6),
    'section-heading',
    view.messages[key],
  );
  const content = contentOf(name, view);
  // Where a keyboard is the exception, its section is folded, but never with the choice of the device.
  const isFolded = name === 'keyboard' && view.chooser !== name && isTouch(view.platform);
  return html`<div part="section section-${name}" class="section ${name}">
    ${
      isFolded
        ? html`<details><summary>${heading}</summary>${content}</details>`
        : html`${heading}${content}`
    }
  </div>`;
}

function contentOf(name: SectionName, view: View): TemplateResult {
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

function keyboard(view: View): TemplateResult {
  const { messages, platform } = view;
  const safari = safariKeys(platform);
  return html`${view.chooser === 'keyboard' ? chooser(view) : nothing}
    ${shortcutList(pageKeys(platform), platform, messages)}
    ${
      safari[0]
        ? html`<p>${messages.safari}</p>
            ${shortcutList(safari, platform, messages)}`
        : nothing
    }
    <slot name="keyboard-help"></slot>`;
}

function linkList({ messages, links }: View): TemplateResult {
  const given = linkNames.filter((name) => links[name]);
  return html`<ul role="list">
      ${given.map(
        (name) => html`<li><a part="link" href=${links[name] ?? ''}>${messages[name]}</a></li>`,
      )}
    </ul>
    <slot name="links"></slot>
    ${given.length === 0 ? html`<slot></slot>` : nothing}`;
}
