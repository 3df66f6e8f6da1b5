import { fixture, html, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { NewsItem } from '../../src/data/news.js';
import type { NetzwerkTickerElement } from '../../src/ticker/netzwerk-ticker.js';
import '../../src/ticker/netzwerk-ticker.js';
import { part, parts, textOf } from './karte.js';

/** Items of a test: "Meldung 1" and so on, newest first. */
export const news = (count: number): NewsItem[] =>
  [...'x'.repeat(count)].map((_, index) => ({
    title: `Meldung ${String(index + 1)}`,
    url: `https://stadt.example/${String(index + 1)}`,
    date: `2025-01-${String(28 - index)}`,
  }));

/** A feed with items of these titles, the first one the newest. */
export const feed = (...titles: string[]): string =>
  `<rss version="2.0"><channel><title>x</title>${titles
    .map(
      (title, index) =>
        `<item><title>${title}</title><link>https://stadt.example/${title}</link><pubDate>${new Date(
          Date.UTC(2025, 0, 28 - index),
        ).toUTCString()}</pubDate></item>`,
    )
    .join('')}</channel></rss>`;

/** A ticker in a box of the given width. */
export async function place(template: TemplateResult, width = 400): Promise<NetzwerkTickerElement> {
  const box = await fixture<HTMLElement>(html`<div style="width: ${width}px">${template}</div>`);
  return box.querySelector('netzwerk-ticker')!;
}

/** The same, ready. */
export async function mount(
  template: TemplateResult = html`<netzwerk-ticker .items=${news(5)}></netzwerk-ticker>`,
  width = 400,
): Promise<NetzwerkTickerElement> {
  const ticker = await place(template, width);
  await ticker.ready;
  await ticker.updateComplete;
  return ticker;
}

export const viewport = (ticker: Element): HTMLElement => part(ticker, 'viewport')!;

export const titles = (ticker: Element): string[] =>
  parts(ticker, 'item').map((item) => textOf(item.querySelector('[part~=link], [part~=title]')));

/** Titles of the items that are in view, as far as the eye can tell. */
export function inView(ticker: Element): string[] {
  const { left, right } = viewport(ticker).getBoundingClientRect();
  return parts(ticker, 'item')
    .filter((item) => {
      const box = item.getBoundingClientRect();
      return box.left < right - 2 && box.right > left + 2;
    })
    .map((item) => textOf(item.querySelector('[part~=link], [part~=title]')));
}

/** Waits until one item alone is in view. */
export async function shows(ticker: Element, title: string): Promise<void> {
  try {
    await waitUntil(() => inView(ticker).join() === title, '', { timeout: 3000 });
  } catch {
    throw new Error(`shows “${inView(ticker).join()}” instead of “${title}”`);
  }
}
