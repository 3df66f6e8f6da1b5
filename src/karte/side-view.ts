import { html, nothing, type TemplateResult } from 'lit';
import type { Member } from '../data/member.js';
import type { MemberSource } from '../shared/member-source.js';
import type { LocaleController } from '../shared/locale.js';
import type { Messages } from '../shared/messages/de.js';
import { errorMessage } from '../shared/status.js';
import '../stadt/netzwerk-stadt.js';
import { emptyMessage } from './frame.js';
import { memberRows, type MemberView } from './member-list.js';
import type { Page } from './pager.js';

const cardParts =
  'base media image credit crest role name district joined topics projects project topic contact website close'
    .split(' ')
    .map((part) => `${part}:card-${part}`)
    .join(', ');

/** The card inside has no events of its own. */
const stop = (event: Event): void => event.stopPropagation();

/** The selected city's card; `close` is called for its button and for Escape. */
export function cardPanel(selected: Member, level: number, close: () => void): TemplateResult {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const onClose = (event: Event): void => {
    stop(event);
    close();
  };
  return html`<div part="card" class="card" @keydown=${onKey}>
    <netzwerk-stadt
      exportparts=${cardParts}
      closable
      heading-level=${level}
      .feature=${selected}
      @netzwerk-close=${onClose}
      @netzwerk-ready=${stop}
    ></netzwerk-stadt>
  </div>`;
}

/** What the list needs to know. */
export interface ListState {
  readonly messages: Messages;
  readonly view: MemberView;
  readonly page: Page;
  readonly turn: (by: number) => void;
  readonly source: Pick<MemberSource, 'phase' | 'slow' | 'error'>;
  /** Behind a button, since the map has the room. */
  readonly isFolded: boolean;
  /** A search shows what it has found. */
  readonly isOpen: boolean;
  readonly retry: () => void;
  /** Why no city is shown, if that can be undone. */
  readonly wayBack: TemplateResult | undefined;
  /** Keys in the list. */
  readonly onKeydown: (event: KeyboardEvent) => void;
}

/** "Städte 51 bis 100 von 702" */
export function pageText({ from, to, total }: Page, locale: LocaleController): string {
  return locale.messages.page(locale.number(from + 1), locale.number(to), locale.number(total));
}

/** Which part of a long list this is, and the way to the others. */
function pages({ page, turn, view: { locale } }: ListState): TemplateResult | typeof nothing {
  const { from, to, total } = page;
  if (to - from === total) return nothing;
  const { messages } = locale;
  const button = (by: number, label: string) =>
    html`<button type="button" class="button" @click=${() => turn(by)}>${label}</button>`;
  return html`<div class="pages">
    <p>${pageText(page, locale)}</p>
    ${from > 0 ? button(-1, messages.previousPage) : nothing}
    ${to < total ? button(1, messages.nextPage) : nothing}
  </div>`;
}

/** The cities as a list, and what there is to say while they load and when they fail. */
export function listArea(state: ListState): TemplateResult {
  const { messages, view, page, source, isFolded, isOpen, retry, wayBack, onKeydown } = state;
  const { phase, slow, error } = source;
  const isReady = phase === 'ready' && !error;
  const hasRows = view.members.length > 0;
  const list = hasRows ? html`${memberRows(view, page)}${pages(state)}` : nothing;
  return html`<div class="list-area" @keydown=${onKeydown}>
    ${error ? errorMessage(messages.failed, messages.retry, retry) : nothing}
    ${slow ? html`<p part="status" class="message" role="status">${messages.loading}</p>` : nothing}
    ${isReady || hasRows ? nothing : html`<slot></slot>`}
    ${isFolded && hasRows ? html`<details ?open=${isOpen}><summary>${messages.showList}</summary>${list}</details>` : list}
    ${isReady && !hasRows ? (wayBack ?? emptyMessage(messages)) : nothing}
  </div>`;
}
