import { defineConfig } from 'vite';

/** One copy of Lit, though Storybook brings its own dependency on it. */
export default defineConfig({
  publicDir: false,
  build: {
    assetsInlineLimit: 0, // data take http(s) addresses only, for pictures too
    cssTarget: 'esnext', // light-dark() must stay: its replacement knows no scheme that a script sets
  },
  resolve: { dedupe: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'] },
  optimizeDeps: {
    include: [
      'lit',
      'lit/decorators.js',
      'lit/static-html.js',
      'lit/directive-helpers.js',
      '@lit/context',
    ],
  },
});
