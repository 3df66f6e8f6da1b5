import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with { type: 'json' };
import { themes } from '../stories/lib/themes.js';
import { applyGlobals } from './globals.js';
import { checkParts } from './known-parts.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    docs: { codePanel: true },
    controls: { expanded: true },
  },
  globalTypes: {
    lang: {
      description: 'Sprache',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'de', title: 'Deutsch' },
          { value: 'de-simple', title: 'Leichte Sprache' },
          { value: 'en', title: 'English' },
          { value: 'fr', title: 'Français' },
        ],
      },
    },
    scheme: {
      description: 'Farbschema',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Hell' },
          { value: 'dark', title: 'Dunkel' },
        ],
      },
    },
    theme: {
      description: 'Thema',
      toolbar: {
        icon: 'paintbrush',
        dynamicTitle: true,
        items: Object.entries(themes).map(([value, { title }]) => ({ value, title })),
      },
    },
    forced: {
      description: 'Systemfarben, so nah es geht',
      toolbar: {
        icon: 'eye',
        dynamicTitle: true,
        items: [
          { value: 'off', title: 'Eigene Farben' },
          { value: 'on', title: 'Systemfarben (genähert)' },
        ],
      },
    },
    width: {
      description: 'Breite des Platzes',
      toolbar: {
        icon: 'grow',
        dynamicTitle: true,
        items: [
          { value: 'none', title: 'Volle Breite' },
          ...['320px', '480px', '768px', '1024px'].map((value) => ({ value, title: value })),
        ],
      },
    },
    textSize: {
      description: 'Schriftgröße',
      toolbar: {
        icon: 'zoom',
        dynamicTitle: true,
        items: ['100%', '150%', '200%', '400%'].map((value) => ({ value, title: value })),
      },
    },
    dir: {
      description: 'Schreibrichtung',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Links nach rechts' },
          { value: 'rtl', title: 'Rechts nach links' },
        ],
      },
    },
  },
  initialGlobals: {
    lang: 'de',
    scheme: 'light',
    theme: 'neutral',
    forced: 'off',
    width: 'none',
    textSize: '100%',
    dir: 'ltr',
  },
  afterEach: ({ canvasElement }) => checkParts(canvasElement),
  decorators: [applyGlobals],
};

export default preview;
