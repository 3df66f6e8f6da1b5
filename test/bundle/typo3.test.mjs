/** The TYPO3 extension as far as it can be checked without TYPO3: syntax, labels, and fields against the elements. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { format } from 'prettier';
import { readZip, writeZip } from '../../scripts/lib/zip.mjs';
import { filesUnder, version } from '../../scripts/package/files.mjs';
import { typo3Files } from '../../scripts/package/typo3.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = 'integrations/typo3';
const sources = filesUnder(folder);
const text = (name) => sources.get(name).toString('utf8');
const ending = (pattern) => [...sources.keys()].filter((name) => pattern.test(name));
const names = ['karte', 'stadt', 'ticker', 'hilfe'];
const manifest = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
const hasPhp = spawnSync('php', ['-v']).status === 0;
const reference = /EXT:netzwerk_widgets\/Resources\/Private\/Language\/locallang\.xlf:([\w.-]+)/g;

function labels(file) {
  const { xliff } = new XMLParser({ ignoreAttributes: false }).parse(text(file));
  return new Map(xliff.file.body['trans-unit'].map((unit) => [unit['@_id'], unit]));
}

function fieldsOf(name) {
  const file = `Configuration/FlexForms/${name[0].toUpperCase()}${name.slice(1)}.xml`;
  const parser = new XMLParser({ isArray: (tag) => tag === 'numIndex' });
  return parser.parse(text(file)).T3DataStructure.sheets.sDEF.ROOT.el;
}

function attributesOf(name) {
  const element = manifest.modules
    .flatMap(({ declarations }) => declarations ?? [])
    .find(({ tagName }) => tagName === `netzwerk-${name}`);
  return new Map(element.attributes.map((attribute) => [attribute.name, attribute]));
}

const htmlName = (key) => key.replace(/[A-Z]/g, '-$&').toLowerCase();

describe('the TYPO3 extension', () => {
  it('has XML and YAML that can be read', async () => {
    const xml = ending(/\.(xml|xlf|svg)$/);
    assert.ok(xml.length >= 7);
    for (const name of xml) assert.equal(XMLValidator.validate(text(name)), true, name);
    for (const name of ending(/\.ya?ml$/)) {
      await assert.doesNotReject(format(text(name), { parser: 'yaml' }), name);
    }
  });

  it('has PHP without errors of syntax', (context) => {
    if (!hasPhp) return context.diagnostic('NOT RUN: php -l, since there is no PHP');
    for (const name of ending(/\.php$/)) execFileSync('php', ['-l', join(root, folder, name)]);
  });

  it('makes attributes of fields, and leaves out what is empty', (context) => {
    if (!hasPhp) return context.diagnostic('NOT RUN: there is no PHP');
    const file = join(root, folder, 'Classes/ViewHelpers/WidgetViewHelper.php');
    const code = `
      namespace TYPO3Fluid\\Fluid\\Core\\ViewHelper { class AbstractViewHelper {} class TagBuilder {} }
      namespace { require ${JSON.stringify(file)};
      echo json_encode( Netzwerk\\NetzwerkWidgets\\ViewHelpers\\WidgetViewHelper::attributesOf(
        ['headingLevel' => '3', 'view' => '', 'search' => '1', 'filter' => '0', 'heading' => ' A "b" ', 'max' => '0', 'x' => ['y']] ) ); }`;
    const printed = execFileSync('php', ['-r', code], { encoding: 'utf8' });
    assert.deepEqual(JSON.parse(printed), {
      'heading-level': '3',
      search: '',
      heading: 'A "b"',
      max: '0',
    });
  });

  it('says the version of the package', () => {
    assert.ok(text('ext_emconf.php').includes(`'version' => '${version}'`));
  });

  it('has each label that it names, in English and in German, and no other', () => {
    const english = labels('Resources/Private/Language/locallang.xlf');
    const german = labels('Resources/Private/Language/de.locallang.xlf');
    assert.deepEqual([...german.keys()], [...english.keys()]);
    for (const [id, { source, target }] of german) {
      assert.ok(String(target ?? '').trim(), `${id} has no translation`);
      assert.equal(source, english.get(id).source, id);
    }
    const named = new Set(
      names.flatMap((name) => ['title', 'description', 'link'].map((part) => `${name}.${part}`)),
    );
    for (const name of ending(/\.(xml|tsconfig)$/)) {
      for (const [, id] of text(name).matchAll(reference)) named.add(id);
    }
    named.add('group');
    assert.deepEqual([...named].sort(), [...english.keys()].sort());
  });

  for (const name of names) {
    it(`has fields for ${name} that the element knows, and a template`, () => {
      const known = attributesOf(name);
      const fields = Object.entries(fieldsOf(name));
      assert.ok(fields.length > 5);
      const switches = /\$switches = \[(.+)\]/.exec(
        text('Classes/ViewHelpers/WidgetViewHelper.php'),
      )[1];
      for (const [key, { config }] of fields) {
        const attribute = known.get(htmlName(key));
        assert.ok(attribute || key === 'lang', key);
        assert.equal(config.type === 'check', switches.includes(`'${key}'`), key);
        assert.equal(config.type === 'check', attribute?.type?.text === 'boolean', key);
        const values = (config.items?.numIndex ?? []).map(({ value }) => String(value));
        assert.ok(config.type !== 'select' || values[0] === '', key);
      }
      const keys = fields.map(([key]) => htmlName(key));
      const missing = [...known.keys()].filter((attribute) => !keys.includes(attribute));
      // A background map asks another server.
      assert.deepEqual(missing.sort(), name === 'karte' ? ['basemap', 'basemap-attribution'] : []);
      const template = text(
        `Resources/Private/Templates/${name[0].toUpperCase()}${name.slice(1)}.html`,
      );
      assert.ok(template.includes(`<netzwerk:widget name="${name}" settings="{widget}"><a href=`));
      assert.ok(
        template.includes(`Widgets/embed/${name}.html`) && template.includes(`key="${name}.link"`),
      );
      const setup = text('Configuration/TypoScript/setup.typoscript');
      assert.match(
        setup,
        new RegExp(`^tt_content\\.netzwerk_${name} =< lib\\.netzwerkWidget$`, 'm'),
      );
      assert.ok(text('Configuration/page.tsconfig').includes(`CType = netzwerk_${name}`));
    });
  }

  it('loads the bundle as it is, neither merged nor compressed', () => {
    const setup = text('Configuration/TypoScript/setup.typoscript');
    for (const line of [
      'type = module',
      'excludeFromConcatenation = 1',
      'disableCompression = 1',
    ]) {
      assert.ok(setup.includes(line), line);
    }
  });

  it("leaves the theme's settings alone, without which the element's header would not show", () => {
    const [, variable] = /^ +as = (\w+)$/m.exec(text('Configuration/TypoScript/setup.typoscript'));
    assert.notEqual(variable, 'settings');
    for (const name of ending(/Templates\/\w+\.html$/)) {
      assert.ok(text(name).includes(` settings="{${variable}}"`), name);
    }
  });

  it('is packed with the bundle, the same each time', () => {
    const files = typo3Files();
    for (const name of [
      'ext_emconf.php',
      'Resources/Public/Widgets/netzwerk.js',
      'Resources/Public/Widgets/embed/karte.html',
    ]) {
      assert.ok(files.has(name), name);
    }
    const zip = writeZip(files);
    assert.deepEqual(writeZip(typo3Files()), zip);
    assert.equal(readZip(zip).size, files.size);
  });
});
