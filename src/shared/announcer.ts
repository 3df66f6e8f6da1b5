/** A new text waits this long, so that a quick series of acts ends in one message: the latest. */
const settle = 500;
/** A screen reader notices a region only some time after it came into the page. */
const warmUp = 1000;

let region: HTMLElement | undefined;
let born = 0;
let users = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * The page's one polite live region. It stands in the light DOM, since Chrome and VoiceOver on iOS don't
 * reliably report regions in shadow roots (w3c/aria#1017), and inside an open modal dialog if the
 * speaker is in one, since all else is inert then.
 */
function place(speaker: Element): HTMLElement {
  const home = modalAround(speaker) ?? document.body ?? document.documentElement;
  if (region?.parentNode === home) return region;
  removeRegion();
  const element = document.createElement('div');
  element.setAttribute('role', 'status');
  element.setAttribute('aria-live', 'polite');
  element.setAttribute('aria-atomic', 'true');
  element.setAttribute('data-netzwerk-status', '');
  // Through the CSSOM, which a strict policy allows, and important, which no page style undoes.
  element.style.cssText =
    'position:absolute;inset:0 auto auto 0;width:1px;height:1px;margin:0;padding:0;border:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap'.replace(
      /;|$/g,
      '!important;',
    );
  home.appendChild(element);
  region = element;
  born = Date.now();
  return element;
}

function modalAround(element: Element): Element | null {
  const dialog = element.closest('dialog');
  if (dialog?.matches(':modal')) return dialog;
  const root = (dialog ?? element).getRootNode();
  return root instanceof ShadowRoot ? modalAround(root.host) : null;
}

function removeRegion(): void {
  region?.parentNode?.removeChild(region);
  region = undefined;
}

/** Called by an element when it connects; the region is there before the first message. */
export function joinAnnouncer(speaker: Element): void {
  users += 1;
  place(speaker);
}

/** Called when it disconnects, with 0 by one that speaks too rarely to join; the last one takes the region along. */
export function leaveAnnouncer(count = 1): void {
  users -= count;
  if (users > 0) return;
  clearTimeout(timer);
  removeRegion();
}

/** Says a text politely after half a second; a newer text replaces one that still waits. */
export function announce(speaker: Element, text: string, language: string): void {
  if (!speaker.isConnected) return;
  const target = place(speaker);
  clearTimeout(timer);
  target.textContent = '';
  timer = setTimeout(
    () => {
      target.setAttribute('lang', language);
      target.textContent = text;
    },
    Math.max(settle, born + warmUp - Date.now()),
  );
}
