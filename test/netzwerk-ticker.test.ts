import { expect, html, waitUntil } from '@open-wc/testing';
import type { LoadFailure } from '../src/shared/load-failure.js';
import { dictionaries } from '../src/ticker/messages/dictionaries.js';
import type { NewsChange, NewsPause, NewsSelection } from '../src/ticker/netzwerk-ticker.js';
import { holdClock, restoreClock } from './helpers/clock.js';
import { hearConsole, restoreConsole } from './helpers/console.js';
import {
  button,
  details,
  expectFocus,
  focused,
  isShown,
  part,
  parts,
  region,
  said,
  statusRegions,
  stopListening,
  textOf,
} from './helpers/karte.js';
import { press } from './helpers/keyboard.js';
import { click, hover, leave } from './helpers/mouse.js';
import { restoreServer, serve } from './helpers/server.js';
import { feed, inView, mount, news, place, shows, titles, viewport } from './helpers/ticker.js';

afterEach(async () => {
  restoreClock();
  restoreConsole();
  restoreServer();
  stopListening();
  document.documentElement.removeAttribute('data-netzwerk-reduce-motion');
  document.getSelection()?.removeAllRanges();
  await leave();
});

const moving = (attributes: { mode?: string; loops?: string; interval?: string } = {}) =>
  html`<netzwerk-ticker
    autoplay
    mode=${attributes.mode ?? 'rotate'}
    loops=${attributes.loops ?? '1'}
    interval=${attributes.interval ?? 'auto'}
    .items=${news(3)}
  ></netzwerk-ticker>`;

const reduceMotion = (on = true) =>
  document.documentElement.toggleAttribute('data-netzwerk-reduce-motion', on);

describe('netzwerk-ticker: defaults', () => {
  it('shows the five newest of the network’s news, newest first, and asks no server', async () => {
    const { requests } = serve();
    const ticker = await mount(html`<netzwerk-ticker></netzwerk-ticker>`);
    expect(titles(ticker)).to.have.lengthOf(5);
    const dates = parts(ticker, 'date').map((date) => date.getAttribute('datetime'));
    expect(dates).to.deep.equal([...dates].sort().reverse());
    expect(titles(ticker)[0]).to.contain('Stammtisch');
    expect(textOf(parts(ticker, 'date')[0])).to.equal('9. Mai 2023');
    expect(requests).to.have.lengthOf(0);
  });

  it('shows one at a time, with the others in the document in reading order', async () => {
    const ticker = await mount();
    expect(inView(ticker)).to.deep.equal(['Meldung 1']);
    expect(titles(ticker)).to.deep.equal([1, 2, 3, 4, 5].map((n) => `Meldung ${String(n)}`));
    expect(textOf(part(ticker, 'counter'))).to.equal('1 von 5');
  });

  it('does not move without autoplay: no button to stop it, no timer', async () => {
    const clock = holdClock();
    const ticker = await mount();
    expect(part(ticker, 'toggle')).to.equal(undefined);
    expect(ticker.playing).to.equal(false);
    ticker.play();
    expect(ticker.playing).to.equal(false);
    expect(clock.delays()).to.deep.equal([]);
  });

  it('has no controls for one item', async () => {
    const ticker = await mount(
      html`<netzwerk-ticker autoplay .items=${news(1)}></netzwerk-ticker>`,
    );
    expect(titles(ticker)).to.deep.equal(['Meldung 1']);
    expect(part(ticker, 'controls')).to.equal(undefined);
    expect(ticker.playing).to.equal(false);
  });

  it('keeps the height of the tallest item', async () => {
    const long = { title: 'Lang '.repeat(60), url: 'https://stadt.example/' };
    const ticker = await mount(
      html`<netzwerk-ticker .items=${[...news(2), long]}></netzwerk-ticker>`,
    );
    const before = ticker.getBoundingClientRect().height;
    const [short, , tall] = parts(ticker, 'item').map(
      (item) => item.getBoundingClientRect().height,
    );
    expect(short).to.equal(tall);
    ticker.goTo(2);
    await shows(ticker, long.title.trim());
    expect(ticker.getBoundingClientRect().height).to.equal(before);
    expect(viewport(ticker).scrollHeight).to.equal(viewport(ticker).clientHeight);
  });
});

