import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import '../src/karte/netzwerk-karte.js';
import type { MemberCollection } from '../src/index.js';
import { collection, fullMember, longNames, manyMembers, member } from './lib/members.js';
import { brokenJson, neverAnswers, notFound } from './lib/network.js';
import { cityPage } from './lib/page.js';
import { appears, find, focusedCity, has, readyMap, visibleName } from './lib/shadow.js';

interface Args {
  src?: string;
  members?: string;
  value?: string;
  view?: string;
  card?: string;
  topic?: string;
  search?: boolean;
  filter?: boolean;
  summary?: boolean;
  loading?: string;
  basemap?: string;
  'basemap-attribution'?: string;
  label?: string;
  heading?: string;
  'heading-level'?: string;
  lang?: string;
  data?: MemberCollection;
  width?: string;
  onSelect?: (event: CustomEvent) => void;
  content?: TemplateResult;
}

const fallback = html`<p>
  <a href="https://www.ikone-ds.de/">Mitgliedsstädte des Netzwerks Digitale Stadt</a>
</p>`;

const options = (...values: string[]) => ({ control: 'select' as const, options: values });

const meta: Meta<Args> = {
  title: 'Karte/netzwerk-karte',
  component: 'netzwerk-karte',
  decorators: [cityPage],
  argTypes: {
    view: options('auto', 'map', 'list', 'split'),
    card: options('panel', 'none'),
    loading: options('eager', 'lazy'),
    'heading-level': options('0', '2', '3', '4', '5', '6'),
    lang: options('de', 'de-simple', 'en', 'fr'),
    width: { control: 'text', description: 'Nur hier: Breite des Platzes' },
    data: { control: false },
    content: { table: { disable: true } },
    onSelect: { table: { disable: true } },
  },
  render: ({ width, ...args }) => {
    const map = html`<netzwerk-karte
      src=${args.src ?? nothing}
      members=${args.members ?? nothing}
      .value=${args.value ?? null}
      view=${args.view ?? nothing}
      card=${args.card ?? nothing}
      topic=${args.topic ?? nothing}
      ?search=${args.search}
      ?filter=${args.filter}
      ?summary=${args.summary}
      loading=${args.loading ?? nothing}
      basemap=${args.basemap ?? nothing}
      basemap-attribution=${args['basemap-attribution'] ?? nothing}
      label=${args.label ?? nothing}
      heading=${args.heading ?? nothing}
      heading-level=${args['heading-level'] ?? nothing}
      lang=${args.lang ?? nothing}
      .data=${args.data}
      @netzwerk-select=${(event: CustomEvent) => args.onSelect?.(event)}
      >${args.content ?? fallback}</netzwerk-karte
    >`;
    if (!width) return map;
    const limit = (element?: Element) => {
      if (element instanceof HTMLElement) element.style.inlineSize = width;
    };
    return html`<div ${ref(limit)}>${map}</div>`;
  },
};

export default meta;
type Story = StoryObj<Args>;

/** Alle Attribute zum Ausprobieren. */
export const Playground: Story = {
  args: { heading: 'Unsere Städte', view: 'auto', card: 'panel', 'heading-level': '2' },
};

/** Ohne ein Attribut: die Mitglieder des Netzwerks aus dem Skript selbst. */
export const Overview: Story = { name: 'Überblick' };

// Options

/** Mit Überschrift; `heading-level` passt sie in die Gliederung der Seite ein. */
export const Heading: Story = {
  name: 'Option: Überschrift',
  args: { heading: 'Städte im Netzwerk', 'heading-level': '3' },
};

/** Überschrift und Einleitung der Seite selbst, in den Slots `heading` und `description`. */
export const Slots: Story = {
  name: 'Option: Slots',
  args: {
    content: html`<h2 slot="heading">Wer macht mit?</h2>
      <p slot="description">Seit 2020 kann jede Stadt in Rheinland-Pfalz beitreten.</p>
      <span slot="attribution"> · Orte: GeoNames (CC BY 4.0)</span>
      ${fallback}`,
  },
};

