import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import '../src/index.js';
import { contrast, hex, readColour } from './lib/contrast.js';
import { fullMember } from './lib/members.js';
import './lib/pages.css';
import './lib/theme-editor.js';
import { colourTokens, meetings, ratioText, shadesOf, themes, type Scheme } from './lib/themes.js';

const meta: Meta = {
  title: 'Gestaltung',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true }, docs: { codePanel: false } },
};

export default meta;
type Story = StoryObj;

const paint = (name: 'background' | 'color', colour: string, back?: string) =>
  ref((element) => {
    if (!(element instanceof HTMLElement)) return;
    element.style.setProperty(name, colour);
    if (back) element.style.background = back;
  });
const size = (property: string, value: string) =>
  ref((element) => {
    if (element instanceof HTMLElement) element.style.setProperty(property, value);
  });
const page = (content: TemplateResult) => html`<main class="foundation">${content}</main>`;
const themeOf = (globals: Record<string, unknown>) => {
  const theme = themes[String(globals['theme'])];
  if (!theme) throw new Error('no such theme');
  return theme;
};

/** Die Farben des Themas, das in der Leiste oben gewählt ist, und was aufeinander trifft. */
export const Colours: Story = {
  name: 'Farben',
  render: (_, context) => {
    const theme = themeOf(context.globals);
    const shades = shadesOf(theme);
    const colour = (token: string, scheme: Scheme) => shades[token]?.[scheme] ?? '#000';
    const row = ([front, back, least]: (typeof meetings)[number], scheme: Scheme) => {
      const ratio = contrast(readColour(colour(front, scheme)), readColour(colour(back, scheme)));
      return html`<tr>
        <th scope="row"><code>${front}</code> auf <code>${back}</code></th>
        <td>
          <span class="sample" aria-hidden="true" ${paint('color', colour(front, scheme), colour(back, scheme))}>${least === 3 ? '◆' : 'Aa'}</span>
        </td>
        <td class=${ratio < least ? 'low' : ''}>${ratioText(ratio)}</td>
        <td>${ratioText(least).replace(',00', '').replace('50', '5')}</td>
      </tr>`;
    };
    const column = (
      scheme: Scheme,
    ) => html`<section class="scheme ${scheme}" aria-labelledby=${scheme}>
      <h2 id=${scheme}>${scheme === 'light' ? 'Hell' : 'Dunkel'}</h2>
      <div class="scroll" role="group" aria-label="Farben" tabindex="0">
        <table>
          <thead>
            <tr><th scope="col">Farbe</th><th scope="col">Wert</th><th scope="col">Für</th></tr>
          </thead>
          <tbody>
            ${Object.entries(colourTokens).map(
              ([token, title]) =>
                html`<tr>
                  <th scope="row">
                    <span class="swatch" ${paint('background', colour(token, scheme))}></span>
                    <code>${token}</code>
                  </th>
                  <td>${hex(readColour(colour(token, scheme)))}</td>
                  <td>${title}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <h3>Kontrast, gerechnet</h3>
      <div class="scroll" role="group" aria-label="Kontrast" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">Paar</th><th scope="col">Probe</th><th scope="col">Kontrast</th><th scope="col">nötig</th>
            </tr>
          </thead>
          <tbody>${meetings.map((meeting) => row(meeting, scheme))}</tbody>
        </table>
      </div>
    </section>`;
    return page(html`<h1>Farben: ${theme.title}</h1>
      <p>
        Jeder Name beginnt mit <code>--netzwerk-</code>. Keine Farbe trägt allein eine Bedeutung:
        Rollen unterscheiden sich auch in der Form, Links sind unterstrichen.
      </p>
      <div class="schemes">${column('light')} ${column('dark')}</div>`);
  },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('tbody tr').length).toBeGreaterThan(50);
    await expect(canvasElement.querySelector('.low')).toBeNull();
  },
};

/** Dieselben Widgets in einem fertigen Thema, hell und dunkel. */
const showcase = (theme: string): Story => ({
  name: `Thema: ${themes[theme]?.title ?? ''}`,
  globals: { theme },
  render: () =>
    page(html`<h1>Thema: ${themes[theme]?.title}</h1>
      <p><code>themes/${theme}.css</code></p>
      <div class="schemes">
        ${(['light', 'dark'] as const).map((scheme) => {
          const name = scheme === 'light' ? 'hell' : 'dunkel';
          return html`<div class="scheme stack ${scheme}">
            <netzwerk-karte heading="Unsere Städte (${name})" value="trier" card="none" view="map"></netzwerk-karte>
            <netzwerk-stadt heading="Musterstadt (${name})" .feature=${fullMember} closable></netzwerk-stadt>
            <netzwerk-ticker heading="Aktuelles (${name})"></netzwerk-ticker>
            <netzwerk-hilfe heading="Hilfe (${name})" persist="none" statement-href="/barrierefreiheit" feedback-href="/barriere-melden"></netzwerk-hilfe>
          </div>`;
        })}
      </div>`),
});

export const Neutral: Story = showcase('neutral');
export const HighContrast: Story = showcase('kontrast');
export const Kern: Story = showcase('kern');
export const Industry: Story = showcase('industrie');
export const Wine: Story = showcase('wein');

/** Farben einstellen, Kontrast prüfen, CSS kopieren. */
export const Editor: Story = {
  name: 'Eigenes Thema',
  render: () =>
    page(html`<h1>Eigenes Thema</h1>
      <p>
        Stellen Sie Farben ein. Gemessen wird, was der Browser daraus macht, in allen drei Widgets, hell
        und dunkel. Nichts verlässt diese Seite.
      </p>
      <theme-editor></theme-editor>`),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const [status] = canvas.getAllByRole('status');
    await waitFor(() => expect(status).toHaveTextContent('Alle Texte haben'), { timeout: 5000 });

    const accent = canvasElement.querySelector<HTMLInputElement>('[name="color-accent light"]');
    if (!accent) throw new Error('no field for the accent');
    accent.value = '#9fb8d0';
    accent.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await waitFor(() => expect(status).toHaveTextContent('Zu wenig Kontrast'), { timeout: 5000 });
    const low = [...canvasElement.querySelectorAll('.low')].map(({ textContent }) => textContent);
    await expect(low.join()).toContain('nötig 4,5 : 1');
    await expect(canvasElement.querySelector('textarea')?.value).toContain(
      '--netzwerk-color-accent: light-dark(#9fb8d0, #a9d0f5);',
    );

    const start = canvas.getByLabelText('Ausgehen von');
    await userEvent.selectOptions(start, 'wein');
    await waitFor(() => expect(status).toHaveTextContent('Alle Texte haben'), { timeout: 5000 });

    canvas.getByRole('button', { name: 'CSS kopieren' }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(canvas.getAllByRole('status')[1]).not.toBeEmptyDOMElement());
  },
};

const sizes: readonly (readonly [title: string, size: string, weight: string, where: string])[] = [
  ['Überschrift der Karte', '1.5em', '700', 'Karte'],
  ['Name einer Stadt', '1.375em', '700', 'Angaben zur Stadt'],
  ['Überschrift des Tickers', '1.25em', '700', 'Ticker'],
  ['Überschrift der Hilfe', '1.125em', '700', 'Hilfe'],
  ['Text', '1em', '400', 'überall'],
  ['Nebentext', '0.875em', '400', 'Datum, Rolle, Kreis'],
  ['Namen auf der Karte', 'max(12px, 0.8125em)', '600', 'Karte'],
];

/** Alles in `em`: Es wächst mit der Schrift der Seite. */
export const Type: Story = {
  name: 'Schrift',
  render: () =>
    page(html`<h1>Schrift</h1>
      <p>
        Schriftart und Grundgröße kommen von der Seite, die Widgets laden keine. Abstände von
        Buchstaben, Wörtern und Zeilen, die jemand für sich einstellt, gelten auch in ihnen.
      </p>
      <div class="scroll" role="group" aria-label="Schriftgrößen" tabindex="0">
        <table>
          <thead>
            <tr><th scope="col">Probe</th><th scope="col">Größe</th><th scope="col">Stärke</th><th scope="col">Wo</th></tr>
          </thead>
          <tbody>
            ${sizes.map(
              ([title, value, weight, where]) =>
                html`<tr>
                  <th scope="row"><span ${size('font', `${weight} ${value}/1.3 inherit`)}><span ${ref(
                    (element) => {
                      if (element instanceof HTMLElement)
                        Object.assign(element.style, { fontSize: value, fontWeight: weight });
                    },
                  )}>${title}</span></span></th>
                  <td><code>${value}</code></td>
                  <td>${weight}</td>
                  <td>${where}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p>Kein Blocksatz, keine Großbuchstaben als Auszeichnung; lange Wörter trennen sich nach den Regeln der Sprache.</p>`),
};

const spaces = ['0.25em', '0.375em', '0.5em', '0.75em', '1em', '1.125em', '1.5em'];

/** Abstände, Ecken und die Größe dessen, was man trifft. */
export const Spacing: Story = {
  name: 'Abstände',
  render: () =>
    page(html`<h1>Abstände</h1>
      <h2>Stufen</h2>
      <div class="stack">
        ${spaces.map(
          (value) =>
            html`<div><code>${value}</code><div class="space" ${size('inline-size', `calc(${value} * 4)`)}></div></div>`,
        )}
      </div>
      <p>Vierfach vergrößert gezeichnet.</p>
      <h2>Ecken</h2>
      <p><code>--netzwerk-radius</code>, sonst <code>0.375em</code>. Marker und runde Zeichen bleiben rund.</p>
      <h2>Was man trifft</h2>
      <ul>
        <li>Knöpfe und Felder sind mindestens <code>2.75em</code> hoch, bei üblicher Schrift 44 Pixel.</li>
        <li>Marker: 24 Pixel mit der Maus, 44 Pixel mit dem Finger.</li>
        <li>Der Rahmen des Fokus ist 3 Pixel breit, mit 2 Pixeln Abstand in der Farbe der Fläche.</li>
      </ul>`),
};

/** Was auf der Karte welche Farbe und Form hat. */
export const MapStyles: Story = {
  name: 'Kartenstile',
  render: () =>
    page(html`<h1>Kartenstile</h1>
      <p>
        Drei Rollen, drei Formen: Stern, Raute, Kreis. Die Farbe hebt nur hervor. Flüsse und Grenzen der
        Nachbarn treten zurück; der Umriss hat mindestens 3 : 1 zu beiden Seiten.
      </p>
      <div class="schemes">
        ${(['light', 'dark'] as const).map(
          (scheme) =>
            html`<div class="scheme ${scheme}">
              <netzwerk-karte view="map" card="none" value="speyer" label="Karte, ${scheme === 'light' ? 'hell' : 'dunkel'}"></netzwerk-karte>
            </div>`,
        )}
      </div>
      <div class="scroll" role="group" aria-label="Ebenen der Karte" tabindex="0">
        <table>
          <thead><tr><th scope="col">Ebene</th><th scope="col">Token</th><th scope="col">Part</th></tr></thead>
          <tbody>
            ${[
              ['Rheinland-Pfalz', 'karte-region', 'region'],
              ['Umriss', 'karte-outline', 'outline'],
              ['Nachbarn', 'karte-neighbour', 'neighbour'],
              ['Grenzen der Nachbarn', 'karte-border', 'border'],
              ['Flüsse', 'karte-water', 'water'],
              ['Namen der Nachbarn', 'karte-name', 'map-name'],
              ['Marker', 'karte-marker, karte-marker-size', 'marker'],
              ['Gewählter Marker', 'karte-marker-selected', 'marker-selected'],
            ].map(
              ([layer, token, part]) =>
                html`<tr><th scope="row">${layer}</th><td><code>${token}</code></td><td><code>${part}</code></td></tr>`,
            )}
          </tbody>
        </table>
      </div>`),
};

/** Wie die Widgets sprechen. */
export const Writing: Story = {
  name: 'Texte',
  render: () =>
    page(html`<h1>Texte</h1>
      <h2>Deutsch</h2>
      <ul>
        <li>Sagen, was zu tun ist, im selben Satz, der sagt, was nicht geht: „Die Daten konnten nicht geladen werden. Noch einmal versuchen.“</li>
        <li>Sie-Form, volle Verben, keine Fremdwörter, wo es ein deutsches Wort gibt.</li>
        <li>Knöpfe sagen, was geschieht: „Auf der Karte zeigen“, nicht „OK“.</li>
        <li>Der sichtbare Text steckt im Namen für Screenreader, denn wer spricht, sagt, was er sieht.</li>
        <li>Zahlen und Daten in der Form der Sprache: 9. Mai 2023, 4,5 : 1.</li>
      </ul>
      <h2>Leichte Sprache</h2>
      <p>Mit <code>lang="de-simple"</code> an der Seite oder am Widget.</p>
      <ul>
        <li>Kurze Sätze. Ein Gedanke in einem Satz.</li>
        <li>Bekannte Wörter. Schwere Wörter werden erklärt.</li>
        <li>Kein Passiv, kein Konjunktiv, keine Verneinung, wo es anders geht.</li>
        <li>Lange Wörter bekommen einen Bindestrich oder einen Mediopunkt.</li>
        <li>Texte in Leichter Sprache prüfen Menschen mit Lern·schwierigkeiten. Bei unseren steht das noch aus.</li>
      </ul>
      <div class="schemes">
        <div class="scheme light" lang="de"><netzwerk-hilfe heading-level="3" layout="inline" sections="about" persist="none" statement-href="/a" feedback-href="/b"></netzwerk-hilfe></div>
        <div class="scheme light" lang="de-simple"><netzwerk-hilfe heading-level="3" layout="inline" sections="about" persist="none" statement-href="/a" feedback-href="/b"></netzwerk-hilfe></div>
      </div>`),
};
