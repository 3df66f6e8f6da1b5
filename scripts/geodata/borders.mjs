/** Borders as a network of arcs that are drawn once, however many regions share them. */
import { topology } from 'topojson-server';
import { feature } from 'topojson-client';
import { clip } from './lines.mjs';
import { project } from './scale.mjs';

/** The country, or for Germany the state, that a region belongs to. */
const territoryOf = (code) => (code.startsWith('DE-') ? code : code.slice(0, 2));

/**
 * The borders inside the frame: `[{ kind, between, line }]`, projected; `kind` is `outline` (of
 * the home region), `state`, `frontier` or `coast`.
 */
export function bordersOf(regions, home, frame) {
  const topo = topology(Object.fromEntries(regions));
  const owners = topo.arcs.map(() => new Set());
  const rings = topo.arcs.map(() => 0);
  for (const [code, { arcs }] of Object.entries(topo.objects)) {
    for (const arc of arcs.flat(3)) {
      owners[arc < 0 ? ~arc : arc].add(territoryOf(code));
      rings[arc < 0 ? ~arc : arc]++;
    }
  }
  return topo.arcs.flatMap((_, index) => {
    const between = [...owners[index]].sort();
    const kind = kindOf(between, rings[index], home);
    if (!kind) return [];
    const { geometry } = feature(topo, { type: 'LineString', arcs: [index] });
    return clip(geometry.coordinates.map(project), frame).map((line) => ({ kind, between, line }));
  });
}

function kindOf(between, rings, home) {
  if (between.includes(home)) return 'outline';
  if (between.length === 2) {
    return between.every((code) => code.startsWith('DE-')) ? 'state' : 'frontier';
  }
  return rings === 1 ? 'coast' : undefined;
}
