import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { define } from '../src/embed/define.js';
import { announce, joinAnnouncer, leaveAnnouncer } from '../src/shared/announcer.js';
import { LocaleController, supportedLanguage } from '../src/shared/locale.js';
import { deSimple } from '../src/shared/messages/de-simple.js';
import { de, type Messages } from '../src/shared/messages/de.js';
import { dictionaries } from '../src/shared/messages/dictionaries.js';
import { en } from '../src/shared/messages/en.js';
import { fr } from '../src/shared/messages/fr.js';
import { hearConsole, restoreConsole } from './helpers/console.js';
import { said, statusRegions } from './helpers/karte.js';

afterEach(restoreConsole);

describe('messages', () => {
  const sides = ['n', 'e', 's', 'w'] as const;
  const places = { n: 'Nordstadt', s: 'Südstadt', w: 'Weststadt', e: 'Oststadt', middle: 'Kirn' };

  /** All texts of a language, with their functions called in every way that matters. */
  function textsOf(messages: Messages): string[] {
    const {
      summary,
      found,
      filtered,
      page,
      panTo,
      spatial,
      basemap,
      edge,
      zoomed,
      panned,
      selected,
      since,
      website,
    } = messages;
    const plain: string[] = [];
    const collect = (value: unknown): void => {
      if (typeof value === 'string') plain.push(value);
      else if (value && typeof value === 'object') Object.values(value).forEach(collect);
    };
    collect(messages);
    return [
      ...plain,
      summary('11', true, places),
      summary('11', false, places),
      found(0, '0'),
      found(1, '1'),
      found(3, '3'),
      filtered('Online-Handel', '1', '11'),
      page('51', '100', '702'),
      ...sides.flatMap((side) => [
        panTo(side),
        edge(side),
        panned(side, 0, '0'),
        panned(side, 1, '1'),
        panned(side, 7, '7'),
      ]),
      ...[0, 1, 2, 3, 4, 5, 6, 7].map((direction) => spatial('38', direction, 'Trier', '5', '12')),
      spatial('0', 0, 'Trier', '5', '12'),
      basemap('karten.example'),
      ...[true, false].flatMap((bigger) => [
        zoomed(bigger, 1, '1', '1'),
        zoomed(bigger, 11, '3', '11'),
      ]),
      selected('Trier'),
      since('2019', false),
      since('2. Dezember 2019', true),
      website('Trier'),
    ];
  }

  /** The keys with what they hold, and those inside of them. */
  const shapeOf = (value: unknown): unknown => {
    if (!value || typeof value !== 'object') return typeof value;
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, own]) => [key, shapeOf(own)] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  };

  for (const [language, messages] of Object.entries({ 'de-simple': deSimple, en, fr })) {
    it(`have the same keys in ${language} as in German`, () => {
      expect(shapeOf(messages)).to.deep.equal(shapeOf(de));
    });
  }

  for (const [language, messages] of Object.entries({ de, 'de-simple': deSimple, en, fr })) {
    it(`have no empty text and no gap in ${language}`, () => {
      const texts = textsOf(messages);
      expect(texts.length).to.be.greaterThan(60);
      for (const text of texts) {
        expect(text.trim(), text).not.to.equal('');
        expect(text, text).not.to.match(/undefined|null|NaN|\[object| {2}/);
      }
    });

    it(`name the places they are told in ${language}`, () => {
      const text = messages.summary('11', true, places);
      for (const name of ['11', ...Object.values(places)]) expect(text).to.contain(name);
      const spatial = messages.spatial('38', 1, 'Trier', '5', '12');
      for (const part of ['38', 'Trier', '5', '12']) expect(spatial).to.contain(part);
      // Two cities at one spot lie in no direction.
      const same = messages.spatial('0', 1, 'Trier', '5', '12');
      expect(same).to.contain('Trier').and.not.to.match(/\b0\b/);
      expect(same).to.equal(messages.spatial('0', 5, 'Trier', '5', '12'));
      expect(messages.selected('Trier')).to.contain('Trier');
      expect(messages.website('Trier')).to.contain('Trier');
    });

    it(`tell eight directions and four sides apart in ${language}`, () => {
      const directions = [0, 1, 2, 3, 4, 5, 6, 7].map((own) =>
        messages.spatial('1', own, 'a', '1', '2'),
      );
      expect(new Set(directions).size).to.equal(8);
      expect(new Set(sides.map((side) => messages.edge(side))).size).to.equal(4);
      expect(new Set(sides.map((side) => messages.panTo(side))).size).to.equal(4);
    });

    it(`explain the same keys in ${language}`, () => {
      expect(messages.help).to.have.lengthOf(de.help.length);
      expect(new Set(messages.help.map(([keys]) => keys)).size).to.equal(de.help.length);
    });
  }

  it('say one city differently from many', () => {
    expect(de.zoomed(true, 1, '1', '1')).to.equal('Vergrößert. 1 von 1 Stadt sichtbar.');
    expect(de.zoomed(false, 11, '4', '11')).to.equal('Verkleinert. 4 von 11 Städten sichtbar.');
    expect(de.panned('e', 1, '1')).to.equal('Ausschnitt nach Osten verschoben. 1 Stadt sichtbar.');
    expect(de.panned('e', 0, '0')).to.equal(
      'Ausschnitt nach Osten verschoben. Keine Stadt im Ausschnitt.',
    );
  });
});

