/** Characters that are parsed between two pauses, at least: so many that V8 puts what they say where it stays. */
const stretch = 2 ** 17;

/**
 * Parses JSON as `JSON.parse` does, and a long FeatureCollection in steps where each feature begins with its
 * `type`, as most programs write it. Where a part of its features ends is tried: no text has two readings.
 * @throws {SyntaxError} as `JSON.parse` does
 */
export function* jsonSteps(text: string): Generator<undefined, unknown> {
  const seam = /\}\s*,(?=\s*\{\s*"type"\s*:\s*"F)/g;
  const features: unknown[] = [];
  let whole = {};
  let head = '';
  let at = 0;
  try {
    for (;;) {
      seam.lastIndex = at + stretch;
      const end = seam.exec(text);
      const part = JSON.parse(
        head + text.slice(at, end ? end.index + 1 : undefined) + (end ? ']}' : ''),
      ) as { readonly features: readonly unknown[] };
      if (!end && !head) return part;
      // Cut in another list, or after the features.
      if (end && Object.keys(part).pop() !== 'features') break;
      features.push(...part.features);
      whole = { ...whole, ...part, features };
      if (!end) return whole;
      at = seam.lastIndex;
      head = '{"features":[';
      yield;
    }
  } catch {
    // What is wrong with a text, and where, the whole of it tells.
  }
  return JSON.parse(text) as unknown;
}
