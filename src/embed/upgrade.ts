import { warnOnce } from '../shared/warn.js';
import { asking, originOf, readOptions, readOwnLink, type OwnLink } from './address.js';
import { findEscaped } from './escaped.js';
import { embedAddress, scriptAddress } from './script.js';
import { standingAlone } from './standing-alone.js';

type Options = ReadonlyMap<string, string>;

const names = ['daten', 'karte', 'stadt', 'ticker', 'hilfe'];
const tags = names.map((name) => `netzwerk-${name}`);
const placeholders = tags.map((tag) => `.${tag}:not(html, body, main, ${tags.join()})`).join();
const links = 'a[href*="embed/"]';

/** What is being edited stays as it is, and so does what an author has marked. */
const left = '[contenteditable]:not([contenteditable="false" i]), [data-netzwerk="off" i]';

/** Our own elements, but for that which has others inside. */
const widgets = tags.slice(1).join();

/** Where embed pages may be: beside the page, beside the script, or where the script's tag says. */
const origins = [globalThis.origin, ...[scriptAddress, embedAddress].map(originOf)].filter(
  (origin) => origin !== 'null',
);

/**
 * Makes widgets of the placeholders (`<div class="netzwerk-karte" data-view="list">`) and of the links to
 * embed pages that stand alone in their block, in an element or a document. What is inside a placeholder
 * becomes the element's fallback. Leaves alone what is being edited or within `data-netzwerk="off"`.
 */
export function upgrade(root: Document | DocumentFragment | Element = document): void {
  if ((root.ownerDocument ?? document) !== document || document.designMode === 'on') return;
  for (const source of within(root, placeholders)) {
    if (source instanceof HTMLElement && isFree(source) && isComplete(source)) {
      fillPlaceholder(source);
    }
  }
  for (const link of within(root, links)) {
    if (isFree(link) && !link.closest(widgets)) replaceLink(link);
  }
  const top = root instanceof Document ? root.body : root instanceof Element ? root : null;
  if (!top) return;
  for (const { block, content } of findEscaped(top)) {
    if (isFree(block) && isComplete(block)) replaceCode(block, content);
  }
}

/** Upgrades what comes into the page later, until it goes. */
export function watch(): void {
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element && node.isConnected) upgrade(node);
    }
  }).observe(document, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', () => upgrade());
}

function within(root: ParentNode, selector: string): Element[] {
  const inside = [...root.querySelectorAll(selector)];
  return root instanceof Element && root.matches(selector) ? [root, ...inside] : inside;
}

function isFree(element: Element): boolean {
  return !element.closest(left);
}

/** The parser has left it; before, what comes next would go into an element that is gone. */
function isComplete(element: Element): boolean {
  if (document.readyState !== 'loading' || !element.isConnected) return true;
  for (let node: Node | null = element; node; node = node.parentNode) {
    if (node.nextSibling) return true;
  }
  return false;
}

function fillPlaceholder(source: HTMLElement): void {
  const tag = tags.find((name) => source.classList.contains(name)) as string;
  const known = attributesOf(tag);
  // A page's own box around the widget may bear the class, and a fallback stays one.
  if (!known || source.querySelector(`${tag}, .${tag}`) || source.closest(widgets)) return;
  const link = within(source, links)
    .map(ownLink)
    .find((own) => own?.tag === tag);
  const linked = link && readOptions(link, known, globalThis.origin);
  // Refused: without the data that the author means, a link is more honest than a widget.
  if (link && !linked && !asking.some((name) => source.hasAttribute(`data-${name}`))) return;
  const options = new Map(linked);
  const kept = new Map<string, string>();
  for (const { name, value } of source.attributes) {
    const option = name.startsWith('data-') ? name.slice(5) : '';
    if (known.includes(option)) options.set(option, value);
    // A parser takes names, such as those with a quote, that no script may set.
    else if (/^(?!on|style$|href$)[a-z_][\w:.-]*$/.test(name)) kept.set(name, value);
  }
  // A list or a link says something by itself; a box holds what is to be kept.
  const isBox = /^(div|span|p|section|figure|blockquote|article|aside)$/.test(source.localName);
  const element = create(tag, new Map([...(isBox ? kept : []), ...options]));
  if (isBox && source.hasAttribute('style')) element.style.cssText = source.style.cssText;
  source.replaceWith(element);
  element.append(...(isBox ? source.childNodes : [source]));
  if (!isBox) source.classList.remove(tag);
}

function replaceLink(link: Element): void {
  const own = ownLink(link);
  const source = own && standingAlone(link);
  const known = own && attributesOf(own.tag);
  if (!source || !known) return;
  // What the parser has yet to bring may stand in the same line.
  if (!isComplete(source.localName === 'p' ? source : (source.parentElement ?? source))) return;
  const options = readOptions(own, known, globalThis.origin);
  if (!options) return;
  const element = create(own.tag, options);
  source.replaceWith(element);
  element.append(link);
}

function replaceCode(block: Element, content: ParentNode): void {
  const code = content.querySelector(tags.join());
  const frame = content.querySelector('iframe');
  const own = readOwnLink(
    code?.querySelector(links)?.getAttribute('href') ?? frame?.getAttribute('src') ?? '',
    origins,
  );
  const tag = code?.localName ?? own?.tag;
  const known = tag && attributesOf(tag);
  if (!known) {
    // The script that the code asks for is there, otherwise this would not run.
    if (!content.querySelector(':not(script)')) block.replaceChildren();
    return;
  }
  // The tag's own attributes, and nothing of the address at which the page is shown.
  const page = new URL(code ? '?' : (own?.url ?? ''), document.baseURI);
  for (const { name, value } of code?.attributes ?? []) page.searchParams.set(name, value);
  const options = readOptions({ tag, url: page }, known, globalThis.origin);
  if (!options) return;
  warnOnce(
    tag,
    'steht als Text in der Seite, weil das CMS das Element nicht kennt: Nehmen Sie den Link.',
  );
  const fallback = [...block.children];
  const element = create(tag, options);
  block.replaceChildren(element);
  element.append(...fallback);
}

function ownLink(link: Element): OwnLink | undefined {
  return readOwnLink(link.getAttribute('href') ?? '', origins);
}

/** What an author may set; undefined where the element is not defined, so that the fallback stays. */
function attributesOf(tag: string): string[] | undefined {
  const element = customElements.get(tag) as { observedAttributes?: string[] } | undefined;
  return element && [...(element.observedAttributes ?? []), 'lang'];
}

function create(tag: string, options: Options): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of options) {
    // No attribute takes `false`; a form that writes it means that there is none.
    if (value !== 'false') element.setAttribute(name, value);
  }
  return element;
}
