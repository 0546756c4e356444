/** GLSL every part of the fibre scene shares: how fibres bend, move apart and contract, and its uniforms. */
import { Vector2, type IUniform } from 'three';
import { createStudioUniforms, type StudioUniforms } from '../shaders/studio-light.ts';

export interface FibreUniforms extends StudioUniforms {
  readonly [name: string]: IUniform;
  readonly uSlack: IUniform<number>;
  readonly uTaut: IUniform<number>;
  readonly uKnot: IUniform<number>;
  readonly uSpread: IUniform<number>;
  readonly uClose: IUniform<number>;
  readonly uDim: IUniform<number>;
  readonly uSheath: IUniform<number>;
  /** 0 not drawn … 1 all of it; in between it dissolves. */
  readonly uShow: IUniform<number>;
  /** Seconds the blood has run. */
  readonly uTime: IUniform<number>;
  /** Middle (y, z) of the fibre looked at closely. */
  readonly uFirst: IUniform<Vector2>;
}

/** @param stage whose colour what is far falls into */
export function createFibreUniforms(
  first: readonly [number, number],
  { uLightStage, uStage }: StudioUniforms,
): FibreUniforms {
  return {
    ...createStudioUniforms(),
    uLightStage,
    uStage,
    uSlack: { value: 0 },
    uTaut: { value: 0 },
    uKnot: { value: 0 },
    uSpread: { value: 0 },
    uClose: { value: 0 },
    uDim: { value: 0 },
    uSheath: { value: 0 },
    uShow: { value: 0 },
    uTime: { value: 0 },
    uFirst: { value: new Vector2(...first) },
  };
}

/**
 * A contraction knot in the fibre's own length (`m`, in units at rest): sarcomeres in its middle are short, beside
 * it they are drawn out by as much, so that the fibre's ends stay where they are. The fibre's volume stays too:
 * short is thick.
 */
export const FIBRE_SHAPE_GLSL = /* glsl */ `
uniform float uSlack, uTaut, uKnot, uSpread;
uniform vec2 uFirst;

const float KNOT_WIDTH = 2.8, BESIDE_WIDTH = 2.8, BESIDE = 6.4;
const float SHORT = 0.58;
const float LONG = SHORT * KNOT_WIDTH / (2.0 * BESIDE_WIDTH);

float bell(float t, float w) { return exp(-t * t / (w * w)); }
/** Integral of bell from 0: Vedder's nearness to the error function (1987). */
float bellSum(float t, float w) {
  float x = clamp(t / w, -3.5, 3.5);
  return 0.88623 * w * tanh(1.12838 * x + 0.10277 * x * x * x);
}
/** Length of a sarcomere beside its length at rest. */
float sarcomere(float m, float knot, float at) {
  float t = m - at;
  return 1.0 - knot * (SHORT * bell(t, KNOT_WIDTH) - LONG * (bell(t - BESIDE, BESIDE_WIDTH) + bell(t + BESIDE, BESIDE_WIDTH)));
}
/** Where a piece of the fibre lies along x. */
float placeAlong(float m, float knot, float at) {
  float t = m - at;
  return m - knot * (SHORT * bellSum(t, KNOT_WIDTH) - LONG * (bellSum(t - BESIDE, BESIDE_WIDTH) + bellSum(t + BESIDE, BESIDE_WIDTH)));
}
/** The other way round, by repetition: it closes in because no sarcomere shortens to nothing. */
float pieceAt(float x, float knot, float at) {
  float m = x;
  for (int i = 0; i < 7; i++) m += x - placeAlong(m, knot, at);
  return m;
}
/** Where a fibre's middle has gone, (y, z): slack ones wave together, all move apart from the one looked at. */
vec2 carried(vec2 at, float x, float taut) {
  vec2 from = at - uFirst;
  float far = length(from);
  float loose = uSlack * (1.0 - taut) * smoothstep(1.2, 6.5, far);
  float phase = 0.62 * x + 0.15 * at.x - 0.13 * at.y;
  vec2 wave = loose * vec2(0.92 * sin(phase) + 0.26 * sin(1.7 * phase + 2.0), 0.6 * sin(0.87 * phase + 1.3));
  return at + wave + from * uSpread;
}
`;

/** Dissolves by a steady grain (Jimenez's interleaved gradient noise): needs no order, hides nothing it should not. */
export const DISSOLVE_GLSL = /* glsl */ `
void dissolve(float show) {
  float grain = fract(52.9829189 * fract(dot(floor(gl_FragCoord.xy), vec2(0.06711056, 0.00583715))));
  if (grain >= show) discard;
}
`;
