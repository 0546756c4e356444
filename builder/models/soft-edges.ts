/**
 * Thin muscles under the skin of head and neck, and those that spring from a sheath, end softly: bundle by bundle they run
 * out over their neighbours, into fascia or fat. Towards such an edge a muscle takes on the look and the normals of what lies beneath it.
 */
import { Vector3 } from 'three';
import { indexMesh, nearestCorner } from '../shapes/mesh-index.ts';
import { mergeMeshes } from '../shapes/mesh-operations.ts';
import type { Loft } from '../recorded/shape-types.ts';
import { smoothStep } from '../../src/geometry/index.ts';
import { acrossMm, lengthMmOf } from './pale.ts';
import type { Shape } from './shapes.ts';

/** Over this far from its edges a muscle thins out, mm; a ring does so at its rim alone. */
const SOFT_EDGE_MM: Readonly<Record<string, number>> = {
  'orbicularis-oculi': 9,
  'orbicularis-oris': 4,
  'frontal-belly-occipitofrontalis': 7,
  'occipital-belly-occipitofrontalis': 6,
  'auricularis-posterior': 3,
  'clavicular-head-sternocleidomastoid': 6,
  risorius: 6,
  mentalis: 5,
  'depressor-labii-inferioris': 3,
  'depressor-anguli-oris': 3,
  platysma: 14,
  'abdominal-part-pectoralis-major': 7,
  'zygomaticus-major': 3,
  'zygomaticus-minor': 3,
  'levator-labii-superioris': 3,
  'levator-labii-superioris-alaeque-nasi': 2,
  'levator-anguli-oris': 3,
};
/** Over this far from its origin a muscle comes out of what it lies on, mm. */
const SOFT_START_MM: Readonly<Record<string, number>> = {
  'abdominal-part-pectoralis-major': 40,
  platysma: 30,
  risorius: 14,
};
/** Over this far from its end it is lost in what it ends in, mm: the muscles of the mouth in its ring. */
const SOFT_END_MM: Readonly<Record<string, number>> = {
  'zygomaticus-major': 13,
  'zygomaticus-minor': 11,
  'levator-labii-superioris': 11,
  'levator-labii-superioris-alaeque-nasi': 9,
  'levator-anguli-oris': 12,
  risorius: 12,
  'depressor-anguli-oris': 12,
  'depressor-labii-inferioris': 9,
  mentalis: 6,
};
/** What is said of a film of flesh to the shader beside its look: from here to 1 nothing is left of it. */
const FILM_WHOLE = 0.9;
/** What lies further beneath an edge is not what it runs out into, mm. */
const BENEATH_MM = 9;
/** Look of an edge over fascia or bone, and over fat, on the scale of a muscle: 0 flesh, 1 tendon. */
const OVER_FIRM = 0.25;
/** Normals turn only so far: an edge keeps a little of its own form. */
const TURNED = 0.85;
/** Normals further from those beneath (cosine) belong to the inner face. */
const LEAST_AGREEMENT = -0.2;

/** A muscle with the loft it was built from. */
interface MuscleLoft {
  readonly shape: Shape;
  readonly loft: Loft;
}

/** @returns the muscles whose edges are soft, softened; the others are left out. */
export function softEdged(muscles: readonly MuscleLoft[], ground: readonly Shape[]): Shape[] {
  const soft = muscles.filter(({ shape }) => shape.structure.id in SOFT_EDGE_MM);
  return soft.map(({ shape, loft }) => {
    const { structure, mesh } = shape;
    const others = ground.filter((one) => one.structure.id !== structure.id);
    const surface = mergeMeshes(others.map((one) => ({ ...one.mesh, uvs: null })));
    const index = indexMesh(surface);
    const looks = Float32Array.from(
      others.flatMap((one) => Array.from(one.pale, (value) => (one.structure.system === 'muscle' ? value : OVER_FIRM))),
    );
    const distance = acrossMm(loft);
    const start = SOFT_START_MM[structure.id],
      end = SOFT_END_MM[structure.id];
    const lengthMm = lengthMmOf(loft);
    const pale = shape.pale.slice(),
      normals = mesh.normals.slice();
    const shown = structure.film < 1 ? new Float32Array(pale.length).fill(FILM_WHOLE) : undefined;
    for (let i = 0; i < pale.length; i += 1) {
      const mm = distance(mesh.uvs![2 * i]!, 2 * Math.PI * mesh.uvs![2 * i + 1]!);
      const fromStart = start === undefined ? 1 : smoothStep(0, start, mesh.uvs![2 * i]! * lengthMm);
      const fromEnd = end === undefined ? 1 : smoothStep(0, end, (1 - mesh.uvs![2 * i]!) * lengthMm);
      const own = Math.min(fromStart, fromEnd, smoothStep(0, SOFT_EDGE_MM[structure.id]!, mm));
      if (own >= 1 && !shown) continue;
      if (shown) shown[i] = 1 - own * (1 - FILM_WHOLE);
      // Only the right side is recorded; what lies left of the midline rests on its mirror image.
      const mirror = mesh.positions[3 * i]! > 0 ? -1 : 1;
      const beneath = nearestCorner(
        index,
        [mirror * mesh.positions[3 * i]!, mesh.positions[3 * i + 1]!, mesh.positions[3 * i + 2]!],
        BENEATH_MM,
      );
      pale[i] = own * pale[i]! + (1 - own) * (beneath === null ? OVER_FIRM : looks[beneath]!);
      if (beneath === null) continue;
      const normal = new Vector3().fromArray(normals, 3 * i);
      const floor = new Vector3().fromArray(surface.normals, 3 * beneath);
      floor.x *= mirror;
      // The inner face looks the other way; of a film nothing is left of it, or it would be seen dark over the shoulder.
      const isInner = normal.dot(floor) <= LEAST_AGREEMENT;
      if (isInner && shown) shown[i] = 1;
      if (!isInner && own < 1)
        normal
          .lerp(floor, TURNED * (1 - own))
          .normalize()
          .toArray(normals, 3 * i);
    }
    return { ...shape, pale, mesh: { ...mesh, normals }, ...(shown ? { shown } : {}) };
  });
}
