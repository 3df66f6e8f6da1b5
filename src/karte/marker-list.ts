import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Member } from '../data/member.js';
import type { LocaleController } from '../shared/locale.js';
import { roleSign } from './marker.js';
import type { Mark } from './marks.js';
import { status } from './member-list.js';

/** What the markers need to know and whom they tell. */
export interface MarkerView {
  readonly members: readonly Member[];
  readonly marks: readonly Mark[];
  readonly locale: LocaleController;
  readonly selected: string | undefined;
  /** Under the pointer, in the map or in the list. */
  readonly hot: string | undefined;
  /** Id of the city whose marker Tab reaches. */
  readonly tabStop: string | undefined;
  readonly press: (mark: Mark, event: MouseEvent) => void;
  readonly point: (id: string | undefined) => void;
}

/** The markers: real buttons in a list, one of which is the tab stop. */
export function markerList(view: MarkerView): TemplateResult {
  const { members, marks, locale, hot, point } = view;
  return html`<ul class="markers" role="list" aria-label=${locale.messages.markers} ?hidden=${marks.length === 0}>
    ${repeat(
      marks,
      ({ index, count }) => `${members[index]?.id} ${count > 1}`,
      (mark) => {
        const member = members[mark.index];
        if (!member) return undefined;
        const { id } = member;
        return html`<li
          class="place ${id === hot ? 'hot' : ''}"
          @pointerenter=${() => point(id)}
          @pointerleave=${() => point(undefined)}
        >
          ${mark.count > 1 ? cluster(view, mark, member) : marker(view, mark, member)}
        </li>`;
      },
    )}
  </ul>`;
}

function marker(
  { members, locale, selected, tabStop, press }: MarkerView,
  mark: Mark,
  member: Member,
): TemplateResult {
  const { id, properties } = member;
  const { role, name, district } = properties;
  // Cities of the same name are neighbours in the alphabet.
  const isTwin = [-1, 1].some((by) => members[mark.index + by]?.properties.name === name);
  const spoken = status(member, locale) + (isTwin && district ? `, ${district}` : '');
  const isSelected = id === selected;
  return html`<button
    type="button"
    part="marker marker-${role} ${isSelected ? 'marker-selected' : ''}"
    class="marker ${role}"
    tabindex=${id === tabStop ? 0 : -1}
    aria-pressed=${isSelected ? 'true' : 'false'}
    @click=${(event: MouseEvent) => press(mark, event)}
  >
    <span class="sign-box">${roleSign(role)}</span
    ><span part="label" class="label">${name}<span class="sr">, ${spoken}</span></span>
  </button>`;
}

/** A group of cities: "12 Städte um Koblenz", of which the number and the name are seen. */
function cluster(
  { locale, tabStop, press }: MarkerView,
  mark: Mark,
  { id, properties: { name } }: Member,
): TemplateResult {
  const count = locale.number(mark.count);
  return html`<button
    type="button"
    part="cluster"
    class="marker cluster"
    tabindex=${id === tabStop ? 0 : -1}
    @click=${(event: MouseEvent) => press(mark, event)}
  >
    <span class="sign-box digits-${String(mark.count).length}">${count}</span
    ><span class="sr"> ${locale.messages.around} </span
    ><span part="label" class="label">${name}</span><span class="sr">, ${locale.messages.zoomIn}</span>
  </button>`;
}
