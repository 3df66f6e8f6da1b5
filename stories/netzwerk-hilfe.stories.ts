import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import '../src/hilfe/netzwerk-hilfe.js';
import type { NetzwerkHilfeElement } from '../src/index.js';
import { cityPage } from './lib/page.js';
import { find } from './lib/shadow.js';

interface Args {
  layout?: string;
  sections?: string;
  controls?: string;
  'text-size'?: string;
  'text-size-step'?: string;
  scaling?: string;
  persist?: string;
  platform?: string;
  'statement-href'?: string;
  'feedback-href'?: string;
  'enforcement-href'?: string;
  'easy-language-href'?: string;
  'sign-language-href'?: string;
  heading?: string;
  'heading-level'?: string;
  lang?: string;
  width?: string;
  content?: TemplateResult;
  onTextSize?: (event: CustomEvent) => void;
}

const allControls = 'underline-links text-spacing reduce-motion';

const meta: Meta<Args> = {
  title: 'Hilfe/netzwerk-hilfe',
  component: 'netzwerk-hilfe',
  decorators: [cityPage],
  args: {
    layout: 'inline',
    platform: 'windows',
    persist: 'none',
    'statement-href': 'https://example.org/barrierefreiheit',
    'feedback-href': 'https://example.org/barriere-melden',
    'enforcement-href': 'https://example.org/durchsetzung',
    'easy-language-href': 'https://example.org/leichte-sprache',
    'sign-language-href': 'https://example.org/gebaerdensprache',
    width: '80rem',
  },
  argTypes: {
    layout: { control: 'select', options: ['inline', 'disclosure'] },
    scaling: { control: 'select', options: ['auto', 'rules', 'root', 'cooperate', 'none'] },
    persist: { control: 'select', options: ['session', 'local', 'none'] },
    platform: {
      control: 'select',
      options: ['auto', 'windows', 'mac', 'linux', 'ios', 'android'],
    },
    'heading-level': { control: 'select', options: ['0', '2', '3', '4', '5', '6'] },
    lang: { control: 'select', options: ['de', 'de-simple', 'en', 'fr'] },
    width: { control: 'text', description: 'Nur hier: Breite des Platzes' },
    content: { table: { disable: true } },
    onTextSize: { table: { disable: true } },
  },
  render: ({ width, content, onTextSize, ...args }) => {
    const limit = (element?: Element) => {
      if (element instanceof HTMLElement) element.style.maxInlineSize = width ?? '';
    };
    return html`<div ${ref(limit)}>
      <p>Ein Absatz der Seite, zu der die Leiste gehört.</p>
      <netzwerk-hilfe
        layout=${args.layout ?? nothing}
        sections=${args.sections ?? nothing}
        controls=${args.controls ?? nothing}
        text-size=${args['text-size'] ?? nothing}
        text-size-step=${args['text-size-step'] ?? nothing}
        scaling=${args.scaling ?? nothing}
        persist=${args.persist ?? nothing}
        platform=${args.platform ?? nothing}
        statement-href=${args['statement-href'] ?? nothing}
        feedback-href=${args['feedback-href'] ?? nothing}
        enforcement-href=${args['enforcement-href'] ?? nothing}
        easy-language-href=${args['easy-language-href'] ?? nothing}
        sign-language-href=${args['sign-language-href'] ?? nothing}
        heading=${args.heading ?? nothing}
        heading-level=${args['heading-level'] ?? nothing}
        lang=${args.lang ?? nothing}
        @netzwerk-text-size=${(event: CustomEvent) => onTextSize?.(event)}
        >${content ?? nothing}</netzwerk-hilfe
      >
    </div>`;
  },
};

export default meta;
type Story = StoryObj<Args>;

async function ready(canvas: HTMLElement): Promise<NetzwerkHilfeElement> {
  const hilfe = canvas.querySelector('netzwerk-hilfe');
  if (!hilfe) throw new Error('no toolbar in this story');
  await hilfe.ready;
  return hilfe;
}

/** Alle Attribute zum Ausprobieren. */
export const Playground: Story = { args: { controls: allControls } };

/** Die offene Leiste mit allen Verweisen. */
export const Overview: Story = { name: 'Überblick' };

// Options

/** Ein Knopf, der die Leiste an Ort und Stelle öffnet; die Voreinstellung. */
export const Disclosure: Story = { name: 'Option: zugeklappt', args: { layout: 'disclosure' } };

export const Controls: Story = { name: 'Option: Schalter', args: { controls: allControls } };

export const Sections: Story = {
  name: 'Option: Abschnitte',
  args: { sections: 'text-size keyboard' },
};

export const HeadingLevel: Story = {
  name: 'Option: Überschrift',
  args: { heading: 'Darstellung und Hilfe', 'heading-level': '4' },
};

export const NoHeading: Story = {
  name: 'Option: ohne Überschrift',
  args: { 'heading-level': '0' },
};

/** Nur Hinweise: Die Leiste verändert nichts. */
export const NoScaling: Story = { name: 'Option: ohne Schriftgröße', args: { scaling: 'none' } };

/** Die Wahl bleibt auf dem Gerät, und das steht dabei. */
export const Local: Story = { name: 'Option: Wahl speichern', args: { persist: 'local' } };

