import { home, isOurs, type Message, type Scene } from './scene.js';

/** Heights of the screens that the preview stands for, in CSS pixels, by their width. */
const screens: Readonly<Record<string, number>> = { 320: 568, 375: 667, 768: 1024, 1280: 800 };

/** The frame with the preview: a screen of a real width, made smaller where there is no room for it. */
export class Stage {
  #frame: HTMLIFrameElement;
  #box: HTMLElement;
  #scene: Scene | undefined;
  #sent = '';
  #content = 0;
  #width = 375;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(box: HTMLElement, frame: HTMLIFrameElement) {
    this.#box = box;
    this.#frame = frame;
    window.addEventListener('message', (event: MessageEvent<Message>) => {
      if (!isOurs(event, frame.contentWindow)) return;
      const { data } = event;
      if (data.baukasten === 'ready') {
        this.#sent = '';
        this.#send();
      } else if (data.baukasten === 'height') {
        this.#content = data.height;
        this.#fit();
      }
    });
    new ResizeObserver(() => {
      this.#fit();
    }).observe(box);
  }

  /**
   * Shows a scene; of those that come while a person types, the last one. It is sent whether or not the frame has
   * said that it is ready: it may have said so before anybody listened, and says it once.
   * @param scene without one, there is no preview
   */
  show(scene: Scene | undefined, width: string): void {
    this.#scene = scene;
    this.#box.hidden = !scene;
    this.#width = Number(width);
    this.#fit();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#send();
    }, 150);
  }

  #send(): void {
    if (!this.#scene) return;
    const text = JSON.stringify(this.#scene);
    if (text === this.#sent) return;
    this.#sent = text;
    const message: Message = { baukasten: 'scene', scene: this.#scene };
    this.#frame.contentWindow?.postMessage(message, home);
  }

  #fit(): void {
    const room = this.#box.clientWidth;
    const scale = Math.min(1, room / this.#width);
    const height = Math.max(200, Math.min(this.#content, screens[this.#width] ?? 800));
    this.#frame.width = String(this.#width);
    this.#frame.height = String(height);
    this.#box.style.setProperty('--scale', String(scale));
    this.#box.style.setProperty('--height', `${Math.ceil(height * scale)}px`);
    this.#box.style.setProperty('--width', `${Math.ceil(this.#width * scale)}px`);
  }
}
