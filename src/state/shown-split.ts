/** Whether the body is seen half in its skin, and where the skin ends. */
import type { SkinSplit } from './choices.ts';
import type { MyopointState } from './state.ts';

/** The split that is seen, 0 all skin … 1 all muscles; null while something is chosen, stands alone or is asked for: no skin lies over it then. */
export function shownSplit({ choices, recall }: Pick<MyopointState, 'choices' | 'recall'>): SkinSplit {
  const { skinSplit, selected, isolated } = choices;
  return selected.kind === 'none' && isolated === null && recall === null ? skinSplit : null;
}
