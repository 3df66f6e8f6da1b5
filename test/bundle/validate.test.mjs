/** `npm run validate` tells webmasters in German what is wrong with their data, and where. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { readTable } from '../../dist/data/csv.js';
import { check } from '../../scripts/validate/check.mjs';
import { features, JsonError } from '../../scripts/validate/json.mjs';
import { isInside } from '../../scripts/validate/outline.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'netzwerk-validate-'));
after(() => rmSync(folder, { recursive: true }));

const bytesOf = (content) => (typeof content === 'string' ? Buffer.from(content) : content);
const lines = (findings) =>
  findings.map(({ line, who, text }) =>
    [line && `Zeile ${line}`, who, text].filter(Boolean).join(', '),
  );

/** The texts of mistakes and hints. */
function findings(content) {
  const { mistakes, hints } = check(bytesOf(content));
  return { mistakes: lines(mistakes), hints: lines(hints) };
}

/** One mistake, and nothing else. */
function expectMistake(content, expected) {
  assert.deepEqual(findings(content), { mistakes: [expected], hints: [] });
}

function expectHint(content, expected) {
  assert.deepEqual(findings(content), { mistakes: [], hints: [expected] });
}

/** A table whose third line is the city with these cells, after Trier. */
function table(cells, delimiter = ';') {
  const trier = { name: 'Trier', lon: '6,64', lat: '49,76' };
  const city = { name: 'Speyer', lon: '8,43', lat: '49,32', ...cells };
  const columns = Object.keys(city);
  const row = (values) => columns.map((column) => values[column] ?? '').join(delimiter);
  return [columns.join(delimiter), row(trier), row(city), ''].join('\n');
}

/** GeoJSON whose third line is this city. */
function geojson(properties, rest) {
  const city = {
    type: 'Feature',
    id: 'speyer',
    geometry: { type: 'Point', coordinates: [8.43, 49.32] },
    properties: { name: 'Speyer', ...properties },
    ...rest,
  };
  return `{"type": "FeatureCollection",\n "features": [\n${JSON.stringify(city)}\n]}`;
}

describe('the command', () => {
  const run = (...args) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'scripts/validate.mjs'), ...args],
      { encoding: 'utf8', cwd: folder },
    );
    assert.doesNotMatch(stdout + stderr, /\n\s+at |node:internal/);
    return { status, stdout, stderr };
  };
  const write = (name, content) => {
    writeFileSync(join(folder, name), content);
    return name;
  };

  it('finds nothing in the members of the network', () => {
    assert.deepEqual(run(join(root, 'data/mitglieder.geojson')), {
      status: 0,
      stdout: '11 Städte, nichts zu beanstanden\n',
      stderr: '',
    });
  });

  it('lists mistakes and hints by line, sums up, and ends with 1', () => {
    const content = `name;lon;lat;joined;url
Speyer;8,43;49,32;April 2019;http://www.speyer.de/
Trier;49,76;6,64;2019;
Mainz;8,27;50;2019-13;`;
    assert.deepEqual(run(write('staedte.csv', content)), {
      status: 1,
      stdout: `Fehler:
  Zeile 2, Speyer: joined „April 2019“ ist kein Datum. Schreiben Sie 2019, 2019-04 oder 2019-04-17.
  Zeile 3, Trier: lon „49,76“, lat „6,64“: Länge und Breite sind vertauscht. Schreiben Sie lon 6.64 und lat 49.76. So fehlt die Stadt.
  Zeile 4, Mainz: joined „2019-13“ ist kein Datum. Schreiben Sie 2019, 2019-04 oder 2019-04-17.

Hinweise:
  Zeile 2, Speyer: url „http://www.speyer.de/“ ist unverschlüsselt. Schreiben Sie https://, wenn es geht.

3 Städte, 3 Fehler, 1 Hinweis, 1 Stadt würde weggelassen
`,
      stderr: '',
    });
  });

  it('ends with 0 when there are only hints', () => {
    const { status, stdout } = run(write('hinweis.csv', table({ ags: '7318000' })));
    assert.equal(status, 0);
    assert.match(stdout, /^2 Städte, 1 Hinweis$/m);
  });

  it('prints no control characters of the data', () => {
    const { stdout } = run(write('steuer.json', geojson({ joined: '\u001b[31m\u202erot\u0007' })));
    assert.match(stdout, /rot/);
    assert.doesNotMatch(stdout, /[^\P{Cc}\n]|\p{Cf}/u);
  });

  it('prints no more than the first hundred', () => {
    const rows = [...Array(300).keys()].map((n) => `Stadt ${n};8;49,5;x`);
    const { stdout } = run(write('viele.csv', ['name;lon;lat;joined', ...rows].join('\n')));
    assert.match(stdout, /^ {2}… und 200 weitere$/m);
    assert.match(stdout, /^300 Städte, 300 Fehler$/m);
    assert.equal(stdout.split('\n').length, 105);
  });

  it('refuses a file that is too large, without reading it', () => {
    const file = write('gross.csv', '');
    truncateSync(join(folder, file), 2 ** 25 + 1);
    const { status, stdout } = run(file);
    assert.equal(status, 1);
    assert.match(stdout, /Die Datei hat 33 MiB, gelesen werden höchstens 32\./);
  });

  for (const [name, args, message] of [
    ['no file', [], /^Aufruf: netzwerk-validate <datei>/],
    ['two files', ['a', 'b'], /^Aufruf/],
    ['an unknown option', ['--fix'], /^Aufruf/],
    ['a file that does not exist', ['fehlt.csv'], /^fehlt\.csv: Diese Datei gibt es nicht\./],
    ['a folder', ['.'], /^\.: Das ist ein Ordner\./],
  ]) {
    it(`ends with 2 for ${name}`, () => {
      const { status, stderr, stdout } = run(...args);
      assert.equal(status, 2);
      assert.match(stderr, message);
      assert.equal(stdout, '');
    });
  }

  it('explains itself', () => {
    const { status, stdout } = run('--help');
    assert.equal(status, 0);
    assert.match(stdout, /^Aufruf/);
  });
});

