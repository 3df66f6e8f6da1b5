/** A function from a position in a text to its line, counted from one. */
export function linesOf(text) {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return (position) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= position) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

/** A value as it stands in the data, shortened, in quotation marks. */
export function quote(value) {
  const text = typeof value === 'string' ? value.trim() : JSON.stringify(value);
  return `„${text.length > 60 ? `${text.slice(0, 60)}…` : text}“`;
}
