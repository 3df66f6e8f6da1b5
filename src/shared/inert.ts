import { html, render } from 'lit';

/**
 * Markup as the browser's HTML parser reads it, in a document where nothing is loaded and no script runs.
 * What comes back may be read, and must never be put into a page.
 *
 * A page with Trusted Types lets markup be parsed through a policy alone. Lit has the one that the page
 * allows, and parses a template with no values without looking at it; `creationScope` hands its content
 * over before it is copied into the page's document (docs/decisions/0008-feeds-through-the-html-parser.md).
 */
export function parseInert(markup: string): ParentNode & Node {
  let content: Node | undefined;
  const importNode = (node: Node) => {
    content = node;
    return new DocumentFragment();
  };
  const strings = Object.assign([markup], { raw: [markup] });
  render(html(strings), new DocumentFragment(), { creationScope: { importNode } });
  return content as DocumentFragment;
}