export const Slots: Story = {
  name: 'Option: Slots',
  args: {
    content: html`<p slot="about">Fragen beantwortet das Bürgerbüro.</p>
      <p slot="text-size-help">Auch unsere PDF-Dateien lassen sich vergrößern.</p>
      <p slot="keyboard-help">Im Stadtplan helfen die Pfeiltasten.</p>
      <p slot="links"><a href="https://example.org/">Beauftragte für Inklusion</a></p>`,
  },
};

// Devices

export const Mac: Story = { name: 'Gerät: Mac', args: { platform: 'mac' } };
export const Linux: Story = { name: 'Gerät: Linux', args: { platform: 'linux' } };

/** Auf Geräten zum Tippen ist der Abschnitt zur Tastatur zugeklappt, aber da. */
export const Ios: Story = { name: 'Gerät: iPhone', args: { platform: 'ios', width: '20rem' } };
export const Android: Story = {
  name: 'Gerät: Android',
  args: { platform: 'android', width: '20rem' },
};

// States

export const Largest: Story = {
  name: 'Zustand: 200 %',
  args: { 'text-size': '200', controls: allControls },
};

/** Ohne Adressen bleibt, was zwischen den Tags steht. */
export const OwnLinks: Story = {
  name: 'Zustand: Verweise der Seite',
  args: {
    'statement-href': '',
    'feedback-href': '',
    'enforcement-href': '',
    'easy-language-href': '',
    'sign-language-href': '',
    content: html`<a href="https://example.org/">Erklärung zur Barrierefreiheit</a>`,
  },
};

/** Nicht aller Text ließ sich vergrößern: Das sagt die Leiste. */
export const Partly: Story = {
  name: 'Zustand: nur zum Teil',
  args: { scaling: 'cooperate', 'text-size': '150' },
};

export const Narrow: Story = { name: 'Größe: 280 Pixel', args: { width: '280px' } };
export const Dark: Story = {
  name: 'Ansicht: dunkel',
  globals: { scheme: 'dark' },
  args: { controls: allControls },
};
/** Kommt dem Kontrastmodus nah; den echten schaltet das Betriebssystem. */
export const SystemColors: Story = {
  name: 'Ansicht: Systemfarben',
  globals: { forced: 'on' },
  args: { controls: allControls },
};
export const LargeText: Story = {
  name: 'Ansicht: Text 200 %',
  globals: { textSize: '200%' },
  args: { width: '320px' },
};
export const RightToLeft: Story = {
  name: 'Ansicht: von rechts nach links',
  globals: { dir: 'rtl' },
};
export const EasyLanguage: Story = {
  name: 'Sprache: Leichte Sprache',
  globals: { lang: 'de-simple' },
};
export const English: Story = { name: 'Sprache: Englisch', globals: { lang: 'en' } };
export const French: Story = { name: 'Sprache: Französisch', globals: { lang: 'fr' } };

// Behaviours

/** Ein Knopf vergrößert, einer nimmt alles zurück. */
export const Enlarge: Story = {
  name: 'Verhalten: vergrößern und zurücksetzen',
  args: { onTextSize: fn() },
  play: async ({ canvasElement, args }) => {
    const hilfe = await ready(canvasElement);
    find(hilfe, '[part~=button-larger]').focus();
    await userEvent.keyboard('{Enter}');
    await expect(hilfe.textSize).toBe(125);
    await expect(args.onTextSize).toHaveBeenCalledTimes(1);
    find(hilfe, '[part~=button-reset]').click();
    await expect(hilfe.textSize).toBe(100);
    await expect(document.documentElement.hasAttribute('data-netzwerk-text-size')).toBe(false);
  },
};

/** Esc schließt, solange der Fokus in der Leiste ist. */
export const Escape: Story = {
  name: 'Verhalten: öffnen und schließen',
  args: { layout: 'disclosure' },
  play: async ({ canvasElement }) => {
    const hilfe = await ready(canvasElement);
    const toggle = find(hilfe, '[part=toggle]');
    toggle.focus();
    await userEvent.keyboard('{Enter}');
    await hilfe.updateComplete;
    await expect(toggle.getAttribute('aria-expanded')).toBe('true');
    await userEvent.keyboard('{Escape}');
    await hilfe.updateComplete;
    await expect(toggle.getAttribute('aria-expanded')).toBe('false');
  },
};

// Accessibility

/**
 * Ein Bereich mit Namen, Knöpfe mit Namen, und nach jedem Druck sagt ein Status die Größe. Jede Taste steht in
 * `<kbd>`.
 */
export const Accessibility: Story = {
  name: 'Barrierefreiheit: Namen und Ansagen',
  play: async ({ canvasElement }) => {
    const hilfe = await ready(canvasElement);
    for (const button of hilfe.shadowRoot?.querySelectorAll('button') ?? []) {
      await expect(button).toHaveAccessibleName();
    }
    const status = find(hilfe, '[role=status]');
    find(hilfe, '[part~=button-larger]').focus();
    await userEvent.keyboard(' ');
    await waitFor(() => expect(status).toHaveTextContent('125'));
    find(hilfe, '[part~=button-reset]').click();
    await waitFor(() => expect(status).toHaveTextContent('100'));
    await expect(hilfe.shadowRoot?.querySelectorAll('kbd').length).toBeGreaterThan(5);
  },
};
