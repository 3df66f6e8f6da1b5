/** The WordPress plugin's texts: found in its sources, and the files that WordPress reads made of a .po file. */

const separator = '\u0004';

/**
 * The translatable texts of a plugin's files.
 * @param {Map<string, string>} sources text by path
 * @returns {Map<string, {context: string, text: string, files: string[]}>}
 */
export function findTexts(sources) {
  const found = new Map();
  const add = (file, text, context = '') => {
    const key = keyOf(text, context);
    const entry = found.get(key) ?? { context, text, files: [] };
    if (!entry.files.includes(file)) entry.files.push(file);
    found.set(key, entry);
  };
  for (const [file, source] of sources) {
    if (file.endsWith('block.json')) {
      const { title, description, keywords } = JSON.parse(source);
      add(file, title, 'block title');
      add(file, description, 'block description');
      for (const keyword of keywords) add(file, keyword, 'block keyword');
      continue;
    }
    const calls =
      /\b(?:__|esc_html__|esc_html_e|esc_attr__|esc_attr_e)\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"),/g;
    for (const [, single, double] of source.matchAll(calls)) {
      add(file, (single ?? double).replace(/\\(['"\\])/g, '$1'));
    }
    const description = /^ \* Description:\s+(.+)$/m.exec(source);
    if (description && /^ \* Plugin Name:/m.test(source)) add(file, description[1]);
  }
  return found;
}

/** A template for translators. */
export function writePot(texts, version) {
  const header = [
    'msgid ""',
    'msgstr ""',
    `"Project-Id-Version: netzwerk-widgets ${version}\\n"`,
    '"MIME-Version: 1.0\\n"',
    '"Content-Type: text/plain; charset=UTF-8\\n"',
    '"Content-Transfer-Encoding: 8bit\\n"',
    '"X-Domain: netzwerk-widgets\\n"',
  ];
  const entries = [...texts.values()].map(({ context, text, files }) =>
    [
      ...files.map((file) => `#: ${file}`),
      context && `msgctxt ${JSON.stringify(context)}`,
      `msgid ${JSON.stringify(text)}`,
      'msgstr ""',
    ]
      .filter(Boolean)
      .join('\n'),
  );
  return `${[header.join('\n'), ...entries].join('\n\n')}\n`;
}

/** Translation by key, and the header under the key ''. One line for each text is all that is read. */
export function readPo(po) {
  const entries = new Map();
  for (const block of po.split(/\n{2,}/)) {
    const field = (name) => {
      const match = new RegExp(`^${name} ((?:"(?:[^"\\\\]|\\\\.)*"\\s*)+)`, 'm').exec(block);
      return match?.[1]
        .match(/"(?:[^"\\]|\\.)*"/g)
        .map((part) => JSON.parse(part))
        .join('');
    };
    const text = field('msgid');
    if (text !== undefined) entries.set(keyOf(text, field('msgctxt') ?? ''), field('msgstr') ?? '');
  }
  return entries;
}

/** The binary form that gettext and PHP read. */
export function writeMo(entries) {
  const pairs = [...entries]
    .map((pair) => pair.map((text) => Buffer.from(`${text}\0`)))
    .sort(([a], [b]) => Buffer.compare(a, b));
  const head = 28;
  const [first, second, end] = [0, 8, 16].map((bytes) => head + bytes * pairs.length);
  // No table of hashes; but WordPress up to 6.4 wants to know where it would be.
  const header = [0x950412de, 0, pairs.length, first, second, 0, end];
  const tables = [[], []];
  let offset = end;
  for (const column of [0, 1]) {
    for (const pair of pairs) {
      tables[column].push(pair[column].length - 1, offset);
      offset += pair[column].length;
    }
  }
  const numbers = [...header, ...tables[0], ...tables[1]];
  const index = Buffer.alloc(4 * numbers.length);
  numbers.forEach((number, position) => index.writeUInt32LE(number, 4 * position));
  return Buffer.concat([index, ...pairs.map(([key]) => key), ...pairs.map(([, value]) => value)]);
}

/** What the editor's script reads; only the texts that it has. */
export function writeScriptJson(entries, texts, locale) {
  const messages = {
    '': { domain: 'messages', lang: locale, 'plural-forms': 'nplurals=2; plural=(n != 1);' },
  };
  for (const [key, { files }] of texts) {
    if (files.some((file) => file.endsWith('.js')) && entries.get(key)) {
      messages[key] = [entries.get(key)];
    }
  }
  return JSON.stringify({ domain: 'messages', locale_data: { messages } });
}

function keyOf(text, context) {
  return context ? `${context}${separator}${text}` : text;
}
