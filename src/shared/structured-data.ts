import { html, render } from 'lit';
import { toJson } from './json.js';

/**
 * Puts a description for search engines (JSON-LD, schema.org) into an element's light DOM, where they look for
 * it, or takes it away. A policy allows it, since it is data and nothing runs.
 */
export function describe(host: Element, data: object | undefined): void {
  const present = host.querySelector(':scope > script[data-netzwerk]');
  const text = data ? toJson({ '@context': 'https://schema.org', ...data }) : '';
  if ((present?.textContent ?? '') === text) return;
  if (present) host.removeChild(present);
  if (!text) return;
  // From a template a script comes as one that has already run: Trusted Types then leave its text alone,
  // which they otherwise guard even where the type says that it is data.
  const fragment = document.createDocumentFragment();
  // eslint-disable-next-line no-restricted-syntax -- data, and without any binding
  render(html`<script type="application/ld+json" data-netzwerk></script>`, fragment);
  const script = fragment.querySelector('script');
  script?.appendChild(document.createTextNode(text));
  if (script) host.appendChild(script);
}