describe('a property that the reader refuses', () => {
  for (const [cells, expected] of [
    [
      { joined: '2019-02-30' },
      'joined „2019-02-30“ ist kein Datum. Schreiben Sie 2019, 2019-04 oder',
    ],
    [
      { role: 'Chef' },
      'role „Chef“ ist keine Rolle. Schreiben Sie koordination, gruendung oder mitglied.',
    ],
    [{ ags: '123' }, 'ags „123“ ist kein Gemeindeschlüssel.'],
    [{ url: 'ftp://x.de' }, 'url „ftp://x.de“ ist keine Webadresse.'],
    [{ 'contact.email': 'Rathaus' }, 'contact.email „Rathaus“ ist keine E-Mail-Adresse.'],
    [{ 'contact.phone': 'ja' }, 'contact.phone „ja“ ist keine Telefonnummer.'],
    [{ contact: 'Rathaus' }, 'contact „Rathaus“ ist kein lesbarer Kontakt.'],
    [{ wikidata: 'Speyer' }, 'wikidata „Speyer“ ist keine Nummer von Wikidata.'],
    [
      { 'crest.src': 'w.svg' },
      'crest ist unvollständig. Geben Sie crest.src an, und als crest.perm',
    ],
    [{ sources: 'mailto:a' }, 'sources „mailto:a“ ist keine Webadresse.'],
  ]) {
    it(expected, () => {
      const { mistakes } = findings(table(cells));
      assert.ok(mistakes[0]?.startsWith(`Zeile 3, Speyer, ${expected}`), mistakes[0]);
    });
  }

  it('an object where a text belongs', () => {
    expectMistake(
      geojson({ district: { kreis: 'Speyer' } }),
      'Zeile 3, Speyer, district {"kreis":"Speyer"} ist kein Text. Schreiben Sie eine Zeile Text.',
    );
  });
});

