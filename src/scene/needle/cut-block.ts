/** The block cut out of the body around the needle's line, open toward the viewer. */
import { DoubleSide, Ray, Vector3, type IUniform } from 'three';
import type { BodyModel } from '../body/body-model.ts';
import type { NeedleLine } from './needle-line.ts';

/** Axes at right angles, unit, scene space. */
export interface CutBlock {
  /** The needle's entry. */
  readonly origin: Vector3;
  readonly down: Vector3;
  readonly across: Vector3;
  /** From the cut face toward the viewer. */
  readonly toward: Vector3;
  /** Half the width, and the depth below the entry, metres. */
  readonly halfWidth: number;
  readonly depth: number;
}

/** Half the width of the window, metres. */
const HALF_WIDTH = 0.042;
/** Directions tried around the needle. */
const TRIES = 24;

/** Chooses the side from which the cut face is nearest to the surface, so that little is taken away. */
export function blockFor(body: BodyModel, line: NeedleLine): CutBlock {
  const depth = line.reachMm / 1000;
  const middle = line.entry.clone().addScaledVector(line.down, depth * 0.6);
  const helper = Math.abs(line.down.y) > 0.9 ? new Vector3(1, 0, 0) : new Vector3(0, 1, 0);
  const first = new Vector3().crossVectors(line.down, helper).normalize();
  const second = new Vector3().crossVectors(line.down, first).normalize();
  let best = { toward: first, cost: Infinity };
  for (let i = 0; i < TRIES; i += 1) {
    const angle = (i / TRIES) * 2 * Math.PI;
    const toward = first.clone().multiplyScalar(Math.cos(angle)).addScaledVector(second, Math.sin(angle));
    // Seen from above or below the body is foreshortened and hard to place.
    const cost = wayOut(body, middle, toward) + 0.09 * Math.abs(toward.y);
    if (cost < best.cost) best = { toward, cost };
  }
  const across = new Vector3().crossVectors(best.toward, line.down).normalize();
  return { origin: line.entry, down: line.down, across, toward: best.toward, halfWidth: HALF_WIDTH, depth };
}

/** Length of tissue from a point to the outside along a direction, metres. */
function wayOut(body: BodyModel, from: Vector3, along: Vector3): number {
  const skin = body.layers.get('skin');
  const hits = skin?.tree.raycast(new Ray(from, along), DoubleSide, 0, 0.6) ?? [];
  return hits.reduce((furthest, hit) => Math.max(furthest, hit.distance), 0);
}

export interface CutUniforms {
  readonly uCutOrigin: IUniform<Vector3>;
  readonly uCutDown: IUniform<Vector3>;
  readonly uCutAcross: IUniform<Vector3>;
  readonly uCutToward: IUniform<Vector3>;
  /** Half width and depth, metres. */
  readonly uCutSize: IUniform<Vector3>;
}

export function createCutUniforms(): CutUniforms {
  return {
    uCutOrigin: { value: new Vector3() }, uCutDown: { value: new Vector3() }, uCutAcross: { value: new Vector3() },
    uCutToward: { value: new Vector3() }, uCutSize: { value: new Vector3() },
  };
}

export function setCut(uniforms: CutUniforms, block: CutBlock): void {
  uniforms.uCutOrigin.value.copy(block.origin);
  uniforms.uCutDown.value.copy(block.down);
  uniforms.uCutAcross.value.copy(block.across);
  uniforms.uCutToward.value.copy(block.toward);
  uniforms.uCutSize.value.set(block.halfWidth, block.depth, 0);
}

/** GLSL: `inBlock(place, grow)`, whether a place (metres) lies in the block grown by `grow`. */
export const CUT_GLSL = /* glsl */ `
uniform vec3 uCutOrigin, uCutDown, uCutAcross, uCutToward, uCutSize;
bool inBlock(vec3 place, float grow) {
  vec3 d = place - uCutOrigin;
  return dot(d, uCutToward) > -grow && abs(dot(d, uCutAcross)) < uCutSize.x + grow && dot(d, uCutDown) < uCutSize.y + grow;
}
`;
