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
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.setAttribute('data-netzwerk', '');
  // A text node: Trusted Types guard the properties of a script element.
  script.appendChild(document.createTextNode(text));
  host.appendChild(script);
}