describe('a city that would be left out', () => {
  for (const [name, content, expected] of [
    ['no name', table({ name: '', id: 'x' }), 'x, Der Name fehlt. Geben Sie name an.'],
    ['swapped', table({ lon: '49,32', lat: '8,43' }), 'Speyer, lon „49,32“, lat „8,43“: Länge und'],
    ['no place', table({ lat: '' }), 'Speyer, lon „8,43“, lat fehlt: kein Ort. Schreiben Sie'],
    ['words', table({ lon: 'Ost' }), 'Speyer, lon „Ost“, lat „49,32“: kein Ort.'],
    [
      'a doubled id',
      table({ id: 'trier', name: 'Speyer' }).replace('Trier;6,64;49,76;', '$&trier'),
      'Speyer, Die id „trier“ gibt es schon. Geben Sie jeder Stadt eine eigene.',
    ],
    [
      'swapped in GeoJSON',
      geojson({}, { geometry: { type: 'Point', coordinates: [49.32, 8.43] } }),
      'Speyer, coordinates [49.32,8.43]: Länge und Breite sind vertauscht. Schreiben Sie [8.43, 49.32].',
    ],
    [
      'UTM',
      geojson({}, { geometry: { type: 'Point', coordinates: [458000, 5463000] } }),
      'Speyer, coordinates [458000,5463000]: kein Ort.',
    ],
    [
      'an area',
      geojson({}, { geometry: { type: 'Polygon', coordinates: [] } }),
      'Speyer, geometry ist „Polygon“. Schreiben Sie {"type": "Point", "coordinates": [Länge, Breite]}.',
    ],
    ['no geometry', geojson({}, { geometry: null }), 'Speyer, geometry fehlt. Schreiben Sie'],
  ]) {
    it(name, () => {
      const { mistakes } = findings(content);
      assert.equal(mistakes.length, 1);
      assert.ok(mistakes[0].startsWith(`Zeile 3, ${expected}`), mistakes[0]);
      assert.match(mistakes[0], / So fehlt die Stadt\.$/);
      assert.equal(check(bytesOf(content)).dropped, 1);
    });
  }
});

describe('hints to what the reader accepts', () => {
  for (const [name, content, expected] of [
    [
      'an AGS without its zero',
      table({ ags: '7318000' }),
      /ags „7318000“ fehlt die führende Null\. Schreiben Sie „07318000“/,
    ],
    ['the same as number', geojson({ ags: 7318000 }), /ags „7318000“ fehlt die führende Null/],
    ['an id without its zero', table({ id: '7318000' }), /id „7318000“ fehlt die führende Null/],
    ['http', table({ url: 'http://www.speyer.de/' }), /ist unverschlüsselt/],
    [
      'an address without scheme',
      table({ url: 'speyer.de' }),
      /url „speyer\.de“ hat vorn kein https:\/\//,
    ],
    ['a picture without alt', table({ 'image.src': 'dom.jpg' }), /image hat kein alt/],
    ['an id with a space', table({ id: 'bad ems' }), /id „bad ems“ enthält Leerzeichen.*„bad-ems“/],
    [
      'a place outside',
      table({ name: 'Mannheim', lon: '8,47', lat: '49,49' }),
      /liegt außerhalb von Rheinland-Pfalz/,
    ],
    [
      'a place far from its name',
      table({ lat: '50,32' }),
      /Der Ort \(8\.43, 50\.32\) ist 111 km von Speyer/,
    ],
    [
      'a name that is there twice',
      table({ id: 'neu', name: 'Trier', lon: '6,65', lat: '49,75' }),
      /Diesen Namen gibt es schon in Zeile 2\./,
    ],
    [
      'an id inside properties',
      geojson({ id: 'speyer' }, { id: undefined }),
      /id „speyer“ gehört neben properties/,
    ],
    ['no type', geojson({}, { type: undefined }), /Schreiben Sie "type": "Feature" dazu/],
  ]) {
    it(name, () => {
      const { mistakes, hints } = findings(content);
      assert.deepEqual(mistakes, []);
      assert.equal(hints.length, 1, hints.join('\n'));
      assert.match(hints[0], /^Zeile 3, /);
      assert.match(hints[0], expected);
    });
  }

  it('no city at all', () => {
    expectHint('{"type":"FeatureCollection","features":[]}', 'Die Datei enthält keine Stadt.');
    expectHint('name;lon;lat\n', 'Die Datei enthält keine Stadt.');
  });

  for (const [name, content] of [
    ['decorative picture', geojson({ image: { src: 'dom.jpg', alt: '' } })],
    ['www.', table({ url: 'www.speyer.de' })],
    ['a number of twelve digits', table({ ags: '073180000000' })],
    [
      'names of official data',
      geojson({ name: undefined, GEN: 'Speyer', AGS: '07318000', RS: '073180000000' }),
    ],
    ['properties of one’s own', geojson({ einwohner: 50931, plz: '67346', kfz: 'SP', note: 'x' })],
    ['columns of one’s own', table({ einwohner: '50931', plz: '67346', bemerkung: '' })],
  ]) {
    it(`none to: ${name}`, () => {
      assert.deepEqual(findings(content), { mistakes: [], hints: [] });
    });
  }
});

