import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import '../src/daten/netzwerk-daten.js';
import '../src/karte/netzwerk-karte.js';
import '../src/stadt/netzwerk-stadt.js';
import type { Member } from '../src/index.js';
import { fullMember, longNames, member, picture } from './lib/members.js';
import { cityPage, grid } from './lib/page.js';
import { find, has } from './lib/shadow.js';

interface Args {
  feature: Member | null;
  member?: string;
  fields?: string;
  layout?: string;
  heading?: string;
  'heading-level'?: string;
  closable?: boolean;
  lang?: string;
  width?: string;
  onClose?: (event: CustomEvent) => void;
  content?: TemplateResult;
}

const meta: Meta<Args> = {
  title: 'Stadt/netzwerk-stadt',
  component: 'netzwerk-stadt',
  decorators: [cityPage],
  args: { feature: fullMember, width: '24rem' },
  argTypes: {
    'heading-level': { control: 'select', options: ['0', '2', '3', '4', '5', '6'] },
    lang: { control: 'select', options: ['de', 'de-simple', 'en', 'fr'] },
    width: { control: 'text', description: 'Nur hier: Breite des Platzes' },
    feature: { control: 'object' },
    member: { control: 'text' },
    fields: { control: 'text' },
    layout: { control: 'select', options: ['auto', 'vertical', 'horizontal'] },
    heading: { control: 'text' },
    content: { table: { disable: true } },
    onClose: { table: { disable: true } },
  },
  render: ({ feature, width, ...args }) => {
    const limit = (element?: Element) => {
      if (element instanceof HTMLElement) element.style.maxInlineSize = width ?? '';
    };
    return html`<div ${ref(limit)}>
      <netzwerk-stadt
        .feature=${feature}
        member=${args.member ?? nothing}
        fields=${args.fields ?? nothing}
        layout=${args.layout ?? nothing}
        heading=${args.heading ?? nothing}
        heading-level=${args['heading-level'] ?? nothing}
        lang=${args.lang ?? nothing}
        ?closable=${args.closable ?? false}
        @netzwerk-close=${(event: CustomEvent) => args.onClose?.(event)}
        >${args.content ?? html`<p>Noch keine Stadt gewählt.</p>`}</netzwerk-stadt
      >
    </div>`;
  },
};

export default meta;
type Story = StoryObj<Args>;

/** Alle Attribute zum Ausprobieren; `feature` ist eine Eigenschaft. */
export const Playground: Story = { args: { closable: true } };

/** Alles, was eine Karte sagen kann. Die Angaben sind erfunden. */
export const Overview: Story = { name: 'Überblick' };

// Options

export const HeadingLevel: Story = { name: 'Option: Überschrift', args: { 'heading-level': '4' } };

/** `0`: fetter Text ohne Überschrift. */
export const NoHeading: Story = {
  name: 'Option: ohne Überschrift',
  args: { 'heading-level': '0' },
};

export const Closable: Story = { name: 'Option: schließbar', args: { closable: true } };

/** Eine bestimmte Stadt aus den Daten der Seite: id, AGS oder Name. */
export const ByMember: Story = {
  name: 'Option: bestimmte Stadt',
  args: { feature: null, member: 'speyer' },
};

/** Nur diese Angaben, in dieser Reihenfolge. */
export const Fields: Story = {
  name: 'Option: Auswahl der Angaben',
  args: { fields: 'name contact website' },
};

/** Ein Wappen nur mit `fields`, und nur, wenn die Daten sagen, wer es erlaubt hat. */
export const Crest: Story = {
  name: 'Option: Wappen',
  args: { fields: 'crest role name district joined website' },
};

/** Das Bild steht neben den Angaben; `auto` tut das von selbst, wo Platz ist. */
export const Horizontal: Story = {
  name: 'Option: waagerecht',
  args: { layout: 'horizontal', width: '40rem' },
};

export const Vertical: Story = {
  name: 'Option: senkrecht, auch wo Platz ist',
  args: { layout: 'vertical', width: '40rem' },
};

/** Ein Bild über und ein Link unter den Angaben, in den Slots `media` und `actions`. */
export const Slots: Story = {
  name: 'Option: Slots',
  args: {
    content: html`<img slot="media" src=${picture} alt="Blick über den Fluss auf die Stadt" />
      <p slot="actions"><a href="https://example.org/">Alle Projekte der Stadt</a></p>`,
  },
};

