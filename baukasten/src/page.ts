/** What both pages do with their document. */

/** The element with this id. */
export function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`#${id} is missing`);
  return found;
}

/** Says a text to all: in the page's status line, which screen readers announce. */
export function say(text: string): void {
  const status = part('meldung');
  // The same words twice are said twice.
  status.textContent = '';
  requestAnimationFrame(() => {
    status.textContent = text;
  });
}
