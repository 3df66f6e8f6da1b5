/**
 * Where ours and another parser disagree, and why ours is as it is. The test fails on a disagreement that is
 * not here, and on an entry that nothing needs any more.
 */
const any = /./;
const entry = (oracle, fields, format, quirk, why) => ({ oracle, fields, format, quirk, why });

export const settled = [
  entry(
    /feed-parser/,
    ['url'],
    /guid alone/,
    any,
    'RSS 2.0, guid: isPermaLink is true by default, so that a guid that is an address is one.',
  ),
  entry(
    any,
    ['date'],
    /TYPO3 Atom/,
    any,
    'RFC 4287, 4.2.9: published is the "initial creation or first availability"; EXT:news writes the record’s creation there and the editor’s date into updated, which is the one that people mean.',
  ),
  entry(
    any,
    ['date'],
    /German dates/,
    any,
    'RFC 822 has English names alone; the German ones leave no doubt.',
  ),
  entry(
    /feedsmith/,
    ['title'],
    /with HTML|XHTML|WordPress/,
    any,
    'RFC 4287, 3.1.1: type html and xhtml are markup to be shown as such; feedsmith leaves markup and references to its user.',
  ),
  entry(
    any,
    ['url'],
    any,
    /dangerous links/,
    'RFC 3986, 3.1: javascript is a scheme of its own; ours follows http and https alone.',
  ),
  entry(
    any,
    ['title'],
    any,
    /without titles/,
    'RSS 2.0, item: "at least one of title or description must be present"; the description stands in for the title.',
  ),
  entry(
    any,
    ['number'],
    any,
    /cut off in an item/,
    'XML 1.0, 1.2: not well-formed, a fatal error. Ours keeps the whole items, the others also the torn one.',
  ),
  entry(
    any,
    ['title'],
    any,
    /control characters|null character/,
    'XML 1.0, 2.2: no characters of XML, and none that anybody can read.',
  ),
  entry(
    /feed-parser/,
    ['number'],
    any,
    /empty item/,
    'RSS 2.0, item: without title and description it is none.',
  ),
  entry(
    any,
    ['title'],
    any,
    /escaped twice|HTML in titles|elements in titles/,
    'RSS 2.0 says nothing on markup in titles; what is shown has to be text, so references are resolved, tags dropped, scripts with what is in them.',
  ),
  entry(
    /feedsmith/,
    ['number'],
    /JSON/,
    /byte order mark/,
    'RFC 8259, 8.1: a parser may ignore a byte order mark.',
  ),
  entry(
    /feedsmith/,
    ['number'],
    /^RSS 1\.0$/,
    any,
    'XML 1.0, 3.3.3: references in attributes are resolved before values are compared; feedsmith loses the item whose address has an &amp; in the table of contents (rdf:li).',
  ),
];
