/** The WordPress plugin as far as Node can tell; scripts/test-wordpress.mjs tries it in a real WordPress. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { readZip, writeZip } from '../../scripts/lib/zip.mjs';
import { filesUnder, version } from '../../scripts/package/files.mjs';
import { findTexts, readPo, writeMo } from '../../scripts/package/translations.mjs';
import { textsOf, wordpressFiles } from '../../scripts/package/wordpress.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = 'integrations/wordpress';
const sources = filesUnder(folder);
const text = (name) => sources.get(name).toString('utf8');
const manifest = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
const elements = new Map(
  manifest.modules
    .flatMap(({ declarations }) => declarations ?? [])
    .filter(({ tagName }) => tagName)
    .map((element) => [element.tagName, element]),
);
const names = ['karte', 'stadt', 'ticker', 'hilfe'];
const blockOf = (name) => JSON.parse(text(`blocks/${name}/block.json`));
const htmlName = (key) => key.replace(/[A-Z]/g, '-$&').toLowerCase();
/** What would ask another server, which a page with the plugin never does unasked. */
const leftOut = { karte: ['basemap', 'basemap-attribution'] };
const hasPhp = spawnSync('php', ['-v']).status === 0;

describe('the WordPress plugin', () => {
  it('says the version of the package wherever it says one', () => {
    assert.match(text('netzwerk-widgets.php'), new RegExp(`^ \\* Version: +${version}$`, 'm'));
    assert.ok(text('netzwerk-widgets.php').includes(`const VERSION = '${version}';`));
    assert.match(text('readme.txt'), new RegExp(`^Stable tag: ${version}$`, 'm'));
  });

  for (const name of names) {
    it(`knows no attribute of ${name} that the element does not have, and sets each in the editor`, () => {
      const known = elements.get(`netzwerk-${name}`).attributes.map((attribute) => attribute.name);
      for (const [key, { type, default: initial, enum: words }] of Object.entries(
        blockOf(name).attributes,
      )) {
        assert.ok([...known, 'id', 'lang'].includes(htmlName(key)), key);
        assert.equal(initial, type === 'boolean' ? false : '', key);
        assert.ok(!words || words[0] === '', key);
        const used = new RegExp(
          `\\b(?:text|select|toggle|address|city|cities|words)\\(\\s*'${key}'`,
        );
        assert.match(text('editor/editor.js'), used, `no control for ${key}`);
      }
    });

    it(`takes all that ${name} can be told, with the same words, but for a background map`, () => {
      const block = new Map(
        Object.entries(blockOf(name).attributes).map(([key, definition]) => [
          htmlName(key),
          definition,
        ]),
      );
      const { attributes } = elements.get(`netzwerk-${name}`);
      const missing = attributes.filter((attribute) => !block.has(attribute.name));
      assert.deepEqual(missing.map((attribute) => attribute.name).sort(), leftOut[name] ?? []);
      for (const { name: attribute, type } of attributes) {
        const { enum: words } = block.get(attribute) ?? {};
        const known = [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, word]) => word);
        if (words && known.length > 0) assert.deepEqual(words.slice(1).sort(), known.sort());
      }
    });
  }

  it('keeps gestures in shortcodes, links and pasted tags, and no background map', (context) => {
    if (!hasPhp) return context.diagnostic('NOT RUN: there is no PHP');
    const file = (name) => JSON.stringify(join(root, folder, name));
    const code = `
      namespace {
        define( 'ABSPATH', '/' );
        function add_filter() {}
        function wp_json_file_decode( $file ) { return json_decode( file_get_contents( $file ), true ); }
        function sanitize_text_field( $text ) { return trim( $text ); }
        function esc_url_raw( $url, $schemes ) {
          return in_array( parse_url( $url, PHP_URL_SCHEME ) ?? 'http', $schemes, true ) ? $url : '';
        }
      }
      namespace Netzwerk_Widgets {
        const PLUGIN_FILE = ${file('netzwerk-widgets.php')};
        require ${file('includes/widgets.php')};
        require ${file('includes/kses.php')};
        $given = array( 'gestures' => 'Greedy', 'basemap' => 'https://a.example/{z}', 'src' => 'mailto:a@b.example' );
        echo json_encode( array(
          clean_values( 'karte', $given ),
          clean_values( 'karte', array( 'gestures' => 'wild' ) ),
          clean_values( 'hilfe', array( 'feedback-href' => 'mailto:a@b.example', 'statement-href' => 'javascript:a' ) ),
          array_keys( allow_tags( array(), 'post' )['netzwerk-karte'] ),
        ) );
      }`;
    const [map, wild, help, tag] = JSON.parse(
      execFileSync('php', ['-r', code], { encoding: 'utf8' }),
    );
    assert.deepEqual(map, { gestures: 'greedy' });
    assert.deepEqual(wild, []);
    assert.deepEqual(help, { 'feedback-href': 'mailto:a@b.example' });
    assert.ok(tag.includes('gestures'));
    assert.ok(!tag.includes('basemap'));
  });

  it('is translated into German without a gap', () => {
    const entries = readPo(text('languages/netzwerk-widgets-de_DE.po'));
    const texts = textsOf(sources);
    assert.ok(texts.size > 100);
    assert.deepEqual(
      [...texts.keys()].filter((key) => !entries.get(key)),
      [],
    );
    assert.deepEqual(
      [...entries.keys()].filter((key) => key !== '' && !texts.has(key)),
      [],
    );
    for (const [key, value] of entries) {
      assert.equal(value.match(/%[sd]/g)?.length, key.match(/%[sd]/g)?.length, key);
    }
  });

  it('has translations that gettext reads', () => {
    const mo = writeMo(
      new Map([
        ['', 'Language: de\n'],
        ['b', 'B'],
        ['a', 'Ä'],
      ]),
    );
    assert.equal(mo.readUInt32LE(0), 0x950412de);
    const at = (table, index) => {
      const entry = mo.readUInt32LE(table) + 8 * index;
      const offset = mo.readUInt32LE(entry + 4);
      return mo.toString('utf8', offset, offset + mo.readUInt32LE(entry));
    };
    assert.deepEqual(
      [0, 1, 2].map((index) => [at(12, index), at(16, index)]),
      [
        ['', 'Language: de\n'],
        ['a', 'Ä'],
        ['b', 'B'],
      ],
    );
  });

  it('finds the texts of PHP and of the editor', () => {
    const php = "<?php esc_html_e( 'It\\'s', 'x' ); __( 'Two', 'x' );";
    const found = findTexts(
      new Map([
        ['a.php', php],
        ['b.js', `__("Three's", 'x')`],
      ]),
    );
    assert.deepEqual([...found.keys()], ["It's", 'Two', "Three's"]);
  });

  it('escapes what it prints, and runs through WordPress alone', () => {
    for (const [name, content] of sources) {
      if (!name.endsWith('.php')) continue;
      const code = content.toString('utf8');
      assert.match(code, /defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;/, name);
      for (const [, argument] of code.matchAll(/\becho (.+)/g)) {
        assert.match(argument, /^('[^']*'|'[^']*' \. esc_html__\(.+\) \. '[^']*');$/, name);
      }
      assert.doesNotMatch(
        code,
        /\$_(GET|POST|REQUEST|COOKIE)|\beval\b|base64_decode|wp_remote_/,
        name,
      );
      assert.doesNotMatch(code, /^ (?!\*)/m, `${name}: indented by spaces`);
      assert.doesNotMatch(code, /[ \t]+$/m, `${name}: spaces at the end of a line`);
    }
  });

  it('has scripts and PHP without errors of syntax', (context) => {
    assert.doesNotThrow(() => new Script(text('editor/editor.js')));
    if (!hasPhp) {
      context.diagnostic('NOT RUN: php -l, since there is no PHP');
      return;
    }
    for (const name of sources.keys()) {
      if (name.endsWith('.php')) execFileSync('php', ['-l', join(root, folder, name)]);
    }
  });
});