describe('netzwerk-ticker: attributes and properties', () => {
  it('mode="list" shows all, without controls', async () => {
    const ticker = await mount(
      html`<netzwerk-ticker mode="list" autoplay .items=${news(3)}></netzwerk-ticker>`,
    );
    expect(inView(ticker)).to.have.lengthOf(3);
    expect(part(ticker, 'controls')).to.equal(undefined);
    expect(ticker.playing).to.equal(false);
  });

  it('mode="scroll" shows a line that can be scrolled', async () => {
    const ticker = await mount(
      html`<netzwerk-ticker mode="scroll" .items=${news(9)} max="9"></netzwerk-ticker>`,
    );
    expect(inView(ticker).length).to.be.greaterThan(1);
    expect(viewport(ticker).scrollWidth).to.be.greaterThan(viewport(ticker).clientWidth);
    expect(part(ticker, 'counter')).to.equal(undefined);
    await click(button(ticker, 'Nächste Meldung'));
    await waitUntil(() => viewport(ticker).scrollLeft > 0);
  });

  it('max limits the items, each of which stands there once', async () => {
    const ticker = await mount(
      html`<netzwerk-ticker
        max="3"
        .items=${[...news(2), ...news(5)]}
      ></netzwerk-ticker>`,
    );
    expect(titles(ticker)).to.deep.equal(['Meldung 1', 'Meldung 2', 'Meldung 3']);
  });

  it('max-age hides what is older, and what is then empty says so', async () => {
    const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString();
    const items = [
      { title: 'neu', url: 'https://stadt.example/1', date: day(1) },
      { title: 'alt', url: 'https://stadt.example/2', date: day(9) },
      { title: 'ohne Datum', url: 'https://stadt.example/3' },
    ];
    const ticker = await mount(
      html`<netzwerk-ticker max-age="7" .items=${items}></netzwerk-ticker>`,
    );
    expect(titles(ticker)).to.deep.equal(['neu', 'ohne Datum']);
    ticker.items = items.slice(1, 2);
    await ticker.updateComplete;
    expect(titles(ticker)).to.deep.equal([]);
    expect(textOf(part(ticker, 'status'))).to.equal('Keine aktuellen Meldungen.');
  });

  it('more-href and more-label lead to all news; javascript leads nowhere', async () => {
    const ticker = await mount(
      html`<netzwerk-ticker more-href="/aktuelles" .items=${news(2)}></netzwerk-ticker>`,
    );
    expect(textOf(part(ticker, 'more'))).to.equal('Weitere Meldungen');
    expect(part(ticker, 'more')).to.have.property(
      'href',
      new URL('/aktuelles', location.href).href,
    );
    ticker.moreLabel = 'Alle Nachrichten der Stadt';
    await ticker.updateComplete;
    expect(textOf(part(ticker, 'more'))).to.equal('Alle Nachrichten der Stadt');
    ticker.moreHref = 'javascript:alert(1)';
    await ticker.updateComplete;
    expect(part(ticker, 'more')).to.equal(undefined);
  });

  it('heading and heading-level fit it into the page', async () => {
    const ticker = await mount(
      html`<netzwerk-ticker heading="Neues" heading-level="3" .items=${news(2)}></netzwerk-ticker>`,
    );
    expect(part(ticker, 'heading')).to.have.property('localName', 'h3');
    expect(region(ticker)).to.have.attribute('aria-label', 'Neues');
    ticker.headingLevel = 0;
    await ticker.updateComplete;
    expect(part(ticker, 'heading')).to.equal(undefined);
    ticker.heading = '';
    ticker.label = 'Aus dem Rathaus';
    await ticker.updateComplete;
    expect(region(ticker)).to.have.attribute('aria-label', 'Aus dem Rathaus');
  });

  it('bad values fall back and are named once', async () => {
    const { warn } = hearConsole();
    const ticker = await mount(
      html`<netzwerk-ticker
        mode="kreisel"
        max="viele"
        loops="-1"
        time-zone="Mond/Krater"
        max-age="„7“"
        .items=${news(7)}
      ></netzwerk-ticker>`,
    );
    ticker.requestUpdate();
    await ticker.updateComplete;
    expect(titles(ticker)).to.have.lengthOf(0); // „7“ days, whatever quotes are around
    for (const name of ['mode', 'max', 'loops', 'time-zone']) {
      expect(
        warn.filter((line) => line.includes(`${name}="`)),
        name,
      ).to.have.lengthOf(1);
    }
    expect(warn).to.have.lengthOf(4);
  });

  it('dates are relative by the clock of Berlin, and in full for the ear', async () => {
    const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
    const ticker = await mount(
      html`<netzwerk-ticker
        mode="list"
        .items=${[
          { title: 'a', date: ago(5) },
          { title: 'b', date: ago(180) },
          { title: 'c', date: '2019-04' },
        ]}
      ></netzwerk-ticker>`,
    );
    const [minutes, hours, month] = parts(ticker, 'date');
    expect(textOf(minutes!.querySelector('[aria-hidden]'))).to.equal('vor 5 Minuten');
    expect(textOf(hours!.querySelector('[aria-hidden]'))).to.equal('vor 3 Stunden');
    const full = new Intl.DateTimeFormat('de', { dateStyle: 'long', timeZone: 'Europe/Berlin' });
    expect(textOf(minutes!.querySelector('.sr'))).to.equal(full.format(new Date(ago(5))));
    expect(textOf(month)).to.equal('April 2019');
    expect(minutes).to.have.attribute('datetime');
  });

  it('shows items without a link as text, and who says it', async () => {
    const ticker = await mount(
      html`<netzwerk-ticker
        .items=${[{ title: 'Ohne Link', url: 'javascript:alert(1)', source: 'Rathaus', summary: 'Mehr' }]}
      ></netzwerk-ticker>`,
    );
    expect(part(ticker, 'link')).to.equal(undefined);
    expect(textOf(part(ticker, 'title'))).to.equal('Ohne Link');
    expect(textOf(part(ticker, 'source'))).to.equal('Rathaus');
    expect(isShown(part(ticker, 'summary')!)).to.equal(false);
  });

  it('items that are none are left out; undefined gives way to the others', async () => {
    const ticker = await mount(
      html`<netzwerk-ticker
        .items=${[null, 7, {}, { title: ' ' }, { title: 'ja' }] as never}
      ></netzwerk-ticker>`,
    );
    expect(ticker.items.map(({ title }) => title)).to.deep.equal(['ja']);
    ticker.items = undefined;
    await ticker.updateComplete;
    expect(ticker.items).to.have.lengthOf(5);
  });

  for (const [lang, { previous, count }] of Object.entries(dictionaries)) {
    it(`speaks ${lang}`, async () => {
      const ticker = await mount(
        html`<netzwerk-ticker lang=${lang} .items=${news(5)}></netzwerk-ticker>`,
      );
      expect(button(ticker, previous)).to.exist;
      expect(textOf(part(ticker, 'counter'))).to.equal(count('1', '5'));
      expect(region(ticker)).to.have.attribute('lang', lang);
    });
  }

  it('says in which language the news are', async () => {
    const ticker = await mount(html`<netzwerk-ticker lang="en"></netzwerk-ticker>`);
    expect(part(ticker, 'list')).to.have.attribute('lang', 'de');
  });
});

