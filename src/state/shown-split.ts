/** Whether the body is seen half in its skin, and where the skin ends. */
import type { SkinSplit } from './choices.ts';
import type { MyopointState } from './state.ts';

/** The split that is seen, 0 all skin … 1 all muscles; null while something is chosen, stands alone or is asked for, so that no skin lies over it, and while fibres are drawn in place of the body. */
export function shownSplit({
  choices,
  recall,
  fibres,
}: Pick<MyopointState, 'choices' | 'recall' | 'fibres'>): SkinSplit {
  const { skinSplit, selected, isolated } = choices;
  const isCovered = selected.kind !== 'none' || isolated !== null || recall !== null || fibres !== null;
  return isCovered ? null : skinSplit;
}