/** Nur einige Städte. */
export const Members: Story = {
  name: 'Option: ausgewählte Städte',
  args: { members: 'trier speyer andernach' },
  play: async ({ canvasElement }) => {
    const map = await readyMap(canvasElement);
    await expect(map.features.map(({ id }) => id)).toEqual(['andernach', 'speyer', 'trier']);
  },
};

/** Nur die Karte; die Liste lässt sich aufklappen. */
export const ViewMap: Story = { name: 'Option: nur Karte', args: { view: 'map' } };

/** Nur die Liste. */
export const ViewList: Story = { name: 'Option: nur Liste', args: { view: 'list' } };

/** Karte und Liste, auch wo wenig Platz ist. */
export const ViewSplit: Story = { name: 'Option: Karte und Liste', args: { view: 'split' } };

/** Ohne eigene Angaben: Die Seite zeigt selbst, was zur gewählten Stadt zu sagen ist. */
export const CardNone: Story = {
  name: 'Option: ohne Angaben',
  args: { card: 'none', value: 'trier' },
};

/** Eigene Farben über `--netzwerk-*`, einmal auf der Seite gesetzt. */
export const Tokens: Story = {
  name: 'Option: eigene Farben',
  args: { value: 'speyer' },
  decorators: [
    (story) => html`<div
      ${ref((element) => {
        if (!(element instanceof HTMLElement)) return;
        element.style.setProperty('--netzwerk-color-accent', '#14532d');
        element.style.setProperty('--netzwerk-color-emphasis', '#7c2d12');
        element.style.setProperty('--netzwerk-radius', '0');
        element.style.setProperty('--netzwerk-karte-water', '#6aa9c9');
      })}
    >
      ${story()}
    </div>`,
  ],
  globals: { scheme: 'light' },
};

// States

/** Eine Stadt ist gewählt; ihre Angaben stehen daneben oder darunter. */
export const Selected: Story = {
  name: 'Zustand: gewählt',
  args: { value: 'bad-kreuznach', heading: 'Unsere Städte' },
  play: async ({ canvasElement }) => {
    const map = await readyMap(canvasElement);
    await expect(map.selected?.properties.name).toBe('Bad Kreuznach');
    await expect(has(map, 'netzwerk-stadt')).toBe(true);
  },
};

/** Die Daten kommen nicht an: Nach einer Sekunde steht das da, nach zehn Sekunden der Fehler. */
export const Loading: Story = {
  name: 'Zustand: lädt',
  args: { src: neverAnswers },
  play: async ({ canvasElement }) => {
    const map = canvasElement.querySelector('netzwerk-karte');
    await expect((await appears(map as Element, '[part=status]')).textContent).toMatch(/geladen/);
  },
};

/** Keine der genannten Städte steht in den Daten. */
export const Empty: Story = {
  name: 'Zustand: keine Stadt',
  args: { members: 'musterstadt' },
  play: async ({ canvasElement }) => {
    const map = await readyMap(canvasElement);
    await expect(find(map, '[part=status]').textContent).toMatch(/Keine Stadt/);
  },
};

/** Die Seite sagt selbst, dass es noch nichts gibt. */
export const EmptySlot: Story = {
  name: 'Zustand: keine Stadt, eigener Text',
  args: {
    data: collection(),
    content: html`<p slot="empty">Die ersten Städte treten im Herbst bei.</p>`,
  },
};

/** Die Adresse gibt es nicht: Meldung, erneuter Versuch und der Ersatz der Seite. */
export const ErrorNotFound: Story = {
  name: 'Zustand: Fehler, Datei fehlt',
  args: { src: notFound },
  play: async ({ canvasElement }) => {
    const map = canvasElement.querySelector('netzwerk-karte') as Element;
    await expect(await appears(map, '[role=alert]')).toBeVisible();
    await expect(canvasElement.querySelector('netzwerk-karte a')).toBeVisible();
  },
};

