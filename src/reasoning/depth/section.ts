/**
 * The section beside the needle, drawn to published figures wherever there are any and to the reference body only
 * where there are none. It is a picture of layers, no depth to needle: only imaging can tell for one person.
 *
 * The model's depths are knots on the needle's line; each is given a place in the drawing. Stretches with a published
 * thickness take it, the others keep the model's. Then the line is bent so that the muscle of the point and the bone
 * start where published, and at last so that nothing that must not be met lies deeper than its shallowest published figure.
 */
import type {
  Build,
  Dataset,
  Muscle,
  NeedlePicture,
  Sex,
  Side,
  StructureId,
  System,
  TriggerPointId,
} from '../../anatomy/index.ts';
import { DepthMap, type DepthKnot } from './depth-map.ts';
import { sectionFigures, type StatedFigure } from './figures.ts';
import type { NeedleSection, SectionLayer } from './needle-section.ts';
import { depthRangeFor, rangeOf, type DepthAnswer, type DepthRange } from './range.ts';

/** What a drawn stretch is made of; `hazard`: an organ, vessel or nerve on the line. */
type DrawnKind = 'skin-and-fat' | 'muscle' | 'bone' | 'hazard' | 'other';

/** One stretch of the drawing. */
export interface DrawnLayer {
  readonly kind: DrawnKind;
  /** Null for the layer of skin and fat. */
  readonly structure: StructureId | null;
  readonly side: Side;
  /** The clinical name where it has one; null for the layer of skin and fat, which is no structure. */
  readonly name: string | null;
  /** Whether it is the muscle of the point. */
  readonly target: boolean;
  /** Where it is drawn, mm from the skin. Never shown as a number: `figure` is. */
  readonly fromMm: number;
  readonly toMm: number;
  /** What is published of it; null: drawn as in the model body. */
  readonly figure: StatedFigure | null;
  /** The model body differs from the figure by more than 1 SD (or lies outside its range). */
  readonly notToDepth: boolean;
}

/** A structure near the line that must not be met. */
export interface DrawnHazard {
  readonly structure: StructureId;
  readonly side: Side;
  readonly name: string;
  /** Drawn at this depth; never deeper than `limit`. */
  readonly atMm: number;
  /** Distance from the line in the model body, mm; 0 on the line. */
  readonly distanceMm: number;
  /** The shallowest published depth, null where none is published. */
  readonly limit: StatedFigure | null;
  readonly notToDepth: boolean;
}

/** What the drawing shows. */
export interface DrawnSection {
  readonly layers: readonly DrawnLayer[];
  readonly hazards: readonly DrawnHazard[];
  /** What the way drawn is: a needle's line, or the way straight in that shows layers only. */
  readonly picture: NeedlePicture;
  /** Where the target may lie for this build, or why that cannot be said. */
  readonly answer: DepthAnswer;
  /** The range as drawn: only on a needle's line, as a stated depth is measured along the way of its technique. */
  readonly target: DepthRange | null;
  /** Depths of the reference body and where they are drawn: what a ruler on the body goes by. */
  readonly knots: readonly DepthKnot[];
  /** Where the drawing ends, mm. */
  readonly endMm: number;
  /** Somewhere under the skin the model body is not to depth: said beside the drawing and on the body. */
  readonly notToDepth: boolean;
}

const HAZARDOUS: readonly System[] = ['organ', 'artery', 'vein', 'nerve'];
/** Thinnest skin of the body, mm. */
const LEAST_SKIN_MM = 0.4;
/** What is drawn below the last thing that matters, mm; what lies further below the target, or further aside, is listed only. */
const MARGIN_MM = 5;
const FURTHEST_BELOW_MM = 15;
/** Drawn beside the column when no further from the line, mm. */
export const FURTHEST_ASIDE_MM = 20;

const tenth = (mm: number): number => Math.round(mm * 10) / 10;
type SystemOf = (structure: StructureId) => System | undefined;
const isHazardous = (system: System | undefined): boolean => HAZARDOUS.includes(system ?? 'muscle');

/** Layers under the skin, in order, each ending where the next begins. Only skin begins at the skin: what seems to was not met rightly. */
function inOrder(layers: readonly SectionLayer[], systemOf: SystemOf): readonly SectionLayer[] {
  const sorted = layers
    .filter(({ structure, fromMm, toMm }) => systemOf(structure) !== 'skin' && fromMm >= LEAST_SKIN_MM && toMm > fromMm)
    .toSorted((one, other) => one.fromMm - other.fromMm);
  return sorted
    .map((layer, index) => ({ ...layer, toMm: Math.min(layer.toMm, sorted[index + 1]?.fromMm ?? Infinity) }))
    .filter(({ fromMm, toMm }) => toMm > fromMm);
}

