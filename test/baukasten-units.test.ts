/** The builder's logic without a page: form and manifest, address, snippets, notes, search for places. */
import { expect } from '@open-wc/testing';
import { attributes } from '../baukasten/src/attributes.generated.js';
import { controlsOf } from '../baukasten/src/controls.js';
import { confirmAddress, foreignAddress, hostToConfirm } from '../baukasten/src/consent.js';
import { decodeFile } from '../baukasten/src/decode-file.js';
import { readFiles } from '../baukasten/src/files.js';
import { readPlaces, searchPlaces } from '../baukasten/src/gazetteer.js';
import { isOffered, labels } from '../baukasten/src/labels.js';
import { notesFor } from '../baukasten/src/privacy.js';
import {
  addPlace,
  edit,
  emptyCollection,
  readFile,
  removeAt,
  shown,
  toGeoJson,
} from '../baukasten/src/records.js';
import { instructionsFor } from '../baukasten/src/snippets.js';
import { fromHash, initial, type State, toHash, withOption } from '../baukasten/src/state.js';
import { lossesInTable, toTable } from '../baukasten/src/table-file.js';
import { targets, type Widget, widgets } from '../baukasten/src/widgets.js';

const names = Object.keys(widgets) as Widget[];
const files = readFiles('https://netz.example/');

describe('the form of the builder', () => {
  for (const widget of names) {
    const table = labels[widget];
    const facts = attributes[widget]!;

    it(`offers each attribute of ${widget}, or says why not`, () => {
      expect(Object.keys(table).sort()).to.deep.equal(facts.map(({ name }) => name).sort());
      for (const [name, entry] of Object.entries(table)) {
        expect(isOffered(entry) ? entry.label : entry.leftOut, name).to.match(/\S/);
      }
    });

    it(`knows the words of ${widget} as the manifest does`, () => {
      for (const { name, values, preset } of facts) {
        const control = controlsOf(widget).find((known) => known.name === name);
        if (!control || values.length === 0) continue;
        expect(Object.keys(control.values ?? {}).sort(), name).to.deep.equal([...values].sort());
        expect(values, name).to.include(preset);
      }
    });
  }
});

describe('the state in the address', () => {
  it('comes back as it went', () => {
    let state: State = {
      ...initial,
      theme: 'wein',
      scheme: 'dark',
      width: '1280',
      files: '/n/',
      lang: 'en',
    };
    for (const [name, value] of [
      ['heading', 'Ä & ö "ü" #1'],
      ['search', 'true'],
      ['view', 'list'],
      ['basemap', 'https://t.example/{z}/{x}/{y}.png'],
    ] as const) {
      state = withOption(state, name, value);
    }
    expect(fromHash(toHash(state))).to.deep.equal(state);
  });

  it('leaves out what holds anyway, and what is none of the words', () => {
    let state = withOption(initial, 'view', 'list');
    expect(toHash(state)).to.equal('#widget=karte&view=list');
    state = withOption(state, 'view', 'auto');
    expect(state).to.deep.equal(initial);
    expect(fromHash('#widget=karte&view=quer&unbekannt=1&thema=x&widget=stadt')).to.deep.equal(
      initial,
    );
    expect(fromHash('#widget=__proto__&thema=constructor')).to.deep.equal(initial);
  });

  it('has the order of the form, whatever the order of the clicks', () => {
    const state = withOption(withOption(initial, 'heading', 'A'), 'view', 'map');
    expect(Object.keys(state.options)).to.deep.equal(['view', 'heading']);
  });
});

