/** The encoding that an XML declaration names, if the bytes can be read so far as ASCII. */
const declared = /^[^>]*?<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)/;

/**
 * The text of a feed. Its encoding is the byte order mark's, else the one in the header, else the
 * declaration's (XML 1.0, appendix F), else UTF-8; unknown ones are passed over.
 * @param type the `content-type` header
 */
export function decodeFeed(bytes: Uint8Array, type: string): string {
  const [a, b] = bytes;
  // Without a mark, `<` or `{` in two bytes tells UTF-16; two marks are UTF-16's, UTF-8 needs no help.
  const wide =
    (a === 0xff && b === 0xfe) || b === 0
      ? 'utf-16le'
      : (a === 0xfe && b === 0xff) || a === 0
        ? 'utf-16be'
        : undefined;
  const isMarked = a === 0xef && b === 0xbb;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 256));
  const labels = isMarked
    ? []
    : [
        wide,
        /charset\s*=\s*["']?([\w.:-]+)/i.exec(type)?.[1],
        // What can be read byte by byte is no UTF-16, whatever it says (as in HTML).
        declared.exec(head)?.[1]?.replace(/^utf-?16.*/i, ''),
      ];
  for (const label of labels) {
    try {
      if (label) return new TextDecoder(label).decode(bytes);
    } catch {
      // The next one may be known.
    }
  }
  return new TextDecoder().decode(bytes);
}
