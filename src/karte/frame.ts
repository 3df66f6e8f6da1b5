import { html, nothing, type TemplateResult } from 'lit';
import type { Member } from '../data/member.js';
import type { LocaleController } from '../shared/locale.js';
import type { Messages } from '../shared/messages/de.js';
import { legend } from './member-list.js';
import { outermost } from './summary.js';

/** The map in words, for those who don't see it. */
export function summary(members: readonly Member[], locale: LocaleController): TemplateResult {
  const { messages } = locale;
  const { length } = members;
  return html`<p class="sr">
    ${
      length > 1
        ? messages.summary(locale.number(length), outermost(members))
        : members[0]?.properties.name
    }
  </p>`;
}

/** There is no city to show. */
export function emptyMessage(messages: Messages): TemplateResult {
  return html`<div part="status" class="message">
    <slot name="empty"><p>${messages.empty}</p></slot>
  </div>`;
}

/** Legend and sources. GeoNames' licence, CC BY 4.0, asks for its name and a link to the licence. */
export function foot(
  members: readonly Member[],
  locale: LocaleController,
  usesGeoNames: boolean,
): TemplateResult {
  return html`<div class="foot">
    <div class="legend"><slot name="legend">${legend(members, locale)}</slot></div>
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
