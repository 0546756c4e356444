/** The fixed view a question is asked in: a few steps to either side, so that nobody is helped or lost by turning freely. */
import type { Layer, Side, StructureId, System, ViewAngles } from '../../anatomy/index.ts';
import { VIEW_NAMES, type QuizScene, type QuizView } from './item.ts';
import type { QuizKnowledge } from './knowledge.ts';

/** To either side, degrees. */
const TURN_STEPS: readonly number[] = [-30, -15, 0, 15, 30];

/** How one looks from there: of the right side, mirrored for the left. */
export function viewFrom([azimuth, elevation]: ViewAngles, side: Side): QuizView {
  const turned = side === 'left' && azimuth !== 180 ? -azimuth : azimuth;
  const eighth = Math.round((((turned % 360) + 360) % 360) / 45) % VIEW_NAMES.length;
  return { name: VIEW_NAMES[eighth] ?? 'front', azimuth: turned, elevation, turnSteps: TURN_STEPS };
}

/** The way a record is seen best, or where none is recorded the way its structure is; from the front where neither is known. */
export function viewOf(id: string, structures: readonly StructureId[], side: Side, knowledge: QuizKnowledge): QuizView {
  const place = structures.map((structure) => knowledge.places.get(structure)).find((found) => found !== undefined);
  return viewFrom(knowledge.dataset.body.viewOf(id)?.right ?? place?.view ?? [0, 4], side);
}

/** What is drawn beside the bones when something of a system is asked for. */
const LAYERS_OF: Readonly<Partial<Record<System, readonly Layer[]>>> = {
  muscle: ['skeleton', 'muscles'],
  artery: ['skeleton', 'vessels'],
  vein: ['skeleton', 'vessels'],
  nerve: ['skeleton', 'nerves'],
};

/** A scene in which nothing is lit yet. */
export function sceneOf(
  about: {
    readonly id: string;
    readonly structures: readonly StructureId[];
    readonly system: System;
    readonly depthLayer: number | null;
  },
  side: Side,
  knowledge: QuizKnowledge,
): QuizScene {
  return {
    view: viewOf(about.id, about.structures, side, knowledge),
    side,
    about: about.structures,
    lit: [],
    layers: LAYERS_OF[about.system] ?? ['skeleton'],
    fromDepth: about.system === 'muscle' ? about.depthLayer : null,
    zonesOf: null,
    line: null,
  };
}
