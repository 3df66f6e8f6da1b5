const words = 'initial xx-small x-small small medium large x-large xx-large xxx-large'.split(' ');

/** What the browser itself gives in pixels: a page can't multiply words. */
export interface SizeWords {
  readonly lengthOf: (word: string, family: string) => string;
  /** Rules for what does not inherit its size, with `*` where the factor goes. */
  readonly controls: string;
}

/** Asks the browser, inside of an element of ours. */
export function measureWords(probe: Node): SizeWords {
  const ask = (tag: string, size: string, family = '') => {
    const element = document.createElement(tag);
    element.style.fontSize = size;
    element.style.fontFamily = family;
    probe.appendChild(element);
    const { fontSize } = getComputedStyle(element);
    probe.removeChild(element);
    return fontSize;
  };
  // Browsers take smaller sizes where `monospace` is all that a page says.
  const lengths = new Map<string, string>();
  for (const family of ['', 'monospace']) {
    for (const word of words) lengths.set(word + family, ask('span', word, family));
  }
  const rule = (selector: string, size: string) => `${selector}{font-size:calc(${size}*)}`;
  const area = document.querySelector('textarea');
  // Most browsers let the button of a file field inherit its size.
  const input = document.createElement('input');
  input.type = 'file';
  input.style.fontSize = '50px';
  probe.appendChild(input);
  const { fontSize } = getComputedStyle(input, '::file-selector-button');
  probe.removeChild(input);
  const file = fontSize === '50px' ? '' : ',::file-selector-button';
  const quirks =
    document.compatMode === 'BackCompat' ? rule(':where(table)', ask('span', 'medium')) : '';
  // The sizes of `<font>`, 1 … 7 and relative to 3.
  const fonts = words
    .slice(2)
    .map((word, index) =>
      rule(
        `:where(font[size='${index + 1}'],font[size='${index < 2 ? '' : '+'}${index - 2}'])`,
        lengths.get(word) ?? '',
      ),
    );
  return {
    lengthOf: (word, family) => lengths.get(word + (family === 'monospace' ? family : '')) ?? '1em',
    controls:
      rule(`:where(button,input,select)${file}`, ask('button', 'revert')) +
      rule(
        ':where(textarea)',
        ask('textarea', 'revert', area ? getComputedStyle(area).fontFamily : ''),
      ) +
      quirks +
      fonts.join(''),
  };
}
