import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  svg,
  type TemplateResult,
} from 'lit';
import type { Member } from '../data/member.js';
import { project } from '../geo/projection.js';
import type { LocaleController } from '../shared/locale.js';
import { baseMap } from './base-map.js';
import { labelBoxes, placeLabels } from './labels.js';
import { shapePath } from './marker.js';
import { boxAt } from './texts.js';
import type { Box } from './viewport.js';

/** More cities would be a book, and the page would wait for it. */
const most = 1000;

/** Knows when the page is being printed: the host then renders what is printed, and takes it away again. */
export class Printing implements ReactiveController {
  isOn = false;
  readonly #render: () => void;

  /** @param render renders the host at once */
  constructor(host: ReactiveControllerHost, render: () => void) {
    this.#render = render;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#onPrint);
    window.addEventListener('afterprint', this.#onPrint);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#onPrint);
    window.removeEventListener('afterprint', this.#onPrint);
    this.isOn = false;
  }

  /** At once: where a script calls `print()`, microtasks wait until the paper is laid out. */
  readonly #onPrint = ({ type }: { readonly type: string }): void => {
    this.isOn = type === 'beforeprint';
    this.#render();
  };
}

/** The map with numbers instead of names, and the cities by these numbers with all that is known of them. */
export function printed(
  all: readonly Member[],
  { minX, minY, maxX, maxY }: Box,
  hasMap: boolean,
  note: string,
  locale: LocaleController,
): TemplateResult {
  const members = all.slice(0, most);
  // Drawn 640 pixels wide, or 720 high.
  const unit = Math.max((maxX - minX) / 640, (maxY - minY) / 720);
  const edge = 24 * unit;
  const size = { width: maxX - minX + 2 * edge, height: maxY - minY + 2 * edge };
  const points = members.map(({ geometry }) => {
    const [x, y] = project(geometry.coordinates);
    return { x: x - minX + edge, y: y - minY + edge };
  });
  const requests = points.map((at, index) => ({
    boxes: labelBoxes(
      at,
      { width: String(index + 1).length * 7 * unit, height: 11 * unit },
      8 * unit,
    ),
    priority: 0,
    own: boxAt(at, 10 * unit, 10 * unit),
  }));
  const boxes = hasMap ? placeLabels(requests, size, []) : [];
  return html`<div class="print">
    ${note ? html`<p>${note}</p>` : nothing}
    ${
      hasMap
        ? html`<svg
            class="print-map"
            viewBox="${minX - edge} ${minY - edge} ${size.width} ${size.height}"
            aria-hidden="true"
          >
            ${baseMap}
            ${svg`<g transform="translate(${minX - edge} ${minY - edge})" font-size=${12 * unit}>${members.map(
              ({ properties: { role } }, index) => {
                const { x = 0, y = 0 } = points[index] ?? {};
                const box = boxes[index];
                return svg`<path class="shape" d=${shapePath(role)} transform="translate(${x} ${y}) scale(${0.6 * unit})"></path>${
                  box
                    ? svg`<text text-anchor="middle" x=${(box.minX + box.maxX) / 2} y=${box.maxY - unit}>${index + 1}</text>`
                    : nothing
                }`;
              },
            )}</g>`}
          </svg>`
        : nothing
    }
    <ol>
      ${members.map(({ properties }) => {
        const { name, role, district, topics, contact, url } = properties;
        const { office, email, phone } = contact ?? {};
        const facts = [
          locale.messages.role[role],
          district,
          ...(topics ?? []),
          office,
          email,
          phone,
        ];
        return html`<li>
          <strong>${name}</strong><br />${facts.filter((own) => own).join(' · ')}
          ${url ? html`<br />${url}` : nothing}
        </li>`;
      })}
    </ol>
    ${
      all.length > most
        ? html`<p>
            ${locale.messages.page('1', locale.number(most), locale.number(all.length))}
          </p>`
        : nothing
    }
  </div>`;
}
