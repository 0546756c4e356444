/** Nearer and further with one finger or a plain pen. */
import { Minus, Plus } from 'lucide-react';
import { useActions, useMyopoint } from '../hooks/store-context.ts';
import { IconButton } from '../kit/icon-button.tsx';

/** Nothing while fibres are drawn in place of the body: they stand as near as they are meant to be seen. */
export function ZoomButtons() {
  const { zoom } = useActions();
  const fibres = useMyopoint((state) => state.fibres !== null);
  if (fibres) return null;
  return (
    <section className="panel zoom-buttons" aria-label="Distance">
      <IconButton icon={Plus} label="Zoom in" onClick={() => zoom(1)} />
      <IconButton icon={Minus} label="Zoom out" onClick={() => zoom(-1)} />
    </section>
  );
}
