import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Control } from './controls.js';
import { wordsOf } from './controls.js';
import type { Place } from './gazetteer.js';
import type { PlaceEvent } from './place-search.js';

/** A choice of the form's fields. */
export interface FieldContext {
  /** The value as it is, or undefined. */
  readonly value: string | undefined;
  /** Whether the value may be typed, not only chosen: with data of one's own nobody knows the cities. */
  readonly isFree: boolean;
  readonly cities: readonly Place[];
  /** What a person does; `isDone` when a step back should come here. */
  set(value: string, isDone: boolean): void;
  /** What follows the field, such as the check of an address. */
  readonly after?: unknown;
}

const idOf = (name: string) => `option-${name}`;

/** A control as a form field with its label and help. */
export function field(control: Control, context: FieldContext): TemplateResult {
  switch (control.kind) {
    case 'switch':
      return switchField(control, context);
    case 'choice':
      return choiceField(control, context, control.values ?? {}, control.preset);
    case 'city':
      return context.isFree
        ? textField(control, context)
        : choiceField(control, context, cityNames(context), '');
    case 'cities':
      return citiesField(control, context);
    case 'words':
      return wordsField(control, context);
    case 'text':
    case 'url':
    case 'number':
    case 'source':
      return textField(control, context);
  }
}

function help({ name, help: text }: Control): TemplateResult | typeof nothing {
  return text ? html`<p class="help" id="${idOf(name)}-hilfe">${text}</p>` : nothing;
}

const helpId = ({ name, help: text }: Control) => (text ? `${idOf(name)}-hilfe` : nothing);

function switchField(control: Control, { value, set, after }: FieldContext): TemplateResult {
  return html`<div class="field">
    <label class="tick">
      <input
        type="checkbox"
        aria-describedby=${helpId(control)}
        .checked=${live(value !== undefined)}
        @change=${(event: Event) => {
          set((event.target as HTMLInputElement).checked ? 'true' : '', true);
        }}
      />
      <span>${control.label}</span>
    </label>
    ${help(control)}${after}
  </div>`;
}

function cityNames({ cities, value }: FieldContext): Record<string, string> {
  const known = Object.fromEntries(cities.map(({ id, name }) => [id, name]));
  return { '': 'keine', ...known, ...(value && !known[value] && { [value]: value }) };
}

function choiceField(
  control: Control,
  { value, set, after }: FieldContext,
  values: Readonly<Record<string, string>>,
  preset: string,
): TemplateResult {
  const chosen = value ?? preset;
  return html`<div class="field">
    <label for=${idOf(control.name)}>${control.label}</label>
    <select
      id=${idOf(control.name)}
      aria-describedby=${helpId(control)}
      @change=${(event: Event) => {
        set((event.target as HTMLSelectElement).value, true);
      }}
    >
      ${Object.entries(values).map(
        ([word, title]) =>
          html`<option value=${word} .selected=${live(word === chosen)}>${title}</option>`,
      )}
    </select>
    ${help(control)}${after}
  </div>`;
}

function textField(control: Control, { value, set, after }: FieldContext): TemplateResult {
  const { name, kind, preset, unit } = control;
  const isNumber = kind === 'number';
  const read = (event: Event) => (event.target as HTMLInputElement).value;
  return html`<div class="field">
    <label for=${idOf(name)}>${control.label}</label>
    <div class=${isNumber || unit ? 'with-unit' : 'full'}>
      <input
        id=${idOf(name)}
        type=${isNumber ? 'number' : 'text'}
        inputmode=${kind === 'url' || kind === 'source' ? 'url' : nothing}
        autocomplete="off"
        spellcheck=${kind === 'text' ? nothing : 'false'}
        min=${control.min ?? nothing}
        max=${control.max ?? nothing}
        placeholder=${control.example ?? nothing}
        aria-describedby=${helpId(control)}
        .value=${live(value ?? (isNumber ? preset : ''))}
        @input=${(event: Event) => {
          // A number that is just being replaced is not yet its default again.
          if (!isNumber || read(event)) set(read(event), false);
        }}
        @change=${(event: Event) => {
          set(read(event).trim(), true);
        }}
      />
      ${unit ? html`<span>${unit}</span>` : nothing}
    </div>
    ${help(control)}${after}
  </div>`;
}

function wordsField(control: Control, { value, set, after }: FieldContext): TemplateResult {
  const words = wordsOf(control, value);
  const { values = {}, preset } = control;
  return html`<fieldset class="field words" aria-describedby=${helpId(control)}>
    <legend>${control.label}</legend>
    ${Object.entries(values).map(([word, title]) => {
      const isOn = words.includes(word);
      // Without a word the preset would hold, which is the opposite of what was meant.
      const isLast = isOn && words.length === 1 && preset !== '';
      return html`<label class="tick">
        <input
          type="checkbox"
          .value=${word}
          ?disabled=${isLast}
          .checked=${live(isOn)}
          @change=${() => {
            const next = isOn ? words.filter((other) => other !== word) : [...words, word];
            set(
              Object.keys(values)
                .filter((other) => next.includes(other))
                .join(' '),
              true,
            );
          }}
        />
        <span>${title}</span>
      </label>`;
    })}
    ${help(control)}${after}
  </fieldset>`;
}

function citiesField(
  control: Control,
  { value, set, cities, after }: FieldContext,
): TemplateResult {
  const ids = (value ?? '').split(/\s+/).filter(Boolean);
  const nameOf = (id: string) => cities.find((city) => city.id === id)?.name ?? id;
  return html`<div class="field" role="group" aria-label=${control.label}>
    <baukasten-ort
      name=${idOf(control.name)}
      label=${control.label}
      help=${control.help ?? ''}
      @baukasten-place=${({ detail }: PlaceEvent) => {
        // Members bear ids of their own, which cards and links use, too.
        const id = cities.find(({ name }) => name === detail.name)?.id ?? detail.id;
        if (!ids.includes(id)) set([...ids, id].join(' '), true);
      }}
    ></baukasten-ort>
    ${
      ids.length === 0
        ? nothing
        : html`<ul class="chips" role="list" aria-label="Gewählte Städte">
          ${ids.map(
            (id) => html`<li>
              <span>${nameOf(id)}</span>
              <button
                type="button"
                aria-label="${nameOf(id)} entfernen"
                @click=${(event: Event) => {
                  const group = (event.target as Element).closest('.field');
                  set(ids.filter((other) => other !== id).join(' '), true);
                  group?.querySelector('input')?.focus();
                }}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>`,
          )}
        </ul>`
    }
    ${after}
  </div>`;
}
