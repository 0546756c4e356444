/** What is drawn over the picture by hand. While a tool is taken up, the body does not turn; Escape lays it down. */
import { useEffect } from 'react';
import { useMyopoint, useStore } from '../hooks/store-context.ts';
import { say } from '../kit/say.tsx';
import { latePart } from '../parts/late-part.tsx';
import { PointerDot } from './pointer-dot.tsx';
import './pen.css';

const PenSheet = latePart(
  async () => (await import('./pen-sheet.tsx')).PenSheet,
  (_, { setPointing }) => ({
    what: say('pen.part.name'),
    place: 'strip',
    leave: { words: say('pen.part.leave'), run: () => setPointing(null) },
  }),
);

/** Before the page's own Escape, which would clear what is chosen; a dialog's Escape is the dialog's. */
function useEscape(active: boolean): void {
  const store = useStore();
  useEffect(() => {
    if (!active) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (
        event.key !== 'Escape' ||
        (event.target instanceof Element && event.target.closest('[role="dialog"], [role="alertdialog"]'))
      )
        return;
      event.preventDefault();
      event.stopPropagation();
      store.getState().setPointing(null);
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [active, store]);
}

/** Nothing while no tool is taken up. Stands behind the panels and before the body. */
export function PenLayer() {
  const pointing = useMyopoint((state) => state.pointing);
  useEscape(pointing !== null);
  if (pointing === 'pointer') return <PointerDot />;
  return pointing === 'pen' ? <PenSheet /> : null;
}