/** Die Datei ist kein JSON. */
export const ErrorBroken: Story = {
  name: 'Zustand: Fehler, Datei kaputt',
  args: { src: brokenJson },
  play: async ({ canvasElement }) => {
    const map = canvasElement.querySelector('netzwerk-karte') as Element;
    await expect(await appears(map, '[role=alert]')).toBeVisible();
  },
};

/** Eine einzige Stadt, aus eigenen Daten. */
export const OneMember: Story = {
  name: 'Zustand: eine Stadt',
  args: { data: collection(fullMember) },
};

/** Sechzig erfundene Städte. */
export const ManyMembers: Story = {
  name: 'Zustand: viele Städte',
  args: { data: manyMembers(), heading: 'Sechzig erfundene Städte' },
  play: async ({ canvasElement }) => {
    const map = await readyMap(canvasElement);
    await expect(map.features).toHaveLength(60);
  },
};

/** Wo sie dicht liegen, stehen Gruppen; ein Klick auf eine bringt ihre Städte näher. */
export const Groups: Story = {
  name: 'Zustand: 702 Orte, Gruppen',
  args: { data: manyMembers(702), heading: '702 erfundene Orte' },
  play: async ({ canvasElement }) => {
    const map = await readyMap(canvasElement);
    const group = await appears(map, '[part=cluster]');
    await expect(group.textContent).toMatch(/\d+ Städte um/);
    await expect(map.shadowRoot?.querySelectorAll('.marker').length).toBeLessThan(300);
  },
};

export const GroupsNarrow: Story = {
  name: 'Zustand: 702 Orte, 280 Pixel',
  args: { data: manyMembers(702), width: '280px' },
};

/** Die Liste zeigt fünfzig auf einmal, die Suche findet alle. */
export const Thousands: Story = {
  name: 'Zustand: 12.000 Orte',
  args: { data: manyMembers(12000), heading: '12.000 erfundene Orte' },
  play: async ({ canvasElement }) => {
    const map = await readyMap(canvasElement);
    await appears(map, '[part=cluster]');
    await expect(map.features).toHaveLength(12000);
  },
};

export const LongNames: Story = {
  name: 'Zustand: lange Namen',
  args: { data: longNames, value: 'lang-1' },
};

export const LongNamesNarrow: Story = {
  name: 'Zustand: lange Namen, 280 Pixel',
  args: { data: longNames, value: 'lang-2', width: '280px' },
};

export const Narrow: Story = { name: 'Größe: 280 Pixel', args: { width: '280px' } };

export const NarrowSelected: Story = {
  name: 'Größe: 280 Pixel, gewählt',
  args: { width: '280px', value: 'trier' },
};

/** In einer Seitenspalte unter 240 Pixeln bleibt die Liste. */
export const Sidebar: Story = { name: 'Größe: 200 Pixel', args: { width: '200px' } };

export const Wide: Story = { name: 'Größe: 1100 Pixel', args: { width: '1100px', value: 'trier' } };

export const Dark: Story = {
  name: 'Ansicht: dunkel',
  globals: { scheme: 'dark' },
  args: { value: 'kaiserslautern' },
};

/** Systemfarben als eigene Farben. Den Kontrastmodus selbst zeigen die Entwicklerwerkzeuge (forced-colors). */
export const SystemColors: Story = {
  name: 'Ansicht: Systemfarben',
  globals: { forced: 'on' },
  args: { value: 'kaiserslautern' },
};

export const LargeText: Story = { name: 'Ansicht: Text 200 %', globals: { textSize: '200%' } };

export const LargeTextNarrow: Story = {
  name: 'Ansicht: Text 200 %, 320 Pixel',
  globals: { textSize: '200%' },
  args: { width: '320px', value: 'trier' },
};

