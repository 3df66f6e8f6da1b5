/**
 * Feeds in every format that the parser promises, as each CMS writes them, with everything that real ones
 * get wrong. Each has the items that were meant. Pure, for the browser and for Node.
 */

/** Where the feeds are loaded from. */
export const address = 'https://stadt.example/feeds/aktuelles.xml';

const articles = [
  {
    title: 'Bürgerbüro öffnet länger',
    path: '/aktuelles/buergerbuero?a=1&b=2',
    date: '2025-03-04T08:30:00.000Z',
    summary: 'Donnerstags bis 19 Uhr.',
  },
  {
    title: 'Straßenfest am Schloß – „Kultur für alle“',
    path: '/aktuelles/strassenfest',
    date: '2025-06-05T12:00:00.000Z',
    summary: 'Musik & Tanz auf dem Marktplatz.',
  },
  {
    title: 'Haushalt 2025: 3 < 5 und R&D',
    path: '/aktuelles/haushalt/',
    date: '2025-12-24T23:59:59.000Z',
    summary: 'Der Rat hat beschlossen.',
  },
];

const site = 'https://stadt.example';
const link = ({ path }) => site + path;

const xml = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const cdata = (text) => `<![CDATA[${text}]]>`;
const declaration = (encoding = 'utf-8') => `<?xml version="1.0" encoding="${encoding}"?>\n`;

const english = {
  days: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  months: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
};
const german = {
  days: ['So', 'Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa'],
  months: 'Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez'.split(' '),
};
const two = (number) => String(number).padStart(2, '0');

/** RFC 822, at a number of hours east of Greenwich. */
function rfc822(iso, { names = english, hours = 0, zone } = {}) {
  const at = new Date(Date.parse(iso) + hours * 3_600_000);
  const time = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(two).join(':');
  const day = `${names.days[at.getUTCDay()]}, ${two(at.getUTCDate())} ${names.months[at.getUTCMonth()]}`;
  const sign = hours < 0 ? '-' : '+';
  return `${day} ${at.getUTCFullYear()} ${time} ${zone ?? `${sign}${two(Math.abs(hours))}00`}`;
}

function rfc3339(iso, hours = 0) {
  const text = new Date(Date.parse(iso) + hours * 3_600_000).toISOString().slice(0, 19);
  return hours === 0 ? `${text}Z` : `${text}${hours < 0 ? '-' : '+'}${two(Math.abs(hours))}:00`;
}

const channel = (inner, extra = '') =>
  `<title>Stadt Muster</title>\n<link>${site}/</link>\n<description>Aktuelles</description>\n<language>de-de</language>${extra}\n${inner}`;
const lines = (list) => list.join('\n');
const rss = (version, inner, attributes = '') =>
  `${declaration()}<rss version="${version}"${attributes}>\n<channel>\n${channel(inner)}\n</channel>\n</rss>\n`;

const atomHead = `<title>Stadt Muster</title>\n<id>${site}/</id>\n<link href="${site}/"/>\n<link rel="self" href="${address}"/>\n<updated>2026-01-01T00:00:00Z</updated>\n<author><name>Stadt</name></author>`;
const atom = (inner, attributes = 'xmlns="http://www.w3.org/2005/Atom"') =>
  `${declaration()}<feed ${attributes} xml:lang="de">\n${atomHead}\n${inner}\n</feed>\n`;

