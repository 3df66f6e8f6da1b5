import { defineConfig } from 'vite';
import { minifyCss } from './scripts/build/minify-css.mjs';
import { patchLit } from './scripts/build/patch-lit.mjs';
import { scriptAnywhere } from './scripts/build/script-anywhere.mjs';

/**
 * One classic script that runs wherever a page puts it. scripts/build.mjs builds the bundle with it,
 * and the head script with another entry.
 */
export default defineConfig({
  plugins: [patchLit(), minifyCss(), scriptAnywhere()],
  define: { 'process.env.NODE_ENV': '"production"' },
  publicDir: false,
  build: {
    target: 'es2021',
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: 'hidden', // a copy of the script alone must not ask for its map
    reportCompressedSize: false,
    lib: {
      entry: 'src/embed/bundle.ts',
      formats: ['iife'],
      name: 'unused', // required by the format; there is no export that it could name
      fileName: () => 'netzwerk.js',
    },
    rolldownOptions: {
      output: {
        minify: true,
        postBanner: ';', // a file merged before this one may end without
        intro: '"use strict";', // inside the function: the rest of a merged file is not ours
        strict: false,
        comments: { legal: true, annotation: false, jsdoc: false },
      },
    },
  },
});
