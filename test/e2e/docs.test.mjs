/** What docs/daten.md shows works as it stands there. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, describe, it } from 'node:test';
import { check } from '../../scripts/validate/check.mjs';
import { openSite } from './harness.mjs';

const text = readFileSync(new URL('../../docs/daten.md', import.meta.url), 'utf8');
const blocks = (language) =>
  [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)]
    .filter(([, name]) => name === language)
    .map(([, , content]) => content);
const [csv] = blocks('csv');
const [json] = blocks('json');
const snippets = blocks('html');

describe('docs/daten.md', () => {
  let site;
  before(async () => {
    site = await openSite();
    site.serve('/daten/staedte.csv', csv);
    site.serve('/daten/staedte.geojson', json);
  });
  afterEach(() => site.tidy());
  after(() => site.close());

  for (const [name, content] of [
    ['table', csv],
    ['GeoJSON', json],
  ]) {
    it(`has a ${name} in which the validator finds nothing`, () => {
      const { mistakes, hints } = check(Buffer.from(content));
      assert.deepEqual([...mistakes, ...hints], []);
    });
  }

  const cities = [
    ['Mainz', 'Worms', 'Speyer'],
    ['Musterstadt', 'Worms'],
    ['Musterstadt', 'Beispielhausen'],
    ['Musterstadt'],
    ['Musterstadt', 'Beispielhausen'],
    ['Musterstadt', 'Beispielhausen'],
  ];
  it('has as many snippets as are tried here', () => {
    assert.equal(snippets.length, cities.length);
  });

  snippets.forEach((snippet, index) => {
    it(`has a snippet that shows ${cities[index].join(', ')}`, async () => {
      const { page, problems } = await site.open(snippet);
      const shown = async () =>
        page.evaluate(() => {
          const features = document.querySelector('netzwerk-karte').features ?? [];
          return features.map(({ properties }) => properties.name);
        });
      await page.waitForFunction(
        (count) => document.querySelector('netzwerk-karte').features?.length === count,
        cities[index].length,
      );
      assert.deepEqual((await shown()).sort(), [...cities[index]].sort());
      const button = page.getByRole('button', { name: cities[index][0] }).first();
      await button.waitFor();
      assert.deepEqual(problems, []);
    });
  });

  it('shows in the card what a person selects on the map', async () => {
    const { page, problems } = await site.open(snippets.at(-1));
    await page.getByRole('button', { name: 'Musterstadt' }).first().click();
    const card = page.locator('netzwerk-stadt');
    await card.getByText('Stabsstelle Digitalisierung').waitFor();
    await card.getByText('Verkehr').waitFor();
    await card.getByText('April 2019').waitFor();
    assert.deepEqual(problems, []);
  });
});
