import { expect, waitUntil } from '@open-wc/testing';
import type { NetzwerkHilfeElement } from '../src/hilfe/netzwerk-hilfe.js';
import { documentOf, hostPages, type HostPage } from './helpers/host-pages.mjs';

const toolbar = '/src/hilfe/netzwerk-hilfe.ts';
const frames: HTMLIFrameElement[] = [];

afterEach(() => frames.splice(0).forEach((frame) => frame.remove()));

/** The page in a frame of its own. */
async function open(host: HostPage): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.width = '1000';
  frame.height = '800';
  frame.srcdoc = documentOf(host, '');
  frames.push(frame);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument!;
  await page.fonts.ready;
  await still(page);
  return page;
}

/** The page's own transitions have come to their end: one that still runs would be taken for a change of ours. */
async function still(page: Document): Promise<void> {
  const { CSSTransition } = page.defaultView as Window & typeof globalThis;
  await waitUntil(
    () => !page.getAnimations().some((own) => own instanceof CSSTransition),
    'transitions have ended',
    { timeout: 20_000 },
  );
}

/** Puts the toolbar into the page. */
async function addToolbar(page: Document): Promise<NetzwerkHilfeElement> {
  const script = page.createElement('script');
  script.type = 'module';
  script.src = toolbar;
  page.body.append(script);
  const hilfe = page.querySelector('netzwerk-hilfe')!;
  await waitUntil(() => hilfe.shadowRoot?.querySelector('[part~=button]'), 'the toolbar is there', {
    timeout: 8000,
  });
  script.remove();
  return hilfe;
}

const press = (hilfe: Element, part: string) =>
  hilfe.shadowRoot!.querySelector<HTMLElement>(`[part~=button-${part}]`)!.click();

/** All elements of the page, also in open shadow roots, but not in ours. */
function* elementsOf(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    if (element.localName === 'netzwerk-hilfe') continue;
    yield element;
    if (element.shadowRoot) yield* elementsOf(element.shadowRoot);
  }
}

const styleOf = (element: Element) => element.ownerDocument.defaultView!.getComputedStyle(element);

/** Every computed property of every element. */
const everything = (page: Document) =>
  [...elementsOf(page)].map((element) => {
    const style = styleOf(element);
    return [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`);
  });

/** Fails with the first few differences, since all of it is too long to read. */
function expectSame(page: Document, before: string[][], when: string): void {
  const elements = [...elementsOf(page)];
  const differences = everything(page).flatMap((own, index) =>
    own
      .filter((text, at) => text !== before[index]?.[at])
      .map((text) => `${elements[index]?.localName}.${elements[index]?.className} ${text}`),
  );
  expect(differences.slice(0, 5), `computed styles ${when}`).to.deep.equal([]);
}

const sheets = (page: Document) => [...page.styleSheets, ...page.adoptedStyleSheets];

const rules = (page: Document) =>
  sheets(page).map((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText).join('\n'));

const hasText = (element: Element) =>
  element.matches('input,textarea,select') ||
  [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());

const isOfBody = (element: Element) =>
  !element.closest('head') && !/^(script|style)$/.test(element.localName);

/** Name and font size of each element with text. */
const sizes = (page: Document) =>
  [...elementsOf(page)]
    .filter((element) => isOfBody(element) && hasText(element))
    .map((element): [string, number, string] => {
      const { fontSize, lineHeight } = styleOf(element);
      const name = `${element.localName}.${element.className}${element.getAttribute('style') ?? ''}`;
      return [name, parseFloat(fontSize), lineHeight];
    });

const boxes = (page: Document) =>
  [...page.querySelectorAll('.boxes > *')].map((box) => {
    const { width, paddingTop } = styleOf(box);
    return `${width} ${paddingTop}`;
  });

describe('netzwerk-hilfe on a page with', () => {
  for (const host of hostPages) {
    it(`${host.name}: changes nothing, doubles all text and nothing else, and takes it back`, async () => {
      const page = await open(host);
      const [computed, texts, markup] = [
        everything(page),
        rules(page),
        page.documentElement.outerHTML,
      ];
      const adopted = [...page.adoptedStyleSheets];
      const hilfe = await addToolbar(page);
      await still(page);
      expectSame(page, computed, 'before a click');
      expect(rules(page), 'rules before a click').to.deep.equal(texts);
      expect(page.documentElement.outerHTML, 'markup before a click').to.equal(markup);

      const [before, widths] = [sizes(page), boxes(page)];
      press(hilfe, 'larger');
      for (let step = 1; step < 4; step += 1) press(hilfe, 'larger');
      const wrong = sizes(page).flatMap(([name, size, lineHeight], index) => {
        const [, was, lineHeightWas] = before[index]!;
        const lines = parseFloat(lineHeight) / parseFloat(lineHeightWas);
        // Lines that were high as a bar is grow to what text needs.
        const needed = Math.max(parseFloat(lineHeightWas), 1.6 * size);
        const isRight =
          Math.abs(size / was - 2) < 0.005 &&
          (Number.isNaN(lines) ||
            Math.abs(lines - 2) < 0.1 ||
            Math.abs(parseFloat(lineHeight) - needed) < 0.1);
        return isRight ? [] : [`${name}: ${was} → ${size}, line ${lineHeightWas} → ${lineHeight}`];
      });
      expect(wrong, 'text that is not twice as large').to.deep.equal([]);
      if (!host.cooperates) expect(boxes(page), 'boxes').to.deep.equal(widths);
      expect(hilfe.effectiveScale, 'effectiveScale').to.be.closeTo(2, 0.01);
      expect(hilfe.coverage, 'coverage').to.equal(1);

      press(hilfe, 'reset');
      expectSame(page, computed, 'after reset');
      expect(rules(page), 'rules after reset').to.deep.equal(texts);
      await hilfe.updateComplete;
      expect(page.documentElement.outerHTML, 'markup after reset').to.equal(markup);
      expect(page.adoptedStyleSheets.every((sheet, index) => sheet === adopted[index])).to.equal(
        true,
      );
      expect(page.adoptedStyleSheets).to.have.lengthOf(adopted.length);
    });
  }
});