describe('supportedLanguage', () => {
  for (const [tag, language] of [
    ['de', 'de'],
    ['DE-at', 'de'],
    ['de-CH-1996', 'de'],
    ['de-simple', 'de-simple'],
    ['de-DE-simple', 'de-simple'],
    ['de_simple', 'de-simple'],
    ['en-GB', 'en'],
    ['EN', 'en'],
    ['fr-LU', 'fr'],
    ['pl', 'de'],
    ['', 'de'],
    ['english', 'de'],
    ['x-simple', 'de'],
  ] as const) {
    it(`has ${language} for “${tag}”`, () => {
      expect(supportedLanguage(tag)).to.equal(language);
    });
  }
});

describe('LocaleController', () => {
  class Speaker extends LitElement {
    readonly locale = new LocaleController(this, dictionaries);
    updates = 0;

    protected override updated(): void {
      this.updates += 1;
    }
  }
  customElements.define('test-speaker', Speaker);

  const mount = async (lang: string) => {
    const box = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
    const speaker = new Speaker();
    box.append(speaker);
    await speaker.updateComplete;
    return { box, speaker };
  };

  for (const [lang, month, day] of [
    ['de', 'April 2019', '2. Dezember 2019'],
    ['de-simple', 'April 2019', '2. Dezember 2019'],
    ['en', 'April 2019', 'December 2, 2019'],
    ['fr', 'avril 2019', '2 décembre 2019'],
  ] as const) {
    it(`writes dates as exact as they are in ${lang}`, async () => {
      const { locale } = (await mount(lang)).speaker;
      expect(locale.date('2019')).to.equal('2019');
      expect(locale.date('2019-04')).to.equal(month);
      expect(locale.date('2019-12-02')).to.equal(day);
      expect(locale.date('2019-12-02', true)).to.equal('2019');
    });
  }

  it('writes the same day in every time zone', async () => {
    const { locale } = (await mount('de')).speaker;
    expect(locale.date('2020-01-01')).to.equal('1. Januar 2020');
    expect(locale.date('2020-12-31')).to.equal('31. Dezember 2020');
  });

  it('writes numbers as the language does', async () => {
    expect((await mount('de')).speaker.locale.number(1234567)).to.equal('1.234.567');
    expect((await mount('en')).speaker.locale.number(1234567)).to.equal('1,234,567');
  });

  it('compares names by alphabet, and numbers by size', async () => {
    const { locale } = (await mount('de')).speaker;
    const sorted = ['Stadt 10', 'Stadt 9', 'Öd', 'Ort', 'Zell'].sort(locale.compare);
    expect(sorted).to.deep.equal(['Öd', 'Ort', 'Stadt 9', 'Stadt 10', 'Zell']);
  });

  it('follows a change of lang, and renders only then', async () => {
    const { box, speaker } = await mount('de');
    const before = speaker.updates;
    box.lang = 'de-AT';
    box.lang = 'fr';
    await waitUntil(() => speaker.locale.language === 'fr');
    await speaker.updateComplete;
    expect(speaker.updates).to.equal(before + 1);
  });

  it('reads the language again when it was moved', async () => {
    const { speaker } = await mount('de');
    const { box } = await mount('en');
    box.append(speaker);
    expect(speaker.locale.language).to.equal('en');
  });

  it('takes an empty lang for none', async () => {
    const { box } = await mount('en');
    const inner = document.createElement('div');
    inner.lang = '';
    const speaker = new Speaker();
    inner.append(speaker);
    box.append(inner);
    expect(speaker.locale.language).to.equal('en');
  });
});