describe('misspelt names', () => {
  for (const [column, meant] of Object.entries({
    joind: 'joined',
    rolle: 'role',
    website: 'url',
    tags: 'topics',
    telefon: 'contact.phone',
    'contact.mail': 'contact.email',
    'kontakt.phone': 'contact.phone',
    'contact.ofice': 'contact.office',
  })) {
    it(`column ${column}`, () => {
      expectHint(
        table({ [column]: 'x' }),
        `Zeile 1, Die Spalte „${column}“ ist unbekannt. Meinten Sie „${meant}“?`,
      );
    });
  }

  it('of properties, once with their number', () => {
    const city = (name, lon) =>
      `{"type":"Feature","geometry":{"type":"Point","coordinates":[${lon},49.4]},"properties":{"name":"${name}","Topics":["a"],"contact":{"office":"x","tel":"110"}}}`;
    const content = `{"type":"FeatureCollection","features":[\n${city('A', 8)},\n${city('B', 8.1)}]}`;
    assert.deepEqual(findings(content).hints, [
      'Zeile 2, Die Angabe „Topics“ ist unbekannt (2-mal). Meinten Sie „topics“?',
      'Zeile 2, Die Angabe „contact.tel“ ist unbekannt (2-mal). Meinten Sie „contact.phone“?',
    ]);
  });
});

describe('tables', () => {
  for (const delimiter of [';', '\t']) {
    it(`with ${JSON.stringify(delimiter)}, byte order mark and CRLF`, () => {
      const content = `\ufeff${table({ joined: 'x' }, delimiter)}`.replaceAll('\n', '\r\n');
      assert.match(findings(content).mistakes[0], /^Zeile 3, Speyer, joined/);
    });
  }

  it('count the lines of quoted cells and empty rows', () => {
    const content =
      'name;lon;lat;district;joined\n\n"Speyer";8,43;49,32;"a\nb";x\nTrier;6,64;49,76;;y';
    assert.deepEqual(
      findings(content).mistakes.map((text) => text.slice(0, 15)),
      ['Zeile 3, Speyer', 'Zeile 5, Trier,'],
    );
  });

  it('without the columns they need', () => {
    assert.deepEqual(findings('Stadt;Länge;lat\nSpeyer;8,43;49,32'), {
      mistakes: [
        'Zeile 1, Die Spalte name fehlt. Benennen Sie die Spalte „stadt“ in „name“ um.',
        'Zeile 1, Die Spalte lon fehlt. Benennen Sie die Spalte „länge“ in „lon“ um.',
      ],
      hints: [],
    });
    expectMistake(
      'name;lon;plz\nSpeyer;8,43;67346\nTrier;6,64;54290',
      'Zeile 1, Die Spalte lat fehlt. Ergänzen Sie sie; gefunden: name, lon, plz.',
    );
  });

  it('with a column twice', () => {
    expectMistake(
      'name;lon;lat;name\nSpeyer;8,43;49,32;',
      'Zeile 1, Die Spalte name steht zweimal da. Löschen Sie eine, oder benennen Sie sie um.',
    );
  });

  it('with a column and one inside of it', () => {
    const { mistakes } = findings(
      'name;lon;lat;contact;contact.email\nSpeyer;8,43;49,32;Rathaus;a@b.de',
    );
    assert.deepEqual(mistakes, [
      'Zeile 1, Die Spalten contact und contact.email gehen nicht zugleich. Benennen Sie contact um oder löschen Sie sie.',
    ]);
  });

  it('with a head that breaks, or starts with an empty cell, are read as they are meant', () => {
    const broken =
      'name;lon;lat;"district\n(Kreis)";url\nSpeyer;8,43;49,32;x;https://www.example.org/';
    assert.deepEqual(findings(broken).mistakes, []);
    const numbered = '\tname\tlon\tlat\n0\tSpeyer\t8.43\t49.32';
    assert.deepEqual(findings(numbered).mistakes, []);
  });

  it('with decimal commas between commas', () => {
    const { mistakes } = findings('name,lon,lat\nSpeyer,8,43,49,32\n');
    assert.ok(
      mistakes.includes(
        'Zeile 2, Speyer, Die Zeile hat 5 Zellen, die Kopfzeile 3: „49“ ist zu viel. Setzen Sie Zellen mit „,“ in Anführungszeichen.',
      ),
    );
    assert.deepEqual(findings('name,lon,lat,\nSpeyer,"8,43","49,32",,,\n').mistakes, []);
  });

  it('with a quote that nothing closes', () => {
    const { mistakes } = findings(
      'name;lon;lat;district\nSpeyer;8,43;49,32;"x\nTrier;6,64;49,76;\n',
    );
    assert.match(
      mistakes[0],
      /^Zeile 2, Speyer, Hier beginnt ein Anführungszeichen, das nicht schließt/,
    );
    assert.deepEqual(findings(table({ district: 'a 5" b' })).mistakes, []);
  });

  it('with a line for Excel, or no table at all', () => {
    expectMistake(
      'sep=;\nname;lon;lat',
      'Zeile 1, Hier steht „sep=“. Löschen Sie die Zeile, sie ist nur für Excel.',
    );
    assert.match(
      findings('Hallo').mistakes[0],
      /^Zeile 1, Das ist weder GeoJSON noch eine Tabelle\./,
    );
  });
});

