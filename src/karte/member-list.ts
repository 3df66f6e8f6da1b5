import { html, nothing, type TemplateResult } from 'lit';
import type { Member, Role } from '../data/member.js';
import type { LocaleController } from '../shared/locale.js';
import { roleSign } from './marker.js';
import type { Page } from './pager.js';

/** What the rows need to know and whom they tell. */
export interface MemberView {
  readonly members: readonly Member[];
  readonly locale: LocaleController;
  readonly selected: string | undefined;
  /** Under the pointer, in the map or in the list. */
  readonly hot: string | undefined;
  readonly choose: (member: Member, event: MouseEvent) => void;
  readonly point: (id: string | undefined) => void;
}

/** A member's role and year, after its name: "Gründungsstadt, Mitglied seit 2019". */
export function status({ properties: { role, joined } }: Member, locale: LocaleController): string {
  const { messages } = locale;
  const member = messages.role.mitglied;
  const since = joined ? `${member} ${messages.since(locale.date(joined, true), false)}` : '';
  if (role === 'mitglied') return since || member;
  return since ? `${messages.role[role]}, ${since}` : messages.role[role];
}

/** The same cities, in the same order, as text: one page of them. */
export function memberRows(
  { members, locale, selected, hot, choose, point }: MemberView,
  { from, to, total }: Page,
): TemplateResult {
  const { messages } = locale;
  return html`<ul part="list" class="rows" role="list" aria-label=${messages.list}>
    ${members.slice(from, to).map((member, index) => {
      const { id, properties } = member;
      const { role, name, district, joined } = properties;
      const isSelected = id === selected;
      const facts = [
        role === 'mitglied' ? '' : messages.role[role],
        district ?? '',
        joined ? messages.since(locale.date(joined, true), false) : '',
      ].filter((fact) => fact !== '');
      return html`<li
        part="list-item ${isSelected ? 'list-item-selected' : ''}"
        aria-posinset=${from + index + 1}
        aria-setsize=${total}
      >
        <button
          type="button"
          class="row ${id === hot ? 'hot' : ''}"
          data-id=${id}
          aria-pressed=${isSelected ? 'true' : 'false'}
          @click=${(event: MouseEvent) => choose(member, event)}
          @pointerenter=${() => point(id)}
          @pointerleave=${() => point(undefined)}
        >
          ${roleSign(role)}<span class="row-name">${name}</span>${
            facts.length > 0
              ? html`<span class="row-facts"><span class="sr">, </span>${facts.join('\u00a0· ')}</span>`
              : nothing
          }
        </button>
      </li>`;
    })}
  </ul>`;
}

/** What the signs mean; only those that occur. */
export function legend(roles: ReadonlySet<Role>, { messages }: LocaleController): TemplateResult {
  const present = (['koordination', 'gruendung', 'mitglied'] as const).filter((role) =>
    roles.has(role),
  );
  return html`<ul role="list" ?hidden=${roles.size === 0}>
    ${present.map((role) => html`<li>${roleSign(role)} ${messages.role[role]}</li>`)}
  </ul>`;
}
