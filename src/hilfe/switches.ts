import { AdoptedSheet } from './adopted-sheet.js';
import type { SwitchName } from './choice.js';
import { Watch } from './watch.js';

const rules: Readonly<Record<SwitchName, string>> = {
  'underline-links': ':any-link{text-decoration-line:underline!important}',
  // The four distances of WCAG 1.4.12, together: letter spacing alone slows reading.
  'text-spacing':
    'body *{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}body p{margin-block-end:2em!important}',
  'reduce-motion':
    '*,::before,::after{animation-duration:1ms!important;animation-delay:0s!important;animation-iteration-count:1!important;transition-duration:0s!important;transition-delay:0s!important;scroll-behavior:auto!important}',
};

/** What a reader has switched on, on the page and in its open shadow roots. */
export class Switches {
  readonly #sheet = new AdoptedSheet();
  readonly #watch = new Watch(
    () => this.#write(),
    () => this.#sheet.isBehind(),
  );
  #on: readonly SwitchName[] = [];
  #marks: readonly string[] = [];

  /** Turns on these alone. */
  set(on: readonly SwitchName[]): void {
    const root = document.documentElement;
    // Our widgets and the page can read the attributes. What the page's author has set himself stays.
    for (const name of this.#marks) root.removeAttribute(name);
    this.#marks = on
      .map((name) => `data-netzwerk-${name}`)
      .filter((name) => !root.hasAttribute(name));
    for (const name of this.#marks) root.setAttribute(name, '');
    this.#on = on;
    this.#watch.stop();
    if (on.length === 0) {
      this.#sheet.leave();
      return;
    }
    this.#watch.start();
    this.#write();
  }

  #write(): void {
    this.#sheet.write(this.#on.map((name) => rules[name]).join(''));
  }
}
