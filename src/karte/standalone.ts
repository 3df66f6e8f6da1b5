/** What is taken over from style sheets: ours, and the page's for our parts. */
const looks = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'paint-order',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
];

/** Lit's marks, and what no XML document may hold. */
const junk = /<!--.*?-->|[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function lookOf(element: Element | null, look: string): string {
  if (!element) return '';
  const style = getComputedStyle(element);
  return look === 'fill' && element.localName === 'text'
    ? style.color
    : style.getPropertyValue(look);
}

/**
 * A drawing as a document that needs no style sheet: what these say becomes attributes.
 * @param scale pixels in a unit of the base map, whose lines keep their width here, but not in all programs
 */
export function standalone(root: SVGElement, scale: number): string {
  const all = [root, ...root.querySelectorAll('*')];
  // All is read before anything changes.
  const found = all.map((element) =>
    looks.flatMap((look) => {
      const value = lookOf(element, look);
      if (value === lookOf(element === root ? null : element.parentElement, look)) return [];
      const isScaled = element.matches('.line') && /width|dash/.test(look);
      return [
        [
          look,
          isScaled
            ? value.replace(/[\d.]+(px)?/g, (length) => (parseFloat(length) / scale).toFixed(2))
            : value,
        ] as const,
      ];
    }),
  );
  all.forEach((element, index) => {
    for (const name of ['class', 'part', 'aria-pressed']) element.removeAttribute(name);
    found[index]?.forEach(([name, value]) => element.setAttribute(name, value));
  });
  return new XMLSerializer().serializeToString(root).replace(junk, '');
}
