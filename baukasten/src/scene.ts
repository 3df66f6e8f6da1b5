import { optionsOf } from './markup.js';
import type { State } from './state.js';

/** What the preview shows; the builder sends it to its frame. */
export interface Scene {
  readonly tag: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly theme: string;
  readonly scheme: string;
  readonly lang: string;
  /** A card without a city needs a map to follow. */
  readonly withMap: boolean;
}

export function sceneOf(state: State): Scene {
  const { widget, options, theme, scheme, lang } = state;
  // Trying the toolbar must not leave a choice behind for the other pages of this server.
  const attributes = optionsOf(state).filter(([name]) => name !== 'persist' && name !== 'lang');
  if (widget === 'hilfe') attributes.push(['persist', 'none']);
  return {
    tag: `netzwerk-${widget}`,
    attributes,
    theme,
    scheme,
    lang: lang || 'de',
    withMap: widget === 'stadt' && !options['member'],
  };
}

/** What is said between builder and frame. */
export type Message =
  | { readonly baukasten: 'scene'; readonly scene: Scene }
  | { readonly baukasten: 'ready' }
  | { readonly baukasten: 'height'; readonly height: number };

/** Whether a message comes from a page of ours: files opened without a server have no origin to compare. */
export function isOurs(event: MessageEvent<unknown>, from: MessageEventSource | null): boolean {
  const isHome = event.origin === location.origin || location.protocol === 'file:';
  return from !== null && event.source === from && isHome;
}

export const home = location.protocol === 'file:' ? '*' : location.origin;