/** Whether the model (with the layer of the build put on) lies more than 1 SD from the figure, or outside its range. */
function isOff(modelMm: number, figure: StatedFigure | null): boolean {
  if (!figure) return false;
  if (figure.meanMm !== null && figure.sdMm !== null) return Math.abs(modelMm - figure.meanMm) > figure.sdMm;
  return modelMm < figure.lowMm || modelMm > figure.highMm;
}

function kindOfSystem(system: System | undefined): DrawnKind {
  if (isHazardous(system)) return 'hazard';
  if (system === 'muscle') return 'muscle';
  return system === 'bone' || system === 'tooth' || system === 'cartilage' ? 'bone' : 'other';
}

/**
 * The drawing of a section for one build and sex.
 * `section` is what the scene measured on the line of this point; a `sex` of null takes men's and women's figures together.
 * @returns depths in mm from the skin, to the tenth; hazards never deeper than their shallowest published figure
 */
export function drawnSection(
  section: NeedleSection,
  dataset: Dataset,
  muscle: Muscle,
  point: TriggerPointId,
  build: Build,
  sex: Sex | null,
): DrawnSection {
  const figures = sectionFigures(dataset, muscle, point, build, sex);
  const answer = depthRangeFor(dataset, point, build, sex ?? undefined);
  const picture = dataset.depths.needlePathByPoint.get(point)?.picture ?? 'closed';
  const target = picture === 'line' ? rangeOf(answer) : null;
  const systemOf: SystemOf = (structure) => dataset.body.structureById(structure)?.system;
  const kindOf = ({ structure }: SectionLayer): DrawnKind => kindOfSystem(systemOf(structure));
  const layers = inOrder(section.layers, systemOf);
  const muscleOf = (structure: StructureId): Muscle | undefined =>
    muscle.structures.includes(structure)
      ? muscle
      : dataset.muscles.find(({ structures }) => structures.includes(structure));
  const nameOf = (structure: StructureId): string =>
    muscleOf(structure)?.name ?? dataset.body.structureById(structure)?.name ?? structure;
  const thicknessOf = ({ structure }: SectionLayer): StatedFigure | null => {
    const owner = muscleOf(structure);
    return owner ? figures.thicknessOf(owner) : null;
  };
  const aim = layers.find(({ structure }) => muscle.structures.includes(structure));
  const bone = layers.find((layer) => kindOf(layer) === 'bone' && layer.fromMm >= (aim?.fromMm ?? 0));
  const near = [...section.hazards];
  for (const layer of layers) {
    const known = near.some(({ structure, side }) => structure === layer.structure && side === layer.side);
    if (isHazardous(systemOf(layer.structure)) && !known)
      near.push({ structure: layer.structure, side: layer.side, distanceMm: 0, atMm: layer.fromMm });
  }

  // A nerve or vein may lie within the fat; the fat ends where something else begins.
  const fatModelMm =
    (layers.find((layer) => kindOf(layer) !== 'hazard') ?? layers[0])?.fromMm ?? figures.skinAndFat?.drawnMm ?? 0;
  const fatDrawnMm = figures.skinAndFat?.drawnMm ?? fatModelMm;
  const addedMm = fatDrawnMm - fatModelMm;
  const map = new DepthMap([
    fatModelMm,
    ...layers.flatMap(({ fromMm, toMm }) => [fromMm, toMm]),
    ...near.map(({ atMm }) => atMm),
  ]);
  map.resize(0, fatModelMm, fatDrawnMm, 'kept');
  for (const layer of layers) {
    const figure = thicknessOf(layer);
    if (figure) map.resize(layer.fromMm, layer.toMm, figure.drawnMm, 'kept');
  }
  // The first muscle starts where the layer of fat ends: that is told by build, nearer to the person than a mean of all.
  const measured = aim && aim !== layers.find((layer) => kindOf(layer) === 'muscle') ? figures.target : null;
  // Where the model's muscle begins below the whole stated range, the range stands: nothing is drawn deeper than it says.
  const stated: StatedFigure | null =
    aim && target && map.at(aim.fromMm) > target.maxMm
      ? {
          of: 'stated-range',
          drawnMm: target.minMm,
          meanMm: null,
          medianMm: null,
          sdMm: null,
          lowMm: target.minMm,
          highMm: target.maxMm,
          basis: 'worked-out',
          sources: target.sources,
        }
      : null;
  const targetFigure = measured ?? stated;
  if (aim && targetFigure) {
    map.bend(aim.fromMm, targetFigure.drawnMm);
    map.keep(aim.fromMm);
  }
  // The range lies within the muscle on this body: where published skin and fat draw the muscle nearer, it is not left behind in the bone.
  if (aim && target && map.at(aim.toMm) < target.maxMm) map.bend(aim.toMm, target.maxMm);
  if (bone && figures.bone)
    map.bend(bone.fromMm, Math.min(figures.bone.drawnMm, Math.max(map.at(bone.fromMm), figures.bone.lowMm)));
  for (const { structure, atMm } of near.toSorted((one, other) => one.atMm - other.atMm)) {
    const limit = figures.limitOf(structure);
    if (limit && map.at(atMm) > limit.drawnMm) map.bend(atMm, limit.drawnMm);
  }
  // A nerve or vessel whose nearest place lies off the line may be reached by a layer before that place: layers obey too.
  for (const layer of layers) {
    const limit = figures.limitOf(layer.structure);
    if (limit && map.at(layer.fromMm) > limit.drawnMm) map.bend(layer.fromMm, limit.drawnMm);
  }

  const figureOf = (layer: SectionLayer): StatedFigure | null => {
    if (layer === aim && targetFigure) return targetFigure;
    if (layer === bone && figures.bone) return figures.bone;
    return kindOf(layer) === 'hazard' ? figures.limitOf(layer.structure) : thicknessOf(layer);
  };
  const isLayerOff = (layer: SectionLayer): boolean => {
    const thickness = thicknessOf(layer);
    if (isOff(layer.toMm - layer.fromMm, thickness)) return true;
    const figure = figureOf(layer);
    // A thickness says nothing of where a layer begins.
    if (!figure || figure.of === 'muscle-thickness') return false;
    const at = layer.fromMm + addedMm;
    return figure.of === 'limit' ? at > figure.drawnMm : isOff(at, figure);
  };
  const drawnLayers: readonly DrawnLayer[] = [
    {
      kind: 'skin-and-fat',
      structure: null,
      side: section.side,
      name: null,
      target: false,
      fromMm: 0,
      toMm: tenth(map.at(fatModelMm)),
      figure: figures.skinAndFat,
      notToDepth: layers.length > 0 && isOff(fatModelMm, figures.skinAndFat),
    },
    ...layers.map((layer): DrawnLayer => ({
      kind: kindOf(layer),
      structure: layer.structure,
      side: layer.side,
      name: nameOf(layer.structure),
      target: muscle.structures.includes(layer.structure),
      fromMm: tenth(map.at(layer.fromMm)),
      toMm: tenth(map.at(layer.toMm)),
      figure: figureOf(layer),
      notToDepth: isLayerOff(layer),
    })),
  ];
  const hazards = near
    .map((hazard): DrawnHazard => {
      const limit = figures.limitOf(hazard.structure);
      return {
        structure: hazard.structure,
        side: hazard.side,
        name: nameOf(hazard.structure),
        distanceMm: tenth(hazard.distanceMm),
        atMm: Math.min(tenth(map.at(hazard.atMm)), limit?.drawnMm ?? Infinity),
        limit,
        notToDepth: limit !== null && hazard.atMm + addedMm > limit.drawnMm,
      };
    })
    .toSorted((one, other) => one.distanceMm - other.distanceMm || one.atMm - other.atMm);
  const aimEnd = aim ? map.at(aim.toMm) : 0;
  const interest = Math.max(target?.maxMm ?? 0, aimEnd, map.at(fatModelMm));
  const lowest = Math.max(
    interest,
    ...[bone?.fromMm ?? 0].map((mm) => map.at(mm)).filter((mm) => mm <= interest + FURTHEST_BELOW_MM),
    ...hazards
      .filter(({ distanceMm }) => distanceMm <= FURTHEST_ASIDE_MM)
      .map(({ atMm }) => atMm)
      .filter((mm) => mm <= interest + FURTHEST_BELOW_MM),
  );
  return {
    layers: drawnLayers,
    hazards,
    picture,
    answer,
    target,
    knots: map.knots(),
    endMm: Math.ceil((lowest + MARGIN_MM) / 5) * 5,
    notToDepth: [...drawnLayers.slice(1), ...hazards].some(({ notToDepth }) => notToDepth),
  };
}

/** A shorter stretch needs no words, mm. */
const LEAST_UNNAMED_MM = 3;

/**
 * Stretches of the drawing in which the model body has no part: loose tissue that was not recorded.
 * @returns mm from the skin, from the shallowest to the deepest, each at least 3 mm, within the drawing
 */
export function unnamedStretches({
  layers,
  endMm,
}: Pick<DrawnSection, 'layers' | 'endMm'>): readonly { readonly fromMm: number; readonly toMm: number }[] {
  const stretches: { fromMm: number; toMm: number }[] = [];
  let reachedMm = 0;
  for (const { fromMm, toMm } of [...layers, { fromMm: endMm, toMm: endMm }]) {
    const untilMm = Math.min(fromMm, endMm);
    if (untilMm - reachedMm >= LEAST_UNNAMED_MM) stretches.push({ fromMm: reachedMm, toMm: untilMm });
    reachedMm = Math.max(reachedMm, toMm);
  }
  return stretches;
}
