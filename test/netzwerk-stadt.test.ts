import { elementUpdated, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { MemberProperties } from '../src/data/member.js';
import type { NetzwerkStadtElement } from '../src/stadt/netzwerk-stadt.js';
import '../src/stadt/netzwerk-stadt.js';
import '../src/daten/netzwerk-daten.js';
import '../src/karte/netzwerk-karte.js';
import { city, collection } from './helpers/cities.js';
import { hearConsole, restoreConsole } from './helpers/console.js';
import {
  button,
  details,
  expectFocus,
  isShown,
  part,
  parts,
  stopListening,
  textOf,
} from './helpers/karte.js';
import { press } from './helpers/keyboard.js';

afterEach(() => {
  stopListening();
  restoreConsole();
});

const speyer = city('Speyer', {
  role: 'gruendung',
  district: 'kreisfreie Stadt',
  joined: '2019-04',
  topics: ['Verwaltung', 'Verkehr'],
  url: 'https://www.speyer.de/',
});

/** All that is known of an invented city. */
const full = city('Muster', {
  role: 'gruendung',
  district: 'Landkreis Muster',
  joined: '2019-12-02',
  topics: ['Verkehr'],
  projects: [
    { name: 'Eins', url: 'https://muster.example/1' },
    { name: 'Zwei' },
    { name: 'Drei', url: 'https://muster.example/3' },
    { name: 'Vier', url: 'https://muster.example/4' },
    { name: 'Fünf' },
  ],
  contact: { office: 'Stabsstelle', email: 'a@muster.example', phone: '+49 (6232) 140-1' },
  url: 'https://muster.example/',
  image: {
    src: new URL('../docs/bilder/karte.png', import.meta.url).href,
    alt: 'Blick',
    credit: 'Foto: A. B.',
  },
  crest: { src: 'https://muster.example/wappen.svg', permission: 'Stadt Muster, 2026' },
});

const mount = (feature: unknown = speyer, template?: TemplateResult) =>
  fixture<NetzwerkStadtElement>(
    template ?? html`<netzwerk-stadt .feature=${feature}></netzwerk-stadt>`,
  );

/** The names of all parts, in the order of the document. */
const partsOf = (stadt: Element) =>
  [...stadt.shadowRoot!.querySelectorAll('[part]')].map((own) => own.getAttribute('part'));

describe('netzwerk-stadt: defaults', () => {
  it('shows its children while there is no city', async () => {
    const stadt = await mount(
      null,
      html`<netzwerk-stadt><p>Keine Stadt gewählt.</p></netzwerk-stadt>`,
    );
    expect(isShown(stadt.querySelector('p')!)).to.equal(true);
    expect(partsOf(stadt)).to.deep.equal([]);
    stadt.feature = speyer;
    await elementUpdated(stadt);
    expect(isShown(stadt.querySelector('p')!)).to.equal(false);
  });

  it('shows what is known, in one order', async () => {
    const stadt = await mount();
    expect(partsOf(stadt)).to.deep.equal([
      'base',
      'role',
      'name',
      'district',
      'joined',
      'topics',
      'website',
    ]);
    expect(textOf(part(stadt, 'role'))).to.equal('Gründungsstadt');
    expect(textOf(part(stadt, 'name'))).to.equal('Speyer');
    expect(textOf(part(stadt, 'district'))).to.equal('kreisfreie Stadt');
    const topics = [...part(stadt, 'topics')!.querySelectorAll('li')].map(textOf);
    expect(topics).to.deep.equal(['Verwaltung', 'Verkehr']);
    expect(textOf(part(stadt, 'website'))).to.equal('Website der Stadt Speyer');
    expect(part(stadt, 'website')).to.have.attribute('href', 'https://www.speyer.de/');
  });

  it('leaves no trace of what is not known', async () => {
    const stadt = await mount(city('Worms'));
    expect(partsOf(stadt)).to.deep.equal(['base', 'role', 'name']);
    expect(stadt.shadowRoot!.querySelector('dl, a, time')).to.equal(null);
    expect(textOf(part(stadt, 'base'))).to.equal('Mitglied Worms');
  });

  const empty: Record<string, Partial<MemberProperties>> = {
    topics: { topics: [] },
    district: { district: '' },
    website: { url: '' },
    joined: { joined: '' },
  };
  for (const [name, properties] of Object.entries(empty)) {
    it(`takes an empty ${name} for none`, async () => {
      hearConsole();
      expect(partsOf(await mount(city('Worms', properties)))).not.to.include(name);
    });
  }
});

describe('netzwerk-stadt: attributes and properties', () => {
  for (const [joined, text] of [
    ['2019-04', 'Mitglied seit April 2019'],
    ['2019-12-02', 'Mitglied seit dem 2. Dezember 2019'],
    ['2020', 'Mitglied seit 2020'],
  ] as const) {
    it(`says “${text}”`, async () => {
      const stadt = await mount(city('Worms', { joined }));
      expect(textOf(part(stadt, 'joined'))).to.equal(text);
      expect(part(stadt, 'joined')!.querySelector('time')).to.have.attribute('datetime', joined);
    });
  }

  for (const level of [2, 3, 4, 5, 6]) {
    it(`has a heading of level ${level}`, async () => {
      const stadt = await mount();
      stadt.headingLevel = level;
      await elementUpdated(stadt);
      expect(part(stadt, 'name')).to.have.property('localName', `h${level}`);
    });
  }

  it('has no heading with heading-level 0', async () => {
    const stadt = await mount();
    stadt.setAttribute('heading-level', '0');
    await elementUpdated(stadt);
    expect(part(stadt, 'name')).to.have.property('localName', 'p');
    expect(textOf(part(stadt, 'name'))).to.equal('Speyer');
  });

  it('takes level 2 for a level that does not exist, and says so once', async () => {
    const { warn } = hearConsole();
    const stadt = await mount();
    stadt.setAttribute('heading-level', '9');
    await elementUpdated(stadt);
    stadt.closable = true;
    await elementUpdated(stadt);
    expect(part(stadt, 'name')).to.have.property('localName', 'h2');
    expect(warn).to.have.lengthOf(1);
    expect(warn[0]).to.match(/^\[netzwerk-stadt\] heading-level="9" .+: .+/);
  });

  it('has a close button only when it is closable', async () => {
    const stadt = await mount();
    expect(part(stadt, 'close')).to.equal(undefined);
    stadt.closable = true;
    await elementUpdated(stadt);
    expect(part(stadt, 'close')).to.have.attribute('aria-label', 'Schließen');
  });

  it('changes with its feature, and back to its children', async () => {
    const stadt = await mount();
    stadt.feature = city('Worms');
    await elementUpdated(stadt);
    expect(textOf(part(stadt, 'name'))).to.equal('Worms');
    stadt.feature = null;
    await elementUpdated(stadt);
    expect(partsOf(stadt)).to.deep.equal([]);
  });

  it('leaves its feature as it was given', async () => {
    const feature = structuredClone(speyer);
    await mount(feature);
    expect(feature).to.deep.equal(speyer);
  });
});

describe('netzwerk-stadt: facts', () => {
  it('shows three projects, and the others on demand', async () => {
    const stadt = await mount(full);
    const lists = parts(stadt, 'projects');
    expect(lists.map((list) => [...list.querySelectorAll('li')].map(textOf))).to.deep.equal([
      ['Eins', 'Zwei', 'Drei'],
      ['Vier', 'Fünf'],
    ]);
    expect(parts(stadt, 'project').map((link) => link.getAttribute('href'))).to.deep.equal([
      'https://muster.example/1',
      'https://muster.example/3',
      'https://muster.example/4',
    ]);
    const summary = stadt.shadowRoot!.querySelector('summary')!;
    const details = summary.parentElement as HTMLDetailsElement;
    expect(details.open).to.equal(false);
    expect(textOf(summary)).to.equal('2 weitere Projekte');
    summary.focus();
    await press('Enter');
    await waitUntil(() => details.open);
  });

  it('has no more projects to unfold where there are three', async () => {
    const projects = full.properties.projects!.slice(0, 3);
    const stadt = await mount(city('Muster', { projects }));
    expect(stadt.shadowRoot!.querySelector('details')).to.equal(null);
  });

  it('says whom to ask', async () => {
    const stadt = await mount(full);
    const contact = part(stadt, 'contact')!;
    expect(contact).to.have.property('localName', 'address');
    expect([...contact.querySelectorAll('p')].map(textOf)).to.deep.equal([
      'Stabsstelle',
      'a@muster.example',
      'Telefon +49 (6232) 140-1',
    ]);
    expect([...contact.querySelectorAll('a')].map((link) => link.href)).to.deep.equal([
      'mailto:a@muster.example',
      'tel:+4962321401',
    ]);
  });

  it('shows a picture from the page’s own server with its text and credit, and lets it wait', async () => {
    const stadt = await mount(full);
    const image = part(stadt, 'image') as HTMLImageElement;
    expect(image).to.include({ alt: 'Blick', loading: 'lazy', referrerPolicy: 'no-referrer' });
    expect(image.src).to.equal(full.properties.image!.src);
    expect(textOf(part(stadt, 'credit'))).to.equal('Foto: A. B.');
    const { width, height } = image.getBoundingClientRect();
    expect(width / height).to.be.closeTo(16 / 9, 0.02); // its room is held before it is there
  });

  it('asks no other server for a picture, unless the author names it', async () => {
    const image = { src: 'https://muster.example/bild.png', alt: '' };
    const stadt = await mount(city('Muster', { image }));
    expect(part(stadt, 'image')).to.equal(undefined);
    stadt.fields = 'image name';
    await elementUpdated(stadt);
    expect(part(stadt, 'image')).to.have.attribute('src', image.src);
  });

  it('shows a coat of arms only where the author names it and somebody permitted it', async () => {
    const stadt = await mount(full);
    expect(part(stadt, 'crest')).to.equal(undefined);
    stadt.fields = 'crest name';
    await elementUpdated(stadt);
    expect(part(stadt, 'crest')).to.include({ alt: '' });
    hearConsole();
    stadt.feature = city('Muster', { crest: { src: 'https://a.example/w.svg' } as never });
    await elementUpdated(stadt);
    expect(part(stadt, 'crest')).to.equal(undefined);
  });

  it('leaves no trace of a picture that can’t be loaded', async () => {
    const stadt = await mount(full);
    part(stadt, 'image')!.dispatchEvent(new CustomEvent('error'));
    await waitUntil(() => !part(stadt, 'media'));
    stadt.feature = {
      ...full,
      properties: { ...full.properties, image: { src: '/b.png', alt: '' } },
    };
    await elementUpdated(stadt);
    expect(part(stadt, 'image')).not.to.equal(undefined);
  });

  for (const [phone, link] of [
    ['06232 14-0', 'tel:06232140'],
    ['+49 (0)6232 14-0', 'tel:+496232140'],
    ['(06232) 140', 'tel:06232140'],
  ] as const) {
    it(`dials ${link} for ${phone}`, async () => {
      const stadt = await mount(city('Muster', { contact: { phone } }));
      expect(part(stadt, 'contact')!.querySelector('a')!.href).to.equal(link);
    });
  }

  it('shows the facts that `fields` names, in this order', async () => {
    const stadt = await mount(full);
    stadt.fields = 'website, Name “district” name';
    await elementUpdated(stadt);
    expect(partsOf(stadt)).to.deep.equal(['base', 'website', 'name', 'district']);
    stadt.fields = 'crest district';
    await elementUpdated(stadt);
    expect(partsOf(stadt)).to.deep.equal(['base', 'crest', 'district']);
  });

  it('names an unknown word of `fields` once, and shows the others', async () => {
    const { warn } = hearConsole();
    const stadt = await mount(full);
    stadt.fields = 'name wappen';
    await elementUpdated(stadt);
    stadt.closable = true;
    await elementUpdated(stadt);
    expect(partsOf(stadt)).to.deep.equal(['base', 'name', 'close']);
    expect(warn).to.have.lengthOf(1);
    expect(warn[0]).to.match(/^\[netzwerk-stadt\] fields="wappen" .+: .+crest/);
  });

  it('takes `heading` for its heading', async () => {
    const stadt = await mount();
    stadt.heading = 'Unsere Nachbarin';
    await elementUpdated(stadt);
    expect(textOf(part(stadt, 'name'))).to.equal('Unsere Nachbarin');
    expect(part(stadt, 'base')).to.have.attribute('aria-label', 'Unsere Nachbarin');
  });

  it('describes the city for search engines only if it is told to', async () => {
    const stadt = await mount();
    expect(stadt.querySelector('script')).to.equal(null);
    stadt.structuredData = true;
    await elementUpdated(stadt);
    const { name } = JSON.parse(stadt.querySelector('script')!.textContent) as { name: string };
    expect(name).to.equal('Speyer');
  });
});

describe('netzwerk-stadt: layout', () => {
  const at = async (width: number, layout: string, feature: unknown = full) => {
    const box = await fixture<HTMLElement>(
      html`<div style="inline-size: ${width}px; font: 16px sans-serif">
        <netzwerk-stadt layout=${layout} .feature=${feature}></netzwerk-stadt>
      </div>`,
    );
    const stadt = box.querySelector('netzwerk-stadt')!;
    const isBeside = () =>
      part(stadt, 'media')!.getBoundingClientRect().right <=
      part(stadt, 'name')!.getBoundingClientRect().left;
    return { stadt, isBeside };
  };

  for (const [width, layout, isBeside] of [
    [300, 'auto', false],
    [700, 'auto', true],
    [700, 'vertical', false],
    [400, 'horizontal', true],
    [280, 'horizontal', false],
  ] as const) {
    it(`puts the picture ${isBeside ? 'beside' : 'above'} the facts: ${layout}, ${width} pixels`, async () => {
      const card = await at(width, layout);
      expect(card.isBeside()).to.equal(isBeside);
      expect(card.stadt.scrollWidth).to.be.at.most(width);
    });
  }

  it('makes a row of cards equally high, with their way on at one line', async () => {
    const box = await fixture<HTMLElement>(
      html`<div style="display: grid; grid-template-columns: 1fr 1fr; inline-size: 600px">
        <netzwerk-stadt .feature=${city('Worms', { url: 'https://worms.example/' })}></netzwerk-stadt
        ><netzwerk-stadt .feature=${speyer}></netzwerk-stadt>
      </div>`,
    );
    const cards = [...box.querySelectorAll('netzwerk-stadt')];
    const [a, b] = cards.map((card) => part(card, 'base')!.getBoundingClientRect());
    expect(a!.height).to.be.closeTo(b!.height, 0.5);
    const [c, d] = cards.map((card) => part(card, 'website')!.getBoundingClientRect());
    expect(c!.bottom).to.be.closeTo(d!.bottom, 0.5);
  });
});

describe('netzwerk-stadt: slots and events', () => {
  it('shows what the page put into `media` and `actions`', async () => {
    const stadt = await mount(
      null,
      html`<netzwerk-stadt layout="vertical" .feature=${speyer}
        ><span slot="media">Bild</span><span slot="actions">Mehr</span></netzwerk-stadt
      >`,
    );
    const name = part(stadt, 'name')!.getBoundingClientRect();
    const [media, actions] = [...stadt.querySelectorAll('span')].map((own) =>
      own.getBoundingClientRect(),
    );
    expect(media!.bottom).to.be.at.most(name.top);
    expect(actions!.top).to.be.at.least(name.bottom);
  });

  it('fires netzwerk-close when a person closes it, and stays', async () => {
    const stadt = await mount();
    stadt.closable = true;
    await elementUpdated(stadt);
    const closing = oneEvent(stadt, 'netzwerk-close');
    button(stadt, 'Schließen').focus();
    await press('Enter');
    const event = await closing;
    expect(event).to.include({ bubbles: true, composed: true });
    expect(textOf(part(stadt, 'name'))).to.equal('Speyer');
  });

  it('fires no netzwerk-close for a script', async () => {
    const stadt = await mount();
    const heard = details<object>('netzwerk-close');
    stadt.closable = true;
    stadt.feature = null;
    await elementUpdated(stadt);
    expect(heard).to.deep.equal([]);
  });

  it('has all parts of the manifest, and no others', async () => {
    const box = await fixture<HTMLElement>(
      html`<netzwerk-stadt
          closable
          member="muster"
          fields="image crest role name district joined topics projects contact website"
        ></netzwerk-stadt
        ><netzwerk-karte .data=${collection(full)}></netzwerk-karte
        ><netzwerk-daten
          ><netzwerk-stadt></netzwerk-stadt><netzwerk-karte></netzwerk-karte
        ></netzwerk-daten>`,
    );
    const [stadt, hint] = box.parentElement!.querySelectorAll('netzwerk-stadt');
    await waitUntil(() => part(stadt!, 'show-on-map') && part(hint!, 'status'));
    const response = await fetch(new URL('../custom-elements.json', import.meta.url));
    const { modules } = (await response.json()) as {
      modules: { declarations: { tagName?: string; cssParts?: { name: string }[] }[] }[];
    };
    const documented = modules
      .flatMap(({ declarations }) => declarations)
      .find(({ tagName }) => tagName === 'netzwerk-stadt')?.cssParts;
    expect([...new Set([...partsOf(stadt!), ...partsOf(hint!)])].sort()).to.deep.equal(
      documented!.map(({ name }) => name).sort(),
    );
  });
});

describe('netzwerk-stadt: accessibility', () => {
  it('moves the focus to the name', async () => {
    const stadt = await mount();
    stadt.focus();
    expectFocus(part(stadt, 'name'));
  });

  it('does nothing on focus() without a city', async () => {
    const stadt = await mount(null);
    stadt.focus();
    expectFocus(document.body);
  });

  it('is a section with the city’s name, and its name is no tab stop', async () => {
    const stadt = await mount();
    expect(part(stadt, 'base')).to.have.property('localName', 'section');
    expect(part(stadt, 'base')).to.have.attribute('aria-label', 'Speyer');
    expect(part(stadt, 'name')).to.have.property('tabIndex', -1);
  });

  for (const level of [2, 0]) {
    it(`has no axe violation with heading level ${level}`, async () => {
      const stadt = await mount();
      Object.assign(stadt, { headingLevel: level, closable: true });
      await elementUpdated(stadt);
      await expect(stadt).to.be.accessible();
    });
  }

  it('has no axe violation in dark, and from right to left', async () => {
    const box = await fixture<HTMLElement>(
      html`<div dir="rtl" style="color-scheme: dark; background: #111; color: #eee">
        <netzwerk-stadt closable .feature=${speyer}></netzwerk-stadt>
      </div>`,
    );
    await expect(box).to.be.accessible();
  });

  for (const [lang, role, joined] of [
    ['de-simple', 'Von Anfang an dabei', 'Mitglied seit April 2019'],
    ['en', 'Founding city', 'Member since April 2019'],
    ['fr', 'Ville fondatrice', 'Membre depuis avril 2019'],
  ] as const) {
    it(`speaks ${lang}`, async () => {
      const stadt = await mount();
      stadt.lang = lang;
      await elementUpdated(stadt);
      await expect(stadt).to.be.accessible();
      expect(textOf(part(stadt, 'role'))).to.equal(role);
      expect(textOf(part(stadt, 'joined'))).to.equal(joined);
      expect(stadt.shadowRoot!.querySelector('[lang]')).to.have.attribute('lang', lang);
    });
  }
});

describe('netzwerk-stadt: hostile data', () => {
  const markup = '<img src=x onerror="document.title=\'broken\'">';

  it('shows markup as text', async () => {
    const stadt = await mount(city(markup, { district: markup, topics: [markup, '<b>x</b>'] }));
    expect(stadt.shadowRoot!.querySelector('img, b')).to.equal(null);
    expect(textOf(part(stadt, 'name'))).to.equal(markup);
    expect(textOf(part(stadt, 'district'))).to.equal(markup);
    expect(document.title).not.to.equal('broken');
  });

  for (const url of [
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://a.example/1',
  ]) {
    it(`makes no link of ${url}`, async () => {
      const { warn } = hearConsole();
      const stadt = await mount(city('Worms', { url }));
      expect(stadt.shadowRoot!.querySelector('a')).to.equal(null);
      expect(warn).to.have.lengthOf(1);
      expect(warn[0]).to.match(/^\[netzwerk-stadt\] Worms .+: .+/);
    });
  }

  const broken: Record<string, unknown> = {
    'a string': 'Speyer',
    'a number': 7,
    'an empty object': {},
    'an array': [],
    'a feature without a name': { ...speyer, properties: {} },
    'a feature without a point': { ...speyer, geometry: null },
    'a feature that throws': Object.defineProperty({}, 'properties', {
      get() {
        throw new Error('no');
      },
    }),
  };
  for (const [what, feature] of Object.entries(broken)) {
    it(`shows its children for ${what}, and says why`, async () => {
      const { warn } = hearConsole();
      const stadt = await mount(
        null,
        html`<netzwerk-stadt .feature=${feature}><p>Keine Stadt.</p></netzwerk-stadt>`,
      );
      expect(isShown(stadt.querySelector('p')!)).to.equal(true);
      expect(warn).to.have.lengthOf(1);
      expect(warn[0]).to.match(/^\[netzwerk-stadt\] .+: .+/);
    });
  }

  it('leaves out what has the wrong type, and keeps the rest', async () => {
    hearConsole();
    const stadt = await mount(
      city('Worms', {
        topics: 'Verkehr' as never,
        joined: 'gestern',
        district: { a: 1 } as never,
        role: 'chef' as never,
        url: 'https://worms.example/',
      }),
    );
    expect(textOf(part(stadt, 'role'))).to.equal('Mitglied');
    expect(part(stadt, 'joined')).to.equal(undefined);
    expect(part(stadt, 'district')).to.equal(undefined);
    expect(part(stadt, 'website')).to.have.attribute('href', 'https://worms.example/');
  });

  it('wraps a name of 300 letters', async () => {
    const stadt = await mount(
      null,
      html`<netzwerk-stadt
        closable
        style="inline-size: 260px"
        .feature=${city('W'.repeat(300), { topics: ['T'.repeat(300)], district: 'D'.repeat(300) })}
      ></netzwerk-stadt>`,
    );
    expect(stadt.scrollWidth).to.equal(260);
  });
});
