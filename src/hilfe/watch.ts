/** Scripts can change lists of style sheets without any event: so often we look. */
const interval = 1000;

/** Notices what changes on a page while its text is enlarged. */
export class Watch {
  /** The body is another element than at the start. */
  isBodyNew = false;

  readonly #onChange: () => void;
  readonly #isBehind: () => boolean;
  readonly #observer = new MutationObserver((records) => {
    if (records.some(bringsStyles)) this.#soon();
    // Scripts may change such an attribute with each frame, so that it waits.
    else this.#isLate ||= records.some(changesSize);
  });
  #isLate = false;
  #frame = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  #body: HTMLElement | undefined;
  #names = '';

  /** `isBehind`: whether something has changed that no event tells. */
  constructor(onChange: () => void, isBehind: () => boolean) {
    this.#onChange = onChange;
    this.#isBehind = isBehind;
  }

  start(): void {
    this.#observer.observe(document, {
      childList: true,
      subtree: true,
      attributeFilter: ['style'],
      attributeOldValue: true,
    });
    this.#observeBase();
    document.addEventListener('load', this.#onLoad, true);
    this.#timer = setInterval(() => {
      if (this.#isLate || this.#isBehind()) this.#soon();
      this.#isLate = false;
    }, interval);
  }

  stop(): void {
    this.#observer.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    clearInterval(this.#timer);
    document.removeEventListener('load', this.#onLoad, true);
  }

  /** Whether `<html>` or `<body>` has other names since the last question, or there is another body. */
  isBaseOther(): boolean {
    const { documentElement: root, body } = document;
    const names = [root.className, root.id, body.className, body.id].join();
    this.isBodyNew = body !== this.#body;
    const isOther = this.isBodyNew || names !== this.#names;
    this.#body = body;
    this.#names = names;
    if (this.isBodyNew && this.#timer) this.#observeBase();
    return isOther;
  }

  #observeBase(): void {
    const options = { attributes: true, attributeFilter: ['class', 'id'] };
    for (const own of [document.documentElement, document.body])
      this.#observer.observe(own, options);
  }

  readonly #onLoad = ({ target }: Event): void => {
    if (target instanceof HTMLLinkElement || target instanceof HTMLStyleElement) this.#soon();
  };

  #soon(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#onChange();
    });
  }
}

/** Whether a `style` attribute that may size text is another one. */
function changesSize({ target, oldValue, attributeName }: MutationRecord): boolean {
  const style = (target as Element).getAttribute?.('style') ?? '';
  return (
    attributeName === 'style' &&
    style !== oldValue &&
    /font|line-height|--/.test(style + (oldValue ?? ''))
  );
}

function bringsStyles({ attributeName, target, addedNodes }: MutationRecord): boolean {
  return (
    /class|id/.test(attributeName ?? '') ||
    target.nodeName === 'STYLE' ||
    [...addedNodes].some(({ nodeType }) => nodeType === 1)
  );
}
