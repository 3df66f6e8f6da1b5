/** Serves the pages of the comparison as a good host would: brotli at its best level, connections kept open. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { listen } from '../../scripts/serve.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.png': 'image/png',
};

const compress = (text, quality) =>
  brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
    },
  });

/**
 * @param {Record<string, string | Buffer | URL>} files path to text, or to the file that has it
 * @returns the origin, a function that makes `answers` (path and compressed bytes since it was asked last), and `close`
 */
export async function serveFiles(files) {
  // Before the first visit, which would wait for it.
  const bodies = new Map(
    Object.entries(files).map(([path, file]) => {
      const raw = file instanceof URL ? readFileSync(file) : Buffer.from(file);
      return [path, compress(raw, raw.length > 2e6 ? 9 : 11)];
    }),
  );
  let answers = [];
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    const path = request.url.split('?', 1)[0];
    const body = bodies.get(path);
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    answers.push({ path, bytes: body.length });
    response.writeHead(200, {
      'Content-Type': types[extname(path)] ?? 'text/plain',
      'Content-Encoding': 'br',
      'Content-Length': body.length,
      'Cache-Control': 'no-store',
    });
    response.end(body);
  });
  const port = await listen(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    takeAnswers() {
      const taken = answers;
      answers = [];
      return taken;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
