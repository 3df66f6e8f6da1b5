/** The page in the preview's frame: shows the widget that the builder describes, and says how high it is. */
import { home, isOurs, type Message, type Scene } from './scene.js';

const stage = document.querySelector('main');
const theme = document.querySelector<HTMLLinkElement>('link[data-theme]');
const scheme = document.querySelector('meta[name="color-scheme"]');
const tell = (message: Message) => {
  window.parent.postMessage(message, home);
};

function show({ tag, attributes, lang, withMap, ...page }: Scene): void {
  document.documentElement.lang = lang;
  scheme?.setAttribute('content', page.scheme || 'light dark');
  if (theme) {
    theme.disabled = !page.theme;
    if (page.theme) theme.setAttribute('href', `../dist/themes/${page.theme}.css`);
  }
  const widget = document.createElement(tag);
  for (const [name, value] of attributes) widget.setAttribute(name, value);
  stage?.classList.toggle('with-text', tag === 'netzwerk-hilfe');
  const map = document.createElement('netzwerk-karte');
  map.setAttribute('card', 'none');
  document.querySelector('#platz')?.replaceChildren(...(withMap ? [map, widget] : [widget]));
}

if (window.parent !== window) {
  window.addEventListener('message', (event: MessageEvent<Message>) => {
    if (isOurs(event, window.parent) && event.data.baukasten === 'scene') show(event.data.scene);
  });
  new ResizeObserver(() => {
    tell({ baukasten: 'height', height: Math.ceil(document.body.getBoundingClientRect().height) });
  }).observe(document.body);
  tell({ baukasten: 'ready' });
}