export const RightToLeft: Story = {
  name: 'Ansicht: von rechts nach links',
  globals: { dir: 'rtl' },
  args: { value: 'trier', heading: 'Unsere Städte' },
};

export const EasyLanguage: Story = {
  name: 'Sprache: Leichte Sprache',
  globals: { lang: 'de-simple' },
  args: { value: 'kaiserslautern' },
};

export const English: Story = {
  name: 'Sprache: Englisch',
  globals: { lang: 'en' },
  args: { value: 'kaiserslautern', heading: 'Cities in the network' },
};

export const French: Story = {
  name: 'Sprache: Französisch',
  globals: { lang: 'fr' },
  args: { value: 'kaiserslautern', heading: 'Les villes du réseau' },
};

// Behaviours

/** Pfeiltasten gehen zur nächsten Stadt in der Himmelsrichtung, Pos1 und Ende durch das Alphabet. */
export const ArrowKeys: Story = {
  name: 'Verhalten: Pfeiltasten',
  play: async ({ canvasElement }) => {
    const map = await readyMap(canvasElement);
    map.focus();
    await expect(focusedCity(map)).toBe('Andernach');
    await userEvent.keyboard('{End}');
    await expect(focusedCity(map)).toBe('Zweibrücken');
    await userEvent.keyboard('{Home}');
    await expect(focusedCity(map)).toBe('Andernach');
    await userEvent.keyboard('{ArrowDown}');
    await expect(focusedCity(map)).not.toBe('Andernach');
    await userEvent.keyboard('tr');
    await expect(focusedCity(map)).toBe('Trier');
  },
};

/** Eingabe öffnet die Angaben und geht hinein; Esc schließt sie und führt zurück zur Stadt. */
export const EnterAndEscape: Story = {
  name: 'Verhalten: Eingabe und Esc',
  args: { onSelect: fn() },
  play: async ({ canvasElement, args }) => {
    const map = await readyMap(canvasElement);
    map.focus();
    await userEvent.keyboard('{End}{Enter}');
    await waitFor(() => expect(map.value).toBe('zweibruecken'));
    await waitFor(() => expect(map.shadowRoot?.activeElement?.localName).toBe('netzwerk-stadt'));
    await expect(args.onSelect).toHaveBeenCalledTimes(1);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(has(map, 'netzwerk-stadt')).toBe(false));
    await waitFor(() => expect(focusedCity(map)).toBe('Zweibrücken'));
  },
};

/** Plus und Minus ändern den Maßstab, 0 zeigt wieder alles; die Knöpfe tun dasselbe. */
export const Zoom: Story = {
  name: 'Verhalten: Maßstab',
  play: async ({ canvasElement }) => {
    const map = await readyMap(canvasElement);
    const zoomOut = () => find(map, '[aria-label="Verkleinern"]').getAttribute('aria-disabled');
    await expect(zoomOut()).toBe('true');
    map.focus();
    await userEvent.keyboard('+');
    await waitFor(() => expect(zoomOut()).toBe('false'));
    await userEvent.keyboard('0');
    await waitFor(() => expect(zoomOut()).toBe('true'));
    await userEvent.click(find(map, '[aria-label="Vergrößern"]'));
    await waitFor(() => expect(zoomOut()).toBe('false'));
  },
};

/** Das Mausrad allein gehört der Seite; darunter steht einige Sekunden, wie es die Karte vergrößert. */
export const WheelHint: Story = {
  name: 'Verhalten: Hinweis zum Mausrad',
  play: async ({ canvasElement }) => {
    const map = await readyMap(canvasElement);
    const turn = () => {
      const wheel = new WheelEvent('wheel', { deltaY: 60, bubbles: true, cancelable: true });
      find(map, '.viewport').dispatchEvent(wheel);
      return wheel.defaultPrevented;
    };
    await expect([turn(), turn()]).toEqual([false, false]);
    await expect((await appears(map, '[part=hint]')).textContent).toMatch(/vergrößern/);
  },
};

