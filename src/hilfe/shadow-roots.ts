/** A root and the open shadow roots in it, but our own: those inherit their size. */
export function* openRoots(root: ParentNode & Node): Generator<ParentNode & Node> {
  yield root;
  for (const { shadowRoot, localName } of root.querySelectorAll('*')) {
    if (shadowRoot && !localName.startsWith('netzwerk-')) yield* openRoots(shadowRoot);
  }
}

/** All style sheets of the page. */
export function* sheetsOf(page: Document): Generator<CSSStyleSheet> {
  for (const root of openRoots(page) as Iterable<DocumentOrShadowRoot>) {
    yield* root.styleSheets;
    yield* root.adoptedStyleSheets;
  }
}
