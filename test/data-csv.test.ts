import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { headOf, readTable, rowsOf } from '../src/data/csv.js';
import { readMembers } from '../src/data/read-members.js';

const cellsOf = (text: string, delimiter = ',') =>
  [...rowsOf(text, delimiter)].map(({ cells }) => cells);

const read = (text: string) => readMembers(readTable(text));

describe('rowsOf', () => {
  for (const [what, text, rows] of [
    [
      'rows and cells',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['each kind of line end', 'a\r\nb\rc\n', [['a'], ['b'], ['c']]],
    ['empty cells', ',a,\n', [['', 'a', '']]],
    ['no empty rows', '\n\na\n , \n\n', [['a']]],
    ['quoted delimiters and line ends', '"a,b","c\nd"', [['a,b', 'c\nd']]],
    ['doubled quotes', '"a ""b"" c",""""', [['a "b" c', '"']]],
    ['a quote inside of a cell', '5" Rohr,b', [['5" Rohr', 'b']]],
    ['text behind a closing quote', '"a"b,c', [['ab', 'c']]],
    ['a quote that nothing closes', '"a,b\nc', [['a,b\nc']]],
    ['an empty quoted cell', '"",a', [['', 'a']]],
    ['nothing', '', []],
  ] as const) {
    it(`reads ${what}`, () => {
      expect(cellsOf(text)).to.deep.equal(rows);
    });
  }

  it('says where each row starts', () => {
    expect([...rowsOf('a\n\n"b\nc"\r\nd', ',')].map(({ start }) => start)).to.deep.equal([
      0, 3, 10,
    ]);
  });

  it('reads what was written by RFC 4180, whatever the cells hold', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'ä', ',', ';', '"', '\n', '\r', ' ', '.'),
    });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }));
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows
          .map((cells) => cells.map((own) => `"${own.replaceAll('"', '""')}"`).join(';'))
          .join('\r\n');
        const filled = rows.filter((cells) => cells.some((own) => own.trim()));
        expect(cellsOf(text, ';')).to.deep.equal(filled);
      }),
    );
  });

  it('ends for any text, and loses none of it but delimiters, line ends and quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r') }), (text) => {
        const bare = (own: string) => own.replace(/[,"\n\r]/g, '');
        expect(bare(cellsOf(text).flat().join(''))).to.equal(bare(text));
      }),
    );
  });

  it('comes to an end with any number of quotes', () => {
    for (const evil of ['"', '""', '"a"b', 'a"', '",', '"\n']) {
      const rows = [...rowsOf(evil.repeat(200_000), ',')];
      expect(rows.length).to.be.below(400_001);
    }
  });
});

describe('headOf', () => {
  for (const [text, delimiter, columns] of [
    ['name;lon;lat\n', ';', ['name', 'lon', 'lat']],
    ['Name, LON ,lat', ',', ['name', 'lon', 'lat']],
    ['name\tlon', '\t', ['name', 'lon']],
    ['"name";"a,b"', ';', ['name', 'a,b']],
    ['\n\nname\nx;y', ',', ['name']],
    ['', ',', []],
    ['"Ort; Kreis",name', ',', ['ort; kreis', 'name']],
    ['"Kreis\n(Land)";name\nx,y;z', ';', ['kreis\n(land)', 'name']],
    ['\tname\tlon\nA\tB\tC', '\t', ['', 'name', 'lon']],
  ] as const) {
    it(`finds the columns of ${JSON.stringify(text)}`, () => {
      expect(headOf(text)).to.deep.equal({ delimiter, columns });
    });
  }
});

