import { html, svg, type TemplateResult } from 'lit';
import type { Role } from '../data/member.js';

/** Outlines about the origin, told apart by shape alone: star, diamond, disc. */
const shapes: Readonly<Record<Role, string>> = {
  koordination: 'M0-10 2.6-3.4 9.7-3.1 4.2 1.4 6 8.3 0 4.4-6 8.3-4.2 1.4-9.7-3.1-2.6-3.4Z',
  gruendung: 'M0-8.2 8.2 0 0 8.2-8.2 0Z',
  mitglied: 'M-6.2 0a6.2 6.2 0 1 1 12.4 0a6.2 6.2 0 1 1-12.4 0Z',
};

/** The path of a role's sign, about 18 units wide, its middle at the origin. */
export function shapePath(role: Role): string {
  return shapes[role];
}

/** The sign of a role, as in the map, the list and the legend. */
export function roleSign(role: Role): TemplateResult {
  return html`<svg class="sign ${role}" viewBox="-14 -14 28 28" aria-hidden="true">
    ${svg`<circle class="ring" r="12.5"></circle><path class="shape" d=${shapes[role]}></path>`}
  </svg>`;
}
