/**
 * Fits smooth curves to polylines: uniform quadratic B-splines with their ends on the line's ends.
 *
 * Such a spline is what SVG writes as one `q` and then only `t` commands, because the mirrored
 * control point of a `t` is the next control point whenever the joints are the midpoints between
 * controls. One pair of numbers a control point, as for straight lines, but round at every zoom.
 */
import { densify, distance, interpolate, nearestOnSegment, simplify } from './lines.mjs';
import { km } from './scale.mjs';

/** Controls lie on even numbers, so that the joints halfway between them are whole numbers. */
const GRID = 2;
/** Points into which each arc of a curve is flattened. */
const SAMPLES = 6;
/** Distance between the points of the line that the curve is compared with. */
const STEP = km(0.2);
/** Pull of each control towards the middle of its neighbours, against overshooting. */
const STIFFNESS = 0.02;

/**
 * The controls of a curve whose distance to each point of the line is at most `tolerance(point)`
 * (nearly: rounding comes last): `[start, ...controls, end]`.
 */
export function fitCurve(line, tolerance) {
  const data = densify(line, STEP);
  const allowed = data.map(tolerance);
  const ends = [data[0], data.at(-1)];
  const middle = Math.floor(data.length / 2);
  let controls = simplify(line, 2 * allowed[middle]).slice(1, -1);
  let fit = refine(data, ends, controls);

  for (let rounds = 0; rounds < 400; rounds++) {
    const worst = worstOf(fit, allowed);
    if (worst.excess <= 1) break;
    const after = Math.round(fit.params[worst.index]);
    controls = fit.controls.toSpliced(after, 0, data[worst.index]);
    fit = refine(data, ends, controls);
  }

  const kept = new Set();
  for (;;) {
    const index = flattest([ends[0], ...fit.controls, ends[1]], kept);
    if (index < 0) break;
    const fewer = refine(data, ends, fit.controls.toSpliced(index, 1), 4);
    if (worstOf(fewer, allowed).excess <= 1) {
      fit = fewer;
      kept.clear();
    } else kept.add(fit.controls[index]);
  }
  fit = refine(data, ends, fit.controls);
  return [ends[0], ...roundControls(data, ends, fit), ends[1]];
}

/** The curve as a polyline. */
export function flatten(curve, samples = SAMPLES) {
  const controls = curve.slice(1, -1);
  if (controls.length === 0) return curve;
  const line = [curve[0]];
  for (let k = 0; k < controls.length; k++) {
    const [a, c, b] = arcOf(curve, k);
    for (let s = 1; s <= samples; s++) {
      const t = s / samples;
      line.push(interpolate(interpolate(a, c, t), interpolate(c, b, t), t));
    }
  }
  return line;
}

/** Start, control and end of the k-th arc. */
function arcOf(curve, k) {
  const c = curve[k + 1];
  const a = k === 0 ? curve[0] : interpolate(curve[k], c, 0.5);
  const b = k === curve.length - 3 ? curve.at(-1) : interpolate(c, curve[k + 2], 0.5);
  return [a, c, b];
}

/** Moves the controls to their least-squares places, again for each new assignment of points. */
function refine(data, [start, end], controls, rounds = 12) {
  let places = controls;
  let fit;
  for (let round = 0; round < rounds; round++) {
    fit = { controls: places, ...measure(data, [start, ...places, end]) };
    if (places.length === 0 || round === rounds - 1) break;
    const { matrix, right } = equations(data, [start, end], fit);
    const next = [0, 1].map((axis) =>
      solve(
        matrix,
        right.map((row) => row[axis]),
      ),
    );
    const moved = next[0].map((x, i) => [x, next[1][i]]);
    const shift = Math.max(...moved.map((point, i) => distance(point, places[i])));
    places = moved;
    if (shift < 0.05) {
      fit = { controls: places, ...measure(data, [start, ...places, end]) };
      break;
    }
  }
  return fit;
}

/** For each point of the line its parameter on the curve (arc index plus t) and its distance. */
function measure(data, curve) {
  const line = flatten(curve);
  const steps = curve.length > 2 ? SAMPLES : 1;
  const params = [];
  const errors = [];
  let at = 0;
  // The curve is walked along with the line, so that a point finds its own bend of a meander.
  for (const point of data) {
    let best = { distance: Infinity };
    const end = Math.min(line.length - 1, at + 3 * SAMPLES);
    for (let i = Math.max(0, at - 2); i < end; i++) {
      const hit = nearestOnSegment(point, line[i], line[i + 1]);
      if (hit.distance < best.distance) best = { distance: hit.distance, index: i, t: hit.t };
    }
    at = best.index;
    params.push((at + best.t) / steps);
    errors.push(best.distance);
  }
  return { params, errors };
}

