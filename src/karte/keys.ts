import type { Side } from './navigation.js';

/** What a key does while a marker has the focus. */
export type KeyAction =
  | { readonly do: 'neighbour' | 'pan'; readonly side: Side }
  | {
      readonly do:
        'first' | 'last' | 'next' | 'previous' | 'zoomIn' | 'zoomOut' | 'whole' | 'clear' | 'type';
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
  '0': 'whole',
  Escape: 'clear',
};

/** With a key that makes it a command of the browser or the system. */
export const isModified = ({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  ctrlKey || altKey || metaKey;

/**
 * The action of a key press, or `undefined` for keys that stay the browser's: all with Ctrl, Alt or ⌘,
 * Tab, and Enter and Space, which press the button. While a name is being typed, Space and signs are part of it.
 */
export function keyAction(event: KeyboardEvent, isTyping: boolean): KeyAction | undefined {
  const { key } = event;
  if (isModified(event) || event.isComposing) return undefined;
  if (isTyping && /^[ \d.()/-]$/.test(key)) return { do: 'type' };
  const side = sides[key];
  if (side) return { do: event.shiftKey ? 'pan' : 'neighbour', side };
  const action = plainKeys[key];
  if (action) return { do: action };
  return /^\p{L}$/u.test(key) ? { do: 'type' } : undefined;
}
