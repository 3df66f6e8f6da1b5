import { html, nothing, type TemplateResult } from 'lit';
import type { NewsItem } from '../data/news.js';
import { relativeDate } from './relative-date.js';

export interface ItemListView {
  readonly items: readonly NewsItem[];
  /** Language of the items, if known. */
  readonly lang: string;
  readonly current: number;
  /** Language and time zone of dates, and the moment that "vor 3 Stunden" is counted from. */
  readonly language: string;
  readonly timeZone: string;
  readonly now: number;
  readonly follow: (event: Event, item: NewsItem) => void;
}

/** All items in the order in which they are read, each once, whatever is in view. */
export function itemList(view: ItemListView): TemplateResult {
  return html`<ul part="list" class="list" role="list" lang=${view.lang || nothing}>
    ${view.items.map(
      (
        item,
        index,
      ) => html`<li part="item ${index === view.current ? 'item-current' : ''}" class="item">
        ${
          item.url
            ? html`<a
                part="link"
                class="link"
                href=${item.url}
                @click=${(event: Event) => view.follow(event, item)}
                >${item.title}</a
              >`
            : html`<p part="title" class="title">${item.title}</p>`
        }
        ${item.summary ? html`<p part="summary" class="summary">${item.summary}</p>` : nothing}
        ${item.date || item.source ? about(item, view) : nothing}
      </li>`,
    )}
  </ul>`;
}

/** When and who: a short date for the eye, the full one for the ear. */
function about({ date, source }: NewsItem, view: ItemListView): TemplateResult {
  const { short, full } = relativeDate(date, view.now, view.language, view.timeZone);
  const time = html`<time part="date" lang=${view.language} datetime=${date}
    >${short === full ? full : html`<span aria-hidden="true">${short}</span><span class="sr">${full}</span>`}</time
  >`;
  return html`<p class="about">
    ${date ? time : nothing}${date && source ? ' · ' : nothing}${
      source ? html`<span part="source">${source}</span>` : nothing
    }
  </p>`;
}
