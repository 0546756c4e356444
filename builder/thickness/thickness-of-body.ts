/** A body's recorded muscles with their thickness set by the rules. */
import { readRecordedVolumes } from '../connective/body.ts';
import { readFittedSkin } from '../connective/fitted-skin.ts';
import type { RecordedLoft } from '../recorded/shapes.ts';
import { indexMesh, type MeshIndex } from '../shapes/mesh-index.ts';
import { loftSegments } from '../shapes/loft-segments.ts';
import { loftToMesh } from '../shapes/loft-mesh.ts';
import { mergeMeshes } from '../shapes/mesh-operations.ts';
import { readRecordedLofts } from '../skin/read-skin.ts';
import { asFan } from './fan-of-fibres.ts';
import { withEvenFibres } from './even-fibres.ts';
import { EVEN_RULES, FAN, FORWARD_RULES, LAID_RULES, THICKNESS_RULES, type ThicknessRule } from './rules.ts';
import { laidUnder, withThickness } from './set-thickness.ts';
import { spreadForward } from './spread-forward.ts';

/** Few harmonics follow a moved contour only in part, so a rule is asked again until nothing changes. */
const MOST_ROUNDS = 12;
/** Finer than this a loft is not asked, mm. */
const EDGE_MM = 3;

const meshed = (lofts: readonly RecordedLoft[]): MeshIndex =>
  indexMesh(mergeMeshes(lofts.map((loft) => loftToMesh(loft, loftSegments(loft, EDGE_MM, 0.2)))));

/**
 * @returns the records of a body that the rules change, each once
 * @throws Error when a rule names a loft or a bone that is not recorded, or a muscle does not come to rest
 */
export async function setThickness(body: string): Promise<RecordedLoft[]> {
  const skin = await readFittedSkin(body);
  const recorded = await readRecordedLofts(body);
  const now = new Map<string, RecordedLoft>(recorded.map((loft) => [loft.id, loft]));
  const loftOf = (id: string): RecordedLoft => {
    const loft = now.get(id);
    if (!loft) throw new Error(`thickness: expected a recorded loft "${id}"`);
    return loft;
  };
  const until = (id: string, change: (loft: RecordedLoft) => RecordedLoft): void => {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const before = loftOf(id),
        after = change(before);
      if (after === before) return;
      now.set(id, after);
    }
    throw new Error(`thickness: expected ${id} to keep its rule after ${MOST_ROUNDS} rounds`);
  };
  const thicken = (rules: readonly ThicknessRule[]): void => {
    for (const rule of rules) until(rule.loft, (loft) => withThickness(loft, rule, (at) => skin.depthMm(at)));
  };
  now.set(
    FAN.loft,
    asFan(loftOf(FAN.loft), FAN.mostMm, (at) => skin.depthMm(at)),
  );
  thicken(THICKNESS_RULES);
  for (const rule of LAID_RULES) {
    const over = meshed(rule.under.map(loftOf)),
      bones = (await readRecordedVolumes(body, rule.bones)).map(indexMesh);
    until(rule.loft, (loft) => laidUnder(loft, rule, skin, over, bones));
  }
  thicken(THICKNESS_RULES);
  for (const rule of EVEN_RULES) now.set(rule.loft, withEvenFibres(loftOf(rule.loft), rule));
  for (const rule of FORWARD_RULES) {
    const under = [
        ...rule.under.map((id) => meshed([loftOf(id)])),
        ...(await readRecordedVolumes(body, rule.bones)).map(indexMesh),
      ],
      over = rule.over.map((id) => meshed([loftOf(id)]));
    now.set(rule.loft, spreadForward(loftOf(rule.loft), rule, under, over));
  }
  return recorded.flatMap((loft) => {
    const changed = loftOf(loft.id);
    return changed === loft ? [] : [changed];
  });
}