describe('announcer', () => {
  const join = async () => {
    const speaker = await fixture<HTMLElement>(html`<p>Sprecher</p>`);
    joinAnnouncer(speaker);
    return speaker;
  };

  it('has one region for all, until the last speaker goes', async () => {
    await join();
    await join();
    expect(statusRegions()).to.have.lengthOf(1);
    leaveAnnouncer();
    expect(statusRegions()).to.have.lengthOf(1);
    leaveAnnouncer();
    expect(statusRegions()).to.have.lengthOf(0);
  });

  it('says the latest of several texts, in the speaker’s language', async () => {
    const speaker = await join();
    announce(speaker, 'Eins', 'de');
    announce(speaker, 'Two', 'en');
    await said('Two');
    expect(statusRegions()[0]).to.have.attribute('lang', 'en');
    leaveAnnouncer();
  });

  it('takes no room and is not hidden from assistive technology', async () => {
    await join();
    const region = statusRegions()[0]!;
    const { width, height } = region.getBoundingClientRect();
    expect(width).to.be.at.most(1);
    expect(height).to.be.at.most(1);
    const { display, visibility, position } = getComputedStyle(region);
    expect({ display, visibility, position }).to.deep.equal({
      display: 'block',
      visibility: 'visible',
      position: 'absolute',
    });
    leaveAnnouncer();
  });

  it('comes back when a page’s script removed the region', async () => {
    const speaker = await join();
    const region = statusRegions()[0]!;
    region.parentNode!.removeChild(region);
    announce(speaker, 'Wieder da', 'de');
    await said('Wieder da');
    leaveAnnouncer();
    expect(statusRegions()).to.have.lengthOf(0);
  });

  it('goes back to the body when the dialog is closed', async () => {
    const dialog = await fixture<HTMLDialogElement>(html`<dialog><p>Sprecher</p></dialog>`);
    const speaker = dialog.querySelector('p')!;
    dialog.showModal();
    joinAnnouncer(speaker);
    expect(statusRegions()[0]!.parentElement === dialog).to.equal(true);
    dialog.close();
    announce(speaker, 'Zu', 'de');
    expect(statusRegions()[0]!.parentElement === document.body).to.equal(true);
    leaveAnnouncer();
  });
});

describe('define', () => {
  const element = (version: string) =>
    class extends HTMLElement {
      static readonly version = version;
    };

  it('registers an element, lets the first copy win, and says once for all that there are two', () => {
    const { info } = hearConsole();
    const [first, other] = [element('1.0.0'), element('1.0.0')];
    define('test-define-a', first);
    define('test-define-b', other);
    expect(customElements.get('test-define-a')).to.equal(first);
    expect(info).to.deep.equal([]);
    define('test-define-a', element('2.0.0'));
    define('test-define-a', element('3.0.0'));
    define('test-define-b', element('2.0.0'));
    expect(customElements.get('test-define-a')).to.equal(first);
    expect(info).to.have.lengthOf(1);
    expect(info[0]).to.match(/^\[test-define-a\] .*1\.0\.0.*: .+/);
  });

  it('is silent for the same class again', () => {
    const { info } = hearConsole();
    const same = element('1.0.0');
    define('test-define-c', same);
    define('test-define-c', same);
    expect(info).to.deep.equal([]);
  });

  it('does not throw when another library has the tag', () => {
    hearConsole();
    customElements.define('test-define-d', class extends HTMLElement {});
    expect(() => define('test-define-d', element('1.0.0'))).not.to.throw();
  });
});
