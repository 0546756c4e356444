/** Where the eyeball lies: the skin's cap over it is part of a sphere, whose middle follows from the places on it. */
import type { Vec3 } from '../../geometry/index.ts';
import { middleOf, verticesOf, type BaseSkin } from './base-skin.ts';

/** Solves three equations, rows of three factors and a sum; null where they do not settle it. */
function solved(rows: number[][]): Vec3 | null {
  for (let at = 0; at < 3; at += 1) {
    const best = [...rows.keys()].slice(at).sort((a, b) => Math.abs(rows[b]![at]!) - Math.abs(rows[a]![at]!))[0]!;
    [rows[at], rows[best]] = [rows[best]!, rows[at]!];
    const pivot = rows[at]![at]!;
    if (Math.abs(pivot) < 1e-6) return null;
    rows.forEach((row, other) => {
      if (other === at) return;
      const factor = row[at]! / pivot;
      for (let k = at; k < 4; k += 1) row[k] = row[k]! - factor * rows[at]![k]!;
    });
  }
  return [rows[0]![3]! / rows[0]![0]!, rows[1]![3]! / rows[1]![1]!, rows[2]![3]! / rows[2]![2]!];
}

/**
 * The middle of the eyeball of the left side, mm LPS: the sphere that the places of its cap leave least.
 * A cap that is flat, or has too few places, gives the middle of them.
 */
export function eyeOf(skin: BaseSkin): Vec3 {
  const vertices = verticesOf(skin, 'eye', 'left');
  if (vertices.length === 0) return [0, 0, 0];
  const middle = middleOf(skin, vertices);
  const places = vertices.map((vertex) => middle.map((value, axis) => skin.positions[3 * vertex + axis]! - value));
  const squares = places.map((place) => place.reduce((sum, value) => sum + value * value, 0));
  const mean = squares.reduce((sum, square) => sum + square, 0) / squares.length;
  // |p|² = 2 c·p + k for all p, where the mean of p is 0: so k is the mean of |p|².
  const rows = [0, 1, 2].map((row) => [
    ...[0, 1, 2].map((column) => places.reduce((sum, place) => sum + 2 * place[row]! * place[column]!, 0)),
    places.reduce((sum, place, i) => sum + place[row]! * (squares[i]! - mean), 0),
  ]);
  const from = solved(rows);
  return from ? [middle[0] + from[0], middle[1] + from[1], middle[2] + from[2]] : middle;
}