describe('netzwerk-ticker: the list in the page', () => {
  const list = html`<netzwerk-ticker
    ><p slot="heading"><a href="/alle">Meldungen</a></p>
    <ul>
      <li><a href="/a">Erste</a> <time datetime="2025-03-04">4. März 2025</time></li>
      <li><a href="/b">Zweite</a> <time>05.06.2025</time></li>
      <li>ohne Link</li>
    </ul></netzwerk-ticker
  >`;

  it('is read as items, in its own order, and not shown itself', async () => {
    const ticker = await mount(list);
    expect(titles(ticker)).to.deep.equal(['Erste', 'Zweite']);
    expect(ticker.items.map(({ date }) => date)).to.deep.equal(['2025-03-04', '2025-06-05']);
    expect(ticker.items[0]!.url).to.equal(new URL('/a', location.href).href);
    expect(isShown(ticker.querySelector('ul')!)).to.equal(false);
    expect(isShown(ticker.querySelector('p')!)).to.equal(true);
    expect(region(ticker)).to.have.attribute('aria-label', 'Meldungen');
  });

  it('may come later, and change', async () => {
    const ticker = await mount(html`<netzwerk-ticker></netzwerk-ticker>`);
    const own = document.createElement('ul');
    ticker.append(own);
    const item = document.createElement('li');
    const anchor = document.createElement('a');
    anchor.href = '/spaet';
    anchor.textContent = 'Spät';
    item.append(anchor);
    own.append(item);
    await waitUntil(() => titles(ticker).join() === 'Spät');
    anchor.firstChild!.nodeValue = 'Später';
    await waitUntil(() => titles(ticker).join() === 'Später');
  });

  it('is no list when there is one link: then the network’s news show', async () => {
    const ticker = await mount(
      html`<netzwerk-ticker><a href="/alle">Alle Meldungen</a></netzwerk-ticker>`,
    );
    expect(titles(ticker)).to.have.lengthOf(5);
  });
});

describe('netzwerk-ticker: slots and parts', () => {
  it('has a slot for what is empty, and for more', async () => {
    const ticker = await mount(
      html`<netzwerk-ticker .items=${[]}
        ><p slot="empty">Gerade nichts.</p>
        <a slot="more" href="/archiv">Archiv</a></netzwerk-ticker
      >`,
    );
    expect(isShown(ticker.querySelector('[slot=empty]')!)).to.equal(true);
    expect(isShown(ticker.querySelector('[slot=more]')!)).to.equal(true);
  });

  it('marks the current item', async () => {
    const ticker = await mount();
    ticker.goTo(2);
    await ticker.updateComplete;
    expect(textOf(part(ticker, 'item-current'))).to.match(/^Meldung 3/);
    expect(parts(ticker, 'item-current')).to.have.lengthOf(1);
  });
});

describe('netzwerk-ticker: events', () => {
  it('netzwerk-select when a link is followed, which a page can cancel', async () => {
    const ticker = await mount();
    const heard = details<NewsSelection>('netzwerk-select');
    let wasPrevented: boolean | undefined;
    ticker.addEventListener('netzwerk-select', (event) => event.preventDefault(), { once: true });
    part(ticker, 'viewport')!.addEventListener('click', (event) => {
      wasPrevented = event.defaultPrevented;
      event.preventDefault();
    });
    await click(part(ticker, 'link')!);
    expect(wasPrevented).to.equal(true);
    await click(part(ticker, 'link')!);
    expect(wasPrevented).to.equal(false);
    expect(heard.map(({ item }) => item.title)).to.deep.equal(['Meldung 1', 'Meldung 1']);
  });

  it('netzwerk-change for a person, not for a script', async () => {
    const ticker = await mount();
    const heard = details<NewsChange>('netzwerk-change');
    ticker.next();
    ticker.goTo(4);
    ticker.previous();
    await shows(ticker, 'Meldung 4');
    expect(heard).to.deep.equal([]);
    await click(button(ticker, 'Nächste Meldung'));
    expect(heard.map(({ index, item }) => [index, item.title])).to.deep.equal([[4, 'Meldung 5']]);
    await shows(ticker, 'Meldung 5');
    viewport(ticker).scrollLeft = 0; // as a swipe does
    await waitUntil(() => heard.length === 2);
    expect(heard[1]!.index).to.equal(0);
  });

  it('netzwerk-play and netzwerk-pause for a person, not for a script', async () => {
    const ticker = await mount(moving());
    await waitUntil(() => ticker.playing);
    const played = details('netzwerk-play');
    const paused = details<NewsPause>('netzwerk-pause');
    ticker.pause();
    ticker.play();
    expect([played, paused]).to.deep.equal([[], []]);
    await click(part(ticker, 'toggle')!);
    expect(paused).to.deep.equal([{ reasons: ['user'] }]);
    await click(part(ticker, 'toggle')!);
    expect(played).to.deep.equal([{}]);
  });

  it('netzwerk-ready once, and ready', async () => {
    const heard = details('netzwerk-ready');
    const ticker = await mount();
    ticker.items = news(2);
    await ticker.updateComplete;
    expect(heard).to.deep.equal([{}]);
  });
});

