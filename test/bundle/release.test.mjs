/** A release, made twice: complete, the same both times, and with nothing of this machine in it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { integrityOf } from '../../scripts/build/integrity.mjs';
import { version } from '../../scripts/package/files.mjs';
import { writeSbom } from '../../scripts/package/sbom.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('a release', () => {
  const folder = mkdtempSync(join(tmpdir(), 'netzwerk-release-'));
  const first = join(folder, 'first');
  const read = (name) => readFileSync(join(first, name));
  const major = version.split('.')[0];
  let names;

  before(() => {
    for (const to of [first, join(folder, 'second')]) {
      execFileSync(process.execPath, [join(root, 'scripts/release.mjs'), '--to', to], {
        cwd: root,
      });
    }
    names = filesIn(first);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('has files for a CDN, the npm package, both zips, the list of contents and checksums', () => {
    for (const name of [
      `cdn/${version}/netzwerk.js`,
      `cdn/${version}/netzwerk-early.js`,
      `cdn/${version}/netzwerk.css`,
      `cdn/${version}/netzwerk-orte.csv`,
      `cdn/${version}/integrity.json`,
      `cdn/${version}/embed/karte.html`,
      `cdn/${version}/embed/embed.js`,
      `cdn/${version}/schema/members.schema.json`,
      `cdn/${version}/themes/kern.css`,
      `cdn/${major}/netzwerk.js`,
      `cdn/${major}/embed/hilfe.html`,
      `netzwerk-widgets-${version}.tgz`,
      `netzwerk-widgets-wordpress-${version}.zip`,
      `netzwerk_widgets_${version}.zip`,
      `netzwerk-widgets-${version}.cdx.json`,
      'SHA256SUMS',
    ]) {
      assert.ok(names.includes(name), name);
    }
  });

  it('is the same the second time', () => {
    assert.deepEqual(filesIn(join(folder, 'second')), names);
    for (const name of names) {
      assert.ok(read(name).equals(readFileSync(join(folder, 'second', name))), name);
    }
  });

  it('has a checksum of each file, and integrity for the exact version alone', () => {
    const sums = read('SHA256SUMS').toString('utf8').trim().split('\n');
    assert.equal(sums.length, names.length - 1);
    for (const line of sums) {
      const [hash, name] = line.split('  ');
      assert.equal(createHash('sha256').update(read(name)).digest('hex'), hash, name);
    }
    const { files } = JSON.parse(read(`cdn/${version}/integrity.json`));
    for (const [name, hash] of Object.entries(files)) {
      assert.equal(integrityOf(join(first, `cdn/${version}`, name)), hash);
    }
    assert.ok(!names.includes(`cdn/${major}/integrity.json`));
  });

  it('names no folder or host of this machine', () => {
    const places = [root.slice(0, -1), tmpdir(), process.env.HOME, hostname()];
    for (const name of names) {
      const content = name.endsWith('.tgz') ? gunzipSync(read(name)) : read(name);
      for (const place of places.filter((text) => text?.length > 4)) {
        assert.ok(!content.includes(place), `${name}: ${place}`);
      }
    }
  });

  it('lists each package that is in the bundle, by name, version, licence and hash', () => {
    const sbom = JSON.parse(read(`netzwerk-widgets-${version}.cdx.json`));
    assert.equal(sbom.bomFormat, 'CycloneDX');
    assert.equal(sbom.metadata.component.name, 'netzwerk-widgets');
    const listed = sbom.components.map(({ name }) => name);
    const { sources } = JSON.parse(readFileSync(join(root, 'dist/netzwerk.js.map'), 'utf8'));
    const bundled = sources.flatMap(
      (source) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? [],
    );
    assert.ok(bundled.length > 3);
    for (const name of new Set(bundled)) assert.ok(listed.includes(name), name);
    for (const component of sbom.components) {
      assert.ok(
        component.version && component.licenses?.length && component.hashes?.length,
        component.name,
      );
    }
    assert.match(
      sbom.serialNumber,
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/,
    );
    const text = JSON.stringify(sbom).replaceAll('http://cyclonedx.org/', '');
    assert.doesNotMatch(text, /https?:|timestamp|file:/);
  });

  it('follows packages to where Node finds them, and no tools', () => {
    const entry = (version, dependencies) => ({
      version,
      dependencies,
      license: 'MIT',
      integrity: 'sha512-AAAA',
      resolved: 'https://registry.example/x.tgz',
    });
    const lock = {
      packages: {
        '': {
          name: 'own',
          version: '1.0.0',
          license: 'MIT',
          dependencies: { a: '1' },
          devDependencies: { tool: '1' },
        },
        'node_modules/a': entry('1.0.0', { b: '2' }),
        'node_modules/b': entry('1.0.0'),
        'node_modules/a/node_modules/b': entry('2.0.0', { '@x/c': '1' }),
        'node_modules/@x/c': entry('1.0.0', { a: '1' }),
        'node_modules/tool': entry('1.0.0'),
      },
    };
    const sbom = writeSbom(lock, 'Own');
    assert.deepEqual(
      sbom.components.map(({ purl }) => purl),
      ['pkg:npm/%40x/c@1.0.0', 'pkg:npm/a@1.0.0', 'pkg:npm/b@2.0.0'],
    );
    assert.deepEqual(sbom.dependencies.find(({ ref }) => ref === 'a@1.0.0').dependsOn, ['b@2.0.0']);
    assert.equal(sbom.dependencies.length, 4);
    assert.doesNotMatch(JSON.stringify(sbom), /registry|node_modules/);
  });
});

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}
