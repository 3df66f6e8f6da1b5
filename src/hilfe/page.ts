import type { Choice, SwitchName } from './choice.js';
import type { Reach } from './measure.js';
import { Switches } from './switches.js';
import { still, TextScale, type Scaling, type Wait } from './text-scale.js';

const untouched: Reach = { effectiveScale: 1, coverage: 1 };

/** How this page looks now: shared by all toolbars on it. */
class Page implements Choice {
  size = 100;
  on: readonly SwitchName[] = [];
  reach = untouched;

  /** The toolbar that says aloud what changes; before a reader comes to one, each of them would. */
  speaker: object | undefined;

  readonly #followers = new Set<() => void>();
  #text: TextScale | undefined;
  /** One that may still have to give rules back. */
  #cleared: TextScale | undefined;
  #switches: Switches | undefined;

  /** Calls back on each change, until `leave`. */
  join(follower: () => void): void {
    takeBackEarly();
    this.#followers.add(follower);
  }

  /** The last one to leave takes all changes along, unless another comes in the same moment. */
  leave(follower: () => void): void {
    this.#followers.delete(follower);
    queueMicrotask(() => {
      if (this.#followers.size > 0) return;
      this.speaker = undefined;
      this.set({ size: 100, on: [] });
      this.#text?.clear();
      this.#text = undefined;
    });
  }

  /** Reads the page bit by bit, before the first click, and changes nothing. */
  prepareSoon(probe: Node, scaling: Scaling, wait: Wait, time: number): void {
    if (this.size !== 100) return;
    this.#prepare(probe, scaling);
    this.#text?.prepare(wait, time);
  }

  #prepare(probe: Node, scaling: Scaling): void {
    this.#cleared?.finish();
    this.#cleared = undefined;
    if (this.#text && (this.size !== 100 || this.#text.scaling === scaling)) return;
    this.#text?.clear();
    this.#text = new TextScale(probe, scaling, (reach) => {
      this.reach = reach;
      this.#tell();
    });
  }

  /** From now on only this toolbar says aloud what changes. */
  letSpeak(toolbar: object): void {
    if (this.speaker === toolbar) return;
    this.speaker = toolbar;
    this.#tell();
  }

  /** Changes the page to a choice. `probe`: see `TextScale`. */
  set({ size, on }: Choice, probe?: Node, scaling: Scaling = 'auto'): void {
    const isOther = on.join() !== this.on.join();
    if (size === this.size && !isOther) return;
    if (size !== this.size) this.#setSize(size, probe, scaling);
    this.on = on;
    if (isOther || on.length > 0) (this.#switches ??= new Switches()).set(on);
    this.#tell();
  }

  #tell(): void {
    for (const follower of this.#followers) follower();
  }

  #setSize(size: number, probe: Node | undefined, scaling: Scaling): void {
    const root = document.documentElement;
    if (size === 100 || !probe) {
      this.size = 100;
      this.#text?.clear();
      this.#cleared = this.#text;
      this.#text = undefined;
      this.reach = untouched;
      root.removeAttribute('data-netzwerk-text-size');
      return;
    }
    this.#prepare(probe, scaling);
    this.size = size;
    root.setAttribute('data-netzwerk-text-size', String(size));
    this.reach = this.#text?.set(size / 100) ?? untouched;
  }
}

/** What the head script has done is done again in full, or not at all: it knows no attributes. */
function takeBackEarly(): void {
  const { __netzwerk } = globalThis;
  const early = __netzwerk?.early;
  if (!early) return;
  delete __netzwerk.early;
  // What follows would start the page's transitions, in the middle of which nothing can be measured.
  early.sheet.replaceSync(still);
  // With switches alone it is not there yet.
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, early.sheet];
  for (const [style, text] of early.before) {
    try {
      style.cssText = text;
    } catch {
      // In Firefox, the rule has gone.
    }
  }
  for (const name of ['text-size', ...early.on.split(' ')]) {
    document.documentElement.removeAttribute(`data-netzwerk-${name}`);
  }
  document.body.getBoundingClientRect();
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((own) => own !== early.sheet);
}

export const page = new Page();
