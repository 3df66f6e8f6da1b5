import { expect, waitFor } from 'storybook/test';
import type { NetzwerkKarteElement } from '../../src/index.js';

/** The map of a story, once it shows its cities. */
export async function readyMap(canvas: HTMLElement): Promise<NetzwerkKarteElement> {
  const map = canvas.querySelector('netzwerk-karte');
  if (!map) throw new Error('no map in this story');
  await map.ready;
  await map.updateComplete;
  return map;
}

/** The first element in a shadow root that a selector finds. */
export function find(host: Element, selector: string): HTMLElement {
  const found = host.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

export function has(host: Element, selector: string): boolean {
  return Boolean(host.shadowRoot?.querySelector(selector));
}

/** The visible name on the marker that has the focus. */
export function focusedCity(map: Element): string {
  return visibleName(map.shadowRoot?.activeElement);
}

/** What a marker's label says without the text for screen readers. */
export function visibleName(marker: Element | null | undefined): string {
  const label = marker?.querySelector('.label');
  const texts = [...(label?.childNodes ?? [])].filter((node) => node instanceof Text);
  return texts.map(({ data }) => data).join('');
}

/** Waits until the map's shadow root has an element. */
export async function appears(host: Element, selector: string): Promise<HTMLElement> {
  await waitFor(() => expect(has(host, selector)).toBe(true), { timeout: 5000 });
  return find(host, selector);
}
