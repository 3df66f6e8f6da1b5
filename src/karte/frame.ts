import { html, nothing, type TemplateResult } from 'lit';
import type { Role } from '../data/member.js';
import type { LocaleController } from '../shared/locale.js';
import type { Messages } from '../shared/messages/de.js';
import type { Atlas } from './atlas.js';
import { legend } from './member-list.js';

/** The map in words. */
export function inWords({ shown, isRegional, extent }: Atlas, locale: LocaleController): string {
  const { length } = shown;
  return length > 1 && extent
    ? locale.messages.summary(locale.number(length), isRegional, extent)
    : (shown[0]?.properties.name ?? '');
}

/** The same: for those who don't see it, or for all. */
export function summary(
  atlas: Atlas,
  locale: LocaleController,
  isVisible: boolean,
): TemplateResult {
  const text = inWords(atlas, locale);
  return html`<p part="summary" class=${isVisible ? '' : 'sr'} ?hidden=${text === ''}>${text}</p>`;
}

/** There is no city to show. */
export function emptyMessage(messages: Messages): TemplateResult {
  return html`<div part="status" class="message">
    <slot name="empty"><p>${messages.empty}</p></slot>
  </div>`;
}

/** A person has left no city to show, and how to have them back. */
export function wayBack(text: string, label: string, act: () => void): TemplateResult {
  return html`<div part="status" class="message way-back">
    <p>${text}</p>
    <button type="button" class="button" @click=${act}>${label}</button>
  </div>`;
}

/** Legend and sources. GeoNames' licence, CC BY 4.0, asks for its name and a link to the licence. */
export function foot(
  roles: ReadonlySet<Role>,
  locale: LocaleController,
  usesGeoNames: boolean,
): TemplateResult {
  return html`<div class="foot">
    <div class="legend"><slot name="legend">${legend(roles, locale)}</slot></div>
    <p class="attribution">
      Natural Earth, World Data Bank II<slot name="attribution"
        >${
          usesGeoNames
            ? html`, <a href="https://www.geonames.org/">GeoNames</a> (<a
                href="https://creativecommons.org/licenses/by/4.0/"
                >CC BY 4.0</a
              >)`
            : nothing
        }</slot
      >
    </p>
  </div>`;
}