/** Ein Klick in der Liste wählt, ein zweiter hebt die Auswahl auf. */
export const ListClick: Story = {
  name: 'Verhalten: Liste',
  args: { onSelect: fn() },
  play: async ({ canvasElement, args }) => {
    const map = await readyMap(canvasElement);
    const row = find(map, '.row');
    await userEvent.click(row);
    await waitFor(() => expect(row).toHaveAttribute('aria-pressed', 'true'));
    await expect(map.value).toBe('andernach');
    await userEvent.click(row);
    await waitFor(() => expect(map.value).toBeNull());
    await expect(args.onSelect).toHaveBeenCalledTimes(2);
  },
};

/** Bei „nur Karte“ lässt sich die Liste aufklappen. */
export const UnfoldList: Story = {
  name: 'Verhalten: Liste aufklappen',
  args: { view: 'map' },
  play: async ({ canvasElement }) => {
    const map = await readyMap(canvasElement);
    await expect(find(map, '.rows')).not.toBeVisible();
    await userEvent.click(find(map, 'summary'));
    await waitFor(() => expect(find(map, '.rows')).toBeVisible());
  },
};

/** Die Tastaturhilfe öffnet sich als Dialog und schließt sich wieder. */
export const KeyboardHelp: Story = {
  name: 'Verhalten: Tastaturhilfe',
  play: async ({ canvasElement }) => {
    const map = await readyMap(canvasElement);
    const dialog = find(map, 'dialog') as HTMLDialogElement;
    await userEvent.click(find(map, '[aria-label="Tastaturhilfe"]'));
    await waitFor(() => expect(dialog.open).toBe(true));
    await userEvent.click(find(map, 'dialog .button'));
    await waitFor(() => expect(dialog.open).toBe(false));
  },
};

// Search, topics, long lists, paper

const typed = async (map: Element, text: string): Promise<void> => {
  const field = find(map, '.search input') as HTMLInputElement;
  await userEvent.type(field, text);
};

/** Umlaute, „Bad“, „Sankt“ und Bindestriche müssen nicht stimmen; Eingabe wählt den ersten Treffer. */
export const Search: Story = {
  name: 'Suche: Treffer',
  args: { search: true },
  play: async ({ canvasElement }) => {
    const map = await readyMap(canvasElement);
    await typed(map, 'kreuz');
    await waitFor(() => expect(map.shadowRoot?.querySelectorAll('.row')).toHaveLength(1));
  },
};

/** Nichts gefunden, und der Weg zurück. */
export const SearchEmpty: Story = {
  name: 'Suche: kein Treffer',
  args: { search: true },
  play: async ({ canvasElement }) => {
    const map = await readyMap(canvasElement);
    await typed(map, 'xyz');
    await waitFor(() => expect(find(map, '.way-back')).toBeVisible());
  },
};

export const SearchEasyLanguage: Story = {
  ...SearchEmpty,
  name: 'Suche: Leichte Sprache',
  globals: { lang: 'de-simple' },
};

export const SearchRightToLeft: Story = {
  ...Search,
  name: 'Suche: von rechts nach links',
  globals: { dir: 'rtl' },
};

/** Auswahl nach Schwerpunkten; auch die in der Karte der Stadt sind Knöpfe. */
export const Topics: Story = {
  name: 'Schwerpunkte: Auswahl',
  args: { filter: true, topic: 'kreativwirtschaft', value: 'pirmasens' },
  play: async ({ canvasElement }) => {
    const map = await readyMap(canvasElement);
    await expect(map.features).toHaveLength(1);
  },
};

/** Ohne die Auswahl steht da, dass es nicht alle sind. */
export const TopicAlone: Story = {
  name: 'Schwerpunkte: nur das Attribut, Englisch',
  args: { topic: 'online-handel' },
  globals: { lang: 'en' },
};

