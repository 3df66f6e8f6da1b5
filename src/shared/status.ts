import { html, type TemplateResult } from 'lit';

/** What went wrong in a person's words, and a way to try again; the technical side stands on the console. */
export function errorMessage(text: string, retry: string, onRetry: () => void): TemplateResult {
  return html`<div part="status" class="message alert" role="alert">
    <p>${text}</p>
    <button type="button" class="button" @click=${onRetry}>${retry}</button>
  </div>`;
}