describe('its zip', () => {
  const files = wordpressFiles();
  const zip = writeZip(files);

  it('has everything in one folder, the bundle included', () => {
    const paths = [...files.keys()];
    assert.deepEqual(
      paths.filter((path) => !path.startsWith('netzwerk-widgets/')),
      [],
    );
    for (const path of [
      'netzwerk-widgets.php',
      'uninstall.php',
      'readme.txt',
      'LICENSE',
      `assets/${version}/netzwerk.js`,
      `assets/${version}/netzwerk-early.js`,
      `assets/${version}/netzwerk.css`,
      `assets/${version}/netzwerk-orte.csv`,
      'assets/members.json',
      'assets/embed/karte.html',
      'assets/embed/embed.js',
      'languages/netzwerk-widgets.pot',
      'languages/netzwerk-widgets-de_DE_formal.mo',
      'languages/netzwerk-widgets-de_DE-netzwerk-widgets-editor.json',
    ]) {
      assert.ok(paths.includes(`netzwerk-widgets/${path}`), path);
    }
  });

  it('has embed pages that find the bundle', () => {
    const page = files.get('netzwerk-widgets/assets/embed/karte.html').toString('utf8');
    assert.ok(page.includes(`src="../${version}/netzwerk-karte.js"`));
  });

  it('is the same each time, and comes back as it went in', () => {
    assert.deepEqual(writeZip(wordpressFiles()), zip);
    const unpacked = readZip(zip);
    assert.deepEqual([...unpacked.keys()].sort(), [...files.keys()].sort());
    for (const [path, content] of files) assert.ok(unpacked.get(path).equals(content), path);
  });
});