/** Each format as its specification's examples have it, and as each CMS's template writes it. */
export const formats = {
  'RSS 0.91': (items) =>
    `${declaration()}<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">\n` +
    rss(
      '0.91',
      lines(
        items.map(
          (a) =>
            `<item><title>${xml(a.title)}</title><link>${xml(link(a))}</link><description>${xml(a.summary)}</description><pubDate>${rfc822(a.date)}</pubDate></item>`,
        ),
      ),
    ).replace(/^<\?xml[^>]*>\n/, ''),
  'RSS 0.92': (items) =>
    rss(
      '0.92',
      lines(
        items.map(
          (a) =>
            `<item><title>${xml(a.title)}</title><link>${xml(link(a))}</link><description>${xml(a.summary)}</description><pubDate>${rfc822(a.date)}</pubDate></item>`,
        ),
      ),
    ),
  'RSS 2.0': (items) =>
    rss(
      '2.0',
      lines(
        items.map(
          (a, n) =>
            `<item><guid isPermaLink="false">tag:${n}</guid><title>${xml(a.title)}</title><link>${xml(link(a))}</link><pubDate>${rfc822(a.date, { hours: 1 })}</pubDate><description>${xml(a.summary)}</description></item>`,
        ),
      ),
    ),
  'RSS 2.0 with a guid alone': (items) =>
    rss(
      '2.0',
      lines(
        items.map(
          (a) =>
            `<item><title>${xml(a.title)}</title><guid>${xml(link(a))}</guid><pubDate>${rfc822(a.date, { zone: 'GMT' })}</pubDate><description>${xml(a.summary)}</description></item>`,
        ),
      ),
    ),
  'RSS 2.0 with Atom and Dublin Core': (items) =>
    rss(
      '2.0',
      lines(
        items.map(
          (a) =>
            `<item><atom:link rel="self" href="${site}/self"/><title>${xml(a.title)}</title><link>${xml(link(a))}</link><dc:date>${rfc3339(a.date, 2)}</dc:date><description>${xml(a.summary)}</description></item>`,
        ),
      ),
      ' xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ),
  'RSS 1.0': (items) =>
    `${declaration()}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">\n<channel rdf:about="${site}/">\n${channel('')}<items><rdf:Seq>${items.map((a) => `<rdf:li resource="${xml(link(a))}"/>`).join('')}</rdf:Seq></items>\n</channel>\n${lines(items.map((a) => `<item rdf:about="${xml(link(a))}"><title>${xml(a.title)}</title><link>${xml(link(a))}</link><dc:date>${rfc3339(a.date, 1)}</dc:date><description>${xml(a.summary)}</description></item>`))}\n</rdf:RDF>\n`,
  'RSS 1.0 with prefixes': (items) =>
    `${declaration()}<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:rss="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">\n<rss:channel r:about="${site}/"><rss:title>S</rss:title><rss:link>${site}/</rss:link></rss:channel>\n${lines(items.map((a) => `<rss:item r:about="${xml(link(a))}"><rss:title>${xml(a.title)}</rss:title><rss:link>${xml(link(a))}</rss:link><d:date>${rfc3339(a.date)}</d:date><rss:description>${xml(a.summary)}</rss:description></rss:item>`))}\n</r:RDF>\n`,
  'Atom 0.3': (items) =>
    `${declaration()}<feed version="0.3" xmlns="http://purl.org/atom/ns#">\n<title>Stadt Muster</title>\n<link rel="alternate" type="text/html" href="${site}/"/>\n${lines(items.map((a) => `<entry><title>${xml(a.title)}</title><link rel="alternate" type="text/html" href="${xml(link(a))}"/><id>tag:${xml(a.path)}</id><issued>${rfc3339(a.date, 1)}</issued><modified>2026-01-01T00:00:00Z</modified><summary type="text/plain">${xml(a.summary)}</summary></entry>`))}\n</feed>\n`,
  'Atom 1.0': (items) =>
    atom(
      lines(
        items.map(
          (a) =>
            `<entry><title>${xml(a.title)}</title><link href="${site}/edit" rel="edit"/><link href="${xml(link(a))}"/><id>urn:${xml(a.path)}</id><published>${rfc3339(a.date)}</published><updated>2026-01-01T00:00:00Z</updated><summary>${xml(a.summary)}</summary></entry>`,
        ),
      ),
    ),
  'Atom 1.0 with HTML': (items) =>
    atom(
      lines(
        items.map(
          (a) =>
            `<entry><title type="html">${xml(xml(a.title))}</title><link href="${xml(link(a))}"/><id>urn:${xml(a.path)}</id><updated>${rfc3339(a.date, 2)}</updated><content type="html">${xml(`<p>${xml(a.summary)}</p>`)}</content></entry>`,
        ),
      ),
    ),
  'Atom 1.0 with XHTML': (items) =>
    atom(
      lines(
        items.map(
          (a) =>
            `<entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${xml(a.title)}</div></title><link href="${xml(link(a))}"/><id>urn:${xml(a.path)}</id><updated>${rfc3339(a.date)}</updated><summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><b>${xml(a.summary)}</b></div></summary></entry>`,
        ),
      ),
    ),
  'Atom 1.0 with prefixes': (items) =>
    `${declaration()}<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>S</a:title><a:id>urn:s</a:id><a:updated>2026-01-01T00:00:00Z</a:updated>\n${lines(items.map((a) => `<a:entry><a:title>${xml(a.title)}</a:title><a:link href="${xml(link(a))}"/><a:id>urn:${xml(a.path)}</a:id><a:updated>${rfc3339(a.date)}</a:updated><a:summary>${xml(a.summary)}</a:summary></a:entry>`))}\n</a:feed>\n`,
  'JSON Feed 1.0': (items) =>
    json('https://jsonfeed.org/version/1', items, (a) => ({ content_text: a.summary })),
  'JSON Feed 1.1': (items) =>
    json('https://jsonfeed.org/version/1.1', items, (a) => ({
      summary: a.summary,
      content_html: '<p>…</p>',
    })),
  'TYPO3 RSS': (items) =>
    rss(
      '2.0',
      lines(
        items.map(
          (a, n) =>
            `<item>\n<guid>news-${n}</guid>\n<pubDate>${rfc822(a.date, { hours: 1 })}</pubDate>\n<title>${xml(a.title)}</title>\n<link>${xml(link(a))}</link>\n<description>${xml(a.summary)}</description>\n<content:encoded>${cdata(`<p>${xml(a.summary)}</p>`)}</content:encoded>\n</item>`,
        ),
      ),
      ' xmlns:content="http://purl.org/rss/1.0/modules/content/"',
      // What EXT:news says until somebody sets it.
    ).replace('de-de', 'en-gb'),
  'TYPO3 RSS with German dates': (items) =>
    rss(
      '2.0',
      lines(
        items.map(
          (a, n) =>
            `<item>\n<guid>news-${n}</guid>\n<pubDate>${rfc822(a.date, { names: german, hours: 1 })}</pubDate>\n<title>${xml(a.title)}</title>\n<link>${xml(link(a))}</link>\n<description>${xml(a.summary)}</description>\n</item>`,
        ),
      ),
    ),
  'TYPO3 Atom': (items) =>
    atom(
      lines(
        items.map(
          (a, n) =>
            `<entry><id>${site}/news-${n}.atom</id><title>${xml(a.title)}</title><author><name>-</name></author><published>2020-01-01T00:00:00+01:00</published><updated>${rfc3339(a.date, 1)}</updated><link rel="alternate" type="text/html" href="${xml(link(a))}"/><summary>${xml(a.summary)}</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${xml(a.summary)}</p></div></content></entry>`,
        ),
      ),
    ),
  'WordPress RSS': (items) =>
    rss(
      '2.0',
      lines(
        items.map(
          (a, n) =>
            `<item>\n<title>${xml(numeric(a.title))}</title>\n<link>${xml(link(a))}</link>\n<comments>${site}/#respond</comments>\n<dc:creator>${cdata('Rathaus')}</dc:creator>\n<pubDate>${rfc822(a.date)}</pubDate>\n<category>${cdata('Aktuelles')}</category>\n<guid isPermaLink="false">${site}/?p=${n}</guid>\n<description>${cdata(xml(a.summary))}</description>\n<content:encoded>${cdata(`<p>${xml(a.summary)}</p>`)}</content:encoded>\n<slash:comments>0</slash:comments>\n</item>`,
        ),
      ),
      ' xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"',
    ),
  'WordPress Atom': (items) =>
    atom(
      lines(
        items.map(
          (a, n) =>
            `<entry><title type="html">${cdata(numeric(a.title))}</title><link rel="alternate" type="text/html" href="${xml(link(a))}"/><id>${site}/?p=${n}</id><updated>2026-01-01T00:00:00Z</updated><published>${rfc3339(a.date)}</published><summary type="html">${cdata(xml(a.summary))}</summary><link rel="replies" type="text/html" href="${site}/#comments"/><thr:total>0</thr:total></entry>`,
        ),
      ),
      'xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"',
    ),
  'Drupal RSS': (items) =>
    rss(
      '2.0',
      lines(
        items.map(
          (a, n) =>
            `<item>\n  <title>${xml(a.title)}</title>\n  <link>${xml(link(a))}</link>\n  <description>${xml(`<span class="field">${xml(a.summary)}</span>\n<img src="/x.png" onerror="alert(1)" />`)}</description>\n  <pubDate>${rfc822(a.date)}</pubDate>\n <dc:creator>redaktion</dc:creator>\n <guid isPermaLink="false">${n} at ${site}</guid>\n</item>`,
        ),
      ),
      ` xml:base="${site}/" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    ),
  'Contao RSS': (items) =>
    rss(
      '2.0',
      lines(
        items.map(
          (a) =>
            `<item><title>${xml(a.title)}</title><description>${cdata(`<p>${xml(a.summary)}</p>`)}</description><link>${xml(link(a))}</link><pubDate>${rfc822(a.date, { hours: 1 })}</pubDate><guid>${xml(link(a))}</guid></item>`,
        ),
      ),
    ),
  'Contao JSON Feed': (items) =>
    json('https://jsonfeed.org/version/1', items, (a) => ({
      content_html: `<p>${xml(a.summary)}</p>`,
    })),
  'Joomla RSS': (items) =>
    rss(
      '2.0',
      lines(
        items.map(
          (a) =>
            `<item>\n<title>${xml(a.title)}</title>\n<link>${xml(link(a))}</link>\n<guid isPermaLink="true">${xml(link(a))}</guid>\n<description>${cdata(`<div class="feed-description"><p>${xml(a.summary)}</p></div>`)}</description>\n<author>rathaus@stadt.example (Rathaus)</author>\n<category>Aktuelles</category>\n<pubDate>${rfc822(a.date)}</pubDate>\n</item>`,
        ),
      ),
      ' xmlns:atom="http://www.w3.org/2005/Atom"',
    ),
};

/** WordPress writes some signs as references, and escapes them once more. */
function numeric(title) {
  return title
    .replace(/&/g, '&#038;')
    .replace(/</g, '&lt;')
    .replace(/–/g, '&#8211;')
    .replace(/„/g, '&#8222;')
    .replace(/“/g, '&#8220;');
}

function json(version, items, content) {
  return JSON.stringify({
    version,
    title: 'Stadt Muster',
    home_page_url: `${site}/`,
    language: 'de',
    items: items.map((a, n) => ({
      id: `${site}/#${n}`,
      url: link(a),
      title: a.title,
      date_published: rfc3339(a.date, 1),
      ...content(a),
    })),
  });
}