// States

/** Ohne Stadt steht da, was in der Seite steht. */
export const Empty: Story = {
  name: 'Zustand: keine Stadt',
  args: { feature: null },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('netzwerk-stadt p')).toBeVisible();
  },
};

/** Was nicht bekannt ist, hinterlässt keine Lücke. */
export const OnlyName: Story = {
  name: 'Zustand: nur der Name',
  args: { feature: member('au', [7.6, 50.6], { name: 'Au', role: 'mitglied' }) },
};

export const Coordination: Story = {
  name: 'Zustand: Koordination',
  args: {
    feature: member('kl', [7.77, 49.44], {
      name: 'Kaiserslautern',
      district: 'kreisfreie Stadt',
      role: 'koordination',
      joined: '2019-04',
      url: 'https://www.kaiserslautern.de/',
    }),
  },
};

export const LongNames: Story = {
  name: 'Zustand: lange Namen, 280 Pixel',
  args: { feature: longNames.features[0] ?? null, width: '280px', closable: true },
};

export const LongWord: Story = {
  name: 'Zustand: langes Wort, 200 Pixel',
  args: { feature: longNames.features[1] ?? null, width: '200px' },
};

export const Narrow: Story = { name: 'Größe: 280 Pixel', args: { width: '280px', closable: true } };

export const Wide: Story = { name: 'Größe: volle Breite', args: { width: 'none' } };

export const Dark: Story = { name: 'Ansicht: dunkel', globals: { scheme: 'dark' } };

/** Kommt dem Kontrastmodus nah; den echten schaltet das Betriebssystem. */
export const SystemColors: Story = {
  name: 'Ansicht: Systemfarben',
  globals: { forced: 'on' },
};

export const LargeText: Story = {
  name: 'Ansicht: Text 200 %',
  globals: { textSize: '200%' },
  args: { closable: true, width: '320px' },
};

export const RightToLeft: Story = {
  name: 'Ansicht: von rechts nach links',
  globals: { dir: 'rtl' },
  args: { closable: true },
};

export const EasyLanguage: Story = {
  name: 'Sprache: Leichte Sprache',
  globals: { lang: 'de-simple' },
};
export const English: Story = { name: 'Sprache: Englisch', globals: { lang: 'en' } };
export const French: Story = { name: 'Sprache: Französisch', globals: { lang: 'fr' } };

/** Einer Auswahl folgend, aber noch ist nichts gewählt. */
export const Hint: Story = {
  name: 'Zustand: nichts gewählt',
  render: () => html`<div ${grid('minmax(0, 2fr) minmax(0, 1fr)')}>
    <netzwerk-karte view="list" members="speyer trier"></netzwerk-karte>
    <netzwerk-stadt><a href="https://www.ikone-ds.de/">Städte im Netzwerk</a></netzwerk-stadt>
  </div>`,
  play: async ({ canvasElement }) => {
    const card = canvasElement.querySelector('netzwerk-stadt');
    if (!card) throw new Error('no card in this story');
    await card.ready;
    await expect(find(card, '[part=status]')).toBeVisible();
  },
};

/** Die Daten der Umgebung konnten nicht geladen werden: was in der Seite steht, bleibt. */
export const Failed: Story = {
  name: 'Zustand: Fehler',
  render: () => html`<netzwerk-daten src="data:application/json,kein%20JSON">
    <netzwerk-stadt member="speyer"><a href="https://www.speyer.de/">Speyer</a></netzwerk-stadt>
  </netzwerk-daten>`,
  play: async ({ canvasElement }) => {
    const card = canvasElement.querySelector('netzwerk-stadt');
    if (!card) throw new Error('no card in this story');
    await waitFor(() => expect(find(card, '[role=alert]')).toBeVisible());
    await expect(canvasElement.querySelector('a')).toBeVisible();
  },
};

/** Gleich hoch, und der Weg zur Website auf einer Höhe. */
export const Grid: Story = {
  name: 'Größe: mehrere nebeneinander',
  render: () => html`<div ${grid('repeat(auto-fit, minmax(16rem, 1fr))')}>
    ${['speyer', 'bad-kreuznach', 'kaiserslautern', 'katzenelnbogen'].map(
      (id) => html`<netzwerk-stadt member=${id} heading-level="3">${id}</netzwerk-stadt>`,
    )}
  </div>`,
};

// Behaviours

