import { html, type TemplateResult } from 'lit';

/**
 * A heading of level 2 … 6, or a paragraph for 0; a tag name can't be an expression in a template.
 * Its name is its class and part. A script can focus it, so that a screen reader goes on from there.
 */
export function headingTag(level: number, name: string, text: unknown): TemplateResult {
  switch (level) {
    case 0:
      return html`<p part=${name} class=${name} tabindex="-1">${text}</p>`;
    case 3:
      return html`<h3 part=${name} class=${name} tabindex="-1">${text}</h3>`;
    case 4:
      return html`<h4 part=${name} class=${name} tabindex="-1">${text}</h4>`;
    case 5:
      return html`<h5 part=${name} class=${name} tabindex="-1">${text}</h5>`;
    case 6:
      return html`<h6 part=${name} class=${name} tabindex="-1">${text}</h6>`;
    default:
      return html`<h2 part=${name} class=${name} tabindex="-1">${text}</h2>`;
  }
}
