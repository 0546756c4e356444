/** The name of what the pointer is over, beside the pointer. */
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { MUSCLE_SUMMARIES, structureById } from '../../anatomy/index.ts';
import type { MyopointStore, Target } from '../../state/index.ts';

const muscleNames = new Map<string, string>(MUSCLE_SUMMARIES.map((muscle) => [muscle.id, muscle.name]));

/** The name of a target, empty for none. */
function nameOf(target: Target): string {
  if (target.kind === 'muscle') return muscleNames.get(target.id) ?? '';
  if (target.kind !== 'structure') return '';
  const name = structureById(target.id)?.name ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function HoverLabel({ store }: { readonly store: MyopointStore }): React.JSX.Element {
  const name = useStore(store, (state) => nameOf(state.hovered));
  const label = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The label follows the pointer without going through React.
    const onMove = (event: PointerEvent): void => {
      if (label.current) label.current.style.transform = `translate(${event.clientX + 16}px, ${event.clientY + 18}px)`;
    };
    window.addEventListener('pointermove', onMove, { passive: true });
    return () => { window.removeEventListener('pointermove', onMove); };
  }, []);
  return <div ref={label} className="hover-label" aria-hidden="true" hidden={name === ''}>{name}</div>;
}
