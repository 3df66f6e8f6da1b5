/** Medians, ratios, Markdown tables and the chart. */

export const median = (values) => at(values, 0.5);
const at = (values, share) => {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length === 0) return NaN;
  const place = (sorted.length - 1) * share;
  const [low, high] = [Math.floor(place), Math.ceil(place)];
  return sorted[low] + (sorted[high] - sorted[low]) * (place - low);
};

/** Half the distance between the quartiles, in percent of the median: how much a figure trembles. */
export const spread = (values) =>
  (50 * (at(values, 0.75) - at(values, 0.25))) / Math.max(Math.abs(median(values)), 1e-9);

export const number = (value, digits = 0) =>
  Number.isFinite(value)
    ? value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits })
    : '–';

/** A Markdown table with the first column to the left and figures to the right. */
export function table(head, rows) {
  const rule = head.map((_, index) => (index === 0 ? '---' : '--:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const hues = {
  netzwerk: '#0b5d7a',
  'netzwerk-karte': '#0b5d7a',
  leaflet: '#6a8f3c',
  maplibre: '#7a5ca8',
  openlayers: '#b0632a',
  jsvectormap: '#777',
};

/**
 * Bars for several measures, as an SVG that stands alone and is readable on light and dark.
 * @param {{ title: string, unit: string, digits?: number, bars: { name: string, value: number }[] }[]} groups
 */
export function chart(groups) {
  const rowHeight = 20;
  const width = 720;
  const left = 110;
  const room = width - left - 90;
  let y = 8;
  const parts = [];
  const text = (x, top, content, rest = '') =>
    `<text x="${x}" y="${top}" ${rest}>${content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`;
  for (const { title, unit, digits = 0, bars } of groups) {
    y += 20;
    parts.push(text(8, y, title, 'font-weight="bold"'));
    y += 8;
    const most = Math.max(...bars.map(({ value }) => value).filter(Number.isFinite));
    for (const { name, value } of bars.filter((bar) => Number.isFinite(bar.value))) {
      const length = Math.max(1, (value / most) * room);
      parts.push(
        text(left - 8, y + 14, name, 'text-anchor="end"'),
        `<rect x="${left}" y="${y + 3}" width="${length.toFixed(1)}" height="14" rx="2" fill="${hues[name] ?? '#555'}"/>`,
        text(left + length + 6, y + 14, `${number(value, digits)} ${unit}`),
      );
      y += rowHeight;
    }
  }
  const height = y + 12;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="system-ui, sans-serif" font-size="13" fill="#1b1b1b"><title>Netzwerk-Widgets beside other map libraries: less is better</title><rect width="100%" height="100%" fill="#fff"/>${parts.join('')}</svg>\n`;
}
