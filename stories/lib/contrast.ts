/** Colours and their contrast, as WCAG 2.2 defines it. */

/** Red, green, blue from 0 to 255, alpha from 0 to 1. */
export type Colour = readonly [number, number, number, number];

const canvas = document.createElement('canvas');
canvas.width = 1;
canvas.height = 1;
const pen = canvas.getContext('2d', { willReadFrequently: true });
const known = new Map<string, Colour>();

/** Any colour that the browser computes, in sRGB. */
export function readColour(text: string): Colour {
  const before = known.get(text);
  if (before) return before;
  if (!pen) throw new Error('no canvas');
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = '#000';
  pen.fillStyle = text;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
  const colour: Colour = [red, green, blue, alpha / 255];
  known.set(text, colour);
  return colour;
}

/** What is seen of a colour on an opaque one. */
export function over(top: Colour, below: Colour, opacity = 1): Colour {
  const share = top[3] * opacity;
  const mix = (index: 0 | 1 | 2) => top[index] * share + below[index] * (1 - share);
  return [mix(0), mix(1), mix(2), 1];
}

/** Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance([red, green, blue]: Colour): number {
  const linear = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** 1 … 21, of two opaque colours: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** `#rrggbb` of an opaque colour. */
export function hex([red, green, blue]: Colour): string {
  const pair = (value: number) => Math.round(value).toString(16).padStart(2, '0');
  return `#${pair(red)}${pair(green)}${pair(blue)}`;
}
