/** What must hold for the built files, whatever the sources say. They are built before this runs. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { build, parseAst } from 'vite';
import { integrityOf, publicFiles } from '../../scripts/build/integrity.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = join(root, 'dist');
const present = publicFiles.filter((name) => existsSync(join(dist, name)));
const scripts = present.filter((name) => name.endsWith('.js'));
const read = (name) => readFileSync(join(dist, name), 'utf8');

/** What old page libraries break, and what strict policies refuse. */
const banned = {
  'Array.from': /\bArray\.from\(/g,
  'array.entries()': /\.entries\(\)/g,
  'for…in': /\bfor\s*\((?:var|let|const)?\s*\w+ in\b/g,
  'bind with arguments': /\.bind\([^(),]+,/g,
  'new Event': /\bnew Event\(/g,
  'extends Event': /\bextends Event\b/g,
  'JSON.stringify': /\bJSON\.stringify\b/g,
  reduce: /\.reduce\(/g,
  'remove()': /\.remove\(\)/g,
  'markup from strings': /\.(?:innerHTML|outerHTML|insertAdjacentHTML|srcdoc)\b/g,
  eval: /\beval\(|\bnew Function\b|\bFunction\(/g,
  'import.meta': /\bimport\.meta\b|\bimport\(/g,
  'storage outside its module':
    /\b(?:localStorage|sessionStorage|indexedDB)\b|\bdocument\.cookie\b/g,
};

/** Which module may do it all the same, how often, and why it does no harm there. */
const allowed = [
  {
    what: 'JSON.stringify',
    module: /^src\/shared\/json\.ts$/,
    times: 1,
    why: "the one serialiser, which takes Prototype's toJSON off first",
  },
  {
    what: 'storage outside its module',
    module: /^src\/(shared\/storage|embed\/early)\.ts$/,
    times: 9,
    why: 'the modules that wrap each access',
  },
  {
    what: 'JSON.stringify',
    module: /reactive-element\.js$/,
    times: 1,
    why: 'reflects properties of type Object or Array, and we reflect none',
  },
  {
    what: 'remove()',
    module: /lit-html\.js$/,
    times: 1,
    why: 'clears nodes between two markers, all of which have a parent',
  },
  {
    what: 'remove()',
    module: /directive-helpers\.js$/,
    times: 1,
    why: 'removes the comment that begins a part, and old libraries replace that of elements alone',
  },
  {
    what: 'markup from strings',
    module: /lit-html\.js$/,
    times: 1,
    why: "fills a <template> from a template literal, through the page's Trusted Types policy",
  },
];

/** Hosts that what we ship may name, and why; none of them is asked for anything. */
const allowedHosts = new Map([
  ['www.w3.org', 'namespaces of SVG and Atom'],
  ['schema.org', 'the vocabulary of `structured-data`'],
  ['www.wikidata.org', 'identifies a city in `structured-data`'],
  ['www.ikone-ds.de', 'the network, in `structured-data` and as a link'],
  ['www.geonames.org', 'a link to the source of positions, which its licence asks for'],
  ['creativecommons.org', 'a link to that licence'],
  ['host', 'stands for any host in a comment'],
  ...hostsIn(filesUnder(join(root, 'data'))).map((host) => [host, 'a link of our own data']),
]);

describe('the public files', () => {
  it('are all in integrity.json, with the right hash', () => {
    const { version, files } = JSON.parse(read('integrity.json'));
    assert.equal(version, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);
    assert.deepEqual(Object.keys(files), present);
    for (const [name, hash] of Object.entries(files)) {
      assert.match(hash, /^sha384-[A-Za-z0-9+/]{64}$/);
      assert.equal(hash, integrityOf(join(dist, name)));
    }
  });

  it('name no folder of the machine that built them', () => {
    const places = [root.slice(0, -1), tmpdir(), process.env.HOME].filter(
      (path) => path?.length > 1,
    );
    for (const file of filesUnder(dist)) {
      const text = readFileSync(file, 'utf8');
      for (const place of [...places, 'file://'])
        assert.ok(!text.includes(place), `${file}: ${place}`);
    }
  });

  it('name no unknown host, nor do the embed pages, themes and modules', () => {
    const shipped = filesUnder(dist).filter((file) => /\.(js|css|html|csv)$/.test(file));
    assert.ok(shipped.length > scripts.length);
    const unknown = shipped.flatMap((file) =>
      hostsOf(readFileSync(file, 'utf8'))
        .filter((host) => !allowedHosts.has(host))
        .map((host) => `${file}: ${host}`),
    );
    assert.deepEqual(unknown, []);
  });

  it('come out the same from a second build', async () => {
    const outDir = mkdtempSync(join(tmpdir(), 'netzwerk-build-'));
    try {
      const configFile = join(root, 'vite.config.ts');
      await build({ root, configFile, logLevel: 'silent', build: { outDir } });
      assert.equal(readFileSync(join(outDir, 'netzwerk.js'), 'utf8'), read('netzwerk.js'));
    } finally {
      rmSync(outDir, { recursive: true, force: true });
    }
  });
});

for (const name of scripts) {
  describe(name, () => {
    const code = read(name);

    it('is one strict function that runs at once, safe to merge with others', () => {
      assert.match(code, /^;\s*\((function\(\)|\(\)=>)\{"use strict";/);
      assert.match(code, /\}\)\(\);\n(\/\*![^*]+\*\/\n)?$/);
      const statements = parseAst(code).body.filter(({ type }) => type !== 'EmptyStatement');
      assert.deepEqual(
        statements.map(({ expression }) => expression?.type),
        ['CallExpression'],
      );
    });

    it('parses as a classic script and as a module', () => {
      assert.doesNotThrow(() => new Script(code));
      assert.doesNotThrow(() => parseAst(code, { sourceType: 'module' }));
      assert.doesNotThrow(() => new Script(`var a = function () {}\n${code}(function () {})()`));
    });

    it('is ASCII, so that no page garbles its texts', () => {
      assert.doesNotMatch(code, /[^\0-\x7f]/);
    });

    it('asks for no source map, which a copy of it alone would not have', () => {
      assert.doesNotMatch(code, /sourceMappingURL/);
    });

    it('uses nothing that a hostile page breaks', () => {
      const map = new SourceMap(JSON.parse(read(`${name}.map`)));
      assert.deepEqual(findBanned(code, map), []);
    });
  });
}

describe('netzwerk.js', () => {
  const code = read('netzwerk.js');

  it('keeps the copyright notice of each package that is in it', () => {
    const { sourcesContent } = JSON.parse(read('netzwerk.js.map'));
    const notice =
      /@license\s+\* Copyright (\d{4}) ([\w ]+)\s+\* SPDX-License-Identifier: ([\w.-]+)/g;
    const wanted = sourcesContent.flatMap((text) => [...text.matchAll(notice)]);
    const [, from, to, holder, licence] =
      /Copyright (\d{4})-(\d{4}) ([\w ]+), SPDX-License-Identifier: ([\w.-]+)/.exec(code);
    assert.ok(wanted.length > 0);
    for (const [, year, ...rest] of wanted) {
      assert.ok(year >= from && year <= to, year);
      assert.deepEqual(rest, [holder, licence]);
    }
  });

  it('has the changes to Lit', () => {
    assert.match(code, /\[`netzwerk`,`lit-html`\]/);
    assert.doesNotMatch(code, /createPolicy\([`"']lit-html/);
    assert.doesNotMatch(code, /in Document\.prototype/);
  });

  it('says in texts beyond ASCII what its sources say', () => {
    assert.match(code, /Schlie\\xdfen/);
    assert.equal(new Script("'Schlie\\xdfen'").runInThisContext(), 'Schließen');
  });

  it('has the production build of Lit', () => {
    assert.doesNotMatch(code, /Lit is in dev mode|process\.env/);
  });
});

/** What is banned and not allowed above, as `what: module`. */
function findBanned(code, map) {
  const counts = new Map();
  for (const [what, pattern] of Object.entries(banned)) {
    for (const { index } of code.matchAll(pattern)) {
      const key = `${what}: ${moduleAt(code, map, index)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return [...counts].flatMap(([key, count]) => {
    const [what, module] = key.split(': ');
    const exception = allowed.find((entry) => entry.what === what && entry.module.test(module));
    return count > (exception?.times ?? 0) ? `${key}, ${count} times` : [];
  });
}

function moduleAt(code, map, index) {
  const before = code.slice(0, index).split('\n');
  const { originalSource } = map.findEntry(before.length - 1, before.at(-1).length);
  return originalSource?.replace(/^(\.\.\/)+/, '') ?? 'unknown';
}

function hostsOf(text) {
  return [...text.matchAll(/\b(?:https?|wss?):\/\/([\w.-]+)/g)].map(([, host]) => host);
}

function hostsIn(files) {
  return files.flatMap((file) => hostsOf(readFileSync(file, 'utf8')));
}

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}
