/** SVG path data of curves as curves.mjs makes them: `[start, ...controls, end]`. */
import { interpolate } from './lines.mjs';

const same = ([ax, ay], [bx, by]) => ax === bx && ay === by;

/** Joins curves that meet at their ends into chains, `[[curve, …], …]`. */
export function chain(curves) {
  const rest = [...curves];
  const takeFrom = (end) => {
    const index = rest.findIndex((curve) => same(curve[0], end) || same(curve.at(-1), end));
    if (index < 0) return undefined;
    const [curve] = rest.splice(index, 1);
    return same(curve[0], end) ? curve : curve.toReversed();
  };
  const chains = [];
  while (rest.length) {
    const links = [rest.shift()];
    for (let next; (next = !isRing(links) && takeFrom(links.at(-1).at(-1)));) links.push(next);
    for (let next; (next = !isRing(links) && takeFrom(links[0][0]));) {
      links.unshift(next.toReversed());
    }
    chains.push(links);
  }
  return chains;
}

export const isRing = (links) => same(links[0][0], links.at(-1).at(-1));

/** Relative commands with whole numbers and as few characters between them as SVG allows. */
export function toPath(chains) {
  let path = '';
  let here = [0, 0];
  let command;
  const write = (letter, ...points) => {
    const numbers = points.flatMap(([x, y]) => [x - here[0], y - here[1]]);
    // After an `m`, pairs without a letter are lines.
    const implied = letter === command || (letter === 'l' && command === 'm');
    path += implied ? '' : letter;
    numbers.forEach((number, i) => {
      path += (i > 0 || implied) && number >= 0 ? ` ${number}` : number;
    });
    command = letter;
    here = points.at(-1);
  };
  for (const links of chains) {
    write('m', links[0][0]);
    for (const curve of links) {
      const controls = curve.slice(1, -1);
      if (controls.length === 0) write('l', curve.at(-1));
      controls.forEach((control, i) => {
        const joint =
          i + 1 < controls.length ? interpolate(control, controls[i + 1], 0.5) : curve.at(-1);
        if (i === 0) write('q', control, joint);
        else write('t', joint);
      });
    }
    if (isRing(links)) path += command = 'z';
  }
  return path;
}
