import { html, nothing, type TemplateResult } from 'lit';
import type { DataError } from '../data/data-error.js';
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
    ${length === 0 ? nothing : messages.summary(length, locale.number(length), outermost(members))}
  </p>`;
}

/** What went wrong, and a way to try again; says so at once, since the person waits for the map. */
export function errorMessage(
  { reason, url }: DataError,
  messages: Messages,
  onRetry: () => void,
): TemplateResult {
  return html`<div part="status" class="message alert" role="alert">
    <p>${messages.failed[reason](hostOf(url))}</p>
    <button type="button" class="button" @click=${onRetry}>${messages.retry}</button>
  </div>`;
}

/** The name of the server in an address; the address itself if it has none. */
function hostOf(url: string): string {
  return /^https?:\/\/([^/?#]+)/.exec(url)?.[1] ?? url;
}

/** No city: because there is none, or because none passes the filter. */
export function emptyMessage(messages: Messages, isFiltered: boolean): TemplateResult {
  return html`<div part="status" class="message">
    <slot name="empty"><p>${isFiltered ? messages.noMatch : messages.empty}</p></slot>
  </div>`;
}

/** Legend and sources. GeoNames' licence, CC BY 4.0, asks for its name and a link to the licence. */
export function foot(
  members: readonly Member[],
  locale: LocaleController,
  hasOwnData: boolean,
): TemplateResult {
  const { messages } = locale;
  return html`<div class="foot">
    <div class="legend"><slot name="legend">${legend(members, locale)}</slot></div>
    <p class="attribution">
      ${messages.source}: Natural Earth, World Data Bank II
      <slot name="attribution"
        >${hasOwnData
          ? nothing
          : html` · ${messages.places}: <a href="https://www.geonames.org/">GeoNames</a> (<a
                href="https://creativecommons.org/licenses/by/4.0/"
                >CC BY 4.0</a
              >)`}</slot
      >
    </p>
  </div>`;
}