describe('where the files are', () => {
  const sums = { version: '1.2.3', files: { 'netzwerk.js': 'sha384-x' } };
  const folders: readonly (readonly [string, string, boolean])[] = [
    ['', 'https://HOST/', false],
    ['www.stadt.de/netzwerk', 'https://www.stadt.de/netzwerk/', false],
    ['https://www.stadt.de/n/netzwerk.js?v=2', 'https://www.stadt.de/n/', false],
    ['https://www.stadt.de/n/embed/karte.html#x', 'https://www.stadt.de/n/', false],
    ['/fileadmin/netzwerk', '/fileadmin/netzwerk/', true],
    ['//cdn.example/n/', '//cdn.example/n/', false],
  ];
  for (const [typed, folder, isOwn] of folders) {
    it(`is ${folder} for „${typed}“`, () => {
      expect(readFiles(typed)).to.include({ folder, isOwn });
    });
  }

  it('has checksums for the exact version alone', () => {
    expect(readFiles('https://x.de/1.2.3/', sums).integrity).to.deep.equal(sums.files);
    expect(readFiles('https://x.de/netzwerk-widgets@1.2.3/dist', sums).integrity).to.deep.equal(
      sums.files,
    );
    for (const other of ['https://x.de/1/', 'https://x.de/1.2.4/', 'https://x.de/11.2.3/', '/n/']) {
      expect(readFiles(other, sums).integrity, other).to.deep.equal({});
    }
  });
});

describe('the addresses of other servers', () => {
  const base = 'https://stadt.example/baukasten/index.html';
  const addresses: readonly (readonly [string, string | undefined])[] = [
    ['', undefined],
    ['/daten/staedte.csv', undefined],
    ['staedte.csv', undefined],
    ['https://stadt.example/x.csv', undefined],
    ['https://STADT.example:443/x.csv', undefined],
    ['data:text/csv,name', undefined],
    ['javascript:alert(1)', undefined],
    ['https://', undefined],
    ['http://stadt.example/x.csv', 'stadt.example'],
    ['https://stadt.example:8443/x.csv', 'stadt.example:8443'],
    ['https://tracker.example/x.csv', 'tracker.example'],
    ['//tracker.example/x.csv', 'tracker.example'],
    [' \\\\tracker.example/x.csv', 'tracker.example'],
    ['/\t/tracker.example', 'tracker.example'],
    ['https://stadt.example@tracker.example/', 'tracker.example'],
  ];
  for (const [address, host] of addresses) {
    it(`are told from the own: ${JSON.stringify(address)}`, () => {
      expect(foreignAddress(address, base)?.host).to.equal(host);
      expect(hostToConfirm(address, base)).to.equal(host);
    });
  }

  it('are all those of servers for a page that has none', () => {
    expect(foreignAddress('https://a.example/', 'file:///b/index.html')?.host).to.equal(
      'a.example',
    );
    expect(foreignAddress('x.csv', 'file:///b/index.html')).to.equal(undefined);
  });

  it('are confirmed one by one', () => {
    confirmAddress(' https://daten.example/a.csv ', base);
    expect(hostToConfirm('https://daten.example/a.csv', base)).to.equal(undefined);
    expect(hostToConfirm('https://daten.example/b.csv', base)).to.equal('daten.example');
  });
});

