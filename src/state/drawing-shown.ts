/** When a pain drawing is seen on the skin, when a press paints, and what it is held against. */
import { lookedAt } from './choices.ts';
import type { MyopointState } from './state.ts';
import { muscleOfTarget } from './target.ts';
import type { Target } from './target.ts';

type Asks = Pick<MyopointState, 'mode' | 'patches' | 'recall' | 'fibres' | 'choices'>;

/** Whether the drawing is what the skin shows. A recall asks for something else, and what a muscle is explained by gives way to nothing. */
export function showsDrawing({ mode, patches, recall, fibres }: Omit<Asks, 'choices'>): boolean {
  if (recall !== null || fibres !== null) return false;
  if (mode.kind === 'quiz') return mode.asked?.press === 'paint';
  return mode.kind === 'pain' || (mode.kind === 'consultation' && mode.step !== 'what' && patches.length > 0);
}

/** Whether a press on the skin paints. */
export function paintsSkin(state: Omit<Asks, 'choices'> & Pick<MyopointState, 'paintedPatch'>): boolean {
  return state.paintedPatch !== null && showsDrawing(state);
}

/** The muscles whose pain the drawing is held against, the selected one first; none while it stands alone. */
export function comparedMuscles(state: Asks): readonly Target[] {
  return showsDrawing(state) && muscleOfTarget(state.choices.selected) !== null ? lookedAt(state.choices) : [];
}
