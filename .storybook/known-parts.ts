import manifest from '../custom-elements.json' with { type: 'json' };

interface Declared {
  readonly tagName?: string;
  readonly cssParts?: readonly { readonly name: string }[];
}

const known = new Map(
  manifest.modules
    .flatMap(({ declarations }): readonly Declared[] => declarations)
    .filter(({ tagName }) => tagName)
    .map(({ tagName = '', cssParts = [] }) => [tagName, new Set(cssParts.map(({ name }) => name))]),
);

/** Fails when a widget in a story shows a part that the manifest does not name, in whatever state it is. */
export function checkParts(root: ParentNode): void {
  for (const [tag, parts] of known) {
    for (const { shadowRoot } of root.querySelectorAll(tag)) {
      if (!shadowRoot) continue;
      for (const element of shadowRoot.querySelectorAll('[part]')) {
        const unknown = [...element.part].filter((part) => !parts.has(part));
        if (unknown.length > 0)
          throw new Error(`${tag} has parts unknown to the manifest: ${unknown.join(' ')}`);
      }
      checkParts(shadowRoot);
    }
  }
}