describe('readTable', () => {
  it('makes members of rows', () => {
    const { members, problems } = read(
      'id;name;lon;lat;role;joined;topics;district;url;contact.office;contact.email;image.src;image.alt\n' +
        'sp;Speyer;8,43111;49,32083;Gründung;2019-04;Verkehr, Verwaltung;kreisfrei;www.speyer.de;Rathaus;a@speyer.de;https://a.example/b.jpg;Dom\n',
    );
    expect(problems).to.deep.equal([]);
    expect(members).to.deep.equal([
      {
        type: 'Feature',
        id: 'sp',
        geometry: { type: 'Point', coordinates: [8.43111, 49.32083] },
        properties: {
          name: 'Speyer',
          role: 'gruendung',
          joined: '2019-04',
          topics: ['Verkehr', 'Verwaltung'],
          district: 'kreisfrei',
          url: 'https://www.speyer.de/',
          contact: { office: 'Rathaus', email: 'a@speyer.de' },
          image: { src: 'https://a.example/b.jpg', alt: 'Dom' },
        },
      },
    ]);
  });

  it('takes the name as id, and keeps unknown columns', () => {
    const { members } = read('name,lon,lat,einwohner\nBad Ems,7.7,50.3,9000\n');
    expect(members[0]).to.deep.include({ id: 'bad-ems' });
    expect(members[0]!.properties['einwohner']).to.equal('9000');
  });

  it('takes columns that only begin or end like a position for properties', () => {
    const { members } = read('name,lon,lat,idee,plz_id, longe ,\nBad Ems, 7.7 , 50.3 ,neu,7,x,y\n');
    const { properties } = members[0]!;
    expect([properties['idee'], properties['plz_id'], properties['longe']]).to.deep.equal([
      'neu',
      '7',
      'x',
    ]);
    expect(members[0]!.geometry.coordinates).to.deep.equal([7.7, 50.3]);
  });

  it('reads JSON and markup as no table, however they are indented', () => {
    const columns = 'name,lon,lat\nHier,7,50\n';
    for (const start of ['{', ' {', '\n\t [', '<', '  <p>']) {
      expect(readTable(`${start}${columns}`), start).to.equal(undefined);
    }
    expect(readTable(`${columns}x{[<,1,2\n`))
      .to.have.property('features')
      .with.lengthOf(2);
  });

  it('takes "sep=" for the delimiter in the first line alone, whatever line breaks follow', () => {
    const features = (text: string) => (readTable(text) as { features: unknown[] }).features;
    expect(features('sep=;\r\n\r\nname;lon;lat\nHier;7;50\n')).to.have.lengthOf(1);
    expect(features('name;lon;lat\nsep=;7;50\n\nDort;7;50\n')).to.have.lengthOf(2);
  });

  it('leaves "sep=" alone within a cell', () => {
    const { members } = read('name,lon,lat,district\nHier,7,50,"sep=;\nso"\n');
    expect(members[0]!.properties.district).to.equal('sep=; so');
  });

  it('keeps no white space around a cell, and nothing of an empty one', () => {
    expect(readTable('name,id,lon,lat,url, note \n Hier , h ,7,50, ,\n')).to.deep.equal({
      type: 'FeatureCollection',
      features: [
        {
          id: 'h',
          geometry: { type: 'Point', coordinates: ['7', '50'] },
          properties: { name: 'Hier' },
        },
      ],
    });
  });

  it('names a row without a position, and shows the others', () => {
    const { members, problems } = read('name;lon;lat\nHier;7;50\nDort;;\n');
    expect(members.map(({ id }) => id)).to.deep.equal(['hier']);
    expect(problems.map(({ feature, index }) => [feature, index])).to.deep.equal([['Dort', 1]]);
  });

  it('passes over Excel’s line about the delimiter', () => {
    expect(read('sep=;\r\nname;lon;lat\r\nHier;7;50\r\n').members).to.have.lengthOf(1);
  });

  it('is quick with one very long line', () => {
    expect(readTable('a'.repeat(5_000_000))).to.equal(undefined);
    expect(readTable(`x,${'"'.repeat(1_000_001)}`)).to.equal(undefined);
  });

  it('takes more and fewer cells than columns', () => {
    const { members } = read('name;lon;lat;url\nHier;7;50\nDort;8;50;;zu viel;noch mehr\n');
    expect(members).to.have.lengthOf(2);
  });

  it('takes the parts of a contact before a contact that is only a text', () => {
    const { members } = read('name;lon;lat;contact;contact.email\nA;7;50;Rathaus;a@a.example\n');
    expect(members[0]!.properties.contact).to.deep.equal({ email: 'a@a.example' });
  });

  it('can’t reach the prototype', () => {
    const { members } = read(
      'name;lon;lat;__proto__;contact.__proto__;constructor.x\nA;7;50;x;y;z\n',
    );
    expect(members).to.have.lengthOf(1);
    expect(Object.getPrototypeOf(members[0]!.properties)).to.equal(Object.prototype);
  });

  for (const text of ['', 'Stadt;lon\nA;7', '{"name":1}', '<html>name', '[1]', 'name: text']) {
    it(`sees no table in ${JSON.stringify(text)}`, () => {
      expect(readTable(text)).to.equal(undefined);
    });
  }

  it('throws for nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        readTable(text);
        readTable(`name;lon;lat\n${text}`);
      }),
    );
  });
});
