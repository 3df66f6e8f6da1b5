import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { SourceReport } from './check-source.js';
import type { Notes } from './privacy.js';
import type { Instructions } from './snippets.js';
import type { State } from './state.js';
import { languages, schemes, targets, themes, type Widget, widgets, widths } from './widgets.js';

type Set = (state: State, isDone: boolean) => void;
type Copy = (name: string, text: string) => void;

/** What is known of the address that a person has typed. */
export type SourceState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'busy' }
  | { readonly phase: 'done'; readonly report: SourceReport };

export function widgetChoice(chosen: Widget, choose: (widget: Widget) => void): TemplateResult {
  return html`<fieldset class="cards">
    <legend class="unseen">Widget</legend>
    ${(Object.keys(widgets) as Widget[]).map(
      (widget) => html`<label class="card">
        <input
          type="radio"
          name="widget"
          .value=${widget}
          .checked=${live(widget === chosen)}
          @change=${() => {
            choose(widget);
          }}
        />
        <span class="card-text"
          ><strong>${widgets[widget].title}</strong> <span>${widgets[widget].purpose}</span></span
        >
      </label>`,
    )}
  </fieldset>`;
}

interface RadioOptions {
  readonly name: string;
  readonly legend: string;
  readonly values: Readonly<Record<string, string>>;
  readonly chosen: string;
  readonly note?: (value: string) => string;
  choose(value: string): void;
}

function radios({ name, legend, values, chosen, note, choose }: RadioOptions): TemplateResult {
  return html`<fieldset class="pills">
    <legend>${legend}</legend>
    <div>
      ${Object.entries(values).map(
        ([value, title]) => html`<label>
          <input
            type="radio"
            name=${name}
            .value=${value}
            .checked=${live(value === chosen)}
            @change=${() => {
              choose(value);
            }}
          />
          <span>${title}${note ? html` <small>${note(value)}</small>` : nothing}</span>
        </label>`,
      )}
    </div>
  </fieldset>`;
}