describe('netzwerk-ticker: keyboard', () => {
  it('goes through play, previous, next, all, the links, more', async () => {
    const ticker = await mount(
      html`<netzwerk-ticker autoplay more-href="/a" .items=${news(2)}></netzwerk-ticker>`,
    );
    ticker.focus();
    const name = () => focused()?.getAttribute('aria-label') ?? textOf(focused());
    const seen = [name()];
    for (let step = 0; step < 6; step += 1) {
      await press('Tab');
      seen.push(name());
    }
    expect(seen).to.deep.equal([
      'Wechsel anhalten',
      'Vorherige Meldung',
      'Nächste Meldung',
      'Alle anzeigen',
      'Meldung 1',
      'Meldung 2',
      'Weitere Meldungen',
    ]);
  });

  it('previous and next keep the focus, go round, and say where one is', async () => {
    const ticker = await mount();
    const next = button(ticker, 'Nächste Meldung');
    next.focus();
    await press('Enter');
    await shows(ticker, 'Meldung 2');
    expectFocus(next);
    expect(textOf(part(ticker, 'counter'))).to.equal('2 von 5');
    expect(part(ticker, 'controls')).to.have.attribute('aria-label', 'Meldungen: 2 von 5');
    await said('2 von 5: Meldung 2');
    const previous = button(ticker, 'Vorherige Meldung');
    previous.focus();
    await press('Enter', 'Enter');
    await shows(ticker, 'Meldung 5');
    expectFocus(previous);
    next.focus();
    await press(' ');
    await shows(ticker, 'Meldung 1');
  });

  it('a link out of view comes into view when it gets the focus', async () => {
    const ticker = await mount();
    const heard = details<NewsChange>('netzwerk-change');
    parts(ticker, 'link')[0]!.focus();
    await press('Tab', 'Tab');
    await shows(ticker, 'Meldung 3');
    expect(ticker.index).to.equal(2);
    expect(heard.map(({ index }) => index)).to.deep.equal([1, 2]);
  });

  it('“Alle anzeigen” makes a list in place and keeps the focus; and back', async () => {
    const ticker = await mount(moving());
    const all = button(ticker, 'Alle anzeigen');
    all.focus();
    await press('Enter');
    await ticker.updateComplete;
    expect(inView(ticker)).to.have.lengthOf(3);
    expect(textOf(focused())).to.equal('Einzeln anzeigen');
    expect(part(ticker, 'next')).to.equal(undefined);
    await press('Enter');
    await ticker.updateComplete;
    expect(inView(ticker)).to.have.lengthOf(1);
    expect(textOf(focused())).to.equal('Alle anzeigen');
    expect(ticker.playing).to.equal(false);
  });

  it('takes no arrow keys from the page', async () => {
    const ticker = await mount();
    button(ticker, 'Nächste Meldung').focus();
    await press('ArrowRight', 'ArrowLeft', 'Home', 'End');
    expect(ticker.index).to.equal(0);
  });
});

