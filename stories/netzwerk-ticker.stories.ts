import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import '../src/ticker/netzwerk-ticker.js';
import type { NetzwerkTickerElement, NewsItem } from '../src/index.js';
import { neverAnswers, notFound } from './lib/network.js';
import { cityPage } from './lib/page.js';
import { appears, find, has } from './lib/shadow.js';

interface Args {
  src?: string;
  mode?: string;
  autoplay?: boolean;
  interval?: string;
  loops?: string;
  max?: string;
  'max-age'?: string;
  'more-href'?: string;
  'more-label'?: string;
  heading?: string;
  'heading-level'?: string;
  label?: string;
  lang?: string;
  items?: readonly Partial<NewsItem>[];
  width?: string;
  onSelect?: (event: Event) => void;
  content?: TemplateResult;
}

const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

/** Invented news, always fresh. */
const fresh: NewsItem[] = [
  {
    title: 'Bürgerbüro öffnet donnerstags länger',
    url: 'https://example.org/1',
    date: ago(0.1),
    source: 'Rathaus',
  },
  { title: 'Neue Fahrradstraße am Rheinufer', url: 'https://example.org/2', date: ago(3) },
  {
    title: 'Stadtbücherei verleiht jetzt auch Sensoren',
    url: 'https://example.org/3',
    date: ago(26),
  },
  { title: 'Ohne eigene Seite: Sprechstunde entfällt', url: '', date: ago(80) },
  { title: 'Haushalt 2026 beschlossen', url: 'https://example.org/5', date: '2025-12-24' },
];

const long = {
  title:
    'Donaudampfschifffahrtsgesellschaftskapitänsversammlung berät über die Zusammenarbeit der Kommunen bei der Digitalisierung der Verwaltung und beschließt einen gemeinsamen Fahrplan',
  url: 'https://example.org/lang',
  date: '2025-06-03',
};

const feed = (body: string) => `data:application/rss+xml,${encodeURIComponent(body)}`;
const options = (...values: string[]) => ({ control: 'select' as const, options: values });

const meta: Meta<Args> = {
  title: 'Ticker/netzwerk-ticker',
  component: 'netzwerk-ticker',
  decorators: [cityPage],
  args: { width: '30rem', heading: 'Aktuelles' },
  argTypes: {
    mode: options('rotate', 'list', 'scroll'),
    'heading-level': options('0', '2', '3', '4', '5', '6'),
    lang: options('de', 'de-simple', 'en', 'fr'),
    width: { control: 'text', description: 'Nur hier: Breite des Platzes' },
    items: { control: 'object' },
    content: { table: { disable: true } },
    onSelect: { table: { disable: true } },
  },
  render: ({ width, ...args }) => {
    const limit = (element?: Element) => {
      if (element instanceof HTMLElement) element.style.maxInlineSize = width ?? '';
    };
    return html`<div ${ref(limit)}>
      <netzwerk-ticker
        src=${args.src ?? nothing}
        mode=${args.mode ?? nothing}
        ?autoplay=${args.autoplay ?? false}
        interval=${args.interval ?? nothing}
        loops=${args.loops ?? nothing}
        max=${args.max ?? nothing}
        max-age=${args['max-age'] ?? nothing}
        more-href=${args['more-href'] ?? nothing}
        more-label=${args['more-label'] ?? nothing}
        heading=${args.heading ?? nothing}
        heading-level=${args['heading-level'] ?? nothing}
        label=${args.label ?? nothing}
        lang=${args.lang ?? nothing}
        .items=${args.items}
        @netzwerk-select=${(event: Event) => {
          event.preventDefault();
          args.onSelect?.(event);
        }}
        >${args.content ?? html`<p><a href="https://www.ikone-ds.de/">Aus dem Netzwerk</a></p>`}</netzwerk-ticker
      >
    </div>`;
  },
};

export default meta;
type Story = StoryObj<Args>;

/** The ticker of a story, once it shows something. */
async function ready(canvas: HTMLElement): Promise<NetzwerkTickerElement> {
  const ticker = canvas.querySelector('netzwerk-ticker');
  if (!ticker) throw new Error('no ticker in this story');
  await ticker.ready;
  await ticker.updateComplete;
  return ticker;
}

/** Alle Attribute zum Ausprobieren. */
export const Playground: Story = {
  args: { items: fresh, mode: 'rotate', autoplay: true, 'more-href': 'https://example.org/' },
};

