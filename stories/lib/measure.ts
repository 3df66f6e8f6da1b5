/** The contrast of what a widget shows, from the styles that the browser computes. */
import { contrast, hex, over, readColour, type Colour } from './contrast.js';

type Kind = 'text' | 'graphic';
type Meeting = readonly [kind: Kind, seen: Colour, background: Colour];

/** Two colours that meet in a widget. */
export interface Pair {
  /** The widget and what in it: `netzwerk-ticker date`. */
  readonly name: string;
  readonly kind: Kind;
  readonly foreground: string;
  readonly background: string;
  readonly ratio: number;
}

const exempt = '[aria-disabled="true"], [disabled], .sr, [hidden]'; // WCAG 1.4.3 and 1.4.11: inactive controls
const controls = 'button, select, input';
/** Rivers, borders between neighbours and the edge's glow decorate: nobody needs them to find a city. */
const decoration =
  '[part~="water"], [part~="border"], [part~="region"], [part~="neighbour"], .casing';

/** Each pair once, of all that is visible in a widget and in the widgets inside it. */
export function measure(host: Element): Pair[] {
  const found = new Map<string, Pair>();
  for (const element of elementsIn(host)) {
    if (element.closest(exempt) || !isVisible(element)) continue;
    for (const [kind, seen, background] of [...drawn(element), ...edge(element)]) {
      const pair = pairOf(`${host.localName} ${nameOf(element)}`, kind, seen, background);
      found.set(`${pair.name} ${kind} ${pair.foreground} ${pair.background}`, pair);
    }
  }
  return [...found.values()].sort((one, other) => one.ratio - other.ratio);
}

/** The ring around what has the focus, against what is around it. */
export function measureFocus(element: Element): Pair[] {
  const { outlineColor, outlineStyle, boxShadow } = getComputedStyle(element);
  if (outlineStyle === 'none') throw new Error(`${nameOf(element)} has no focus ring`);
  const halo = /^(?:rgb|oklch|color|oklab)[^)]*\)/.exec(boxShadow)?.[0];
  const around = [
    ...backgroundsOf(parentOf(element) ?? element),
    ...(halo ? [readColour(halo)] : []),
  ];
  return around.map((background) => {
    const ring = over(readColour(outlineColor), background);
    return pairOf(`focus of ${nameOf(element)}`, 'graphic', ring, background);
  });
}

function pairOf(name: string, kind: Kind, seen: Colour, background: Colour): Pair {
  const ratio = contrast(seen, background);
  return { name, kind, foreground: hex(seen), background: hex(background), ratio };
}

function* elementsIn(host: Element): Generator<Element> {
  for (const element of host.shadowRoot?.querySelectorAll('*') ?? []) {
    yield element;
    if (element.shadowRoot) yield* elementsIn(element);
  }
}

/** An element's own text or shape, on each of the colours that it stands on. */
function drawn(element: Element): Meeting[] {
  const style = getComputedStyle(element);
  if (element instanceof SVGGeometryElement) {
    if (element.matches(decoration)) return [];
    const paints = [Number(style.fillOpacity) === 1 ? style.fill : 'none', style.stroke];
    return standingOut(element, paints, style);
  }
  if (!hasText(element)) return [];
  return backgroundsOf(element).map((background) => [
    'text',
    over(readColour(style.color), background, Number(style.opacity)),
    background,
  ]);
}

/** A control is told from what is around it by its edge or by its own colour, if it has an edge at all. */
function edge(element: Element): Meeting[] {
  const style = getComputedStyle(element);
  const hasEdge =
    style.borderBlockEndStyle === 'solid' && parseFloat(style.borderBlockEndWidth) > 0;
  if (!element.matches(controls) || !hasEdge) return [];
  const paints = [style.borderBlockEndColor, style.backgroundColor];
  return standingOut(parentOf(element) ?? element, paints, style);
}

/** Of several colours the one that stands out, on each of the colours below an element. */
function standingOut(
  element: Element,
  paints: string[],
  { opacity }: CSSStyleDeclaration,
): Meeting[] {
  const colours = paints.filter((text) => text !== 'none').map(readColour);
  if (colours.length === 0) return [];
  return backgroundsOf(element).map((background) => {
    const seen = colours.map((colour) => over(colour, background, Number(opacity)));
    seen.sort((one, other) => contrast(other, background) - contrast(one, background));
    return ['graphic', seen[0] ?? background, background];
  });
}

function hasText(element: Element): boolean {
  return [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
}

function isVisible(element: Element): boolean {
  return (
    element.getClientRects().length > 0 &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  );
}

/** What an element stands on: one opaque colour; on the map the land inside and outside of the border. */
function backgroundsOf(element: Element): Colour[] {
  const layers: Colour[] = [];
  const flatten = (base: Colour) => layers.reduceRight((below, top) => over(top, below), base);
  const start = element instanceof SVGElement ? (element.closest('svg') ?? element) : element;
  for (let node: Element | null = start; node; node = parentOf(node)) {
    const land = landOf(node);
    if (land) return land.map(flatten);
    const colour = readColour(getComputedStyle(node).backgroundColor);
    if (colour[3] === 1) return [flatten(colour)];
    if (colour[3] > 0) layers.push(colour);
  }
  return [flatten([255, 255, 255, 1])];
}

/** The colours of a map, if this is the box that it is drawn in. */
function landOf(box: Element): Colour[] | undefined {
  const regions = [...box.children].filter((child) =>
    child.querySelector(':scope > [part~="region"]'),
  );
  const [map] = regions;
  return map && ['region', 'neighbour'].map((part) => fillOf(map, part));
}

function fillOf(map: Element, part: string): Colour {
  const shape = map.querySelector(`[part~="${part}"]`);
  if (!shape) throw new Error(`no ${part} on the map`);
  return readColour(getComputedStyle(shape).fill);
}

/** In the tree as it is drawn: through slots and shadow roots. */
function parentOf(node: Element): Element | null {
  if (node.assignedSlot) return node.assignedSlot;
  const { parentNode } = node;
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return parentNode instanceof Element ? parentNode : null;
}

/** The nearest part, class and kind, as a designer would look for it. */
function nameOf(element: Element): string {
  const part = element.closest('[part]')?.getAttribute('part') ?? '';
  const classes = element.getAttribute('class') ?? '';
  return `[${part}] ${element.localName}${classes ? `.${classes.trim().replace(/\s+/g, '.')}` : ''}`;
}