describe('encodings', () => {
  const content = table({ name: 'Wörth am Rhein', lon: '8,26', lat: '49,05' });

  it('UTF-8 is right', () => {
    assert.deepEqual(findings(content), { mistakes: [], hints: [] });
  });

  for (const [name, bytes, expected] of [
    [
      'Windows-1252',
      Buffer.from(content, 'latin1'),
      /^Zeile 3, Die Datei ist nicht in UTF-8: „W�rth“\. Speichern Sie die Datei als UTF-8/,
    ],
    [
      'UTF-8 taken for Windows-1252',
      content.replace('ö', 'Ã¶'),
      /^Zeile 3, Zerlegte Umlaute: „WÃ¶rth“\. .* als UTF-8/,
    ],
    [
      'a lost letter',
      content.replace('ö', '\ufffd'),
      /^Zeile 3, Hier ging ein Buchstabe verloren: „W�rth“/,
    ],
    [
      'UTF-16',
      Buffer.from(`\ufeff${content}`, 'utf16le'),
      /^Die Datei ist nicht in UTF-8, sondern in UTF-16/,
    ],
    [
      'a workbook',
      Buffer.from('PK\u0003\u0004…'),
      /^Das ist eine Arbeitsmappe\. Speichern Sie die Tabelle als CSV/,
    ],
    ['nothing', Buffer.alloc(0), /^Die Datei ist leer\.$/],
  ]) {
    it(name, () => {
      const { mistakes } = findings(bytes);
      assert.equal(mistakes.length, 1);
      assert.match(mistakes[0], expected);
    });
  }
});