/** Ohne ein Attribut: die Meldungen des Netzwerks aus dem Skript selbst. */
export const Overview: Story = { name: 'Überblick', args: {} };

// Options

/** Alle Meldungen untereinander; nichts bewegt sich je. */
export const List: Story = { name: 'Option: Liste', args: { mode: 'list', items: fresh } };

/** Eine Zeile; ohne `autoplay` steht sie still und lässt sich schieben. */
export const Line: Story = { name: 'Option: Laufzeile', args: { mode: 'scroll', items: fresh } };

/** Mit `autoplay` läuft sie nach fünf Sekunden los und hält am Ende an. */
export const RunningLine: Story = {
  name: 'Option: Laufzeile mit autoplay',
  args: { mode: 'scroll', autoplay: true, items: fresh },
};

/** Wechselt nach der Lesezeit, ein Mal durch; der erste Knopf hält es an. */
export const Autoplay: Story = { name: 'Option: autoplay', args: { autoplay: true, items: fresh } };

export const More: Story = {
  name: 'Option: Link zu allen Meldungen',
  args: { items: fresh, 'more-href': 'https://example.org/', 'more-label': 'Alle Nachrichten' },
};

/** Eine Liste in der Seite wird gelesen, wie ein CMS sie schreibt. */
export const ListInPage: Story = {
  name: 'Option: Liste aus dem CMS',
  args: {
    content: html`<ul>
      <li><a href="https://example.org/a">Bürgerbüro geschlossen</a> <time datetime="2025-06-05">5. Juni 2025</time></li>
      <li><a href="https://example.org/b">Straßenfest</a> <time datetime="2025-05-01">1. Mai 2025</time></li>
    </ul>`,
  },
};

/** Ein Feed, hier als Datenadresse. Aus HTML im Titel wird Text. */
export const Feed: Story = {
  name: 'Option: Feed',
  args: {
    src: feed(
      '<rss version="2.0"><channel><item><title>Kultur &amp;#8211; für &lt;b&gt;alle&lt;/b&gt;</title><link>https://example.org/1</link><pubDate>Di, 04 Mär 2025 09:30:00 +0100</pubDate></item><item><title>Zweite Meldung</title><link>https://example.org/2</link><pubDate>Mo, 03 Mär 2025 09:30:00 +0100</pubDate></item></channel></rss>',
    ),
  },
  play: async ({ canvasElement }) => {
    const ticker = await ready(canvasElement);
    await expect(ticker.items[0]?.title).toBe('Kultur – für alle');
  },
};

export const NoHeading: Story = {
  name: 'Option: ohne sichtbare Überschrift',
  args: { items: fresh, heading: '', label: 'Aus dem Rathaus' },
};

// States

export const OneItem: Story = {
  name: 'Zustand: eine Meldung',
  args: { autoplay: true, items: fresh.slice(0, 1) },
  play: async ({ canvasElement }) => {
    await expect(has(await ready(canvasElement), 'button')).toBe(false);
  },
};

export const Empty: Story = { name: 'Zustand: keine Meldung', args: { items: [] } };

/** Nach einer Sekunde sagt er, dass er lädt; bis dahin und danach steht da, was in der Seite steht. */
export const Loading: Story = {
  name: 'Zustand: lädt',
  args: { src: neverAnswers },
  play: async ({ canvasElement }) => {
    const ticker = canvasElement.querySelector('netzwerk-ticker');
    if (!ticker) throw new Error('no ticker in this story');
    await appears(ticker, '[part=status]');
  },
};

export const Failed: Story = {
  name: 'Zustand: Fehler',
  args: { src: notFound },
  play: async ({ canvasElement }) => {
    const ticker = canvasElement.querySelector('netzwerk-ticker');
    if (!ticker) throw new Error('no ticker in this story');
    await appears(ticker, '[part=status] button');
    await expect(ticker.querySelector('a')).toBeVisible();
  },
};

export const LongTitle: Story = {
  name: 'Zustand: langer Titel',
  args: { items: [long, ...fresh], width: '20rem' },
};

export const Narrow: Story = {
  name: 'Größe: 280 Pixel',
  args: { items: fresh, autoplay: true, width: '280px' },
};

export const Wide: Story = { name: 'Größe: volle Breite', args: { items: fresh, width: 'none' } };