/** Diesen Schwerpunkt hat keine Stadt. */
export const TopicEmpty: Story = {
  name: 'Schwerpunkte: keine Stadt',
  args: { filter: true, topic: 'Raumfahrt' },
};

/** Die Karte in Worten, für alle sichtbar. */
export const Summary: Story = { name: 'Option: in Worten', args: { summary: true } };

/** Die Liste zeigt je fünfzig Orte und sagt, welche. */
export const LongList: Story = {
  name: 'Zustand: 12.000 Orte in der Liste',
  args: { data: manyMembers(12000), search: true },
  play: async ({ canvasElement }) => {
    const map = await readyMap(canvasElement);
    await waitFor(() => expect(map.features).toHaveLength(12000), { timeout: 5000 });
    await waitFor(() => expect(map.shadowRoot?.querySelectorAll('.row')).toHaveLength(50));
  },
};

/** Zwei Städte unter einem Finger: Die Karte fragt nach. */
export const Chooser: Story = {
  name: 'Verhalten: Welche Stadt?',
  args: {
    width: '360px',
    data: collection(
      member('eins', [7.5, 49.9], { name: 'Einsheim', role: 'mitglied' }),
      member('zwei', [7.5, 49.9], { name: 'Zweiheim', role: 'gruendung' }),
    ),
  },
  play: async ({ canvasElement }) => {
    const map = await readyMap(canvasElement);
    await waitFor(() => expect(has(map, '.label[data-free]')).toBe(true));
    await userEvent.click(find(map, '.marker .sign-box'));
    await expect(await appears(map, '.choice')).toBeVisible();
  },
};

/** Wartet, bis die Karte fast zu sehen ist. */
export const Lazy: Story = { name: 'Option: lädt erst bei Bedarf', args: { loading: 'lazy' } };

/** Eine Hintergrundkarte wird angeboten, und erst nach dem Klick geladen. */
export const Basemap: Story = {
  name: 'Option: Hintergrundkarte',
  args: {
    basemap: 'https://sgx.geodatenzentrum.de/wmts_basemapde/{z}/{y}/{x}.png',
    'basemap-attribution': '© basemap.de / BKG',
  },
};

/** Was gedruckt wird: Nummern auf der Karte, und die Liste dazu. Die Druckvorschau des Browsers zeigt es. */
export const Print: Story = {
  name: 'Ansicht: Druck',
  play: async ({ canvasElement }) => {
    const map = await readyMap(canvasElement);
    window.dispatchEvent(new CustomEvent('beforeprint'));
    await waitFor(() => expect(map.shadowRoot?.querySelectorAll('.print li')).toHaveLength(11));
    window.dispatchEvent(new CustomEvent('afterprint'));
    await waitFor(() => expect(has(map, '.print')).toBe(false));
  },
};

// Accessibility

/**
 * Eine Tab-Station für alle Städte, jede mit Namen und Rolle; was die Pfeiltaste fand, sagt Entfernung und Richtung.
 * Die Liste nennt dieselben Städte in derselben Reihenfolge.
 */
export const Accessibility: Story = {
  name: 'Barrierefreiheit: Namen, Reihenfolge, Ansagen',
  args: { view: 'split', width: '900px' },
  play: async ({ canvasElement }) => {
    const karte = await readyMap(canvasElement);
    const all = (selector: string) => [
      ...(karte.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
    ];
    const markers = all('[part~=marker]');
    await expect(markers.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    const names = markers.map(visibleName);
    await expect(all('.row-name').map((row) => row.textContent.trim())).toEqual(names);
    markers.find(({ tabIndex }) => tabIndex === 0)?.focus();
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() =>
      expect(document.querySelector('[data-netzwerk-status]')).toHaveTextContent(/\d Kilometer/),
    );
  },
};
