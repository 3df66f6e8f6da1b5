import { html, type TemplateResult } from 'lit';

/** How a heading looks to styles and scripts. */
export interface HeadingOptions {
  readonly part: string;
  readonly className: string;
}

/**
 * A heading of level 2 … 6, or a paragraph for 0; a tag name can't be an expression in a template.
 * A script can focus it, so that a screen reader goes on from there.
 */
export function headingTag(
  level: number,
  { part, className }: HeadingOptions,
  text: unknown,
): TemplateResult {
  switch (level) {
    case 0:
      return html`<p id="heading" part=${part} class=${className} tabindex="-1">${text}</p>`;
    case 3:
      return html`<h3 id="heading" part=${part} class=${className} tabindex="-1">${text}</h3>`;
    case 4:
      return html`<h4 id="heading" part=${part} class=${className} tabindex="-1">${text}</h4>`;
    case 5:
      return html`<h5 id="heading" part=${part} class=${className} tabindex="-1">${text}</h5>`;
    case 6:
      return html`<h6 id="heading" part=${part} class=${className} tabindex="-1">${text}</h6>`;
    default:
      return html`<h2 id="heading" part=${part} class=${className} tabindex="-1">${text}</h2>`;
  }
}