describe('GeoJSON that can’t be read', () => {
  const whole = geojson({ joined: '2019', topics: ['a', 'b'] });
  for (const [name, content, expected] of [
    [
      'a comma too many',
      whole.replace('\n]}', ',\n]}'),
      'Zeile 4, Vor „]“ steht ein Komma zu viel. Löschen Sie es.',
    ],
    [
      'a missing comma',
      whole.replace('"2019",', '"2019"'),
      'Zeile 3, Vor „"topics"“ fehlt ein Komma.',
    ],
    [
      'a missing colon',
      whole.replace('"features":', '"features"'),
      'Zeile 2, Vor „[“ fehlt ein Doppelpunkt.',
    ],
    ['a missing bracket', whole.slice(0, -1), 'Zeile 4, Die Datei endet zu früh: Es fehlt „}“.'],
    [
      'a wrong bracket',
      whole.replace('\n]}', '\n}}'),
      'Zeile 4, Hier steht „}“, offen ist aber eine Klammer, die mit „]“ schließt.',
    ],
    [
      'typographic quotes',
      whole.replace('"2019"', '„2019“'),
      'Zeile 3, Hier steht „2019“. Schreiben Sie gerade, doppelte Anführungszeichen: ".',
    ],
    [
      'a word',
      whole.replace('"2019"', 'heute'),
      'Zeile 3, Hier steht „heute“. Schreiben Sie Texte in Anführungszeichen: "heute".',
    ],
    [
      'a leading zero',
      whole.replace('"2019"', '07318000'),
      'Zeile 3, Die Zahl 07318000 beginnt mit einer Null. Schreiben Sie sie in Anführungszeichen: "07318000".',
    ],
    [
      'a comment',
      `${whole.slice(0, 1)}// Stand 2024\n${whole.slice(1)}`,
      'Zeile 1, Hier steht ein Kommentar, den JSON nicht kennt. Löschen Sie ihn.',
    ],
    [
      'more after the end',
      `${whole}]`,
      'Zeile 4, Nach dem Ende der Daten steht noch „]“. Löschen Sie es.',
    ],
    [
      'a single city',
      '{"type":"Feature"}',
      'Zeile 1, Das ist keine FeatureCollection, type ist „Feature“. Schreiben Sie {"type": "FeatureCollection", "features": [ … ]}, in den eckigen Klammern die Städte.',
    ],
    [
      'a list',
      '[]',
      'Zeile 1, Das ist keine FeatureCollection, type fehlt. Schreiben Sie {"type": "FeatureCollection", "features": [ … ]}, in den eckigen Klammern die Städte.',
    ],
    ['a page', '<!doctype html>', 'Das ist HTML oder XML. Die Widgets lesen GeoJSON oder CSV.'],
  ]) {
    it(name, () => {
      assert.throws(() => assert.equal(JSON.parse(content).type, 'FeatureCollection'));
      expectMistake(content, expected);
    });
  }

  it('a text that does not end in its line', () => {
    const { mistakes } = findings(whole.replace('"2019"', '"20\n19"'));
    assert.match(mistakes[0], /^Zeile 3, Der Text "20 … ist nicht richtig geschlossen\./);
  });

  it('decimal commas make four numbers', () => {
    const content = geojson({}).replace('[8.43,49.32]', '[8,43,49,32]');
    assert.match(
      findings(content).mistakes[0],
      /^Zeile 3, Speyer, coordinates \[8,43,49,32\]: .*\[8\.43, 49\.32\]/,
    );
  });
});

describe('positions in JSON', () => {
  const parses = (text) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const scans = (text) => {
    try {
      features(text);
      return true;
    } catch (error) {
      assert.ok(error instanceof JsonError, error.stack);
      assert.ok(error.position >= 0 && error.position <= text.length);
      return false;
    }
  };

  it('fits JSON.parse in what is JSON', () => {
    const pieces = fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"a"',
        '"',
        '\\',
        '\\u00e4',
        '1',
        '-',
        '0',
        '01',
        '1.5',
        '.',
      ],
      ...[
        '1e5',
        'E+',
        'true',
        'null',
        'nul',
        ' ',
        '\n',
        '\t',
        '\u00a0',
        '\ufeff',
        'ü',
        '\u0000',
        '\u007f',
        '//',
      ],
    );
    const odd = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));
    const broken = fc
      .tuple(fc.json(), fc.nat(40), fc.nat(3), odd)
      .map(([text, at, length, part]) => text.slice(0, at) + part + text.slice(at + length));
    fc.assert(
      fc.property(fc.oneof(odd, fc.json(), broken), (text) => {
        assert.equal(scans(text), parses(text), JSON.stringify(text));
      }),
      { numRuns: 5000 },
    );
  });

  it('are those of each feature', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue()),
        fc.jsonValue(),
        fc.constantFrom(0, 2),
        (list, other, indent) => {
          const input = { other, bbox: [1, [2]], features: list, last: { features: [other] } };
          const text = JSON.stringify(input, null, indent);
          const starts = features(text);
          assert.equal(starts.length, list.length);
          list.forEach((value, index) => {
            const first = JSON.stringify(value).slice(0, 1);
            assert.equal(text[starts[index]], first);
          });
          assert.deepEqual(
            [...starts].sort((a, b) => a - b),
            starts,
          );
        },
      ),
    );
  });

  it('take a long file in no time', () => {
    const text = JSON.stringify({
      features: Array(1e5).fill({ a: 'x'.repeat(20) }),
      b: 'y'.repeat(1e6),
    });
    assert.equal(features(text).length, 1e5);
    assert.equal(scans('['.repeat(1e6)), false);
  });
});

