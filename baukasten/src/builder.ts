/** The builder's page: keeps the state in the address, and draws form, snippets and notes from it. */
import { html, nothing, render } from 'lit';
import { placesByName } from '../../scripts/validate/hints.mjs';
import { defaultMembers } from '../../src/data/default-members.js';
import { checkSource, type SourceReport } from './check-source.js';
import { confirmAddress, hostToConfirm } from './consent.js';
import { copyText } from './copy.js';
import { field } from './fields.js';
import { type Integrity, readFiles } from './files.js';
import { loadGazetteer, placeOf } from './gazetteer.js';
import { groupedControls, type Control } from './controls.js';
import { part, say } from './page.js';
import './place-search.js';
import { notesFor } from './privacy.js';
import { sceneOf } from './scene.js';
import { instructionsFor } from './snippets.js';
import { Stage } from './stage.js';
import { fromHash, type State, toHash, withOption } from './state.js';
import {
  choices,
  filesField,
  foreignData,
  instructions,
  notes,
  previewBar,
  sourceCheck,
  type SourceState,
  widgetChoice,
} from './views.js';
import type { Widget } from './widgets.js';

const cities = defaultMembers()
  .map(placeOf)
  .sort((a, b) => a.name.localeCompare(b.name, 'de'));
/** Where the files beside this page are. */
const here = location.protocol === 'file:' ? '' : new URL('../dist/', document.baseURI).href;

let state = fromHash(location.hash);
let integrity: Integrity | undefined;
let source: SourceState = { phase: 'idle' };
let copied = '';
/** What was set for the widgets that are not chosen now. */
const others = new Map<Widget, State['options']>();
let checking = new AbortController();
const stage = new Stage(part('buehne'), part('vorschau') as HTMLIFrameElement);

/** Takes what a person has chosen; `isDone` where a step back should come to. */
function set(next: State, isDone: boolean): void {
  if (next.options['src'] !== state.options['src'] || next.widget !== state.widget) forgetCheck();
  state = next;
  copied = '';
  if (isDone && toHash(state) !== location.hash) history.pushState(null, '', toHash(state));
  draw();
}

function forgetCheck(): void {
  checking.abort();
  source = { phase: 'idle' };
}

function chooseWidget(widget: Widget): void {
  others.set(state.widget, state.options);
  set({ ...state, widget, options: others.get(widget) ?? {} }, true);
}

async function copy(name: string, text: string): Promise<void> {
  const done = await copyText(text);
  copied = done ? name : '';
  say(
    done
      ? `Kopiert: ${name}`
      : 'Der Browser lässt das Kopieren nicht zu. Markieren Sie den Text, und kopieren Sie ihn selbst.',
  );
  draw();
}

async function check(): Promise<void> {
  forgetCheck();
  confirmAddress(state.options['src']);
  checking = new AbortController();
  const { signal } = checking;
  source = { phase: 'busy' };
  draw();
  const kind = state.widget === 'ticker' ? 'feed' : 'members';
  try {
    const places = await loadGazetteer().then(
      ({ text }) => placesByName(text),
      () => new Map<string, object[]>(),
    );
    const report: SourceReport = await checkSource(
      kind,
      state.options['src'] ?? '',
      places,
      signal,
    );
    source = { phase: 'done', report };
    draw();
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** Asks the other server after all; the button that was pressed makes room for the preview, which takes the focus. */
function loadForeign(host: string): void {
  confirmAddress(state.options['src']);
  draw();
  part('vorschau').focus();
  say(`Die Vorschau lädt Daten von ${host}.`);
}

function controlField(control: Control): unknown {
  const { name } = control;
  return field(control, {
    value: state.options[name],
    isFree: Boolean(state.options['src']),
    cities,
    set: (value, isDone) => {
      // One that is still being typed names servers that nobody means.
      if (isDone && control.kind === 'source') confirmAddress(value);
      set(withOption(state, name, value), isDone);
    },
    after:
      control.kind === 'source'
        ? sourceCheck(source, state, () => {
            void check();
          })
        : undefined,
  });
}

function draw(): void {
  const typed = state.files || here;
  const files = readFiles(typed, integrity);
  render(widgetChoice(state.widget, chooseWidget), part('widgets'));
  render(
    groupedControls(state.widget).map(
      ({ group, title, controls }) =>
        html`<details ?open=${['content', 'links', 'look'].includes(group)}>
          <summary><h3>${title}</h3></summary>
          <div class="fields">${controls.map(controlField)}</div>
        </details>`,
    ),
    part('optionen'),
  );
  render(choices(state, set), part('rahmen'));
  render(previewBar(state, set), part('leiste'));
  render(filesField(state, here, set), part('dateien-feld'));
  render(
    instructions(state, instructionsFor(state, files), copied, {
      set,
      copy: (name, text) => void copy(name, text),
    }),
    part('einbau'),
  );
  render(
    notes(notesFor(state, files), copied, (name, text) => void copy(name, text)),
    part('hinweise'),
  );
  const foreign = hostToConfirm(state.options['src']);
  render(
    foreign === undefined
      ? nothing
      : foreignData(foreign, () => {
          loadForeign(foreign);
        }),
    part('fremd'),
  );
  stage.show(foreign === undefined ? sceneOf(state) : undefined, state.width);
}

function readAddress(): void {
  if (!location.hash.includes('widget=') && location.hash !== '') return; // a link within the page
  forgetCheck();
  state = fromHash(location.hash);
  copied = '';
  draw();
}

window.addEventListener('popstate', readAddress);
window.addEventListener('hashchange', readAddress);
part('teilen').addEventListener('click', () => {
  const link = new URL(toHash(state), location.href).href;
  void copy('Link zu dieser Auswahl', link);
});
part('neu').addEventListener('click', () => {
  others.clear();
  set(fromHash(''), true);
  say('Alles ist wie am Anfang.');
});
document.querySelector('.skip')?.addEventListener('click', (event) => {
  event.preventDefault(); // the address holds the state
  part('inhalt').focus();
});

draw();
// Without the list of checksums there are none in the snippets; nothing else is missing.
if (location.protocol !== 'file:') {
  fetch('../dist/integrity.json')
    .then((response) => response.json() as Promise<Integrity>)
    .then((found) => {
      integrity = found;
      draw();
    })
    .catch(() => undefined);
}
