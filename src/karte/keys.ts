import type { Messages } from '../shared/messages/de.js';
import type { Side } from './navigation.js';

/** What a key does while a marker has the focus. */
export type KeyAction =
  | { readonly do: 'neighbour' | 'pan'; readonly side: Side }
  | {
      readonly do:
        | 'first'
        | 'last'
        | 'next'
        | 'previous'
        | 'zoomIn'
        | 'zoomOut'
        | 'whole'
        | 'clear'
        | 'type';
    };

const sides: Readonly<Record<string, Side>> = {
  ArrowUp: 'n',
  ArrowRight: 'e',
  ArrowDown: 's',
  ArrowLeft: 'w',
};

const plainKeys: Readonly<Record<string, Exclude<KeyAction['do'], 'neighbour' | 'pan'>>> = {
  Home: 'first',
  End: 'last',
  PageDown: 'next',
  PageUp: 'previous',
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  '−': 'zoomOut',
  '0': 'whole',
  Escape: 'clear',
};

/**
 * The action of a key press, or `undefined` for keys that stay the browser's: all with Ctrl, Alt or ⌘,
 * Tab, and Enter and Space, which press the button.
 */
export function keyAction(event: KeyboardEvent): KeyAction | undefined {
  const { key } = event;
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return undefined;
  const side = sides[key];
  if (side) return { do: event.shiftKey ? 'pan' : 'neighbour', side };
  const action = plainKeys[key];
  if (action) return { do: action };
  return /^[\p{L}]$/u.test(key) ? { do: 'type' } : undefined;
}

/** A row of the keyboard help: keys, each of which stands in its own `<kbd>`, and what they do. */
export interface KeyHelp {
  readonly keys: readonly (readonly string[])[];
  readonly does: string;
}

/** The keyboard help in the order of use; the alternatives of a row each hold keys pressed together. */
export function keyHelp({ keys, does }: Messages): KeyHelp[] {
  return [
    { keys: [[keys.arrows]], does: does.arrows },
    { keys: [[keys.pageUp], [keys.pageDown]], does: does.pages },
    { keys: [[keys.home], [keys.end]], does: does.homeEnd },
    { keys: [[keys.letters]], does: does.letters },
    { keys: [[keys.enter], [keys.space]], does: does.enter },
    { keys: [[keys.escape]], does: does.escape },
    { keys: [['+'], ['−'], ['0']], does: does.zoom },
    { keys: [[keys.shift, keys.arrows]], does: does.pan },
  ];
}