describe('the snippets', () => {
  const state = withOption(
    withOption({ ...initial, lang: 'en' }, 'search', 'true'),
    'heading',
    `"a" & <b>`,
  );

  it('are one line without an empty one, with a link inside', () => {
    const { steps } = instructionsFor(state, files);
    expect(steps[0]?.code.split('\n')).to.deep.equal([
      '<!-- wp:html -->',
      '<div class="netzwerk-karte" data-search="true" data-heading="&quot;a&quot; &amp; &lt;b&gt;" lang="en"><a href="https://netz.example/embed/karte.html?search=true&amp;heading=%22a%22+%26+%3Cb%3E&amp;lang=en">Karte des Netzwerks öffnen</a></div>',
      '<script type="module" src="https://netz.example/netzwerk.js"></script>',
      '<!-- /wp:html -->',
    ]);
  });

  for (const widget of names) {
    for (const target of Object.keys(targets)) {
      it(`exist for ${widget} in ${target}, and none has an empty line`, () => {
        const { steps, page } = instructionsFor(
          { ...initial, widget, target, theme: 'kern' },
          files,
        );
        expect(steps.length).to.be.greaterThan(0);
        expect(page).to.match(/^[a-z0-9-]+$/);
        for (const { code, title, where } of steps) {
          expect(code).to.not.match(/^\s*$/m);
          expect(title && where).to.match(/\S/);
        }
      });
    }
  }

  it('write a shortcode that WordPress can read', () => {
    const [step] = instructionsFor({ ...state, target: 'wordpress' }, files).steps;
    expect(step?.code).to.equal('[netzwerk-karte search heading="’a’ &  b" lang="en"]');
  });

  it('give WordPress no background map, which its plugin does not take', () => {
    const background = withOption(initial, 'basemap', 'https://t.example/{z}/{x}/{y}.png');
    const { steps, hints } = instructionsFor({ ...background, target: 'wordpress' }, files);
    expect(steps[0]?.code).to.equal('[netzwerk-karte]');
    expect(hints.join()).to.contain('nur der Weg ohne Plugin');
  });

  it('put into the head of Drupal what has to be there, by a library of its own', () => {
    const [library, info] = instructionsFor(
      { ...initial, widget: 'hilfe', target: 'drupal' },
      readFiles('/netzwerk/'),
    ).steps;
    expect(library?.code.split('\n').slice(-6)).to.deep.equal([
      '  js:',
      '    /netzwerk/netzwerk.js: { preprocess: false, attributes: { type: module } }',
      'netzwerk-early:',
      '  header: true',
      '  js:',
      '    /netzwerk/netzwerk-early.js: { preprocess: false }',
    ]);
    expect(info?.code).to.equal(
      'libraries:\n  - MEIN_THEME/netzwerk\n  - MEIN_THEME/netzwerk-early',
    );
    const [map, mapInfo] = instructionsFor({ ...initial, target: 'drupal' }, files).steps;
    expect(`${map?.code}${mapInfo?.code}`).to.not.contain('early');
  });

  it('let the browser ask for own members at once, where the map does not wait', () => {
    const own = withOption(initial, 'src', '/a?b=1&c');
    const code = (of: typeof initial) => instructionsFor(of, files).steps.at(-1)?.code;
    expect(code(own)).to.contain(
      '<link rel="preload" as="fetch" crossorigin referrerpolicy="no-referrer" href="/a?b=1&amp;c">',
    );
    for (const other of [
      initial,
      withOption(own, 'loading', 'lazy'),
      { ...own, widget: 'ticker' } as const,
    ]) {
      expect(code(other)).to.not.contain('preload');
    }
  });

  it('say that a link loads nothing from elsewhere', () => {
    const foreign = withOption(
      { ...initial, target: 'link' },
      'src',
      'https://daten.example/x.csv',
    );
    expect(instructionsFor(foreign, files).hints.join()).to.contain('daten.example');
    const own = withOption({ ...initial, target: 'link' }, 'src', '/x.csv');
    expect(instructionsFor(own, files).hints.join()).to.not.contain('lädt nur Daten');
  });
});