function worstOf({ errors }, allowed) {
  let worst = { excess: -1 };
  errors.forEach((error, index) => {
    const excess = error / allowed[index];
    if (excess > worst.excess) worst = { excess, index };
  });
  return worst;
}

/** The control whose removal changes the control polygon least, by area, or -1. */
function flattest(curve, kept) {
  let best = { area: Infinity, index: -1 };
  for (let i = 1; i < curve.length - 1; i++) {
    if (kept.has(curve[i])) continue;
    const [[ax, ay], [bx, by], [cx, cy]] = curve.slice(i - 1, i + 2);
    const area = Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay));
    if (area < best.area) best = { area, index: i - 1 };
  }
  return best.index;
}

/** Weights of start, controls and end for the curve's point at a parameter. */
function weightsAt(param, count) {
  const k = Math.min(Math.floor(param), count - 1);
  const t = param - k;
  const [before, own, after] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  const weights = new Map();
  const add = (index, weight) => weights.set(index, (weights.get(index) ?? 0) + weight);
  add(k + 1, own);
  if (k === 0) add(0, before);
  else [k, k + 1].forEach((index) => add(index, before / 2));
  if (k === count - 1) add(count + 1, after);
  else [k + 1, k + 2].forEach((index) => add(index, after / 2));
  return weights;
}

/** Normal equations of the least-squares problem; the matrix has two diagonals on each side. */
function equations(data, [start, end], { controls, params }) {
  const count = controls.length;
  const matrix = controls.map(() => [0, 0, 0]);
  const right = controls.map(() => [0, 0]);
  const accumulate = (weights, [x, y], scale) => {
    let [restX, restY] = [x, y];
    for (const [index, weight] of weights) {
      const fixed = index === 0 ? start : index === count + 1 ? end : undefined;
      if (fixed) [restX, restY] = [restX - weight * fixed[0], restY - weight * fixed[1]];
    }
    for (const [i, wi] of weights) {
      if (i === 0 || i === count + 1) continue;
      right[i - 1][0] += scale * wi * restX;
      right[i - 1][1] += scale * wi * restY;
      for (const [j, wj] of weights) {
        if (j >= i && j <= count) matrix[i - 1][j - i] += scale * wi * wj;
      }
    }
  };
  params.forEach((param, i) => accumulate(weightsAt(param, count), data[i], 1));
  const stiffness = (STIFFNESS * data.length) / count;
  for (let i = 1; i <= count; i++) {
    accumulate(
      new Map([
        [i - 1, -0.5],
        [i, 1],
        [i + 1, -0.5],
      ]),
      [0, 0],
      stiffness,
    );
  }
  return { matrix, right };
}

/** Solves a symmetric system with two diagonals on each side (Cholesky, LDLᵀ). */
function solve(matrix, right) {
  const n = matrix.length;
  const d = [];
  const l1 = [];
  const l2 = [];
  const x = [...right];
  for (let i = 0; i < n; i++) {
    const a = i > 0 ? l1[i - 1] : 0;
    const b = i > 1 ? l2[i - 2] : 0;
    d[i] = matrix[i][0] - (a * a * d[i - 1] || 0) - (b * b * d[i - 2] || 0);
    l1[i] = (matrix[i][1] - (i > 0 ? l2[i - 1] * a * d[i - 1] : 0)) / d[i];
    l2[i] = matrix[i][2] / d[i];
    x[i] -= (i > 0 ? a * x[i - 1] : 0) + (i > 1 ? b * x[i - 2] : 0);
  }
  for (let i = 0; i < n; i++) x[i] /= d[i];
  for (let i = n - 1; i >= 0; i--) {
    x[i] -= (i + 1 < n ? l1[i] * x[i + 1] : 0) + (i + 2 < n ? l2[i] * x[i + 2] : 0);
  }
  return x;
}

/** Rounds to the grid, each control so that it makes up for what its neighbours lost. */
function roundControls(data, ends, fit) {
  if (fit.controls.length === 0) return [];
  const { matrix, right } = equations(data, ends, fit);
  const entry = (i, j) => matrix[Math.min(i, j)]?.[Math.abs(i - j)] ?? 0;
  const axes = [0, 1].map((axis) => {
    const v = fit.controls.map((control) => GRID * Math.round(control[axis] / GRID));
    for (let changed = true; changed;) {
      changed = false;
      for (let i = 0; i < v.length; i++) {
        let slope = -right[i][axis];
        for (let j = Math.max(0, i - 2); j < Math.min(v.length, i + 3); j++)
          slope += entry(i, j) * v[j];
        const step = -GRID * Math.sign(slope);
        if (step && 2 * slope * step + entry(i, i) * step * step < -1e-9) {
          v[i] += step;
          changed = true;
        }
      }
    }
    return v;
  });
  return axes[0].map((x, i) => [x, axes[1][i]]);
}
