import { elementUpdated, expect, html, waitUntil } from '@open-wc/testing';
import { city, collection } from './helpers/cities.js';
import { hearConsole, restoreConsole } from './helpers/console.js';
import { cityOf, markers, mount, place, rows, stopListening, textOf } from './helpers/karte.js';
import { restoreServer, serve } from './helpers/server.js';

afterEach(() => {
  restoreServer();
  restoreConsole();
  stopListening();
});

const namesOn = (karte: Element) =>
  rows(karte).map((row) => textOf(row.querySelector('.row-name')));

describe('netzwerk-karte: members from elsewhere', () => {
  it('reads a table', async () => {
    const server = serve();
    const karte = await place(html`<netzwerk-karte src="/a.csv"></netzwerk-karte>`);
    (await server.request(0)).answer('name,lon,lat\nWorms,8.36,49.63\nAlzey,8.11,49.75\n');
    await karte.ready;
    expect(namesOn(karte)).to.deep.equal(['Alzey', 'Worms']);
  });

  it('reads a list inside of it, and follows its changes', async () => {
    const karte = await mount(
      html`<netzwerk-karte
        ><ul>
          <li data-lon="8,36" data-lat="49,63"><a href="/worms">Worms</a></li>
          <li data-id="speyer">Domstadt Speyer</li>
        </ul></netzwerk-karte
      >`,
    );
    expect(markers(karte).map(cityOf)).to.deep.equal(['Domstadt Speyer', 'Worms']);
    expect(karte.features[0]!.properties).to.include({
      role: 'gruendung',
      name: 'Domstadt Speyer',
    });
    karte.querySelector('li')!.remove();
    await waitUntil(() => markers(karte).length === 1);
    karte.querySelector('ul')!.remove();
    await waitUntil(() => markers(karte).length === 11);
  });

  it('takes a list without places for what it is: text', async () => {
    const karte = await mount(html`<netzwerk-karte><ul><li>Speyer</li></ul></netzwerk-karte>`);
    expect(markers(karte)).to.have.lengthOf(11);
  });

  it('finds members that the data lack in the gazetteer', async () => {
    const karte = await mount(
      html`<netzwerk-karte members="mainz Trier bad-duerkheim"></netzwerk-karte>`,
    );
    await waitUntil(() => rows(karte).length === 3);
    expect(namesOn(karte)).to.deep.equal(['Bad Dürkheim', 'Mainz', 'Trier']);
    const [lon, lat] = karte.features[1]!.geometry.coordinates;
    expect(lon).to.be.closeTo(8.27, 0.05);
    expect(lat).to.be.closeTo(49.98, 0.05);
    expect(textOf(karte.shadowRoot!.querySelector('.attribution'))).to.contain('GeoNames');
  });

  it('names a member that nobody knows, and what may be meant', async () => {
    const { warn } = hearConsole();
    const karte = await mount(html`<netzwerk-karte members="trier woerms"></netzwerk-karte>`);
    expect(namesOn(karte)).to.deep.equal(['Trier']);
    await waitUntil(() => warn.length > 0);
    expect(warn).to.deep.equal([
      '[netzwerk-karte] members="woerms" ist keine bekannte Stadt: Meinten Sie „worms“?',
    ]);
  });

  it('says when the gazetteer fails, shows the others, and can try again', async () => {
    const { error } = hearConsole();
    const server = serve();
    const karte = await place(html`<netzwerk-karte members="trier mainz"></netzwerk-karte>`);
    (await server.request(0)).answer(new Response('', { status: 500 }));
    await waitUntil(() => karte.shadowRoot!.querySelector('[role=alert]'));
    await karte.ready;
    expect(namesOn(karte)).to.deep.equal(['Trier']);
    expect(error).to.have.lengthOf(1);
    const again = karte.reload();
    (await server.request(1)).answer('id;name;lon;lat\nmainz;Mainz;8,27;49,98\n');
    await again;
    await waitUntil(() => rows(karte).length === 2);
    expect(namesOn(karte)).to.deep.equal(['Mainz', 'Trier']);
    expect(karte.shadowRoot!.querySelector('[role=alert]')).to.equal(null);
  });

  it('forgets the gazetteer’s failure when it is not needed any more', async () => {
    hearConsole();
    const server = serve();
    const karte = await place(html`<netzwerk-karte members="mainz"></netzwerk-karte>`);
    (await server.request(0)).answer(new Response('', { status: 500 }));
    await waitUntil(() => karte.shadowRoot!.querySelector('[role=alert]'));
    karte.members = 'trier';
    await elementUpdated(karte);
    expect(namesOn(karte)).to.deep.equal(['Trier']);
    expect(karte.shadowRoot!.querySelector('[role=alert]')).to.equal(null);
  });

  it('takes null for no data', async () => {
    const karte = await mount(html`<netzwerk-karte .data=${null}></netzwerk-karte>`);
    expect(rows(karte)).to.have.lengthOf(11);
  });

  it('names the sources that it uses', async () => {
    const own = collection(city('Worms'));
    const karte = await mount(html`<netzwerk-karte .data=${own}></netzwerk-karte>`);
    expect(textOf(karte.shadowRoot!.querySelector('.attribution'))).not.to.contain('GeoNames');
    karte.members = 'worms mainz';
    await waitUntil(() => rows(karte).length === 2);
    expect(textOf(karte.shadowRoot!.querySelector('.attribution'))).to.contain('GeoNames');
  });

  it('describes the network for search engines only if it is told to', async () => {
    const karte = await mount(
      html`<netzwerk-karte structured-data label="Partner" members="speyer"></netzwerk-karte>`,
    );
    const read = () =>
      JSON.parse(karte.querySelector('script')!.textContent) as {
        name: string;
        member: { roleName: string; member: { name: string } }[];
      };
    expect(read().name).to.equal('Interkommunales Netzwerk Digitale Stadt');
    expect(read().member[0]).to.deep.include({ roleName: 'Gründungsstadt', startDate: '2019-04' });
    karte.data = collection(city('Worms'), city('Speyer'));
    await elementUpdated(karte);
    expect(read().name).to.equal('Partner');
    karte.structuredData = false;
    await elementUpdated(karte);
    expect(karte.querySelector('script')).to.equal(null);
  });
});
