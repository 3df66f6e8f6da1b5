import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { themes } from '../stories/lib/themes.js';

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

/** What a system's own contrast mode would do to the tokens; the mode itself only the system can set. */
const systemColours: Readonly<Record<string, string>> = {
  'color-text': 'CanvasText',
  'color-muted': 'CanvasText',
  'color-surface': 'Canvas',
  'color-line': 'CanvasText',
  'color-accent': 'LinkText',
  'color-on-accent': 'Canvas',
  'color-emphasis': 'CanvasText',
  'karte-region': 'Canvas',
  'karte-neighbour': 'Canvas',
  'karte-outline': 'CanvasText',
  'karte-border': 'GrayText',
  'karte-water': 'GrayText',
  'karte-name': 'CanvasText',
};

/** Wraps a story in a page's language, direction, colours, text size and width, as the toolbar says. */
export const applyGlobals: Decorator = (story, { globals }) => {
  const theme = String(globals['theme']);
  sheet.replaceSync(theme === 'neutral' ? '' : (themes[theme]?.css ?? ''));
  const apply = (root?: Element): void => {
    if (!(root instanceof HTMLElement)) return;
    root.style.colorScheme = String(globals['scheme']);
    root.style.fontSize = String(globals['textSize']);
    root.style.color = 'CanvasText';
    root.style.background = 'Canvas';
    root.style.padding = '1rem';
    root.style.maxInlineSize = String(globals['width']);
    for (const [name, colour] of Object.entries(systemColours)) {
      root.style.setProperty(`--netzwerk-${name}`, globals['forced'] === 'on' ? colour : null);
    }
  };
  return html`<div lang=${String(globals['lang'])} dir=${String(globals['dir'])} ${ref(apply)}>
    ${story()}
  </div>`;
};
