import { fixture, html, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { NetzwerkKarteElement } from '../../src/karte/netzwerk-karte.js';
import '../../src/karte/netzwerk-karte.js';
import { collection, manyCities } from './cities.js';

/** A map in a box of the given width, ready. */
export async function mount(
  template: TemplateResult = html`<netzwerk-karte></netzwerk-karte>`,
  width = 760,
): Promise<NetzwerkKarteElement> {
  const karte = await place(template, width);
  await karte.ready;
  await karte.updateComplete;
  return karte;
}

/** The same, without waiting for content. */
export async function place(template: TemplateResult, width = 760): Promise<NetzwerkKarteElement> {
  const box = await fixture<HTMLElement>(html`<div style="width: ${width}px">${template}</div>`);
  return box.querySelector('netzwerk-karte')!;
}

/** Text as it is read, in one line. */
export const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '')
    .replace(/\s+/g, ' ')
    .replace(/[\u200B\u00AD]/g, '')
    .trim();

export const isShown = (element: Element): boolean => element.getClientRects().length > 0;

/** All elements with a part, in the order of the document. */
export const parts = (host: Element, part: string): HTMLElement[] => [
  ...host.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${part}"]`),
];

export const part = (host: Element, name: string): HTMLElement | undefined => parts(host, name)[0];

export const markers = (karte: Element): HTMLElement[] => parts(karte, 'marker');

export const rows = (karte: Element): HTMLElement[] =>
  parts(karte, 'list-item').map((item) => item.querySelector('button')!);

/** The marker of a city. */
export const marker = (karte: Element, name: string): HTMLElement => named(markers(karte), name);

/** The row of a city in the list. */
export const row = (karte: Element, name: string): HTMLElement => named(rows(karte), name);

function named(elements: HTMLElement[], name: string): HTMLElement {
  const found = elements.find((element) => textOf(element).startsWith(name));
  if (!found) throw new Error(`${name} is not there: ${elements.map(textOf).join(' | ')}`);
  return found;
}

/** The name before the first comma, as on the map. */
export const cityOf = (element: Element | null | undefined): string =>
  textOf(element).split(',')[0] ?? '';

/** A button by its accessible name. */
export function button(host: Element, name: string): HTMLElement {
  const buttons = [...host.shadowRoot!.querySelectorAll('button')];
  const found = buttons.find((own) => (own.getAttribute('aria-label') ?? textOf(own)) === name);
  if (!found) throw new Error(`no button “${name}”`);
  return found;
}

export const region = (karte: Element): HTMLElement => karte.shadowRoot!.querySelector('section')!;

export const stadt = (karte: Element): HTMLElementTagNameMap['netzwerk-stadt'] | null =>
  karte.shadowRoot!.querySelector('netzwerk-stadt');

/** The focused element, through all shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** The focus is there; says in words where else it is, since elements print badly. */
export function expectFocus(element: Element | null | undefined): void {
  const active = focused();
  if (active === element) return;
  const named = (own: Element | null | undefined) =>
    own
      ? `<${own.localName}> ${own.getAttribute('aria-label') ?? textOf(own).slice(0, 60)}`
      : 'none';
  throw new Error(`the focus is on ${named(active)} instead of ${named(element)}`);
}

export const isPressed = (element: Element): boolean =>
  element.getAttribute('aria-pressed') === 'true';

/** The page's live region. */
export const statusRegions = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('[data-netzwerk-status]'),
];

/** Waits until the live region says a text. */
export async function said(text: string): Promise<void> {
  try {
    await waitUntil(() => textOf(statusRegions()[0]) === text, '', { timeout: 3000 });
  } catch {
    throw new Error(`said “${textOf(statusRegions()[0])}” instead of “${text}”`);
  }
}

/** Waits until the map has been measured and its labels are placed. */
export async function drawn(karte: Element): Promise<void> {
  await waitUntil(() => parts(karte, 'label').some((label) => label.hasAttribute('data-free')));
}

/** The signs of groups. */
export const clusters = (karte: Element): HTMLElement[] => parts(karte, 'cluster');

/** In view, of a marker or a group's sign. */
export const isSeen = (element: Element): boolean => !element.closest('[data-out]');

/** A map of many cities in rows, in groups and settled. */
export async function mountMany(count = 60, width = 400): Promise<NetzwerkKarteElement> {
  const karte = await mount(
    html`<netzwerk-karte .data=${collection(...manyCities(count))}></netzwerk-karte>`,
    width,
  );
  await waitUntil(() => clusters(karte).length > 0);
  await drawn(karte);
  return karte;
}

/** Collects the details of an event that reaches the document. */
export function details<T>(type: string): T[] {
  const heard: T[] = [];
  document.addEventListener(type, (event) => heard.push((event as CustomEvent<T>).detail), {
    signal: (listening ??= new AbortController()).signal,
  });
  return heard;
}

let listening: AbortController | undefined;

/** Ends all listening of `details`; for `afterEach`. */
export function stopListening(): void {
  listening?.abort();
  listening = undefined;
}
