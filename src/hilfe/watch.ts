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
  });
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
    this.#observer.observe(document, { childList: true, subtree: true });
    this.#observeBase();
    document.addEventListener('load', this.#onLoad, true);
    this.#timer = setInterval(() => {
      if (this.#isBehind()) this.#soon();
    }, interval);
  }

  stop(): void {
    this.#observer.disconnect();
    cancelAnimationFrame(this.#frame);
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

function bringsStyles({ type, target, addedNodes }: MutationRecord): boolean {
  return (
    type === 'attributes' ||
    target.nodeName === 'STYLE' ||
    [...addedNodes].some(({ nodeType }) => nodeType === 1)
  );
}