function select(
  id: string,
  label: string,
  values: Readonly<Record<string, string>>,
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      @change=${(event: Event) => {
        choose((event.target as HTMLSelectElement).value);
      }}
    >
      ${Object.entries(values).map(
        ([value, title]) =>
          html`<option value=${value} .selected=${live(value === chosen)}>${title}</option>`,
      )}
    </select>
  </div>`;
}

/** Language and theme. */
export function choices(state: State, set: Set): TemplateResult {
  return html`<div class="fields two">
    ${select('thema', 'Thema', themes, state.theme, (theme) => {
      set({ ...state, theme }, true);
    })}
    ${select('sprache', 'Sprache', languages, state.lang, (lang) => {
      set({ ...state, lang }, true);
    })}
  </div>`;
}

/** Where the files are. */
export function filesField(state: State, here: string, set: Set): TemplateResult {
  const read = (event: Event) => (event.target as HTMLInputElement).value;
  return html`<div class="field files">
    <label for="dateien">Wo liegen die Dateien?</label>
    <input
      id="dateien"
      type="text"
      inputmode="url"
      autocomplete="off"
      spellcheck="false"
      placeholder=${here || 'https://HOST/'}
      aria-describedby="dateien-hilfe"
      .value=${live(state.files)}
      @input=${(event: Event) => {
        set({ ...state, files: read(event) }, false);
      }}
      @change=${(event: Event) => {
        set({ ...state, files: read(event).trim() }, true);
      }}
    />
    <p class="help" id="dateien-hilfe">
      Der Ordner mit netzwerk.js, am besten auf Ihrem eigenen Server: /netzwerk/ oder
      https://www.ihre-stadt.de/netzwerk/. Leer: die Dateien, die neben diesem Baukasten liegen.
    </p>
  </div>`;
}

export function previewBar(state: State, set: Set): TemplateResult {
  return html`
    ${radios({
      name: 'breite',
      legend: 'Breite',
      values: widths,
      chosen: state.width,
      note: (value) => `${value} px`,
      choose: (width) => {
        set({ ...state, width }, true);
      },
    })}
    ${radios({
      name: 'schema',
      legend: 'Hell oder dunkel',
      values: schemes,
      chosen: state.scheme,
      choose: (scheme) => {
        set({ ...state, scheme }, true);
      },
    })}
  `;
}

/** Stands in for the preview until a person lets it ask another server. */
export function foreignData(host: string, load: () => void): TemplateResult {
  return html`<div class="empty">
    <p>
      Diese Auswahl nennt Daten von einem anderen Server. Lädt die Vorschau sie, erfährt er Ihre
      IP-Adresse.
    </p>
    <button type="button" @click=${load}>Vorschau mit Daten von ${host} laden</button>
  </div>`;
}

/** The button that checks an address, and what it has found. */
export function sourceCheck(
  source: SourceState,
  { widget, options }: State,
  check: () => void,
): TemplateResult {
  return html`<div class="check">
    <button type="button" class="second" ?disabled=${!options['src']} @click=${check}>
      Adresse prüfen
    </button>
    ${widget === 'karte' ? html`<a href="daten.html">Städtedaten bearbeiten</a>` : nothing}
    <div role="status" class="result" data-verdict=${source.phase === 'done' ? source.report.verdict : nothing}>
      ${source.phase === 'busy' ? html`<p>Wird geladen …</p>` : nothing}
      ${source.phase === 'done' ? findings(source.report) : nothing}
    </div>
  </div>`;
}

export function findings({
  title,
  verdict,
  mistakes,
  hints,
  examples,
  address,
}: SourceReport): TemplateResult {
  const signs = { good: '✓', mixed: '!', bad: '✕' };
  const list = (lines: readonly string[], heading: string) =>
    lines.length === 0
      ? nothing
      : html`<p class="list-title">${heading}</p>
          <ul>
            ${lines.map((line) => html`<li>${line}</li>`)}
          </ul>`;
  return html`
    <p class="verdict"><span class="sign" aria-hidden="true">${signs[verdict]}</span>${title}</p>
    ${list(mistakes, verdict === 'bad' ? 'Was hilft' : 'Zu beheben')} ${list(hints, 'Hinweise')}
    ${list(examples, 'Zum Beispiel')}
    ${address ? html`<p class="help">Gefragt wurde ${address}</p>` : nothing}
  `;
}

interface CodeOptions {
  readonly title: string;
  readonly where: string;
  readonly text: string;
  readonly isProse?: boolean;
  readonly copied: string;
  readonly copy: Copy;
}

function codeBlock({ title, where, text, isProse, copied, copy }: CodeOptions): TemplateResult {
  return html`<div class="step">
    <h3>${title}</h3>
    ${where ? html`<p class="where">${where}</p>` : nothing}
    <div class="code">
      ${isProse ? html`<blockquote>${text}</blockquote>` : html`<pre><code>${text}</code></pre>`}
      <button
        type="button"
        aria-label="„${title}“ kopieren"
        @click=${() => {
          copy(title, text);
        }}
      >
        ${copied === title ? html`<span aria-hidden="true">✓</span> Kopiert` : 'Kopieren'}
      </button>
    </div>
  </div>`;
}

/** The systems to choose from, and what to copy for the chosen one. */
export function instructions(
  state: State,
  { steps, hints, page }: Instructions,
  copied: string,
  { set, copy }: { set: Set; copy: Copy },
): TemplateResult {
  const docs = document.documentElement.dataset['docs'] ?? '';
  return html`
    ${radios({
      name: 'system',
      legend: 'Womit ist Ihre Website gemacht?',
      values: targets,
      chosen: state.target,
      choose: (target) => {
        set({ ...state, target }, true);
      },
    })}
    <div class="steps">
      ${steps.map(({ title, where, code }) =>
        codeBlock({ title, where, text: code, copied, copy }),
      )}
    </div>
    ${
      hints.length > 0
        ? html`<ul class="hints">
          ${hints.map((hint) => html`<li>${hint}</li>`)}
        </ul>`
        : nothing
    }
    <p><a href=${docs.replace('*', page)}>Ausführliche Anleitung: ${targets[state.target]}</a></p>
  `;
}

export function notes({ facts, paragraphs }: Notes, copied: string, copy: Copy): TemplateResult {
  return html`
    <ul class="facts">
      ${facts.map((fact) => html`<li>${fact}</li>`)}
    </ul>
    ${
      paragraphs.length > 0
        ? html`<p>
          Vorschläge zum Anpassen. Sie ersetzen keine Prüfung durch Ihre Datenschutzstelle.
        </p>`
        : nothing
    }
    <div class="steps">
      ${paragraphs.map(({ title, text }) =>
        codeBlock({ title, where: '', text, isProse: true, copied, copy }),
      )}
    </div>
  `;
}