export const Dark: Story = {
  name: 'Ansicht: dunkel',
  globals: { scheme: 'dark' },
  args: { items: fresh, autoplay: true },
};

/** Kommt dem Kontrastmodus nah; den echten schaltet das Betriebssystem. */
export const SystemColours: Story = {
  name: 'Ansicht: Systemfarben',
  args: { items: fresh },
  decorators: [
    (story) => {
      const paint = (element?: Element) => {
        if (!(element instanceof HTMLElement)) return;
        const colours = {
          text: 'CanvasText',
          surface: 'Canvas',
          line: 'CanvasText',
          accent: 'LinkText',
        };
        for (const [name, colour] of Object.entries(colours)) {
          element.style.setProperty(`--netzwerk-color-${name}`, colour);
        }
      };
      return html`<div ${ref(paint)}>${story()}</div>`;
    },
  ],
};

export const LargeText: Story = {
  name: 'Ansicht: Text 200 %',
  globals: { textSize: '200%' },
  args: { items: fresh, autoplay: true, width: '320px' },
};

export const RightToLeft: Story = {
  name: 'Ansicht: von rechts nach links',
  globals: { dir: 'rtl' },
  args: { items: fresh },
};

export const EasyLanguage: Story = {
  name: 'Sprache: Leichte Sprache',
  globals: { lang: 'de-simple' },
  args: { items: fresh, autoplay: true },
};
export const English: Story = {
  name: 'Sprache: Englisch',
  globals: { lang: 'en' },
  args: { items: fresh },
};
export const French: Story = {
  name: 'Sprache: Französisch',
  globals: { lang: 'fr' },
  args: { items: fresh },
};

// Behaviours

/** Weiter und zurück behalten den Fokus und gehen im Kreis. */
export const Steps: Story = {
  name: 'Verhalten: weiter und zurück',
  args: { items: fresh },
  play: async ({ canvasElement }) => {
    const ticker = await ready(canvasElement);
    find(ticker, '[part~=previous]').focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(ticker.index).toBe(4));
    await expect(ticker.shadowRoot?.activeElement).toBe(find(ticker, '[part~=previous]'));
  },
};

/** „Alle anzeigen“ macht an Ort und Stelle eine Liste daraus. */
export const Unfold: Story = {
  name: 'Verhalten: alle anzeigen',
  args: { items: fresh, autoplay: true },
  play: async ({ canvasElement }) => {
    const ticker = await ready(canvasElement);
    find(ticker, '[part~=all]').click();
    await waitFor(() =>
      expect(find(ticker, '[part~=all]').textContent?.trim()).toBe('Einzeln anzeigen'),
    );
    await expect(ticker.playing).toBe(false);
  },
};

/** Wer einem Link folgt, löst `netzwerk-select` aus; die Seite kann es verhindern, wie hier. */
export const Select: Story = {
  name: 'Verhalten: Meldung öffnen',
  args: { items: fresh, onSelect: fn() },
  play: async ({ canvasElement, args }) => {
    const ticker = await ready(canvasElement);
    find(ticker, '[part=link]').click();
    await expect(args.onSelect).toHaveBeenCalledTimes(1);
  },
};

// Accessibility

/**
 * Der erste Knopf hält an (WCAG 2.2.2), mit Leertaste wie mit Eingabetaste, und sein Name sagt, was er tut. Die
 * Gruppe der Knöpfe nennt die Stelle. Was sich bewegt, wird nicht angesagt.
 */
export const Accessibility: Story = {
  name: 'Barrierefreiheit: anhalten mit Tasten',
  args: { items: fresh, autoplay: true },
  play: async ({ canvasElement }) => {
    const ticker = await ready(canvasElement);
    const toggle = find(ticker, '[part~=toggle]');
    const before = toggle.getAttribute('aria-label');
    toggle.focus();
    await userEvent.keyboard(' ');
    await waitFor(() => expect(ticker.pauseReasons).toContain('user'));
    await expect(ticker.playing).toBe(false);
    await expect(toggle.getAttribute('aria-label')).not.toBe(before);
    await expect(find(ticker, '[part=controls]').getAttribute('aria-label')).toContain('1 von 5');
    await expect(has(ticker, '[part=list] [aria-live], [part=list][aria-live]')).toBe(false);
  },
};
