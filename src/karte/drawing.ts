import { html, nothing, render, svg } from 'lit';
import type { Member } from '../data/member.js';
import { atOnce } from '../data/slices.js';
import { AREA_LABELS, RIVER_LABELS } from '../geo/labels.js';
import type { LocaleController } from '../shared/locale.js';
import { region, type Atlas } from './atlas.js';
import { baseMap } from './base-map.js';
import { dotsPath } from './dots.js';
import { inWords } from './frame.js';
import { labelBoxes, placeLabels } from './labels.js';
import { shapePath } from './marker.js';
import { Marks } from './marks.js';
import type { Stage } from './stage.js';
import { standalone } from './standalone.js';
import { boxAt, nameBoxes } from './texts.js';
import { Viewport } from './viewport.js';

/** What is drawn. */
export interface Subject {
  readonly title: string;
  readonly locale: LocaleController;
  readonly atlas: Atlas;
  readonly marks: Marks;
  readonly stage: Stage;
  /** Index of the selected city, or -1. */
  readonly selected: number;
  readonly priority: (member: Member, count: number) => number;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** The map as an SVG document of its own; empty while there is no widget to take the looks from. */
export function drawing(
  root: (Node & ParentNode) | undefined,
  { title, locale, atlas, stage, selected, priority, ...given }: Subject,
): string {
  // Before the first render there is not even a root.
  const base = root?.querySelector('.base');
  if (!root || !base) return '';
  const { shown, points } = atlas;
  let { viewport, view } = stage;
  let { marks } = given;
  if (!viewport) {
    // Where only the list has room the map is drawn as a whole.
    viewport = new Viewport(atlas.home, { width: 640, height: 720 }, region);
    view = viewport.whole;
    marks = new Marks();
    marks.update(atlas, { viewport, view }, [selected], -1, () => undefined);
    marks.stop();
  }
  const { size } = viewport;
  const { width, height } = size;
  const scale = viewport.scale * view.zoom;
  const { minX, minY, maxX, maxY } = viewport.seen(view);

  const cities = marks.all.flatMap(({ index, count }) => {
    const [member, point] = [shown[index], points[index]];
    if (!member || !point) return [];
    const at = viewport.toPixel(view, point);
    const isInside = at.x >= 0 && at.y >= 0 && at.x <= width && at.y <= height;
    return isInside ? [{ at, member, count, isSelected: index === selected }] : [];
  });

  // As the style sheet has it for labels.
  const { fontFamily, fontSize } = getComputedStyle(base);
  const em = Math.max(12, parseFloat(fontSize) * 0.8125);
  const pen = document.createElement('canvas').getContext('2d');
  if (pen) pen.font = `600 ${em}px ${fontFamily}`;
  const sizeOf = (text: string) => ({
    width: pen?.measureText(text).width ?? text.length * em * 0.6,
    height: em * 1.2,
  });

  const sheet = (signs: readonly number[], texts: unknown) => html`<div class="base"><svg
xmlns="http://www.w3.org/2000/svg" width=${width} height=${height} viewBox="0 0 ${width} ${height}"
lang=${locale.language}>
<title>${title}</title>
<desc>${inWords(atlas, locale)}</desc>
<g transform="scale(${scale}) translate(${-minX} ${-minY})">${baseMap}</g>
${cities.map(({ at, member, count, isSelected }, index) => {
  const sign = (signs[index] ?? 0) / 28;
  const { role } = member.properties;
  return svg`<g class="marker ${count > 1 ? 'cluster' : role}" aria-pressed=${isSelected}
transform="translate(${round(at.x)} ${round(at.y)})"><g class="sign-box digits-${String(count).length}">${
    count > 1
      ? svg`<circle class="shape" r=${sign * 13}></circle><text class="count" text-anchor="middle" y=${em * 0.36}>${locale.number(count)}</text>`
      : svg`<g transform="scale(${sign})">${
          isSelected ? svg`<circle class="ring" r="12.5"></circle>` : nothing
        }<path class="shape" d=${shapePath(role)}></path></g>`
  }</g></g>
`;
})}
${texts}</svg></div>`;

  const box = document.createElement('div');
  box.hidden = true;
  root.append(box);
  render(sheet([], nothing), box);
  const signs = [...box.querySelectorAll('.sign-box')].map((sign) =>
    parseFloat(getComputedStyle(sign).inlineSize),
  );
  const { names } = locale.messages;
  const requests = [
    ...cities.map(({ at, member, count }, index) => {
      const sign = signs[index] ?? 0;
      return {
        boxes: labelBoxes(at, sizeOf(member.properties.name), sign * 0.42 + 4),
        priority: priority(member, count),
        own: boxAt(at, sign * 0.68, sign * 0.68),
      };
    }),
    ...names.map((name, index) => ({
      boxes: nameBoxes(viewport, view, index, sizeOf(name)),
      priority: -1,
    })),
  ];
  const texts = placeLabels(requests, size, []).map((place, index) => {
    if (!place) return nothing;
    const x = round((place.minX + place.maxX) / 2);
    const y = round((place.minY + place.maxY) / 2);
    const name = index - cities.length;
    const river = RIVER_LABELS[name - AREA_LABELS.length];
    // Not every program knows `paint-order`.
    return ['halo', ''].map(
      (layer) => svg`<text class="${name < 0 ? 'label' : 'name'} ${river ? 'river' : ''} ${layer}"
text-anchor="middle" x=${x} y=${round(y + em * 0.36)} transform=${river ? `rotate(${river.angle} ${x} ${y})` : nothing}
>${cities[index]?.member.properties.name ?? names[name]}</text>
`,
    );
  });
  render(sheet(signs, texts), box);
  const land = box.querySelector('.land');
  land?.setAttribute('x', String(minX));
  land?.setAttribute('y', String(minY));
  land?.setAttribute('width', String(maxX - minX));
  land?.setAttribute('height', String(maxY - minY));
  const dots = box.querySelector('.dots');
  if (marks.isGrouped) dots?.setAttribute('d', atOnce(dotsPath(points, viewport, view)));
  else dots?.parentNode?.removeChild(dots);
  const text = standalone(box.querySelector('svg') as SVGElement, scale);
  root.removeChild(box);
  return text;
}
