/** Elements inside each other beyond this are no feed's; an HTML parser is slow with many more. */
const depth = 64;

/** Everything in XML that is not text, as far as it goes; each alternative takes all that it has looked at. */
const token =
  /<!\[CDATA\[([^]*?)(?:\]\]>|$)|<!--[^]*?(?:-->|$)|<\?[^]*?(?:\?>|$)|<!doctype[^[>]*(?:\[[^]*?(?:\]\s*>|$)|>|$)|<(\/?)([a-z_][^\s<>/"'=]*)((?:\s(?:[^<>"'/]|\/(?!>)|"[^"<]*"|'[^'<]*')*)?)(\/?)>|<+(?=<)|</gi;

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
  const repaired = text.replace(
    token,
    (match: string, data?: string, end?: string, name?: string, attributes?: string, empty?: string) => {
      if (data !== undefined) return data.replace(/&/g, '&amp;').replace(/</g, '&lt;');
      if (!name) return match[1] && match[1] !== '<' ? '' : match.replace(/</g, '&lt;');
      const tag = tagOf(name, prefixes);
      if (end) return close(open, tag);
      if (open.length === depth) return '';
      if (empty) return `<${tag}${attributes ?? ''}></${tag}>`;
      open.push(tag);
      return `<${tag}${attributes ?? ''}>`;
    },
  );
  return open.length > 0 ? `${repaired}<x-cut></x-cut>` : repaired;
}

/** Ends an element and what was left open in it. */
function close(open: string[], tag: string): string {
  const at = open.lastIndexOf(tag);
  return at < 0
    ? ''
    : open
        .splice(at)
        .reverse()
        .map((name) => `</${name}>`)
        .join('');
}

/** What stands for each prefix; feeds use some without declaring them. */
function prefixesOf(text: string): Map<string, string> {
  const prefixes = new Map(['atom', 'rss', 'rdf', 'a10'].map((prefix) => [prefix, '']));
  for (const [, prefix = '', uri = ''] of text.matchAll(/\sxmlns:([\w.-]+)\s*=\s*["']([^"'<]*)/g)) {
    const own = formats.test(uri) ? '' : /purl\.org\/dc\//.test(uri) ? 'dc:' : `${prefix}:`;
    prefixes.set(prefix.toLowerCase(), own);
  }
  return prefixes;
}

function tagOf(name: string, prefixes: Map<string, string>): string {
  const [local = '', prefix] = name.toLowerCase().split(':').reverse();
  return `x-${prefix === undefined ? '' : (prefixes.get(prefix) ?? `${prefix}:`)}${local}`;
}
