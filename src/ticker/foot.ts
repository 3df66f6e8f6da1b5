import { html, nothing, type TemplateResult } from 'lit';
import type { DataError } from '../data/data-error.js';
import type { TickerMessages } from './messages/de.js';

export interface FootView {
  readonly messages: TickerMessages;
  /** How many items are shown. */
  readonly count: number;
  readonly isReady: boolean;
  /** Loading takes long enough to say so. */
  readonly isSlow: boolean;
  readonly error: DataError | undefined;
  /** The offer to show new items, if there are any. */
  readonly fresh: string;
  readonly more: TemplateResult | typeof nothing;
  readonly accept: () => void;
  readonly retry: () => void;
}

/** What there is to say about the news, and where to find more. Nothing here speaks up by itself. */
export function foot(view: FootView): TemplateResult {
  const { messages, count, isReady, isSlow, error, fresh, more } = view;
  const status = (content: unknown) => html`<div part="status" class="status">${content}</div>`;
  const button = (name: string, text: string, run: () => void) =>
    html`<button type="button" part="control ${name}" class="button" @click=${run}>${text}</button>`;
  return html`${
    error
      ? status(html`<p>${count > 0 ? messages.stale : failure(messages, error)}</p>
          ${button('retry', messages.retry, view.retry)}`)
      : nothing
  }${isSlow && count === 0 ? status(html`<p>${messages.loading}</p>`) : nothing}${
    isReady && count === 0
      ? html`<div part="status"><slot name="empty"><p>${messages.empty}</p></slot></div>`
      : nothing
  }
    <div class="foot">
      ${fresh ? button('fresh', fresh, view.accept) : nothing}<slot name="more">${more}</slot>
    </div>`;
}

/** Why there are no news, as far as it helps: a feed elsewhere may just not be readable from this page. */
export function failure(messages: TickerMessages, { reason, url }: DataError): string {
  const host = reason === 'network' && hostOf(url);
  return host && host !== location.host ? messages.refused(host) : messages.failed;
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return '';
  }
}
