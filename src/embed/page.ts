import { plain } from '../shared/attributes.js';
import { asking, originOf } from './address.js';

/**
 * The script of the embed pages, which show one widget alone: it hands the options in the page's address to
 * the widget before the bundle makes it, and tells a framing page how high the widget is.
 *
 * Messages to the parent: `{ netzwerk: 'height', id, height }`, the height in CSS pixels, `id` from the address (else
 * the widget's name), whenever it changes and when the parent asks by `{ netzwerk: 'height?' }`.
 */
const query = new URLSearchParams(location.search);
const widget = document.querySelector<HTMLElement>('[class^="netzwerk-"]');
const name = widget?.className ?? '';

/** The page that frames this one, as far as the browser tells. */
const framing =
  window.parent === window
    ? ''
    : (location.ancestorOrigins?.[0] ?? (document.referrer && originOf(document.referrer)));

/**
 * Data may come from here, or from the page that shows it; whoever writes a link may not name others.
 * @param address as the element will read it: quotes around a foreign one would make it look relative
 */
function isAllowed(address: string): boolean {
  const origin = originOf(plain(address));
  return origin !== 'null' && [location.origin, framing].includes(origin);
}

function configure(element: HTMLElement): void {
  for (const [key, value] of query) {
    const option = key.replace(/^(amp;)+/, '').toLowerCase();
    if (!/^[a-z][a-z-]*$/.test(option) || ['id', 'scheme'].includes(option)) continue;
    if (asking.includes(option) && !isAllowed(value)) {
      console.warn(
        `[${name}] ${option}="${value}" wird nicht geladen: Es muss auf ${[location.origin, framing].filter(Boolean).join(' oder ')} liegen.`,
      );
      continue;
    }
    element.setAttribute(`data-${option}`, value);
  }
}

const root = document.documentElement;
const lang = query.get('lang');
if (lang) {
  root.lang = lang;
  const heading = document.querySelector('h1');
  const title = heading?.getAttribute(`data-title-${lang.slice(0, 2)}`);
  if (heading && title) heading.textContent = document.title = title;
}
const scheme = query.get('scheme');
if (scheme === 'light' || scheme === 'dark') {
  document.querySelector('meta[name="color-scheme"]')?.setAttribute('content', scheme);
}
if (framing || window.parent !== window) root.classList.add('framed');
if (widget) configure(widget);

if (window.parent !== window) {
  let said = 0;
  const tell = (): void => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    said = height;
    // A number is no secret, and a page without a referrer has no origin that we could name.
    window.parent.postMessage(
      { netzwerk: 'height', id: query.get('id') ?? name, height },
      framing && framing !== 'null' ? framing : '*',
    );
  };
  new ResizeObserver(() => {
    if (Math.ceil(document.body.getBoundingClientRect().height) !== said) tell();
  }).observe(document.body);
  window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    const isQuestion = (data as { netzwerk?: unknown } | null)?.netzwerk === 'height?';
    if (source === window.parent && isQuestion) tell();
  });
}