const text = (apply) => ({ text: apply });
const first = (pattern, replacement) => text((feed) => feed.replace(pattern, replacement));
const notJson = { skip: /JSON/ };
const language = (written) => first(/(<language>|lang="|"language":")de(-de)?/, `$1${written}`);

/**
 * What real feeds do. `text` changes the feed, `items` and `lang` what was meant by it; `bytes` and `type` say
 * how it is sent; `skip` names formats that can't have it.
 */
export const quirks = {
  'as specified': {},
  'with a byte order mark': { ...text((feed) => `\ufeff${feed}`) },
  'with a newline before it': text((feed) => `\r\n\n ${feed}`),
  'with a PHP warning before it': {
    ...text(
      (feed) =>
        `<br />\n<b>Warning</b>:  Undefined variable $x in <b>/var/www/a.php</b> on line <b>7</b><br />\n${feed}`,
    ),
    ...notJson,
  },
  'without a declaration': { ...first(/^<\?xml[^>]*>\s*/, ''), ...notJson },
  'with carriage returns': text((feed) => feed.replace(/\n/g, '\r\n')),
  'with comments and instructions': {
    ...first(
      /(<channel|<a:entry|<entry|<rss:item)/,
      '<!-- <item><title>Nein</title></item> --><?xml-stylesheet href="a.xsl"?>$1',
    ),
    ...notJson,
  },
  'with an internal subset': {
    ...text((feed) =>
      feed
        .replace(/<!DOCTYPE[^>]*>/, '')
        .replace(/(<\?xml[^>]*>)/, '$1\n<!DOCTYPE x [<!ENTITY a "b]c"> <!ELEMENT y ANY>\n]>'),
    ),
    ...notJson,
  },
  'with control characters': { ...first(/<\/title>/g, '\u0008\u000b\u001f</title>'), ...notJson },
  'with a null character': { ...first(/<\/title>/g, '\u0000</title>'), ...notJson },
  'with an undeclared prefix': {
    ...first(
      /<\/(item|entry|a:entry|rss:item)>/g,
      '<media:thing url="a">x</media:thing><foo:bar/></$1>',
    ),
    ...notJson,
  },
  'with &nbsp; and names that XML does not know': {
    ...text((feed) => feed.replace(/ü/g, '&uuml;').replace(/(Straßenfest) /g, '$1&nbsp;')),
    skip: /JSON|HTML|WordPress Atom/,
  },
  'with a bare ampersand': {
    ...text((feed) => feed.replace(/&amp;(?!#|\w+;)/g, '&')),
    skip: /JSON|HTML|WordPress/,
  },
  'cut off in an item': {
    ...text((feed) => feed.slice(0, lastItem(feed) + 20)),
    items: (meant) => meant.slice(0, 2),
    ...notJson,
  },
  'cut off behind the items': {
    ...text((feed) =>
      feed.slice(
        0,
        feed.search(/<\/(channel|a:feed|feed|rdf:RDF|r:RDF)>(?![^]*<item|[^]*<rss:item)/),
      ),
    ),
    ...notJson,
  },
  'with titles as CDATA': {
    ...text((feed) =>
      feed.replace(
        /<(\w+:)?title>([^<]*)<\/(\w+:)?title>/g,
        (_, p = '', inner, q = '') =>
          `<${p}title>${cdata(inner.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&'))}</${q}title>`,
      ),
    ),
    skip: /JSON|HTML/,
  },
  'with titles escaped twice': {
    ...text((feed) =>
      feed.replace(
        /<(\w+:)?title>([^<]*)<\/(\w+:)?title>/g,
        (_, p = '', inner, q = '') =>
          `<${p}title>${inner.replace(/–/g, '&amp;#8211;').replace(/ü/g, '&amp;uuml;')}</${q}title>`,
      ),
    ),
    skip: /JSON|HTML|WordPress/,
  },
  'with HTML in titles': {
    ...text((feed) =>
      feed
        .replace(/<title>Bürgerbüro/g, '<title>&lt;b class="x"&gt;Bürger&lt;/b&gt;büro')
        .replace(/<title>Straßenfest/g, '<title>&lt;script&gt;alert(1)&lt;/script&gt;Straßenfest'),
    ),
    skip: /JSON|Atom|prefixes/,
  },
  'with elements in titles': {
    ...text((feed) => feed.replace(/<title>Bürgerbüro/g, '<title><b>Bürger</b>büro')),
    skip: /JSON|Atom|prefixes/,
  },
  // A guid that is a link is a whole one (RSS 2.0).
  'with relative links': {
    ...text((feed) => feed.replaceAll(`${site}/aktuelles`, '/aktuelles')),
    skip: /guid alone/,
  },
  'with xml:base': {
    ...text((feed) =>
      feed
        .replace(
          /<(rss|feed|a:feed|rdf:RDF|r:RDF) (xml:base="[^"]*")?/,
          '<$1 xml:base="https://stadt.example/tief/" ',
        )
        .replaceAll(`${site}/aktuelles`, '../aktuelles'),
    ),
    skip: /JSON|guid alone/,
  },
  'with an attribute twice': {
    ...first(/<(rss|feed|a:feed|rdf:RDF|r:RDF) /, '<$1 x="1" x="2" '),
    ...notJson,
  },
  'with quotes of the other kind': {
    ...text((feed) => feed.replace(/ (href|rel|version|isPermaLink)="([^"]*)"/g, " $1 = '$2'")),
    ...notJson,
  },
  'with capitals': {
    ...text((feed) =>
      feed.replace(
        /<(\/?)(item|title|link|pubDate|entry|updated|published)\b/g,
        (_, end, name) => `<${end}${name.toUpperCase()}`,
      ),
    ),
    ...notJson,
  },
  'with white space in everything': {
    ...text((feed) =>
      feed.replace(
        /(<(?:\w+:)?(?:title|link|pubDate|guid|updated|published|date|issued)[^>/]*>)([^<]+)(<\/)/g,
        '$1\n    $2\n  $3',
      ),
    ),
    ...notJson,
  },
  'with an empty item': {
    ...text((feed) => feed.replace(/<(item|entry)>/, '<$1></$1>\n<$1/>\n<$1>')),
    skip: /JSON|prefixes|RSS 1\.0/,
  },
  'with dangerous links': {
    ...text((feed) =>
      feed.replaceAll(
        xml(link(articles[1])),
        feed.startsWith('{') ? 'javascript:alert(1)' : 'java\nscript:alert(1)',
      ),
    ),
    items: (meant) =>
      meant.map((item) => (item.url.includes('strassenfest') ? { ...item, url: '' } : item)),
  },
  'without links': {
    ...text((feed) =>
      feed
        .replace(/<(\w+:)?link[^>]*>([^<]*<\/(\w+:)?link>)?/g, '')
        .replace(/<guid[^]*?<\/guid>/g, '')
        .replace(/"url":"[^"]*",/g, ''),
    ),
    items: (meant) => meant.map((item) => ({ ...item, url: '' })),
  },
  'without dates': {
    ...text((feed) =>
      feed
        .replace(/<((?:\w+:)?(?:pubDate|date|updated|published|issued|modified))>[^<]*<\/\1>/g, '')
        .replace(/"date_published":"[^"]*",/g, ''),
    ),
    items: (meant) => meant.map((item) => ({ ...item, date: '' })),
  },
  'without titles': {
    ...text((feed) =>
      feed
        .replace(
          /<(item|entry|rss:item|a:entry)([^]*?)<((?:\w+:)?title)[^>]*>[^]*?<\/\3>/g,
          '<$1$2',
        )
        .replace(/"title":"[^"]*",/g, ''),
    ),
    items: (meant) => meant.map((item) => ({ ...item, title: item.summary })),
  },
  'with its language as Java writes it': { ...language('de_DE'), lang: 'de-DE' },
  'with a word for its language': { ...language('Deutsch'), lang: '' },
  'in UTF-16, little end first': { bytes: (feed) => utf16(`\ufeff${feed}`, true) },
  'in UTF-16, big end first': { bytes: (feed) => utf16(`\ufeff${feed}`, false) },
  'in UTF-16 without a mark': { bytes: (feed) => utf16(feed, true) },
  'in UTF-8 that calls itself UTF-16': {
    ...first('encoding="utf-8"', 'encoding="UTF-16"'),
    ...notJson,
  },
  'in ISO-8859-1 by its declaration': {
    ...first('encoding="utf-8"', 'encoding="iso-8859-1"'),
    bytes: windows1252,
    ...notJson,
  },
  'in Windows-1252 by its header': {
    bytes: windows1252,
    type: 'application/rss+xml; charset="windows-1252"',
  },
  'in UTF-8 by its header, against its declaration': {
    ...first('encoding="utf-8"', 'encoding="iso-8859-1"'),
    type: 'text/xml;charset=utf-8',
    ...notJson,
  },
  'in an encoding that nobody knows': {
    ...first('encoding="utf-8"', 'encoding="x-unknown"'),
    type: 'text/xml; charset=foo',
    ...notJson,
  },
  'with a wrong type': { type: 'text/html' },
};

function lastItem(feed) {
  return Math.max(
    ...['<item', '<entry', '<a:entry', '<rss:item'].map((start) => feed.lastIndexOf(start)),
  );
}

function utf16(feed, isLittle) {
  const bytes = new Uint8Array(feed.length * 2);
  const view = new DataView(bytes.buffer);
  [...feed].forEach((_, index) => view.setUint16(index * 2, feed.charCodeAt(index), isLittle));
  return bytes;
}

function windows1252(feed) {
  const special = { '–': 0x96, '„': 0x84, '“': 0x93, '…': 0x85 };
  return new Uint8Array([...feed].map((sign) => special[sign] ?? sign.charCodeAt(0)));
}

/** All combinations that make sense: name, bytes, `content-type`, and the language and items that were meant, newest first. */
export function corpus() {
  const feeds = [];
  for (const [format, write] of Object.entries(formats)) {
    for (const [
      quirk,
      { text: change, items = (meant) => meant, lang, bytes, type = '', skip },
    ] of Object.entries(quirks)) {
      if (skip?.test(format)) continue;
      const plain = write(articles);
      const feed = change ? change(plain) : plain;
      if (change && feed === plain) continue;
      const meant = articles.map((a) => ({
        title: a.title,
        url: link(a),
        date: a.date,
        summary: a.summary,
      }));
      const chosen = items(meant);
      const said = /(?:<language>|lang="|"language":")([\w-]+)/.exec(plain)?.[1] ?? '';
      feeds.push({
        name: `${format}, ${quirk}`,
        format,
        quirk,
        text: feed,
        bytes: bytes ? bytes(feed) : new TextEncoder().encode(feed),
        type,
        lang: lang ?? (said === 'en-gb' ? '' : said),
        items: chosen.some(({ date }) => date === '') ? chosen : [...chosen].reverse(),
      });
    }
  }
  return feeds;
}
