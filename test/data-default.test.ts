import { expect } from '@open-wc/testing';
import { defaultMembers } from '../src/data/default-members.js';
import type { MemberCollection } from '../src/data/member.js';
import { readMembers } from '../src/data/read-members.js';
import { slug } from '../src/data/text.js';

const source = new URL('../data/mitglieder.geojson', import.meta.url);

const load = async () => (await (await fetch(source)).json()) as MemberCollection;

describe('defaultMembers', () => {
  it('are those of data/mitglieder.geojson, without the sources (else: npm run members)', async () => {
    const { features } = await load();
    for (const { properties } of features) delete properties.sources;
    expect(defaultMembers()).to.deep.equal(features);
  });

  it('are new objects at each call', () => {
    const [first] = defaultMembers();
    first!.properties.name = 'Anders';
    first!.geometry.coordinates[0] = 0;
    expect(defaultMembers()[0]).to.deep.include({ id: 'kaiserslautern' });
    expect(defaultMembers()[0]?.properties.name).to.equal('Kaiserslautern');
    expect(defaultMembers()[0]?.geometry.coordinates[0]).to.equal(7.77161);
  });
});

describe('data/mitglieder.geojson', () => {
  it('has nothing that a reader would change', async () => {
    const collection = await load();
    const { members, problems } = readMembers(collection);
    expect(problems).to.deep.equal([]);
    expect(members).to.deep.equal(collection.features);
  });

  it('proves each fact by a page, and places each city in Rheinland-Pfalz', async () => {
    for (const { id, geometry, properties } of (await load()).features) {
      expect(properties.sources, id).to.have.lengthOf.at.least(1);
      expect(properties.joined, id).to.be.a('string');
      expect(properties.ags?.slice(0, 2) ?? '07', id).to.equal('07');
      expect(id).to.equal(slug(properties.name));
      // The Land's bounding box, in degrees.
      expect(geometry.coordinates[0], id).to.be.within(6.1, 8.6);
      expect(geometry.coordinates[1], id).to.be.within(48.9, 51);
    }
  });

  it('names one city as the coordinator', async () => {
    const { features } = await load();
    const coordinators = features.filter(({ properties }) => properties.role === 'koordination');
    expect(coordinators.map(({ id }) => id)).to.deep.equal(['kaiserslautern']);
  });
});