/** Karte und Angaben stehen getrennt auf der Seite; mit der Eingabetaste folgt der Fokus, mit Esc kehrt er zurück. */
export const Follow: Story = {
  name: 'Verhalten: folgt der Karte',
  render: () => html`<div ${grid('minmax(0, 2fr) minmax(0, 1fr)')}>
    <netzwerk-karte card="none"></netzwerk-karte>
    <netzwerk-stadt closable><a href="https://www.ikone-ds.de/">Städte im Netzwerk</a></netzwerk-stadt>
  </div>`,
  play: async ({ canvasElement }) => {
    const map = canvasElement.querySelector('netzwerk-karte');
    const card = canvasElement.querySelector('netzwerk-stadt');
    if (!map || !card) throw new Error('no map or card in this story');
    await map.ready;
    const marker = find(map, '.marker[tabindex="0"]');
    marker.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(card.shadowRoot?.activeElement?.textContent).toBe('Andernach'));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(map.shadowRoot?.activeElement).toBe(marker));
    await expect(map.value).toBe(null);
  },
};

/** Der Knopf führt zur Stadt auf der Karte. */
export const ShowOnMap: Story = {
  name: 'Verhalten: auf der Karte zeigen',
  render: () => html`<div ${grid('minmax(0, 2fr) minmax(0, 1fr)')}>
    <netzwerk-karte card="none"></netzwerk-karte>
    <netzwerk-stadt member="speyer"><a href="https://www.speyer.de/">Speyer</a></netzwerk-stadt>
  </div>`,
  play: async ({ canvasElement }) => {
    const map = canvasElement.querySelector('netzwerk-karte');
    const card = canvasElement.querySelector('netzwerk-stadt');
    if (!map || !card) throw new Error('no map or card in this story');
    await map.ready;
    await waitFor(() => find(card, '[part=show-on-map]'));
    find(card, '[part=show-on-map]').focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(map.shadowRoot?.activeElement?.textContent).toContain('Speyer'));
    await expect(map.value).toBe('speyer');
  },
};

/** Der Knopf meldet `netzwerk-close`; was dann geschieht, entscheidet die Seite. */
export const Close: Story = {
  name: 'Verhalten: Schließen',
  args: { closable: true, onClose: fn() },
  play: async ({ canvasElement, args }) => {
    const card = canvasElement.querySelector('netzwerk-stadt');
    if (!card) throw new Error('no card in this story');
    await card.updateComplete;
    find(card, '[part=close]').focus();
    await userEvent.keyboard('{Enter}');
    await expect(args.onClose).toHaveBeenCalledTimes(1);
    await expect(has(card, '[part=base]')).toBe(true);
  },
};

/** `focus()` führt zum Namen, von wo ein Screenreader weiterliest. */
export const Focus: Story = {
  name: 'Verhalten: Fokus',
  play: async ({ canvasElement }) => {
    const card = canvasElement.querySelector('netzwerk-stadt');
    if (!card) throw new Error('no card in this story');
    await card.updateComplete;
    card.focus();
    await expect(card.shadowRoot?.activeElement?.textContent).toBe('Musterstadt am Rhein');
  },
};

// Accessibility

/**
 * Ein Bereich mit dem Namen der Stadt und eine Überschrift. Zeichen sind für Screenreader unsichtbar, denn die
 * Rolle steht daneben; jeder Link sagt, wohin er führt, und der Knopf zum Schließen hat einen Namen.
 */
export const Accessibility: Story = {
  name: 'Barrierefreiheit: Namen und Rollen',
  args: {
    closable: true,
    fields: 'crest image role name district joined topics projects contact website',
  },
  play: async ({ canvasElement }) => {
    const card = canvasElement.querySelector('netzwerk-stadt');
    if (!card) throw new Error('no card in this story');
    await card.updateComplete;
    await expect(find(card, 'section')).toHaveAccessibleName('Musterstadt am Rhein');
    await expect(find(card, 'h2')).toHaveTextContent('Musterstadt am Rhein');
    await expect(find(card, '[part=close]')).toHaveAccessibleName('Schließen');
    for (const sign of card.shadowRoot?.querySelectorAll('svg') ?? []) {
      await expect(sign.closest('[aria-hidden=true]')).not.toBeNull();
    }
    for (const link of card.shadowRoot?.querySelectorAll('a') ?? []) {
      await expect(link).toHaveAccessibleName();
    }
  },
};
