import { AdoptedSheet } from './adopted-sheet.js';
import type { SwitchName } from './choice.js';
import { spacingRules } from './spacing.js';
import { Watch } from './watch.js';

const rules: Readonly<Record<SwitchName, string>> = {
  'underline-links': ':any-link{text-decoration-line:underline!important}',
  // All four distances together: letter spacing alone slows reading.
  'text-spacing':
    'body,body *,:host *{line-height:var(--_nw0,1.5)!important;letter-spacing:calc(var(--_nw1,.12)*1em)!important;word-spacing:calc(var(--_nw2,.16)*1em)!important}body p,:host p{margin-block-end:calc(var(--_nw3,2)*1em)!important}',
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
  readonly #spacing = new Map<Element, string>();
  #marks: readonly string[] = [];

  /** Turns on these alone, for the page and its text size as they are now. */
  set(on: readonly SwitchName[]): void {
    const root = document.documentElement;
    // Our widgets and the page can read the attributes. What the page's author has set himself stays.
    for (const name of this.#marks) root.removeAttribute(name);
    this.#watch.stop();
    this.#sheet.leave();
    this.#spacing.clear();
    this.#on = on;
    if (on.length > 0) {
      this.#watch.start();
      this.#write();
    }
    // Only now, since `netzwerk.css` spaces text by them.
    this.#marks = on
      .map((name) => `data-netzwerk-${name}`)
      .filter((name) => !root.hasAttribute(name));
    for (const name of this.#marks) root.setAttribute(name, '');
  }

  #write(): void {
    this.#sheet.write(
      this.#on.map((name) => rules[name]).join('') +
        (this.#on.includes('text-spacing') ? spacingRules(this.#spacing) : ''),
    );
  }
}
