/** GeoJSON: its features with their lines, or what keeps it from being read. */
import { features as findFeatures, JsonError } from './json.mjs';
import { linesOf, quote } from './lines.mjs';

const fix =
  'Schreiben Sie {"type": "FeatureCollection", "features": [ … ]}, in den eckigen Klammern die Städte.';

/** @returns `features` and `lineOf` (by place in `features`) unless it can't be read; `mistakes`; `hints` */
export function readGeoJson(text) {
  const lineAt = linesOf(text);
  const fail = (line, what) => ({ mistakes: [{ line, text: what }], hints: [] });
  if (/^\s*</.test(text)) {
    return fail(0, 'Das ist HTML oder XML. Die Widgets lesen GeoJSON oder CSV.');
  }
  let starts;
  try {
    starts = findFeatures(text);
  } catch (error) {
    if (error instanceof JsonError) return fail(lineAt(error.position), error.message);
    throw error;
  }
  const collection = JSON.parse(text);
  if (collection.type !== 'FeatureCollection') {
    const found = collection.type ? `type ist ${quote(collection.type)}` : 'type fehlt';
    return fail(1, `Das ist keine FeatureCollection, ${found}. ${fix}`);
  }
  if (!Array.isArray(collection.features)) return fail(1, `features ist keine Liste. ${fix}`);
  return {
    features: collection.features,
    lineOf: (index) => lineAt(starts[index] ?? 0),
    mistakes: [],
    hints: [],
  };
}