describe('any file', () => {
  it('throws nothing', () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(
        null,
        8.43,
        49.32,
        '8,43',
        'Speyer',
        '2019',
        'speyer.de',
        'http://a.de',
        7318000,
      ),
    );
    const known = fc.constantFrom(
      'name',
      'ags',
      'joined',
      'url',
      'image',
      'crest',
      'contact',
      'projects',
      'sources',
      'id',
      'Name',
      '__proto__',
      'toString',
    );
    const feature = fc.oneof(
      value,
      fc.record(
        {
          type: value,
          id: value,
          geometry: fc.oneof(
            value,
            fc.record({
              type: fc.constant('Point'),
              coordinates: fc.oneof(value, fc.array(value)),
            }),
          ),
          properties: fc.oneof(
            value,
            fc.dictionary(
              known,
              fc.oneof(
                value,
                fc.array(value),
                fc.dictionary(fc.constantFrom('name', 'url', 'src', 'alt', 'mail'), value),
              ),
            ),
          ),
        },
        { requiredKeys: [] },
      ),
    );
    const collection = fc
      .array(feature)
      .map((list) => JSON.stringify({ type: 'FeatureCollection', features: list }));
    const cell = fc.constantFrom(
      'name',
      'lon',
      'lat',
      'Speyer',
      '8,43',
      '49,32',
      ';',
      ';',
      ',',
      '\t',
      '\n',
      '\r',
      '"',
      ' ',
      'Ã¶',
      '\ufffd',
      'http://a.de',
      '__proto__',
      'a.b',
      'contact.',
      '.',
    );
    const csv = fc.array(cell, { maxLength: 40 }).map((parts) => parts.join(''));
    const head = csv.map((text) => `name;lon;lat;url;image.src\n${text}`);
    const bytes = fc.oneof(
      fc
        .oneof(collection, csv, head, fc.string({ unit: 'binary' }))
        .map((text) => Buffer.from(text)),
      fc.uint8Array().map((list) => Buffer.from(list)),
    );
    fc.assert(
      fc.property(bytes, (content) => {
        const { cities, mistakes, hints } = check(content);
        assert.ok(cities >= 0 || mistakes.length > 0);
        for (const { line, text } of [...mistakes, ...hints]) {
          assert.ok(line >= 0);
          assert.match(text, /[.?!"]$/);
          assert.doesNotMatch(text, /undefined|\[object|NaN/);
          assert.doesNotMatch(
            text,
            /weggelassen, |unlesbar: | angeben\.$/,
            'not in words of the validator',
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the outline', () => {
  const places = readTable(readFileSync(join(root, 'dist/netzwerk-orte.csv'), 'utf8')).features;

  it('has all places of the gazetteer inside', () => {
    const outside = places.filter(({ geometry }) => !isInside(geometry.coordinates.map(Number)));
    assert.deepEqual(
      outside.map(({ id }) => id),
      [],
    );
  });

  for (const [name, ...position] of [
    ['Mannheim', 8.47, 49.49],
    ['Wiesbaden', 8.24, 50.08],
    ['Saarbrücken', 6.99, 49.23],
    ['Frankfurt', 8.68, 50.11],
    ['Bonn', 7.1, 50.73],
    ['Luxemburg', 6.13, 49.61],
    ['null island', 0, 0],
    ['the pole', 10, 90],
  ]) {
    it(`has ${name} outside`, () => {
      assert.equal(isInside(position), false);
    });
  }
});
