/** baukasten/dist/: the scripts of the builder's pages, each one file that needs no other. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root.mjs';

export const builderFolder = join(root, 'baukasten/dist');

const entries = ['builder', 'editor', 'preview'];

export async function buildBuilder() {
  const { build } = await import('vite');
  rmSync(builderFolder, { recursive: true, force: true });
  for (const name of entries) {
    await build({
      root,
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        target: 'es2022',
        outDir: builderFolder,
        emptyOutDir: false,
        reportCompressedSize: false,
        lib: {
          entry: join(root, `baukasten/src/${name}.ts`),
          formats: ['iife'], // classic scripts also run where the folder is opened without a server
          name: 'unused',
          fileName: () => `${name}.js`,
        },
      },
    });
  }
}