describe('the notes on privacy', () => {
  const texts = (state: typeof initial, at = files) => {
    const { facts, paragraphs } = notesFor(state, at);
    return [...facts, ...paragraphs.map(({ title, text }) => `${title} ${text}`)].join('\n');
  };

  it('are those of the docs for the toolbar', async () => {
    const docs = (await (await fetch('/docs/datenschutz-hilfe.md')).text()).replace(/[*`]/g, '');
    const { paragraphs } = notesFor({ ...initial, widget: 'hilfe' }, readFiles('/n/'));
    expect(docs).to.contain(paragraphs[0]?.text);
    const local = withOption({ ...initial, widget: 'hilfe' }, 'persist', 'local');
    expect(texts(local)).to.contain('localStorage').and.not.contain('sessionStorage');
    const none = withOption({ ...initial, widget: 'hilfe' }, 'persist', 'none');
    expect(texts(none)).to.contain('Es wird nichts gespeichert').and.not.contain('TDDDG');
  });

  it('are those of the README for a background map', async () => {
    const readme = await (await fetch('/README.md')).text();
    const state = withOption(initial, 'basemap', 'https://kacheln.example/{z}/{x}/{y}.png');
    const paragraph = notesFor(state, files).paragraphs.find(({ title }) =>
      /Hintergrundkarte$/.test(title),
    );
    expect(readme).to.contain(paragraph?.text);
    expect(texts(state)).to.contain('kacheln.example');
  });

  it('name a foreign server, and none where there is none', () => {
    expect(texts(initial)).to.contain('netz.example');
    expect(texts(initial, readFiles('/n/'))).to.not.contain('Datenschutzerklärung');
    const state = withOption(initial, 'src', 'https://daten.example/x.csv');
    expect(texts(state, readFiles('/n/'))).to.contain('daten.example');
  });
});

describe('the search for places', () => {
  const table = `id;name;lon;lat
bad-ems;Bad Ems;7.7;50.3
emmelshausen;Emmelshausen;7.5;50.1
altenkirchen-50.69;Altenkirchen;7.6;50.69
altenkirchen-49.46;Altenkirchen;7.3;49.46
neustadt;Neustadt an der Weinstraße;8.1;49.3`;
  const places = readPlaces(table);
  const found = (typed: string) => searchPlaces(places, typed).map(({ name }) => name);

  it('takes umlauts, "Bad" and later words as people type them', () => {
    expect(found('em')).to.deep.equal(['Emmelshausen', 'Bad Ems']);
    expect(found('WEINSTRASSE')).to.deep.equal(['Neustadt an der Weinstraße']);
    expect(found('')).to.deep.equal([]);
    expect(found('zzz')).to.deep.equal([]);
  });

  it('tells two of one name apart', () => {
    const notes = searchPlaces(places, 'altenkirchen').map(({ note }) => note);
    expect(notes).to.have.members(['50,69° Nord, 7,60° Ost', '49,46° Nord, 7,30° Ost']);
    expect(searchPlaces(places, 'bad ems')[0]?.note).to.equal('');
  });
});

describe('the cities of the editor', () => {
  const place = { id: 'x', name: 'X', note: '', coordinates: [7.5, 50] as const };

  it('have ids of their own', () => {
    const two = addPlace(addPlace(emptyCollection, place), place);
    expect(two.features.map(({ id }) => id)).to.deep.equal(['x', 'x-2']);
    expect(removeAt(two, 0).features.map(({ id }) => id)).to.deep.equal(['x-2']);
  });

  it('are edited without touching anything else, and without an empty property', () => {
    const one = addPlace(emptyCollection, place);
    const next = edit(edit(one, 0, 'topics', ' A, B ;; C '), 0, 'joined', '2019');
    expect(next.features[0]?.['properties']).to.deep.equal({
      name: 'X',
      role: 'mitglied',
      topics: ['A', 'B', 'C'],
      joined: '2019',
    });
    expect(shown(next.features[0], 'topics')).to.equal('A, B, C');
    expect(edit(next, 0, 'joined', ' ').features[0]?.['properties']).to.not.have.property('joined');
    expect(one.features[0]?.['properties']).to.deep.equal({ name: 'X', role: 'mitglied' });
  });

  it('come out of a GeoJSON file as they went in', () => {
    const text =
      '{"type":"FeatureCollection","crs":1,"features":[{"id":7,"geometry":null,"properties":{"a":{"b":[1]}}}]}';
    expect(JSON.stringify(toGeoJson(readFile(`\ufeff${text}`)!))).to.equal(text);
  });

  it('come out of a table with their columns, also those that nobody knows', () => {
    const text =
      'Name;LON;lat;Einwohner Zahl;contact.email;leer\r\n"Eins;a";7,5;50,1;12;a@b.de;\r\n';
    const collection = readFile(`\ufeffsep=;\r\n${text}`)!;
    expect(shown(collection.features[0], 'name')).to.equal('Eins;a');
    expect(toTable(collection)).to.equal(
      '\ufeffname;lon;lat;Einwohner Zahl;contact.email;leer\r\n"Eins;a";7,5;50,1;12;a@b.de;\r\n',
    );
    expect(readFile(toTable(collection))).to.deep.equal(collection);
  });

  it('say what a table can not hold', () => {
    const collection = readFile(
      '{"type":"FeatureCollection","crs":1,"features":[{"properties":{"name":"A","projects":[{"name":"P","url":"https://p.de"}],"topics":["a","b"]}}]}',
    )!;
    expect(lossesInTable(collection).join())
      .to.contain('projects')
      .and.contain('crs')
      .and.not.contain('topics');
    expect(toTable(collection)).to.contain('a|b').and.contain('P');
    expect(lossesInTable(emptyCollection)).to.deep.equal([]);
  });

  it('say which items of lists a table would split', () => {
    const properties = {
      name: 'A, B',
      topics: ['Handel, Gewerbe', 'Verkehr'],
      projects: [{ name: 'Bus; Bahn' }, 'Rad'],
      sources: ['https://a.example/1,2', 'https://a.example/3'],
    };
    const collection = { ...emptyCollection, features: [{ properties }] };
    expect(lossesInTable(collection).join())
      .to.contain('topics „Handel, Gewerbe“')
      .and.contain('projects „Bus; Bahn“')
      .and.contain('sources „https://a.example/1,2“')
      .and.not.contain('Verkehr')
      .and.not.contain('„Rad“')
      .and.not.contain('a.example/3')
      .and.not.contain('A, B');
    const many = { name: 'A', topics: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((one) => `${one},`) };
    expect(lossesInTable({ ...emptyCollection, features: [{ properties: many }] }).join())
      .to.contain('topics „e,“ und 2 weitere')
      .and.not.contain('f,');
    const split = { name: 'A', topics: 'a, b' };
    expect(lossesInTable({ ...emptyCollection, features: [{ properties: split }] })).to.deep.equal(
      [],
    );
  });

  it('are read with their umlauts in the encodings that Excel writes', () => {
    const text = 'name;lon;lat\nWörth;8,26;49,05\nMünster – Süd;7;50\n';
    const signs: Record<string, number> = { '–': 0x96 };
    const windows = Uint8Array.from(text, (sign) => signs[sign] ?? sign.charCodeAt(0));
    const utf8 = new TextEncoder().encode(text);
    expect(decodeFile(utf8)).to.deep.equal({ text, bytes: utf8 });
    const { note, ...read } = decodeFile(windows);
    expect(read).to.deep.equal({ text, bytes: utf8 });
    expect(note).to.contain('Windows-1252');
  });

  it('keep the umlauts of a file in UTF-8 that lost one of them', () => {
    const bytes = Uint8Array.of(...new TextEncoder().encode('Wörth, Münster, '), 0xfc);
    expect(decodeFile(bytes)).to.deep.equal({ text: 'Wörth, Münster, \ufffd', bytes });
  });

  it('are not guessed from UTF-16 or a workbook', () => {
    for (const bytes of [
      Uint8Array.of(0xff, 0xfe, 0x6e, 0, 0xfc, 0),
      Uint8Array.of(0x50, 0x4b, 3, 4, 0x14, 0, 0xfc, 0xfd),
    ]) {
      expect(decodeFile(bytes)).to.not.have.property('note');
    }
  });

  it('are none in what is no file of cities', () => {
    for (const text of ['', '[]', '{"type":"Feature"}', 'a;b\n1;2', '<html>']) {
      expect(readFile(text), text).to.equal(undefined);
    }
  });
});
