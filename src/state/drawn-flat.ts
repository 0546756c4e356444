/** Whether the body is drawn flat. */
import type { MyopointState } from './state.ts';

/** By choice, or because it cannot be drawn as a solid. */
export function drawnFlat({ drawsFlat, solidFault }: Pick<MyopointState, 'drawsFlat' | 'solidFault'>): boolean {
  return drawsFlat || solidFault !== null;
}
