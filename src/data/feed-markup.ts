/** Elements inside each other beyond this are no feed's; an HTML parser is slow with many more. */
const depth = 64;
/** More tags than 500 items have. What comes behind is left away, as if the feed were cut off there. */
const most = 2 ** 16;

/** Everything in XML that is not text, as far as it goes; each alternative takes all that it has looked at. */
const token =
  /<!\[CDATA\[([^]*?)(?:\]\]>|$)|<!--[^]*?(?:-->|$)|<\?[^]*?(?:\?>|$)|<!doctype[^[>]*(?:\[[^]*?(?:\]\s*>|$)|>|$)|<(\/?)([a-z_][^\s<>/"'=]*)((?:\s(?:[^<>"'/]|\/(?!>)|"[^"<]*"|'[^'<]*')*)?)(\/?)>|<(?=[a-z/])/gi;

/** One attribute, and those that say something to us: a page's policy would report handlers and styles. */
const attribute = /[\s"']([\w:.-]+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"']+)/g;
const known = /^(?:type|rel|href|ispermalink|xml:(?:base|lang))$/i;

/** Namespaces of the feed formats themselves. */
const formats = /\/atom(\/ns#)?$|rss\/1\.0\/$|22-rdf|simple\/0\.9|userland|rss1\.1/i;

/**
 * What an HTML parser reads as the tree that was meant: each element `prefix:name` is `x-prefix:name`,
 * `x-name` in a feed format's own namespace and `x-dc:name` in Dublin Core's. HTML forgives what feeds do
 * and XML does not: undeclared prefixes, `&nbsp;`, bare `&`, control characters, text before the
 * declaration. Entities are not declared, so they can't multiply. `x-cut` stands where the end is missing.
 */
export function repairFeed(text: string): string {
  const prefixes = prefixesOf(text);
  const open: string[] = [];
  let repaired = '';
  let last = 0;
  let count = 0;
  for (const match of text.matchAll(token)) {
    repaired += text.slice(last, match.index) + repairTag(match, open, prefixes);
    last = match.index + match[0].length;
    if (++count === most) break;
  }
  if (count < most) repaired += text.slice(last);
  return open.length > 0 ? `${repaired}<x-cut></x-cut>` : repaired;
}

function repairTag(
  [match, data, end, name, attributes = '', empty]: RegExpMatchArray,
  open: string[],
  prefixes: Map<string, string>,
): string {
  if (data !== undefined) return data.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  if (!name) return match === '<' ? '&lt;' : '';
  const [local = '', prefix] = name.toLowerCase().split(':').reverse();
  const tag = `x-${prefix === undefined ? '' : (prefixes.get(prefix) ?? `${prefix}:`)}${local}`;
  if (end) {
    // With it ends what was left open in it.
    const inner = open.lastIndexOf(tag);
    return inner < 0 ? '' : `</${open.splice(inner).reverse().join('></')}>`;
  }
  if (open.length === depth) return '';
  let start = `<${tag}`;
  for (const [whole, key = ''] of attributes.slice(0, 4096).matchAll(attribute)) {
    if (known.test(key)) start += ` ${whole.slice(1)}`;
  }
  start += '>';
  if (empty) return `${start}</${tag}>`;
  open.push(tag);
  return start;
}

/** What stands for each prefix; feeds use some without declaring them. */
function prefixesOf(text: string): Map<string, string> {
  const prefixes = new Map(['atom', 'rss', 'rdf', 'a10'].map((prefix) => [prefix, '']));
  for (const [, prefix = '', uri = ''] of text.matchAll(
    /xmlns:([\w.-]+)\s*=\s*["']([^"'<]*)/g,
  )) {
    const own = formats.test(uri) ? '' : /purl\.org\/dc\//.test(uri) ? 'dc:' : `${prefix}:`;
    prefixes.set(prefix.toLowerCase(), own);
  }
  return prefixes;
}
