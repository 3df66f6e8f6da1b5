/**
 * Fills the tables in README.md from custom-elements.json, between `<!-- api:TAG KIND -->` and
 * `<!-- /api -->`. With `--check` it writes nothing and fails when the committed text is another.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/root.mjs';

const file = join(root, 'README.md');
const manifest = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
const elements = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .filter(({ tagName }) => tagName);

const kinds = {
  attributes: ({ attributes = [], members = [] }) =>
    table(
      ['Attribute', 'Default', 'Meaning'],
      attributes.map(({ name, fieldName, default: preset, description }) => [
        code(name),
        presetOf(preset ?? members.find((member) => member.name === fieldName)?.default),
        description ?? members.find((member) => member.name === fieldName)?.description,
      ]),
    ),
  events: ({ events = [] }) =>
    table(
      ['Event', 'When'],
      events.map(({ name, description }) => [code(name), description]),
    ),
  slots: ({ slots = [] }) =>
    table(
      ['Slot', 'For'],
      slots.map(({ name, description }) => [name ? code(name) : 'default', description]),
    ),
  parts: ({ cssParts = [] }) =>
    table(
      ['Part', 'What'],
      cssParts.map(({ name, description }) => [code(name), description]),
    ),
  tokens: ({ cssProperties = [] }) =>
    table(
      ['Custom property', 'Default', 'For'],
      cssProperties.map(({ name, default: preset, description }) => [
        code(name),
        preset ? code(preset) : '',
        description,
      ]),
    ),
};

const text = readFileSync(file, 'utf8');
let tables = 0;
const filled = text.replace(
  /(<!-- api:(\S+) (\S+) -->\n)[^]*?(<!-- \/api -->)/g,
  (_, start, tag, kind, end) => {
    const element = elements.find(({ tagName }) => tagName === tag);
    if (!element || !kinds[kind]) throw new Error(`README.md: nothing known of api:${tag} ${kind}`);
    tables += 1;
    return `${start}\n${kinds[kind](element)}\n${end}`;
  },
);
if (tables === 0) throw new Error('README.md has no markers for tables');

if (!process.argv.includes('--check')) {
  writeFileSync(file, filled);
} else if (filled !== text) {
  console.log('README.md does not fit custom-elements.json: run `npm run docs` and commit it.');
  process.exitCode = 1;
}

/** A table as Prettier would write it: columns as wide as their widest cell. */
function table(head, rows) {
  const cells = [head, ...rows.map((row) => row.map((cell) => escape(cell ?? '')))];
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column].length)));
  const lines = cells.map((row) => line(row.map((cell, column) => cell.padEnd(widths[column]))));
  lines.splice(1, 0, line(widths.map((width) => '-'.repeat(width))));
  return `${lines.join('\n')}\n`;
}

function line(cells) {
  return `| ${cells.join(' | ')} |`;
}

function code(value) {
  return `\`${value}\``;
}

/** A preset as an author would write it: without the quotes of the source. */
function presetOf(value = '') {
  const bare = value.replace(/^'(.*)'$/, '$1');
  return bare && bare !== 'null' ? code(bare) : '';
}

function escape(cell) {
  return cell.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
