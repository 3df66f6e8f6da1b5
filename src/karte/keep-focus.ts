import type { LitElement } from 'lit';
import type { Pilot } from './pilot.js';
import { findShown } from './selection.js';

/** Keeps the focus in the widget when a render takes away what had it. */
export function keepFocus(host: LitElement, pilot: Pilot): void {
  let holder: HTMLElement | null = null;
  host.addController({
    hostUpdate() {
      holder = host.renderRoot.querySelector('.marker:focus, .control:focus, .choice:focus');
    },
    hostUpdated() {
      const lost = holder;
      // A marker loses it also by moving in the list.
      if (!lost || lost.matches(':focus')) return;
      void host.updateComplete.then(() => {
        if (lost.matches('.marker')) return pilot.refocus();
        // On the whole map there are no buttons to pan it, and a question may go with its cities.
        (findShown(host, lost.matches('.control') ? '.control' : '.choice') ?? host).focus();
      });
    },
  });
}
