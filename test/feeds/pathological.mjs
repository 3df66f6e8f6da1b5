/** Inputs of a given size that make careless parsers slow, or that expand. */
const fill = (unit, size) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
const inItem =
  (unit, name = 'title') =>
  (size) =>
    `<rss><channel><item><${name}>${fill(unit, size)}</${name}></item></channel></rss>`;

/** Input by name, for a size in characters. */
export const pathological = {
  'open brackets': (size) => fill('<', size),
  'open tags': (size) => fill('<a', size),
  'open tags with spaces': (size) => fill('<a ', size),
  'one tag without end': (size) => `<rss${fill('a', size)}`,
  'one tag of spaces': (size) => `<rss${fill(' ', size)}`,
  'one tag of attributes': (size) => `<rss ${fill('a="b" ', size)}>`,
  'attributes without end': (size) => fill('<a b="', size),
  quotes: (size) => `<rss ${fill('"', size)}`,
  'quotes of both kinds': (size) => `<rss ${fill(`"'`, size)}`,
  'slashes in a tag': (size) => `<rss ${fill('/', size)}`,
  'nested elements': (size) => fill('<a>', size),
  'nested items': (size) => `<rss><channel>${fill('<item>', size)}`,
  'ends without beginnings': (size) => fill('</a>', size),
  'beginnings, then other ends': (size) => fill('<a>', size / 2) + fill('</b>', size / 2),
  'empty items': (size) => `<rss><channel>${fill('<item/>', size)}</channel></rss>`,
  'short items': (size) => `<rss><channel>${fill('<item><title>a&amp;b</title></item>', size)}`,
  'an item of many children': (size) => `<rss><channel><item>${fill('<a/>', size)}</item>`,
  'an item of many links': (size) => `<rss><channel><item>${fill('<link>x</link>', size)}</item>`,
  ampersands: (size) => fill('&', size),
  'ampersands in a title': inItem('&'),
  'references in a title': inItem('&amp;'),
  'unknown references in a title': inItem('&x;'),
  'brackets in a title': inItem('&lt;'),
  'tags in a title': inItem('&lt;b&gt;'),
  'tags in a description': inItem('&lt;b&gt;&lt;p&gt;', 'description'),
  'comments in a description': inItem('&lt;!--', 'description'),
  'white space in a title': inItem(' '),
  'CDATA in a title': inItem('<![CDATA[a]]>'),
  'the end of CDATA': (size) => fill(']]>', size),
  'CDATA without end': (size) => fill('<![CDATA[', size),
  'comments without end': (size) => fill('<!--', size),
  'ends of comments': (size) => `<!--${fill('--', size)}`,
  'instructions without end': (size) => fill('<?', size),
  'doctypes without end': (size) => fill('<!DOCTYPE', size),
  'doctypes with subsets': (size) => fill('<!DOCTYPE a [', size),
  'subsets that nearly end': (size) => `<!DOCTYPE a [${fill(']', size)}`,
  namespaces: (size) => `<rss ${fill(' xmlns:a="b"', size)}>`,
  'namespaces without end': (size) => fill(' xmlns:a', size),
  'one long prefix': (size) => ` xmlns:${fill('a', size)}`,
  colons: (size) => `<${fill('a:', size)}>`,
  'xml:base in xml:base': (size) => fill('<a xml:base="b/">', size),
  'digits in a date': inItem('1 ', 'pubDate'),
  'letters in a date': inItem('a', 'pubDate'),
  'nothing but text': (size) => fill('Text ', size),
  'nothing but line breaks': (size) => fill('\n', size),
  'control characters': (size) => fill('\u0000\u0001', size),
  'billion laughs': () =>
    `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, n) => `<!ENTITY ${'a'.repeat(n + 2)} "${`&${'a'.repeat(n + 1)};`.repeat(10)}">`).join('')}]><rss><channel><item><title>&${'a'.repeat(31)};</title></item></channel></rss>`,
  'quadratic blow-up': (size) =>
    `<!DOCTYPE x [<!ENTITY a "${fill('ha', size / 2)}">]><rss><channel><item><title>${fill('&a;', size / 2)}</title></item></channel></rss>`,
  'an external entity': () =>
    `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&a;</title></item></channel></rss>`,
  'JSON: brackets': (size) => fill('[', size),
  'JSON: brackets that end': (size) => fill('[', size / 2) + fill(']', size / 2),
  'JSON: objects': (size) => fill('{"items":', size),
  'JSON: items': (size) => `{"items":[${fill('{"title":"a&b"},', size)}{}]}`,
  'JSON: a long title': (size) => `{"items":[{"title":"${fill('a ', size)}"}]}`,
  'JSON: HTML': (size) => `{"items":[{"content_html":"${fill('<b>&', size)}"}]}`,
  'a real feed': (size) =>
    `<?xml version="1.0"?><rss version="2.0"><channel>${fill('<item><guid>news-1</guid><title>Bürgerbüro &amp; mehr</title><link>https://stadt.example/a</link><pubDate>Tue, 04 Mar 2025 09:30:00 +0100</pubDate><description>&lt;p&gt;Donnerstags bis &lt;b&gt;19&lt;/b&gt; Uhr.&lt;/p&gt;</description></item>', size)}`,
};
