/** Nearer and further with one finger or a plain pen. */
import { Minus, Plus } from 'lucide-react';
import { useActions, useMyopoint } from '../hooks/store-context.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { say } from '../kit/say.tsx';

/** Nothing while fibres are drawn in place of the body: they stand as near as they are meant to be seen. */
export function ZoomButtons() {
  const { zoom } = useActions();
  const fibres = useMyopoint((state) => state.fibres !== null);
  if (fibres) return null;
  return (
    <section className="panel zoom-buttons" aria-label={say('shell.zoom.label')}>
      <IconButton icon={Plus} label={say('shell.zoom.nearer')} onClick={() => zoom(1)} />
      <IconButton icon={Minus} label={say('shell.zoom.further')} onClick={() => zoom(-1)} />
    </section>
  );
}
