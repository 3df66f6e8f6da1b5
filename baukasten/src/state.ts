import { controlsOf } from './controls.js';
import { isWidget, languages, schemes, targets, themes, widths, type Widget } from './widgets.js';

/** All that a person has chosen; it is in the address, so that it can be mailed. */
export interface State {
  readonly widget: Widget;
  /** Attributes that differ from their default; a switch that is on is `true`. */
  readonly options: Readonly<Record<string, string>>;
  readonly lang: string;
  readonly theme: string;
  readonly scheme: string;
  /** Width of the preview. */
  readonly width: string;
  /** Where the snippet goes. */
  readonly target: string;
  /** Where the files are, as typed; empty for those beside the builder. */
  readonly files: string;
}

export const initial: State = {
  widget: 'karte',
  options: {},
  lang: '',
  theme: '',
  scheme: '',
  width: '375',
  target: 'universal',
  files: '',
};

/** The builder's own keys in the address, with what each may say; German, so that no attribute has the same. */
const own = {
  sprache: ['lang', languages],
  thema: ['theme', themes],
  schema: ['scheme', schemes],
  breite: ['width', widths],
  system: ['target', targets],
  dateien: ['files', undefined],
} as const;

/** The state as what follows `#` in the address; what is as at first is not named. */
export function toHash(state: State): string {
  const query = new URLSearchParams({ widget: state.widget });
  for (const [key, value] of Object.entries(state.options)) query.set(key, value);
  for (const [key, [field]] of Object.entries(own)) {
    if (state[field] !== initial[field]) query.set(key, state[field]);
  }
  return `#${query.toString()}`;
}

/** Reads it back; what it doesn't know, or what isn't allowed, is as at first. */
export function fromHash(hash: string): State {
  const query = new URLSearchParams(hash.replace(/^#/, ''));
  const named = query.get('widget');
  const widget = isWidget(named) ? named : initial.widget;
  let state: State = { ...initial, widget };
  for (const [key, [field, allowed]] of Object.entries(own)) {
    const value = query.get(key);
    if (value !== null && (!allowed || Object.hasOwn(allowed, value))) {
      state = { ...state, [field]: value };
    }
  }
  for (const { name } of controlsOf(widget)) {
    const value = query.get(name);
    if (value !== null) state = withOption(state, name, value);
  }
  return state;
}

/** The state with an attribute set, as typed so far; one that says what holds anyway is left out. */
export function withOption(state: State, name: string, value: string): State {
  const control = controlsOf(state.widget).find((known) => known.name === name);
  if (!control) return state;
  const { kind, values, preset } = control;
  const text = value.trim();
  const isIdle =
    text === preset || text === '' || (kind === 'choice' && values && !Object.hasOwn(values, text));
  const kept = kind === 'switch' ? 'true' : value;
  const all = { ...state.options, [name]: isIdle ? undefined : kept };
  // The order of the form, whatever the order of the clicks.
  const ordered = Object.fromEntries(
    controlsOf(state.widget).flatMap(({ name: key }) => {
      const option = all[key];
      return option === undefined ? [] : [[key, option]];
    }),
  );
  return { ...state, options: ordered };
}
