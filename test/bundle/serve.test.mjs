/** The static server gives out files of its folder, and nothing else. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createStaticServer, listen } from '../../scripts/serve.mjs';

describe('createStaticServer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'netzwerk-serve-'));
  const root = join(folder, 'site');
  const server = createStaticServer({
    root,
    headers: { 'Content-Security-Policy': "default-src 'self'" },
    pages: { '/memory.html': '<p>Grüße</p>' },
  });
  let port;

  before(async () => {
    mkdirSync(join(root, '.git'), { recursive: true });
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    writeFileSync(join(root, '.git/config'), 'secret');
    writeFileSync(join(root, 'node_modules/x.js'), 'secret');
    writeFileSync(join(root, 'index.html'), '<p>index</p>');
    writeFileSync(join(root, 'a b.js'), 'export {}');
    symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'));
    port = await listen(server);
  });
  after(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  /** Sends the path as it is; fetch would resolve the dots. */
  function ask(path, method = 'GET') {
    return new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path, method, agent: false }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk) => (body += chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body }),
        );
      })
        .on('error', reject)
        .end();
    });
  }

  it('serves files, the index of a folder, and pages from memory', async () => {
    assert.equal((await ask('/')).body, '<p>index</p>');
    const script = await ask('/a%20b.js?v=1');
    assert.equal(script.headers['content-type'], 'text/javascript; charset=utf-8');
    assert.equal(script.headers['content-security-policy'], "default-src 'self'");
    assert.equal((await ask('/memory.html')).body, '<p>Grüße</p>');
  });

  it('answers HEAD without a body, and no other method', async () => {
    const { status, body, headers } = await ask('/', 'HEAD');
    assert.deepEqual([status, body, headers['content-length']], [200, '', '12']);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      assert.equal((await ask('/', method)).status, 405);
    }
  });

  const refused = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%00',
    '/%zz',
    '/link.txt',
    '/.git/config',
    '/node_modules/x.js',
    '/missing',
  ];
  for (const path of refused) {
    it(`refuses ${path}`, async () => {
      const { status, body } = await ask(path);
      assert.ok(status === 404 || status === 400);
      assert.doesNotMatch(body, /secret/);
    });
  }

  it('takes the next port when one is in use', async () => {
    const other = createStaticServer({ root });
    assert.equal((await listen(other, { port, tries: 20 })) > port, true);
    other.close();
  });
});
