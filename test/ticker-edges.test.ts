import { elementUpdated, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { readDate } from '../src/data/feed-date.js';
import { Countdown } from '../src/ticker/countdown.js';
import { selectNews } from '../src/ticker/select-news.js';
import type { NetzwerkTickerElement } from '../src/ticker/netzwerk-ticker.js';
import '../src/ticker/netzwerk-ticker.js';
import { details, part, stopListening, textOf } from './helpers/karte.js';
import { mount, news, titles } from './helpers/ticker.js';

afterEach(stopListening);

describe('Countdown', () => {
  it('is not due at once when a wait is longer than timers can be', async () => {
    const countdown = new Countdown();
    let isDone = false;
    countdown.set(3_000_000_000);
    countdown.start(() => (isDone = true));
    await new Promise((resolve) => setTimeout(resolve));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    countdown.stop();
    expect(isDone).to.equal(false);
  });
});

describe('selectNews', () => {
  it('takes any age, however large', () => {
    expect(selectNews(news(2), 5, 200_000_000, Date.now())).to.have.lengthOf(2);
  });
});

describe('readDate: days with a time', () => {
  for (const [text, moment] of [
    ['4. März 2025 um 09:30 Uhr', '2025-03-04T08:30:00.000Z'],
    ['05.06.2025 - 14:30', '2025-06-05T12:30:00.000Z'],
    ['05.06.2025 – 14:30 Uhr', '2025-06-05T12:30:00.000Z'],
    ['Do., 05. Juni 2025 | 14:30', '2025-06-05T12:30:00.000Z'],
    ['Thursday, June 5, 2025 - 14:30', '2025-06-05T12:30:00.000Z'],
    ['5. Juni 2025, 14.30 Uhr', '2025-06-05T12:30:00.000Z'],
    ['05.06.2025, 14 Uhr', '2025-06-05T12:00:00.000Z'],
    ['Thu, 05 Jun 2025 02:30 PM', '2025-06-05T12:30:00.000Z'],
    ['June 5, 2025 12:05 a.m.', '2025-06-04T22:05:00.000Z'],
    ['Di, 04 Mär 2025 09:30:00 +0100', '2025-03-04T08:30:00.000Z'],
    ['2025-06-05T14:30:00Z', '2025-06-05T14:30:00.000Z'],
  ] as const) {
    it(`reads ${text}`, () => {
      expect(readDate(text, 'Europe/Berlin')).to.equal(moment);
    });
  }
});

describe('netzwerk-ticker: at the edges', () => {
  it('takes items that were set before it was defined', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const ticker = document.createElement('netzwerk-ticker');
    // As on an element that was not yet defined: the value is a property of its own.
    const bare: NetzwerkTickerElement = document.implementation
      .createHTMLDocument('')
      .createElement('netzwerk-ticker');
    Object.defineProperty(bare, 'items', {
      value: news(2),
      writable: true,
      configurable: true,
      enumerable: true,
    });
    box.append(ticker, document.adoptNode(bare));
    await bare.ready;
    await elementUpdated(bare);
    expect(titles(bare)).to.deep.equal(['Meldung 1', 'Meldung 2']);
    bare.items = news(1);
    await elementUpdated(bare);
    expect(titles(bare)).to.deep.equal(['Meldung 1']);
  });

  it('leaves a list without entries to the page: there are no news', async () => {
    const ticker = await mount(
      html`<netzwerk-ticker><ul></ul><p slot="empty">Nichts Neues</p></netzwerk-ticker>`,
    );
    expect(titles(ticker)).to.deep.equal([]);
    expect(ticker.querySelector('p')!.getClientRects()).to.have.lengthOf(1);
  });

  it('takes links that are in no list', async () => {
    const ticker = await mount(
      html`<netzwerk-ticker
        ><p><a href="/a">Absatz A</a></p>
        <a href="/b">Link B</a></netzwerk-ticker
      >`,
    );
    expect(titles(ticker)).to.deep.equal(['Absatz A', 'Link B']);
  });

  it('follows a link in the page that gets another address', async () => {
    const ticker = await mount(
      html`<netzwerk-ticker
        ><ul>
          <li><a href="/alt">Meldung</a></li>
        </ul></netzwerk-ticker
      >`,
    );
    ticker.querySelector('a')!.setAttribute('href', '/neu');
    await waitUntil(() => part(ticker, 'link')?.getAttribute('href')?.endsWith('/neu'));
    expect(textOf(part(ticker, 'link'))).to.equal('Meldung');
  });

  it('fires no netzwerk-pause for where it is on the page', async () => {
    const heard = details<object>('netzwerk-pause');
    const box = await fixture<HTMLElement>(
      html`<div>
        <div style="block-size: 4000px"></div>
        <netzwerk-ticker autoplay .items=${news(3)}></netzwerk-ticker>
      </div>`,
    );
    const ticker = box.querySelector('netzwerk-ticker')!;
    await ticker.ready;
    await waitUntil(() => ticker.pauseReasons.includes('offscreen'));
    expect(heard).to.deep.equal([]);
  });
});
