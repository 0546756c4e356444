/** A surface of which the right half and the midline are recorded, completed by its mirror image: x → −x. */

/** What is recorded: the right half with the midline. */
export interface HalfSurface {
  /** Four vertices a face, counter-clockwise seen from outside; a face whose last two are equal is a triangle. */
  readonly faces: ArrayLike<number>;
  /** One number a vertex: 1 where it lies in the midline and so has no twin. */
  readonly midline: Uint8Array;
}

/** Both halves. The recorded vertices come first, in their order; the twins of those off the midline follow, in the same order. */
export interface WholeSurface {
  readonly vertexCount: number;
  /** Recorded vertex → its twin on the left; a vertex of the midline is its own. */
  readonly twins: Uint32Array;
  /** As {@link HalfSurface.faces}: those recorded, then their mirror images in the same order. */
  readonly faces: Uint32Array;
}

/** Completes what joins what. A mirrored face begins at the twin of the same corner and runs the other way round. */
export function unfoldSurface({ faces, midline }: HalfSurface): WholeSurface {
  const twins = new Uint32Array(midline.length);
  let vertexCount = midline.length;
  for (let i = 0; i < midline.length; i += 1) {
    if (midline[i] === 1) twins[i] = i;
    else {
      twins[i] = vertexCount;
      vertexCount += 1;
    }
  }
  const whole = new Uint32Array(faces.length * 2);
  whole.set(faces);
  for (let i = 0; i < faces.length; i += 4) {
    const to = faces.length + i;
    const [second, third, fourth] = faces[i + 2] === faces[i + 3] ? [2, 1, 1] : [3, 2, 1];
    whole[to] = twins[faces[i]!]!;
    whole[to + 1] = twins[faces[i + second]!]!;
    whole[to + 2] = twins[faces[i + third]!]!;
    whole[to + 3] = twins[faces[i + fourth]!]!;
  }
  return { vertexCount, twins, faces: whole };
}

/**
 * Completes places: the twin of (x, y, z) is (−x, y, z), and what lies in the midline gets x = 0.
 * @param surface what joins what, completed
 * @param half xyz of the recorded vertices; millimetres LPS or any other frame whose x is 0 in the midline
 * @param out where the places of the whole are written
 */
export function unfoldPositions(
  { twins, vertexCount }: WholeSurface,
  half: ArrayLike<number>,
  out = new Float32Array(3 * vertexCount),
): Float32Array {
  for (let i = 0; i < twins.length; i += 1) {
    const twin = twins[i]!;
    const x = twin === i ? 0 : half[3 * i]!,
      y = half[3 * i + 1]!,
      z = half[3 * i + 2]!;
    out[3 * i] = x;
    out[3 * i + 1] = y;
    out[3 * i + 2] = z;
    if (twin === i) continue;
    out[3 * twin] = -x;
    out[3 * twin + 1] = y;
    out[3 * twin + 2] = z;
  }
  return out;
}
