import { expect, html, waitUntil } from '@open-wc/testing';
import { city, json } from './helpers/cities.js';
import { isShown, markers, mount, place } from './helpers/karte.js';
import { restoreServer, serve } from './helpers/server.js';

afterEach(() => {
  restoreServer();
  window.scrollTo(0, 0);
});

const far = html`<div style="height: 5000px"></div>
  <netzwerk-karte loading="lazy" src="/a.json"><a href="/">Alle Städte</a></netzwerk-karte>
  <div style="height: 5000px"></div>`;

/** Two frames and a task: whatever an observer had to say has been said. */
const settled = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });

describe('netzwerk-karte: loading', () => {
  it('waits far away, with the page’s own content', async () => {
    const { requests } = serve();
    const karte = await place(far);
    await settled();
    expect(requests).to.have.lengthOf(0);
    expect(markers(karte)).to.have.lengthOf(0);
    expect(isShown(karte.querySelector('a')!)).to.equal(true);
    expect(karte.offsetHeight).to.be.greaterThan(200);
  });

  it('loads when it comes near', async () => {
    const server = serve();
    const karte = await place(far);
    await settled();
    karte.scrollIntoView();
    (await server.request(0)).answer(json(city('Worms')));
    await waitUntil(() => markers(karte).length === 1, 'no city');
    window.scrollTo(0, 0);
    await settled();
    expect(markers(karte)).to.have.lengthOf(1);
  });

  it('loads at once where it is seen, and without the attribute anywhere', async () => {
    await mount(html`<netzwerk-karte loading="lazy"></netzwerk-karte>`);
    const server = serve();
    const karte = await place(
      html`<div style="height: 5000px"></div>
        <netzwerk-karte src="/b.json"></netzwerk-karte>`,
    );
    (await server.request(0)).answer(json(city('Worms')));
    await waitUntil(() => markers(karte).length === 1);
  });

  it('stops waiting when the attribute goes, or when the page is printed', async () => {
    const server = serve();
    const karte = await place(far);
    await settled();
    karte.loading = 'eager';
    await server.request(0);
    const other = await place(
      html`<div style="height: 9000px"></div>
        <netzwerk-karte loading="lazy"></netzwerk-karte>`,
    );
    await settled();
    expect(markers(other)).to.have.lengthOf(0);
    window.dispatchEvent(new CustomEvent('beforeprint'));
    await other.updateComplete;
    window.dispatchEvent(new CustomEvent('afterprint'));
    expect(markers(other)).to.have.lengthOf(11);
  });

  it('waits until it is shown at all', async () => {
    const { requests } = serve();
    const karte = await place(
      html`<netzwerk-karte hidden loading="lazy" src="/a.json"></netzwerk-karte>`,
    );
    await settled();
    expect(requests).to.have.lengthOf(0);
    karte.hidden = false;
    await waitUntil(() => requests.length === 1, 'nothing was asked for');
  });

  it('observes nothing out of the page, and waits on when it is back', async () => {
    const { requests } = serve();
    const karte = await place(far);
    const box = karte.parentElement!;
    const mark = document.createComment('');
    karte.replaceWith(mark);
    await settled();
    mark.replaceWith(karte);
    await settled();
    expect(requests).to.have.lengthOf(0);
    expect(box.contains(karte)).to.equal(true);
    karte.scrollIntoView();
    await waitUntil(() => requests.length === 1, 'nothing was asked for');
  });
});
