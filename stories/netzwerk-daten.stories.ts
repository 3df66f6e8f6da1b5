import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/daten/netzwerk-daten.js';
import '../src/karte/netzwerk-karte.js';
import '../src/stadt/netzwerk-stadt.js';
import { collection, fullMember } from './lib/members.js';
import { neverAnswers } from './lib/network.js';
import { cityPage, grid } from './lib/page.js';
import { appears, find, has } from './lib/shadow.js';

interface Args {
  src?: string;
  members?: string;
}

/** A table as a city keeps it in a spreadsheet. */
const table = `data:text/csv;charset=utf-8,${encodeURIComponent(
  'Name;Lon;Lat;Role;Joined;Topics;Projects;contact.email\n' +
    'Musterstadt;7,6;50,35;koordination;2024-05;Open Data, Mobilität;Digitaler Bauantrag;digital@example.org\n' +
    'Neudorf;7,1;49,8;mitglied;2025;Verkehr;;\n' +
    'Altenfeld;8,0;49,6;mitglied;2025-03;;;\n',
)}`;

const meta: Meta<Args> = {
  title: 'Daten/netzwerk-daten',
  component: 'netzwerk-daten',
  decorators: [cityPage],
  argTypes: { src: { control: 'text' }, members: { control: 'text' } },
  render: ({
    src,
    members,
  }) => html`<netzwerk-daten src=${src ?? nothing} members=${members ?? nothing}>
    <div ${grid('minmax(0, 2fr) minmax(0, 1fr)')}>
      <netzwerk-karte card="none"><a href="https://www.ikone-ds.de/">Städte im Netzwerk</a></netzwerk-karte>
      <netzwerk-stadt><a href="https://www.ikone-ds.de/">Städte im Netzwerk</a></netzwerk-stadt>
    </div>
  </netzwerk-daten>`,
};

export default meta;
type Story = StoryObj<Args>;

const elements = (canvas: HTMLElement) => {
  const map = canvas.querySelector('netzwerk-karte');
  const card = canvas.querySelector('netzwerk-stadt');
  if (!map || !card) throw new Error('no map or card in this story');
  return { map, card };
};

/** Karte und Angaben teilen Daten und Auswahl, ohne ein Attribut. */
export const Playground: Story = {
  play: async ({ canvasElement }) => {
    const { map, card } = elements(canvasElement);
    await map.ready;
    map.select('trier');
    await waitFor(() => expect(find(card, '[part=name]')).toHaveTextContent('Trier'));
  },
};

/** Eine Tabelle statt GeoJSON, einmal geladen. Die Städte sind erfunden. */
export const Table: Story = {
  name: 'Option: Tabelle',
  args: { src: table },
  play: async ({ canvasElement }) => {
    const { map, card } = elements(canvasElement);
    await map.ready;
    await expect(map.features).toHaveLength(3);
    map.select('musterstadt');
    await waitFor(() =>
      expect(find(card, '[part=contact]')).toHaveTextContent('digital@example.org'),
    );
  },
};

/** Nur diese; Mainz steht nicht in den Daten, sondern im Ortsverzeichnis. */
export const Members: Story = {
  name: 'Option: Auswahl der Städte',
  args: { members: 'trier speyer mainz' },
  play: async ({ canvasElement }) => {
    const { map } = elements(canvasElement);
    await map.ready;
    await waitFor(() =>
      expect(map.features.map(({ id }) => id)).toEqual(['mainz', 'speyer', 'trier']),
    );
  },
};

/** Eine Liste in der Seite: ohne JavaScript ist sie der Inhalt, mit JavaScript sind es die Daten. */
export const List: Story = {
  name: 'Option: Liste in der Seite',
  render: () => html`<netzwerk-karte>
    <ul>
      <li data-lon="7,6" data-lat="50,35" data-joined="2024-05"><a href="https://example.org/">Musterstadt</a></li>
      <li data-id="trier"><a href="https://www.trier.de/">Trier</a></li>
    </ul>
  </netzwerk-karte>`,
};

/** Was in der Seite steht, bleibt; die Karte sagt, dass etwas fehlt, und kann es noch einmal versuchen. */
export const Failed: Story = {
  name: 'Zustand: Fehler',
  args: { src: 'data:application/json,kein%20JSON' },
  play: async ({ canvasElement }) => {
    const { map, card } = elements(canvasElement);
    await waitFor(() => expect(find(map, '[role=alert]')).toBeVisible());
    await expect(has(card, '[role=alert]')).toBe(false);
  },
};

/** Karte und Angaben ohne ein Attribut: die Mitglieder des Netzwerks aus dem Skript selbst. */
export const Overview: Story = { name: 'Überblick' };

/** Daten aus einem Skript der Seite, ohne eine Adresse. Die Stadt ist erfunden. */
export const Data: Story = {
  name: 'Option: Daten als Eigenschaft',
  render: () => html`<netzwerk-daten .data=${collection(fullMember)}>
    <netzwerk-karte card="none"></netzwerk-karte>
  </netzwerk-daten>`,
  play: async ({ canvasElement }) => {
    const map = canvasElement.querySelector('netzwerk-karte');
    if (!map) throw new Error('no map in this story');
    await map.ready;
    await expect(map.features.map(({ id }) => id)).toEqual(['musterstadt']);
  },
};

/** Nach einer Sekunde sagt die Karte, dass sie lädt; bis dahin steht da, was in der Seite steht. */
export const Loading: Story = {
  name: 'Zustand: lädt',
  args: { src: neverAnswers },
  play: async ({ canvasElement }) => {
    const { map } = elements(canvasElement);
    await appears(map, '[part=status]');
    await expect(map.querySelector('a')).toBeVisible();
  },
};

/** Keine Stadt: Die Karte sagt es. */
export const Empty: Story = {
  name: 'Zustand: keine Stadt',
  render: () => html`<netzwerk-daten .data=${collection()}>
    <netzwerk-karte></netzwerk-karte>
  </netzwerk-daten>`,
  play: async ({ canvasElement }) => {
    const map = canvasElement.querySelector('netzwerk-karte');
    if (!map) throw new Error('no map in this story');
    await appears(map, '[part=status]');
  },
};

/** Mit der Eingabetaste gewählt, folgt der Fokus in die Angaben; Esc führt zurück. */
export const Keys: Story = {
  name: 'Barrierefreiheit: wählen mit Tasten',
  play: async ({ canvasElement }) => {
    const { map, card } = elements(canvasElement);
    await map.ready;
    const marker = find(map, '.marker[tabindex="0"]');
    marker.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(card.shadowRoot?.activeElement?.textContent).toBe('Andernach'));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(map.shadowRoot?.activeElement).toBe(marker));
  },
};
