import assert from 'node:assert/strict';
import { it } from 'node:test';
import { chart, median, number, spread, table } from '../../bench/lib/report.mjs';
import { places } from '../../bench/places.mjs';

it('takes the median, and half the distance of the quartiles as the spread', () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([1, 2, 3, 10]), 2.5);
  assert.ok(Number.isNaN(median([])));
  assert.equal(spread([80, 90, 100, 110, 120]), 10);
});

it('shows what was not measured as a dash', () => {
  assert.equal(number(NaN), '–');
  assert.equal(number(1234.56, 1), '1,234.6');
  assert.equal(
    table(['a', 'b'], [['x', number(undefined)]]),
    '| a | b |\n| --- | --: |\n| x | – |',
  );
});

it('draws bars in proportion, and leaves out what was not measured', () => {
  const bars = [
    { name: 'leaflet', value: 200 },
    { name: 'netzwerk', value: 100 },
    { name: 'ol', value: NaN },
  ];
  const svg = chart([{ title: 'A & B', unit: 'ms', bars }]);
  const [leaflet, netzwerk, ...rest] = [...svg.matchAll(/<rect x="110"[^>]* width="([\d.]+)"/g)];
  assert.equal(Number(leaflet[1]), 2 * Number(netzwerk[1]));
  assert.deepEqual(rest, []);
  assert.match(svg, /A &amp; B/);
});

it('makes the same places each time', () => {
  assert.deepEqual(places(50, 'region'), places(50, 'region'));
  assert.equal(new Set(places(50, 'region').features.map(({ id }) => id)).size, 50);
});
