/**
 * Fires a bubbling, composed `CustomEvent` and tells whether the default may happen.
 * Always a `CustomEvent`: MooTools up to 1.5 replaces `window.Event`.
 */
export function emit(
  target: EventTarget,
  type: string,
  detail: unknown,
  cancelable = false,
): boolean {
  return target.dispatchEvent(
    new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }),
  );
}
