/** What the body shows for a question, before the answer and after it. */
import type { Dataset, InstanceKey, Layer, Side, StructureId, TriggerPointId } from '../../../anatomy/index.ts';
import { LAYERS } from '../../../anatomy/index.ts';
import type { QuizItem } from '../../../reasoning/index.ts';
import { instanceKey, instancesOf, structureTarget } from '../../../state/index.ts';
import type { AskedPicture, Choices, Lookups, Target } from '../../../state/index.ts';

/** What the store is asked for. */
export interface Picture {
  readonly asked: AskedPicture;
  readonly look: Partial<Choices>;
}

/** A skin under which something is looked for. */
const FAINT_SKIN = 0.12;

const copiesOf = (ids: readonly StructureId[], side: Side, lookups: Lookups): readonly InstanceKey[] =>
  ids.flatMap((id) => instancesOf(structureTarget(id, side, lookups), lookups));

/** All that is lit, as one choice: a structure says neither a name nor a place of pain. */
function lighting(ids: readonly StructureId[], side: Side, lookups: Lookups): Pick<Choices, 'selected' | 'together'> {
  const targets = ids.map((id) => structureTarget(id, side, lookups));
  const [first] = targets;
  return { selected: first ?? { kind: 'none' }, together: targets.length > 1 ? targets : [] };
}

function layersOf(shown: readonly Layer[], skin: number): Choices['layers'] {
  const opacity = (layer: Layer): number => (!shown.includes(layer) ? 0 : layer === 'skin' ? skin : 1);
  return Object.fromEntries(LAYERS.map((layer) => [layer, opacity(layer)])) as Record<Layer, number>;
}

/** Muscles that lie less deep than what is asked for are taken away. */
function hiddenAbove(
  fromDepth: number | null,
  about: readonly InstanceKey[],
  { body }: Dataset,
): readonly InstanceKey[] {
  if (fromDepth === null) return [];
  return body.instances
    .filter(({ structure: { layer, depthLayer } }) => layer === 'muscles' && (depthLayer ?? fromDepth) < fromDepth)
    .map(({ structure, side }) => instanceKey(structure.id, side))
    .filter((key) => !about.includes(key));
}

const pointTarget = (id: TriggerPointId, side: Side, { triggerPointById }: Dataset): Target => {
  const muscle = triggerPointById.get(id)?.muscle.id;
  return muscle === undefined
    ? { kind: 'none' }
    : { kind: 'trigger-point', id, muscle, side: side === 'left' ? 'left' : 'right' };
};

/** The picture a question is asked in; null where nothing need be seen. */
export function pictureOf({ scene, task }: QuizItem, dataset: Dataset, lookups: Lookups): Picture | null {
  if (!scene) return null;
  const { side, line } = scene;
  const about = copiesOf(scene.about, side, lookups);
  const isSkinAsked = scene.zonesOf !== null || task.kind === 'paint';
  const point = line ? pointTarget(line.point, side, dataset) : null;
  return {
    asked: {
      azimuth: scene.view.azimuth,
      elevation: scene.view.elevation,
      turn: 0,
      // Skin is looked at from all around.
      turnSteps: isSkinAsked ? [] : scene.view.turnSteps,
      about,
      zonesOf: scene.zonesOf
        ? pointTarget(scene.zonesOf, side, dataset)
        : task.kind === 'place'
          ? pointTarget(task.point, task.side, dataset)
          : null,
      pinned: task.kind === 'spotter' ? copiesOf(scene.lit, side, lookups) : [],
      tip: line ? (line.tip ?? 'whole') : null,
      press: task.kind === 'point' || task.kind === 'place' || task.kind === 'paint' ? task.kind : null,
      mark: null,
      told: false,
    },
    look: {
      ...(point
        ? { selected: point, needle: true }
        : task.kind === 'spotter' || task.kind === 'paint'
          ? {}
          : lighting(scene.lit, side, lookups)),
      layers: layersOf(scene.layers, isSkinAsked ? 1 : FAINT_SKIN),
      hidden: hiddenAbove(scene.fromDepth, about, dataset),
    },
  };
}

/** What is seen when the answer has been given: the truth, lit. Null where nothing of it lies on the body. */
export function truthOf(item: QuizItem, dataset: Dataset, lookups: Lookups): Picture | null {
  const { scene, task, muscles } = item;
  const before = pictureOf(item, dataset, lookups);
  const side = scene?.side ?? 'right';
  if (before && scene) {
    const point = task.kind === 'paint' ? task.point : scene.zonesOf;
    const lit = task.kind === 'point' ? task.structures : scene.lit;
    const look =
      point !== null ? { selected: pointTarget(point, side, dataset), together: [] } : lighting(lit, side, lookups);
    // An opened body stays as it is cut.
    return { asked: { ...before.asked, told: true }, look: scene.line ? before.look : { ...before.look, ...look } };
  }
  const [muscle] = muscles;
  const structures = muscle === undefined ? [] : (dataset.muscleById.get(muscle)?.structures ?? []);
  if (structures.length === 0 || muscles.length > 1) return null;
  const about = copiesOf(structures, 'right', lookups);
  const view = muscle === undefined ? undefined : dataset.body.viewOf(muscle)?.right;
  return {
    asked: {
      azimuth: view?.[0] ?? 0,
      elevation: view?.[1] ?? 4,
      turn: 0,
      turnSteps: [],
      about,
      zonesOf: null,
      pinned: [],
      tip: null,
      press: null,
      mark: null,
      told: true,
    },
    look: {
      ...lighting(structures, 'right', lookups),
      layers: layersOf(['skin', 'skeleton', 'muscles'], FAINT_SKIN),
    },
  };
}
