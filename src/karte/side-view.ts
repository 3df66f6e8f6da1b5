import { html, nothing, type TemplateResult } from 'lit';
import type { Member } from '../data/member.js';
import type { MemberSource } from '../shared/member-source.js';
import type { Messages } from '../shared/messages/de.js';
import { errorMessage } from '../shared/status.js';
import '../stadt/netzwerk-stadt.js';
import { emptyMessage } from './frame.js';
import { memberRows, type MemberView } from './member-list.js';

const cardParts =
  'base media image credit crest role name district joined topics projects project contact website close'
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
  readonly source: Pick<MemberSource, 'phase' | 'slow' | 'error'>;
  /** Behind a button, since the map has the room. */
  readonly isFolded: boolean;
  readonly retry: () => void;
}

/** The cities as a list, and what there is to say while they load and when they fail. */
export function listArea({ messages, view, source, isFolded, retry }: ListState): TemplateResult {
  const { phase, slow, error } = source;
  const isReady = phase === 'ready' && !error;
  const hasRows = view.members.length > 0;
  const list = hasRows ? memberRows(view) : nothing;
  return html`<div class="list-area">
    ${error ? errorMessage(messages.failed, messages.retry, retry) : nothing}
    ${slow ? html`<p part="status" class="message" role="status">${messages.loading}</p>` : nothing}
    ${isReady || hasRows ? nothing : html`<slot></slot>`}
    ${isFolded ? html`<details><summary>${messages.showList}</summary>${list}</details>` : list}
    ${isReady && !hasRows ? emptyMessage(messages) : nothing}
  </div>`;
}
