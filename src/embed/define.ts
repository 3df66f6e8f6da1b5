import { html, render } from 'lit';

const reported = new Set<string>();
let isAble: boolean | undefined;

/**
 * Whether Lit can make elements from a template: not on a page with Trusted Types that allows it no policy.
 * An element would then only hide what is in it.
 */
function canRender(tag: string): boolean {
  try {
    isAble ??= Boolean(render(html`<p></p>`, new DocumentFragment()));
  } catch {
    isAble = false;
    console.error(
      `[${tag}] kann auf dieser Seite nichts zeigen: Erlauben Sie in der Content-Security-Policy „trusted-types netzwerk“.`,
    );
  }
  return isAble;
}

/**
 * Registers an element once: the first copy on a page wins, a later one says so once and stays quiet.
 * Never throws, since a second `customElements.define` would stop the rest of the bundle.
 */
export function define(tag: string, element: CustomElementConstructor & { version: string }): void {
  const present = customElements.get(tag) as { version?: string } | undefined;
  if (!present) {
    if (canRender(tag)) customElements.define(tag, element);
  } else if (present !== element && !reported.has(tag)) {
    reported.add(tag);
    if (reported.size === 1) {
      console.info(
        `[${tag}] ist schon geladen (${present.version}): Binden Sie das Skript nur einmal ein.`,
      );
    }
  }
}
