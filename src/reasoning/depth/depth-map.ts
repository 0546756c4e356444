/** From depths in the reference body to depths in a drawing: a line of stretches that can be lengthened, shortened and held. */

/** Which stretches give way first when the line must become shorter. */
export type Firmness = 'gives way' | 'kept';

const FIRMNESSES: readonly Firmness[] = ['gives way', 'kept'];
/** Before a firmer stretch gives way, a softer one is drawn at no less than this share of its length. */
const LEAST_SHARE = 0.1;

/** A depth in the reference body and where it is drawn, both mm from the skin. */
export interface DepthKnot {
  readonly modelMm: number;
  readonly drawnMm: number;
}

interface Stretch {
  readonly fromMm: number;
  readonly toMm: number;
  drawnMm: number;
  firmness: Firmness;
}

/** A monotone map of depth, mm to mm, known at its knots. At first each depth is drawn as it is. */
export class DepthMap {
  readonly #stretches: readonly Stretch[];

  /** @param knots depths in the model, mm, in any order; 0 is always one */
  constructor(knots: readonly number[]) {
    const sorted = [...new Set([0, ...knots])].toSorted((one, other) => one - other);
    this.#stretches = sorted.slice(1).map((toMm, index) => {
      const fromMm = sorted[index] ?? 0;
      return { fromMm, toMm, drawnMm: toMm - fromMm, firmness: 'gives way' };
    });
  }

  /** Where a knot is drawn, mm. */
  at(modelMm: number): number {
    return this.#between(0, modelMm).reduce((sum, { drawnMm }) => sum + drawnMm, 0);
  }

  /** Every knot with where it is drawn, from the skin inward. */
  knots(): readonly DepthKnot[] {
    let drawnMm = 0;
    return [
      { modelMm: 0, drawnMm: 0 },
      ...this.#stretches.map((stretch) => {
        drawnMm += stretch.drawnMm;
        return { modelMm: stretch.toMm, drawnMm };
      }),
    ];
  }

  /** Draw the model's stretch between two knots `drawnMm` long, and hold it so firmly. */
  resize(fromMm: number, toMm: number, drawnMm: number, firmness: Firmness): void {
    const within = this.#between(fromMm, toMm);
    for (const stretch of within) {
      stretch.drawnMm = (drawnMm * (stretch.toMm - stretch.fromMm)) / (toMm - fromMm);
      stretch.firmness = firmness;
    }
  }

  /** Hold everything above a knot as it is drawn now. */
  keep(modelMm: number): void {
    for (const stretch of this.#between(0, modelMm)) if (stretch.firmness === 'gives way') stretch.firmness = 'kept';
  }

  /** Draw a knot at `drawnMm` by lengthening or shortening what lies above it, the least firm first; what lies below moves along. */
  bend(modelMm: number, drawnMm: number): void {
    const above = this.#between(0, modelMm);
    for (const firmness of FIRMNESSES) {
      const pool = above.filter((stretch) => stretch.firmness === firmness);
      const length = pool.reduce((sum, stretch) => sum + stretch.drawnMm, 0);
      const missing = drawnMm - this.at(modelMm);
      if (length === 0 || missing === 0) continue;
      const share = Math.max(LEAST_SHARE, (length + missing) / length);
      for (const stretch of pool) stretch.drawnMm *= share;
    }
    const reached = this.at(modelMm);
    if (reached > drawnMm) for (const stretch of above) stretch.drawnMm *= drawnMm / reached;
  }

  #between(fromMm: number, toMm: number): readonly Stretch[] {
    return this.#stretches.filter((stretch) => stretch.fromMm >= fromMm && stretch.toMm <= toMm);
  }
}

/**
 * Where on the body a drawn depth falls, so that a ruler laid on the body reads at each layer what the drawing says.
 * Between knots depths go straight, past the last one millimetre is a millimetre.
 * @param knots from the skin inward, both figures rising
 * @param drawnMm depth in the drawing, mm from the skin
 * @param skinMm how far the skin of the chosen build lies outside the reference skin, mm; what lies under it stands still
 * @returns mm from the skin of the chosen build
 */
export function bodyDepthOf(knots: readonly DepthKnot[], drawnMm: number, skinMm: number): number {
  const onBody = knots.map((knot, index) => ({ ...knot, modelMm: index === 0 ? 0 : knot.modelMm + skinMm }));
  const after = onBody.findIndex((knot) => knot.drawnMm >= drawnMm && knot.drawnMm > 0);
  const end = onBody[after];
  const start = onBody[after - 1];
  if (!end || !start) {
    const last = onBody.at(-1);
    return last && last.drawnMm > 0 ? last.modelMm + drawnMm - last.drawnMm : drawnMm + skinMm;
  }
  return start.modelMm + ((drawnMm - start.drawnMm) / (end.drawnMm - start.drawnMm)) * (end.modelMm - start.modelMm);
}
