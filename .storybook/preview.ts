import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with { type: 'json' };
import { applyGlobals } from './globals.js';

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
  initialGlobals: { lang: 'de', scheme: 'light', textSize: '100%', dir: 'ltr' },
  decorators: [applyGlobals],
};

export default preview;
