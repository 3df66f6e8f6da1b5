/**
 * A small static server for the demo page and the tests: GET and HEAD, files only.
 * `node scripts/serve.mjs` serves the repository; tests import createStaticServer.
 */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root as repository } from './lib/root.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.rss': 'application/rss+xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/**
 * @param {object} [options]
 * @param {string} [options.root] folder to serve
 * @param {Record<string, string> | ((path: string) => Record<string, string>)} [options.headers]
 *   headers for each answer, such as a Content-Security-Policy
 * @param {Record<string, string>} [options.pages] answers from memory: path to HTML, or to the text
 *   of the type that the path's extension says
 */
export function createStaticServer({ root = repository, headers = {}, pages = {} } = {}) {
  return createServer((request, response) => {
    void answer(request, response, { root, headers, pages }).catch(() => refuse(response, 500));
  });
}

async function answer(request, response, { root, headers, pages }) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(response, 405, { Allow: 'GET, HEAD' });
  }
  const path = pathOf(request.url);
  if (path === null) return refuse(response, 400);
  const extra = typeof headers === 'function' ? headers(path) : headers;
  if (Object.hasOwn(pages, path)) {
    const body = Buffer.from(pages[path]);
    response.writeHead(200, headersOf(extname(path) || '.html', body.length, extra));
    return void response.end(request.method === 'HEAD' ? undefined : body);
  }
  const file = await fileOf(root, path);
  if (!file) return refuse(response, 404, extra);
  response.writeHead(200, headersOf(extname(file.name), file.size, extra));
  if (request.method === 'HEAD') return void response.end();
  createReadStream(file.name)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** The decoded path, or null when it is none. */
function pathOf(url) {
  try {
    // Not `new URL`: it would resolve the dots that must be seen below.
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
    return path.startsWith('/') && !path.includes('\0') && !path.includes('\\') ? path : null;
  } catch {
    return null;
  }
}

/** The file inside `root` for a path; null for hidden ones, packages, and what lies outside. */
async function fileOf(root, path) {
  const names = path.split('/').filter(Boolean);
  if (names.some((name) => name.startsWith('.') || name === 'node_modules')) return null;
  if (path.endsWith('/')) names.push('index.html');
  try {
    const base = await realpath(root);
    const name = await realpath(join(base, ...names));
    const info = await stat(name);
    return name.startsWith(base + sep) && info.isFile() ? { name, size: info.size } : null;
  } catch {
    return null;
  }
}

function headersOf(extension, length, extra) {
  return {
    'Content-Type': types[extension.toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': length,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    ...extra,
  };
}

function refuse(response, status, headers = {}) {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers });
  response.end(`${status}\n`);
}

/** Listens on this machine alone; takes the next port when one is in use. Resolves with the port. */
export async function listen(server, { port = 0, host = '127.0.0.1', tries = 1 } = {}) {
  for (let next = port; ; next += 1) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(next, host, () => {
          server.off('error', reject);
          resolve();
        });
      });
      return server.address().port;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || next >= port + tries - 1) throw error;
    }
  }
}

/** Serves the demo page and says where, on both of the machine's own addresses. */
export async function serveDemo() {
  const host = process.env.HOST ?? '127.0.0.1';
  const server = createStaticServer();
  const port = await listen(server, { port: Number(process.env.PORT ?? 8080), host, tries: 50 });
  if (host === '127.0.0.1') {
    // `localhost` may mean IPv6 first; without it, IPv4 is enough.
    await listen(createStaticServer(), { port, host: '::1' }).catch(() => undefined);
  }
  console.log(`Demoseite: http://localhost:${port}/`);
  console.log(`Baukasten: http://localhost:${port}/baukasten/`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await serveDemo();