describe('netzwerk-ticker: rotation', () => {
  it('goes on after the reading time, at least 8 seconds, and stops on the first after one pass', async () => {
    const clock = holdClock();
    const ticker = await mount(moving());
    await waitUntil(() => ticker.playing);
    const paused = details('netzwerk-pause');
    const changed = details('netzwerk-change');
    for (const title of ['Meldung 2', 'Meldung 3', 'Meldung 1']) {
      expect(clock.delays()).to.deep.equal([8000]);
      clock.end();
      await shows(ticker, title);
    }
    expect(ticker.playing).to.equal(false);
    expect(ticker.pauseReasons).to.deep.equal(['end']);
    expect(clock.delays()).to.deep.equal([]);
    expect([...paused, ...changed]).to.deep.equal([]);
    await ticker.updateComplete;
    await click(button(ticker, 'Wechsel starten'));
    expect(ticker.playing).to.equal(true);
  });

  it('gives long titles more time', async () => {
    const clock = holdClock();
    const title = 'Wort '.repeat(20).trim();
    const ticker = await mount(
      html`<netzwerk-ticker autoplay .items=${[{ title }, ...news(1)]}></netzwerk-ticker>`,
    );
    await waitUntil(() => ticker.playing);
    expect(clock.delays()).to.deep.equal([11_000]);
  });

  it('takes an interval in seconds, at least 5, and loops without end', async () => {
    const clock = holdClock();
    const ticker = await mount(moving({ interval: '6,5', loops: '0' }));
    await waitUntil(() => ticker.playing);
    for (let step = 0; step < 9; step += 1) {
      expect(clock.delays()).to.deep.equal([6500]);
      clock.end();
      await ticker.updateComplete;
    }
    expect(ticker.playing).to.equal(true);
    const { warn } = hearConsole();
    ticker.interval = 1;
    await ticker.updateComplete;
    ticker.next();
    expect(clock.delays()).to.deep.equal([8000]);
    expect(warn).to.have.lengthOf(1);
  });

  it('never changes what is in the list, and says nothing', async () => {
    const clock = holdClock();
    const ticker = await mount(moving());
    await waitUntil(() => ticker.playing);
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(part(ticker, 'list')!, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    clock.end();
    await shows(ticker, 'Meldung 2');
    observer.disconnect();
    expect(changes).to.deep.equal([]);
    expect(textOf(statusRegions()[0])).to.equal('');
  });

  it('a running line moves, rests at its end, and goes back to the start', async () => {
    const clock = holdClock();
    const ticker = await mount(
      html`<netzwerk-ticker autoplay mode="scroll" .items=${news(5)}></netzwerk-ticker>`,
    );
    const tail = parts(ticker, 'item').slice(-1)[0]!;
    const line = tail.offsetLeft + tail.offsetWidth - parts(ticker, 'item')[0]!.offsetLeft;
    ticker.parentElement!.style.width = `${String(line - 100)}px`;
    await waitUntil(() => ticker.playing);
    expect(clock.delays()).to.deep.equal([5000]);
    expect(viewport(ticker).scrollLeft).to.equal(0);
    clock.end();
    await waitUntil(() => viewport(ticker).scrollLeft > 3);
    ticker.pause();
    const at = viewport(ticker).scrollLeft;
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(viewport(ticker).scrollLeft).to.equal(at);
    ticker.play();
    await waitUntil(() => viewport(ticker).scrollLeft > at);
    expect(viewport(ticker).scrollLeft).to.be.below(at + 60);
    await waitUntil(() => clock.delays().includes(5000), '', { timeout: 9000 });
    const { scrollLeft, scrollWidth, clientWidth } = viewport(ticker);
    expect(scrollLeft).to.be.closeTo(scrollWidth - clientWidth, 1);
    clock.end(5000);
    await waitUntil(() => viewport(ticker).scrollLeft === 0);
    expect(ticker.pauseReasons).to.deep.equal(['end']);
  });

  it('a running line goes where a script sends it, and rests there', async () => {
    const clock = holdClock();
    const ticker = await mount(
      html`<netzwerk-ticker autoplay mode="scroll" max="9" .items=${news(9)}></netzwerk-ticker>`,
    );
    await waitUntil(() => ticker.playing);
    clock.end(5000);
    await waitUntil(() => viewport(ticker).scrollLeft > 3);
    const items = parts(ticker, 'item');
    const start = items[3]!.offsetLeft - items[0]!.offsetLeft;
    ticker.goTo(3);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(viewport(ticker).scrollLeft).to.be.closeTo(start, 1);
    expect(ticker.index).to.equal(3);
    expect(clock.delays()).to.deep.equal([5000]);
    expect(ticker.playing).to.equal(true);
  });
});

describe('netzwerk-ticker: reasons to pause', () => {
  it('user: a press on pause, which the mouse leaving does not undo', async () => {
    const ticker = await mount(moving());
    await waitUntil(() => ticker.playing);
    await click(button(ticker, 'Wechsel anhalten'));
    await ticker.updateComplete;
    expect(ticker.pauseReasons).to.deep.equal(['user']);
    await hover(part(ticker, 'link')!);
    await leave();
    await waitUntil(() => !ticker.pauseReasons.includes('hover'));
    expect(ticker.pauseReasons).to.deep.equal(['user']);
    expect(button(ticker, 'Wechsel starten')).to.exist;
  });

  it('hover: while the pointer is on it, but not on the play button', async () => {
    const ticker = await mount(moving());
    await waitUntil(() => ticker.playing);
    await hover(part(ticker, 'link')!);
    await waitUntil(() => !ticker.playing);
    expect(ticker.pauseReasons).to.deep.equal(['hover']);
    expect(button(ticker, 'Wechsel anhalten')).to.exist;
    await hover(part(ticker, 'toggle')!);
    await waitUntil(() => ticker.playing);
    await hover(part(ticker, 'link')!);
    await waitUntil(() => !ticker.playing);
    await leave();
    await waitUntil(() => ticker.playing);
  });

  it('focus: when the keyboard comes in, until play is pressed', async () => {
    const ticker = await mount(moving());
    await waitUntil(() => ticker.playing);
    ticker.focus();
    await press('Tab', 'Tab', 'Tab', 'Tab');
    expect(ticker.pauseReasons).to.deep.equal(['focus']);
    (focused() as HTMLElement).blur();
    expect(ticker.pauseReasons).to.deep.equal(['focus']);
    await ticker.updateComplete;
    button(ticker, 'Wechsel starten').focus();
    await press('Enter');
    expect(ticker.pauseReasons).to.deep.equal([]);
    expect(ticker.playing).to.equal(true);
  });

  it('user: previous and next', async () => {
    const ticker = await mount(moving());
    await waitUntil(() => ticker.playing);
    button(ticker, 'Nächste Meldung').focus();
    await press('Enter');
    expect(ticker.pauseReasons).to.include('user');
  });

  it('offscreen: while it is out of the window', async () => {
    const ticker = await mount(moving());
    await waitUntil(() => ticker.playing);
    ticker.parentElement!.style.marginTop = '9999px';
    await waitUntil(() => ticker.pauseReasons.includes('offscreen'));
    expect(ticker.playing).to.equal(false);
    ticker.parentElement!.style.marginTop = '';
    await waitUntil(() => ticker.playing);
  });

  it('hidden: while the tab is', async () => {
    const ticker = await mount(moving());
    await waitUntil(() => ticker.playing);
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    expect(ticker.pauseReasons).to.deep.equal(['hidden']);
    Reflect.deleteProperty(document, 'hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(ticker.playing).to.equal(true);
  });

  it('selection: while text in it is marked', async () => {
    const ticker = await mount(moving());
    await waitUntil(() => ticker.playing);
    const text = part(ticker, 'date')!;
    text.dispatchEvent(new Event('selectstart', { bubbles: true, composed: true }));
    const range = document.createRange();
    const outside = document.body.appendChild(document.createElement('p'));
    outside.textContent = 'markiert';
    range.selectNodeContents(outside);
    document.getSelection()!.addRange(range);
    await waitUntil(() => ticker.pauseReasons.includes('selection'));
    document.getSelection()!.removeAllRanges();
    await waitUntil(() => ticker.playing);
    document.body.removeChild(outside);
  });

  it('pointer: from a touch on, and ten seconds more', async () => {
    const clock = holdClock();
    const ticker = await mount(moving());
    await waitUntil(() => ticker.playing);
    const touch = (type: string) =>
      part(ticker, 'link')!.dispatchEvent(
        new PointerEvent(type, { pointerType: 'touch', bubbles: true, composed: true }),
      );
    touch('pointerdown');
    expect(ticker.pauseReasons).to.deep.equal(['pointer']);
    expect(clock.delays()).to.deep.equal([]);
    touch('pointercancel');
    clock.end(10_000);
    expect(ticker.playing).to.equal(true);
  });

  it('goes on where it stopped', async () => {
    const clock = holdClock();
    const ticker = await mount(moving());
    await waitUntil(() => ticker.playing);
    const native = Date.now;
    const start = native();
    try {
      Date.now = () => start + 3000;
      ticker.pause();
      ticker.play();
      const [left] = clock.delays();
      expect(left).to.be.within(4000, 5000);
    } finally {
      Date.now = native;
    }
  });

  it('reduced-motion, also when it comes while it runs: nothing moves, all can be reached', async () => {
    const clock = holdClock();
    const ticker = await mount(moving({ mode: 'scroll' }));
    await waitUntil(() => ticker.playing);
    reduceMotion();
    await waitUntil(() => ticker.pauseReasons.includes('reduced-motion'));
    await ticker.updateComplete;
    expect(ticker.playing).to.equal(false);
    expect(clock.delays()).to.deep.equal([]);
    expect(part(ticker, 'toggle')).to.equal(undefined);
    expect(inView(ticker)).to.deep.equal(['Meldung 1']);
    await click(button(ticker, 'Nächste Meldung'));
    // At once: there is no movement to wait for.
    expect(inView(ticker)).to.deep.equal(['Meldung 2']);
    ticker.play();
    expect(ticker.playing).to.equal(false);
    reduceMotion(false);
    await waitUntil(() => part(ticker, 'toggle') !== undefined);
    expect(ticker.pauseReasons).not.to.include('reduced-motion');
  });
});

describe('netzwerk-ticker: loading, empty, error', () => {
  const src = 'https://feeds.example/aktuelles.xml';
  const withList = html`<netzwerk-ticker src=${src} max="9"
    ><ul>
      <li><a href="/alt">Aus dem CMS</a></li>
    </ul></netzwerk-ticker
  >`;

  it('shows the list in the page until the feed is there', async () => {
    const { request } = serve();
    const ticker = await place(withList);
    const { url, answer } = await request(0);
    expect(url).to.equal(src);
    expect(isShown(ticker.querySelector('a')!)).to.equal(true);
    expect(part(ticker, 'status')).to.equal(undefined);
    answer(feed('Neu', 'Älter'));
    await ticker.ready;
    expect(titles(ticker)).to.deep.equal(['Neu', 'Älter']);
    expect(isShown(ticker.querySelector('a')!)).to.equal(false);
  });

  it('says after a second that it is loading', async () => {
    serve();
    const ticker = await place(withList);
    await waitUntil(() => part(ticker, 'status') !== undefined, '', { timeout: 3000 });
    expect(textOf(part(ticker, 'status'))).to.equal('Meldungen werden geladen …');
    expect(isShown(ticker.querySelector('a')!)).to.equal(true);
  });

  it('sends no cookies and no referrer', async () => {
    let init: RequestInit | undefined;
    globalThis.fetch = (_, given) => {
      init = given;
      return Promise.resolve(new Response(feed('a')));
    };
    await mount(withList);
    expect(init).to.include({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it('an error keeps the list, says so on three channels, and can be tried again', async () => {
    const { error } = hearConsole();
    const failures = details<LoadFailure>('netzwerk-error');
    const { request } = serve();
    const ticker = await place(withList);
    (await request(0)).fail();
    await waitUntil(() => part(ticker, 'status') !== undefined);
    expect(isShown(ticker.querySelector('a')!)).to.equal(true);
    expect(textOf(part(ticker, 'status'))).to.equal(
      'Diese Seite konnte den Feed von feeds.example nicht lesen. Erneut versuchen',
    );
    expect(failures).to.have.lengthOf(1);
    expect(failures[0]).to.include({ reason: 'network', url: src });
    expect(error).to.have.lengthOf(1);
    expect(error[0]).to.match(
      /^\[netzwerk-ticker\] https:\/\/feeds\.example\S+: .*Access-Control-Allow-Origin/,
    );
    expect(error[0]).not.to.match(/proxy/i);

    button(ticker, 'Erneut versuchen').focus();
    await press('Enter');
    (await request(1)).fail();
    await said('Diese Seite konnte den Feed von feeds.example nicht lesen.');
    expectFocus(button(ticker, 'Erneut versuchen'));
    await press('Enter');
    (await request(2)).answer(feed('Da', 'und da'));
    await waitUntil(() => titles(ticker).length === 2);
    await waitUntil(() => focused()?.localName === 'button');
    expect(part(ticker, 'status')).to.equal(undefined);
  });

  for (const [name, answer, reason] of [
    ['no feed', () => new Response('<!doctype html><title>Anmelden</title>'), 'schema'],
    ['broken JSON', () => new Response('{"items":'), 'parse'],
    ['a server’s error', () => new Response('', { status: 500 }), 'http'],
    ['more than 1 MiB', () => new Response('x'.repeat(2 ** 20 + 1)), 'too-large'],
  ] as const) {
    it(`is told of ${name}`, async () => {
      hearConsole();
      const failures = details<LoadFailure>('netzwerk-error');
      globalThis.fetch = () => Promise.resolve(answer());
      const ticker = await place(withList);
      await waitUntil(() => failures.length === 1);
      await ticker.updateComplete;
      expect(failures[0]!.reason).to.equal(reason);
      expect(textOf(part(ticker, 'status'))).to.contain('konnten nicht geladen werden');
      expect(isShown(ticker.querySelector('a')!)).to.equal(true);
    });
  }

  it('waits ten seconds in all, also when it comes in drops', async () => {
    hearConsole();
    const failures = details<LoadFailure>('netzwerk-error');
    const clock = holdClock();
    let push!: (text: string) => void;
    globalThis.fetch = () =>
      Promise.resolve(
        new Response(
          new ReadableStream({
            start(controller) {
              push = (text) => controller.enqueue(new TextEncoder().encode(text));
            },
          }),
        ),
      );
    await place(withList);
    await waitUntil(() => clock.delays().length === 1);
    push('<rss>');
    push('<channel>');
    await new Promise(requestAnimationFrame);
    expect(clock.delays()).to.deep.equal([10_000]);
    clock.end();
    await waitUntil(() => failures.length === 1);
    expect(failures[0]!.reason).to.equal('timeout');
  });

  it('reads news in the page’s language where the feed says what TYPO3 writes unasked', async () => {
    const typo3 = feed('Neu').replace('<title>', '<language>en-gb</language><title>');
    globalThis.fetch = () => Promise.resolve(new Response(typo3));
    const ticker = await mount(html`<div lang="fr">${withList}</div>`);
    expect(titles(ticker)).to.deep.equal(['Neu']);
    expect(part(ticker, 'list')).to.have.attribute('lang', 'fr');
  });

  it('an empty feed is no error', async () => {
    globalThis.fetch = () => Promise.resolve(new Response(feed()));
    const ticker = await mount(withList);
    expect(textOf(part(ticker, 'status'))).to.equal('Keine aktuellen Meldungen.');
  });

  /** The minute of the ticker’s own clock. */
  async function minute(): Promise<(hidden?: boolean) => void> {
    const native = globalThis.setInterval;
    const calls: (() => void)[] = [];
    globalThis.setInterval = ((call: () => void, delay: number) => {
      if (delay === 60_000) calls.push(call);
      return 0;
    }) as never;
    await Promise.resolve();
    return (hidden) => {
      globalThis.setInterval = native;
      if (hidden) Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      calls.forEach((call) => call());
      Reflect.deleteProperty(document, 'hidden');
    };
  }

  it('refresh offers what is new, changes nothing by itself, and then shows it', async () => {
    const tick = await minute();
    const { request, requests } = serve();
    const ticker = await place(
      html`<netzwerk-ticker src=${src} refresh="2" max="3"></netzwerk-ticker>`,
    );
    (await request(0)).answer(feed('C', 'B', 'A'));
    await ticker.ready;
    ticker.goTo(1);
    await shows(ticker, 'B');
    tick();
    tick(true);
    expect(requests).to.have.lengthOf(1);
    tick();
    (await request(1)).answer(feed('E', 'D', 'C', 'B', 'A'));
    await waitUntil(() => part(ticker, 'fresh') !== undefined);
    expect(textOf(part(ticker, 'fresh'))).to.equal('2 neue Meldungen anzeigen');
    expect(titles(ticker)).to.deep.equal(['C', 'B', 'A']);
    expect(inView(ticker)).to.deep.equal(['B']);
    expect(textOf(statusRegions()[0])).to.equal('');
    part(ticker, 'fresh')!.focus();
    await press('Enter');
    await shows(ticker, 'E');
    expect(titles(ticker)).to.deep.equal(['E', 'D', 'C']);
    await waitUntil(() => textOf(focused()) === 'E');
    expect(part(ticker, 'fresh')).to.equal(undefined);
  });

  it('refresh takes back what was withdrawn, puts right what has changed, and stays with what is shown', async () => {
    const tick = await minute();
    const changed = details('netzwerk-change');
    const { request } = serve();
    const ticker = await place(html`<netzwerk-ticker src=${src} refresh="1"></netzwerk-ticker>`);
    (await request(0)).answer(feed('D', 'C', 'B', 'A'));
    await ticker.ready;
    ticker.goTo(2);
    await shows(ticker, 'B');
    const date = () => parts(ticker, 'date')[ticker.index]!.getAttribute('datetime');
    const before = date();
    tick();
    (await request(1)).answer(feed('D', 'B', 'A'));
    await waitUntil(() => titles(ticker).join() === 'D,B,A');
    await shows(ticker, 'B');
    expect(ticker.index).to.equal(1);
    expect(textOf(part(ticker, 'counter'))).to.equal('2 von 3');
    expect(date()).not.to.equal(before);
    expect(part(ticker, 'fresh')).to.equal(undefined);
    expect(changed).to.deep.equal([]);
  });

  it('refresh takes nothing from under the focus', async () => {
    hearConsole();
    const tick = await minute();
    const { request } = serve();
    const ticker = await place(html`<netzwerk-ticker src=${src} refresh="1"></netzwerk-ticker>`);
    (await request(0)).answer(feed('C', 'B', 'A'));
    await ticker.ready;
    tick();
    (await request(1)).fail();
    await waitUntil(() => part(ticker, 'status') !== undefined);
    ticker.focus();
    await press('Tab', 'Tab', 'Tab', 'Tab');
    expect(textOf(focused())).to.equal('B');
    tick();
    (await request(2)).answer(feed('C', 'A'));
    await waitUntil(() => part(ticker, 'status') === undefined);
    expect(titles(ticker)).to.deep.equal(['C', 'B', 'A']);
    expect(textOf(focused())).to.equal('B');
    (focused() as HTMLElement).blur();
    tick();
    await waitUntil(() => titles(ticker).join() === 'C,A');
  });

  it('a refresh that fails keeps what there is and says that it is stale', async () => {
    hearConsole();
    const tick = await minute();
    const { request } = serve();
    const ticker = await place(html`<netzwerk-ticker src=${src} refresh="1"></netzwerk-ticker>`);
    (await request(0)).answer(feed('B', 'A'));
    await ticker.ready;
    tick();
    (await request(1)).fail();
    await waitUntil(() => part(ticker, 'status') !== undefined);
    expect(titles(ticker)).to.deep.equal(['B', 'A']);
    expect(textOf(part(ticker, 'status'))).to.equal(
      'Neuere Meldungen konnten nicht geladen werden. Erneut versuchen',
    );
  });
});

describe('netzwerk-ticker: accessibility', () => {
  const states = {
    rotating: moving(),
    'a list': html`<netzwerk-ticker mode="list" heading="Neues" .items=${news(3)}></netzwerk-ticker>`,
    'a line': moving({ mode: 'scroll' }),
    'one item': html`<netzwerk-ticker .items=${news(1)}></netzwerk-ticker>`,
    empty: html`<netzwerk-ticker .items=${[]}></netzwerk-ticker>`,
    'with more': html`<netzwerk-ticker more-href="/a" .items=${news(3)}></netzwerk-ticker>`,
  };
  for (const [name, template] of Object.entries(states)) {
    it(`passes axe: ${name}`, async () => {
      await expect(await mount(template)).to.be.accessible();
    });
  }

  it('passes axe after an error', async () => {
    hearConsole();
    globalThis.fetch = () => Promise.resolve(new Response('', { status: 404 }));
    const ticker = await place(
      html`<netzwerk-ticker src="/a.xml"><a href="/b">Meldungen</a></netzwerk-ticker>`,
    );
    await waitUntil(() => part(ticker, 'status') !== undefined);
    await expect(ticker).to.be.accessible();
  });

  it('buttons and links are at least 24 pixels high', async () => {
    const ticker = await mount(moving());
    for (const own of ticker.shadowRoot!.querySelectorAll('button, a')) {
      const { height } = own.getBoundingClientRect();
      expect(height, textOf(own)).to.be.at.least(24);
    }
  });
});

describe('netzwerk-ticker: layout', () => {
  it('works from right to left', async () => {
    const ticker = await mount(
      html`<netzwerk-ticker dir="rtl" .items=${news(3)}></netzwerk-ticker>`,
    );
    await click(button(ticker, 'Nächste Meldung'));
    await shows(ticker, 'Meldung 2');
    expect(viewport(ticker).scrollLeft).to.be.below(0);
    await click(button(ticker, 'Vorherige Meldung'));
    await shows(ticker, 'Meldung 1');
  });

  it('keeps its item when it gets another width, or was hidden', async () => {
    const ticker = await mount();
    const heard = details('netzwerk-change');
    ticker.goTo(3);
    await shows(ticker, 'Meldung 4');
    ticker.parentElement!.style.width = '250px';
    await shows(ticker, 'Meldung 4');
    ticker.hidden = true;
    await new Promise(requestAnimationFrame);
    ticker.hidden = false;
    await shows(ticker, 'Meldung 4');
    expect(ticker.index).to.equal(3);
    expect(heard).to.deep.equal([]);
  });

  it('has no sideways scrolling at 200 pixels, nor with text of twice the size', async () => {
    const ticker = await mount(undefined, 200);
    ticker.style.fontSize = '200%';
    const { right } = ticker.getBoundingClientRect();
    for (const own of ticker.shadowRoot!.querySelectorAll('button')) {
      expect(own.getBoundingClientRect().right).to.be.at.most(right + 1);
    }
    expect(inView(ticker)).to.deep.equal(['Meldung 1']);
  });
});

describe('netzwerk-ticker: lifecycle', () => {
  it('takes properties that were set before it was defined', async () => {
    const ticker = document.createElement('netzwerk-ticker');
    ticker.items = news(2);
    ticker.mode = 'list';
    document.body.append(ticker);
    await ticker.ready;
    expect(titles(ticker)).to.have.lengthOf(2);
    document.body.removeChild(ticker);
  });

  it('keeps its place when it is moved, and goes on', async () => {
    const ticker = await mount(moving());
    await waitUntil(() => ticker.playing);
    ticker.goTo(1);
    await shows(ticker, 'Meldung 2');
    const home = ticker.parentElement!;
    home.removeChild(ticker);
    expect(ticker.playing).to.equal(false);
    home.append(ticker);
    await waitUntil(() => ticker.playing);
    await shows(ticker, 'Meldung 2');
  });

  it('stops a request when it goes, and asks again when it comes back', async () => {
    const { request, requests } = serve();
    const ticker = await place(html`<netzwerk-ticker src="/a.xml"></netzwerk-ticker>`);
    const { signal } = await request(0);
    const home = ticker.parentElement!;
    home.removeChild(ticker);
    await waitUntil(() => signal?.aborted);
    home.append(ticker);
    (await request(1)).answer(feed('a'));
    await ticker.ready;
    expect(requests).to.have.lengthOf(2);
    expect(titles(ticker)).to.deep.equal(['a']);
  });

  it('a late answer does not replace a newer one', async () => {
    const { request } = serve();
    const ticker = await place(html`<netzwerk-ticker src="/a.xml"></netzwerk-ticker>`);
    const first = await request(0);
    ticker.src = '/b.xml';
    (await request(1)).answer(feed('neu'));
    await ticker.ready;
    first.answer(feed('alt'));
    await ticker.updateComplete;
    expect(titles(ticker)).to.deep.equal(['neu']);
  });

  it('leaves nothing behind', async () => {
    const ticker = await mount(moving());
    await waitUntil(() => ticker.playing);
    ticker.parentElement!.removeChild(ticker);
    expect(statusRegions()).to.have.lengthOf(0);
    expect(ticker.playing).to.equal(false);
    await ticker.updateComplete;
    expect(ticker.playing).to.equal(false);
  });
});
