import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { attributeNames } from './scripts/build/attribute-names.mjs';
import { minifyCss } from './scripts/build/minify-css.mjs';
import { minifyHtml } from './scripts/build/minify-html.mjs';
import { patchLit } from './scripts/build/patch-lit.mjs';
import { scriptAnywhere } from './scripts/build/script-anywhere.mjs';
import { shortNames } from './scripts/build/short-names.mjs';

/**
 * One classic script that runs wherever a page puts it. scripts/build.mjs builds the bundle with it,
 * and the head script with another entry.
 */
export default defineConfig({
  resolve: {
    // The bundle is no module: it finds its neighbours in another way.
    alias: [
      {
        find: /^.*\/gazetteer-address\.js$/,
        replacement: fileURLToPath(new URL('src/embed/gazetteer-address.ts', import.meta.url)),
      },
    ],
  },
  plugins: [
    patchLit(),
    attributeNames(),
    shortNames(),
    minifyCss(),
    minifyHtml(),
    scriptAnywhere(),
  ],
  define: { 'process.env.NODE_ENV': '"production"' },
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: 'hidden', // a copy of the script alone must not ask for its map
    // Terser first, then Oxc: together some 0.2 KiB smaller than either, since each finds what the other leaves.
    minify: 'terser',
    terserOptions: {
      ecma: 2020,
      toplevel: true,
      // What is left as it was written repeats more, and compresses better.
      compress: {
        passes: 3,
        sequences: false,
        join_vars: false,
        if_return: false,
        unsafe_arrows: true,
        pure_getters: true,
      },
      format: { comments: false },
    },
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
        // One notice instead of one in each module of Lit.
        postFooter: ({ name }) =>
          !['bundle', 'karte', 'ticker', 'hilfe'].includes(name)
            ? ''
            : '/*! Lit: Copyright 2017-2022 Google LLC, SPDX-License-Identifier: BSD-3-Clause */',
        intro: '"use strict";', // inside the function: the rest of a merged file is not ours
        strict: false,
        comments: { legal: true, annotation: false, jsdoc: false },
      },
    },
  },
});
