/** The page for member data: keeps the cities in memory, and draws table, map and downloads from them. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { placesByName } from '../../scripts/validate/hints.mjs';
import { review } from '../../scripts/validate/review.mjs';
import { inWords } from '../../scripts/validate/wording.mjs';
import { defaultMembers } from '../../src/data/default-members.js';
import schema from '../../src/data/members.schema.json' with { type: 'json' };
import { readMembers } from '../../src/data/read-members.js';
import type { Problem } from '../../src/data/report.js';
import { reportOfMembers } from './check-source.js';
import { decodeFile } from './decode-file.js';
import { loadGazetteer, type Place } from './gazetteer.js';
import { part, say } from './page.js';
import './place-search.js';
import {
  addPlace,
  type Collection,
  edit,
  type Editable,
  emptyCollection,
  type Feature,
  readFile,
  removeAt,
  shown,
  toGeoJson,
} from './records.js';
import { lossesInTable, toTable } from './table-file.js';
import { findings } from './views.js';
import { countOf } from './words.js';

let cities = emptyCollection;
/** What was there before, for steps back; the rows keep their keys. */
let before: Collection[] = [];
/** As they were last saved or opened: nothing is lost with them. */
let saved = cities;
let fileName = 'staedte';
let opened: TemplateResult | typeof nothing = nothing;
/** A row's key for the whole visit: a city may change everything else. */
const keys = new WeakMap<Feature, number>();
let nextKey = 0;

const roles = { mitglied: 'Mitglied', gruendung: 'Gründung', koordination: 'Koordination' };
const columns: readonly {
  readonly name: Editable;
  readonly title: string;
  readonly example: string;
}[] = [
  { name: 'name', title: 'Name', example: '' },
  { name: 'role', title: 'Rolle', example: '' },
  { name: 'joined', title: 'Mitglied seit', example: '2024-05' },
  { name: 'topics', title: 'Schwerpunkte', example: 'Open Data, Verkehr' },
  { name: 'url', title: 'Website', example: 'https://www.…' },
];

function keyOf(feature: Feature): number {
  const key = keys.get(feature) ?? (nextKey += 1);
  keys.set(feature, key);
  return key;
}

function set(next: Collection, isStep = true): void {
  next.features.forEach((feature, index) => {
    const old = cities.features[index];
    // An edited row is the same row.
    if (old && !keys.has(feature) && next.features.length === cities.features.length) {
      keys.set(feature, keyOf(old));
    }
  });
  if (isStep) before = [...before.slice(-49), cities];
  cities = next;
  draw();
}

function goBack(): void {
  const last = before.pop();
  if (!last) return;
  cities = last;
  draw();
  say(`Zurückgenommen. ${countOf(cities.features.length, 'Stadt', 'Städte')} in der Tabelle.`);
}

function add({ detail }: CustomEvent<Place>): void {
  // What the network knows of a member comes with it.
  const member = defaultMembers().find(({ properties }) => properties.name === detail.name);
  const isThere = cities.features.some((feature) => shown(feature, 'name') === detail.name);
  const next = addPlace(cities, detail);
  set(
    member && !isThere
      ? { ...cities, features: [...cities.features, member as unknown as Feature] }
      : next,
  );
  say(`${detail.name} hinzugefügt${isThere ? '; eine Stadt dieses Namens gab es schon' : ''}.`);
}

function remove(index: number): void {
  const name = shown(cities.features[index], 'name') || `Zeile ${index + 1}`;
  set(removeAt(cities, index));
  say(`${name} gelöscht. „Rückgängig“ holt die Zeile zurück.`);
  const buttons = [...part('tabelle').querySelectorAll<HTMLElement>('button.delete')];
  (buttons[Math.min(index, buttons.length - 1)] ?? part('hinzu').querySelector('input'))?.focus();
}

async function open(file: File): Promise<void> {
  const given = decodeFile(new Uint8Array(await file.arrayBuffer()));
  const places = await loadGazetteer().then(
    ({ text }) => placesByName(text),
    () => new Map<string, object[]>(),
  );
  const report = reportOfMembers(review(given.bytes, schema, places), '', '');
  const read = readFile(given.text);
  opened = html`<div class="result" data-verdict=${report.verdict}>
    <p class="list-title">${file.name}</p>
    ${read && given.note ? html`<p>${given.note}</p>` : nothing} ${findings(report)}
  </div>`;
  if (read) {
    fileName = file.name.replace(/\.[^.]*$/, '') || fileName;
    saved = read;
    set(read);
    const encoding = given.note ? ', gelesen als Windows-1252' : '';
    say(`${file.name} geöffnet: ${countOf(read.features.length, 'Stadt', 'Städte')}${encoding}.`);
  } else {
    draw();
    say(`${file.name} lässt sich nicht lesen.`);
  }
}

