/** A root and the open shadow roots in it, but our own: those inherit their size. */
export function* openRoots(root: ParentNode & Node): Generator<ParentNode & Node> {
  yield root;
  for (const { shadowRoot, localName } of root.querySelectorAll('*')) {
    if (shadowRoot && !localName.startsWith('netzwerk-')) yield* openRoots(shadowRoot);
  }
}

/** Style sheets of ours. */
export const ownSheets = new WeakSet<CSSStyleSheet>();

/** All style sheets of the page, but ours. */
export const pageSheets = (): CSSStyleSheet[] =>
  ([...openRoots(document)] as unknown as DocumentOrShadowRoot[])
    .flatMap(({ styleSheets, adoptedStyleSheets }) => [...styleSheets, ...adoptedStyleSheets])
    .filter((sheet) => !ownSheets.has(sheet));
