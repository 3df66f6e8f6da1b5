import type { Member } from '../data/member.js';
import { FRAME, FRONTIERS, MOSELLE, OUTLINE, RHINE, RIVERS, STATE_BORDERS } from '../geo/basemap.generated.js';
import { labelBox, placeLabels, type LabelRequest } from './labels.js';
import { shapePath } from './marker.js';
import { Viewport, type Box, type Point } from './viewport.js';

/** Size of the picture in its own units; a vector picture has any size on paper. */
const size = { width: 800, height: 1000 };
const fontSize = 18;

const escape = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * The whole map as a standalone SVG document: no scripts, styles, fonts or addresses in it.
 * Text widths are estimated, since nothing is drawn.
 */
export function toSvg(
  members: readonly Member[],
  points: readonly Point[],
  home: Box,
  title: string,
  language: string,
): string {
  const viewport = new Viewport(home, size);
  const pixels = points.map((point) => viewport.toPixel(viewport.whole, point));
  const requests = pixels.map((at, index): LabelRequest => {
    const { name = '', role } = members[index]?.properties ?? {};
    return {
      at,
      size: { width: name.length * fontSize * 0.58, height: fontSize * 1.2 },
      gap: 14,
      radius: 11,
      priority: role === 'koordination' ? 2 : role === 'gruendung' ? 1 : 0,
    };
  });
  const anchors = placeLabels(requests, size, []);
  const { minX, minY, maxX, maxY } = viewport.seen(viewport.whole);
  const scale = viewport.scale;
  const line = (d: string, stroke: string, width: number) =>
    `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width / scale}" stroke-linejoin="round"/>`;
  const cities = members.map(({ properties: { name, role } }, index) => {
    const request = requests[index];
    if (!request) return '';
    const { x, y } = request.at;
    const anchor = anchors[index];
    const box = labelBox(request, anchor ?? 'e');
    const fill = role === 'koordination' ? '#9c1740' : '#123f6d';
    const sign = `<path d="${shapePath(role)}" transform="translate(${x} ${y}) scale(1.2)" fill="${fill}" stroke="#fff" stroke-width="1.5"><title>${escape(name)}</title></path>`;
    const text = anchor
      ? `<text x="${(box.minX + box.maxX) / 2}" y="${box.maxY - fontSize * 0.35}" text-anchor="middle">${escape(name)}</text>`
      : '';
    return sign + text;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${escape(title)}" lang="${language}">
<svg viewBox="${minX} ${minY} ${maxX - minX} ${maxY - minY}" width="${size.width}" height="${size.height}">
<rect x="${FRAME[0]}" y="${FRAME[1]}" width="${FRAME[2]}" height="${FRAME[3]}" fill="#e6e4de"/>
${line(STATE_BORDERS, '#bdb9af', 1)}${line(FRONTIERS, '#bdb9af', 1.5)}
<path d="${OUTLINE}" fill="#fdfcf9"/>
${line(RIVERS, '#84b4d4', 1)}${line(OUTLINE, '#6d7280', 1.5)}${line(MOSELLE, '#84b4d4', 2)}${line(RHINE, '#84b4d4', 3)}
</svg>
<g font-family="sans-serif" font-size="${fontSize}" font-weight="600" fill="#16202c">
${cities.join('\n')}
</g>
</svg>`;
}