function save(kind: 'geojson' | 'csv'): void {
  const text = kind === 'csv' ? toTable(cities) : `${JSON.stringify(toGeoJson(cities), null, 2)}\n`;
  const type = kind === 'csv' ? 'text/csv' : 'application/geo+json';
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${fileName}.${kind}`;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000); // the browser may still be reading it
  saved = cities;
  say(`${link.download} gespeichert.`);
  draw();
}

function draw(): void {
  const { problems } = readMembers(toGeoJson(cities));
  const count = cities.features.length;
  render(
    html`<button type="button" class="second" ?disabled=${before.length === 0} @click=${goBack}>
        Rückgängig
      </button>
      <button
        type="button"
        class="second"
        @click=${() => {
          set({ ...emptyCollection, features: defaultMembers() as unknown as Feature[] });
          say('Die Mitglieder des Netzwerks stehen in der Tabelle.');
        }}
      >
        Mitglieder des Netzwerks einfügen
      </button>`,
    part('werkzeuge'),
  );
  render(opened, part('geoeffnet'));
  render(
    count === 0
      ? html`<p class="empty">
          Noch keine Stadt. Suchen Sie oben eine, öffnen Sie eine Datei, oder beginnen Sie mit den
          Mitgliedern des Netzwerks.
        </p>`
      : table(problems),
    part('tabelle'),
  );
  render(
    html`<p>
        <button type="button" ?disabled=${count === 0} @click=${() => {
          save('csv');
        }}>
          Als CSV für Excel
        </button>
        <button type="button" ?disabled=${count === 0} @click=${() => {
          save('geojson');
        }}>
          Als GeoJSON
        </button>
      </p>
      ${lossesInTable(cities).map((loss) => html`<p class="help">${loss}</p>`)}`,
    part('speichern'),
  );
  const map = part('karte') as HTMLElement & { data: unknown };
  map.data = toGeoJson(cities);
  part('karte-leer').hidden = count > 0;
  map.hidden = count === 0;
  window.onbeforeunload =
    cities === saved || count === 0
      ? null
      : (event) => {
          event.preventDefault();
        };
}

function table(problems: readonly Problem[]): TemplateResult {
  return html`<p id="anzahl">${countOf(cities.features.length, 'Stadt', 'Städte')}</p>
    <table role="table" aria-labelledby="schritt-2" aria-describedby="anzahl">
      <thead role="rowgroup">
        <tr role="row">
          ${columns.map(({ title }) => html`<th role="columnheader" scope="col">${title}</th>`)}
          <th role="columnheader" scope="col"><span class="unseen">Löschen</span></th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${repeat(cities.features, keyOf, (feature, index) =>
          row(
            feature,
            index,
            problems.filter((problem) => problem.index === index),
          ),
        )}
      </tbody>
    </table>`;
}

function row(feature: Feature, index: number, problems: readonly Problem[]): TemplateResult {
  const name = shown(feature, 'name') || `Zeile ${index + 1}`;
  const note = `zeile-${keyOf(feature)}`;
  const fieldsWithin = problems.map(({ what }) => /^ohne (\w+)/.exec(what)?.[1]);
  return html`<tr role="row">
    ${columns.map(({ name: key, title, example }) => {
      const isBad =
        fieldsWithin.includes(key) ||
        (key === 'name' && problems.some(({ what }) => what.includes('ohne Namen')));
      return html`<td role="cell">
        <span class="cell-title" aria-hidden="true">${title}</span>
        ${
          key === 'role'
            ? roleField(feature, index, `${title}: ${name}`)
            : html`<input
              type="text"
              autocomplete="off"
              aria-label="${title}: ${name}"
              aria-invalid=${isBad ? 'true' : nothing}
              aria-describedby=${isBad ? note : nothing}
              placeholder=${example}
              .value=${live(shown(feature, key))}
              @change=${(event: Event) => {
                set(edit(cities, index, key, (event.target as HTMLInputElement).value));
              }}
            />`
        }
      </td>`;
    })}
    <td role="cell">
      <button
        type="button"
        class="second delete"
        aria-label="${name} löschen"
        @click=${() => {
          remove(index);
        }}
      >
        Löschen
      </button>
    </td>
    ${
      problems.length > 0
        ? html`<td role="cell" class="problems" id=${note}>
          ${problems.map((problem) => html`<p>${sentence(problem, feature)}</p>`)}
        </td>`
        : nothing
    }
  </tr>`;
}

/** What is wrong, with the title of the column instead of the name of the property. */
function sentence(problem: Problem, feature: Feature): string {
  const text = inWords(problem, feature, true);
  const column = columns.find(({ name }) => text.startsWith(`${name} `));
  return column ? column.title + text.slice(column.name.length) : text;
}

function roleField(feature: Feature, index: number, label: string): TemplateResult {
  const chosen = shown(feature, 'role') || 'mitglied';
  return html`<select
    aria-label=${label}
    @change=${(event: Event) => {
      set(edit(cities, index, 'role', (event.target as HTMLSelectElement).value));
    }}
  >
    ${Object.entries({ ...roles, ...(!(chosen in roles) && { [chosen]: chosen }) }).map(
      ([role, title]) =>
        html`<option value=${role} .selected=${live(role === chosen)}>${title}</option>`,
    )}
  </select>`;
}

part('hinzu').addEventListener('baukasten-place', add as EventListener);
part('datei').addEventListener('change', (event) => {
  const field = event.target as HTMLInputElement;
  const file = field.files?.[0];
  if (file) void open(file).finally(() => (field.value = ''));
});
draw();
