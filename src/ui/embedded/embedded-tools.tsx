/** Turning and nearing with single taps: within another page one finger is that page's. */
import { Focus, Minus, Plus, RotateCw } from 'lucide-react';
import { useRef } from 'react';
import { useActions, useMyopoint } from '../hooks/store-context.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { say } from '../kit/say.tsx';

/** Once around the body. */
const TURNS = ['front', 'left', 'back', 'right'] as const;
type Turn = (typeof TURNS)[number];

/** The side that comes after the one that was asked for last; the back after none, as the front is what is seen at first. */
function turnAfter(preset: string | null): Turn {
  const at = TURNS.findIndex((turn) => turn === preset);
  return TURNS[(at + 1) % TURNS.length] ?? 'front';
}

export function EmbeddedTools() {
  const { zoom, lookFrom, flyTo } = useActions();
  const drawn = useMyopoint((state) => state.stageFault === null);
  const selected = useMyopoint((state) => state.choices.selected);
  const preset = useMyopoint(({ requests: { view } }) => (view?.kind === 'preset' ? view.preset : null));
  // What was asked for before a muscle was flown to is gone on from.
  const last = useRef<string>('front');
  if (!drawn) return null;
  const next = turnAfter(preset ?? last.current);
  return (
    <section className="panel embedded-tools" aria-label={say('embedded.tools.label')}>
      <IconButton
        icon={RotateCw}
        label={say('embedded.turn.label', { next })}
        onClick={() => {
          last.current = next;
          lookFrom(next);
        }}
      />
      {selected.kind !== 'none' && (
        <IconButton
          className="embedded-centre"
          icon={Focus}
          label={say('embedded.centre.label')}
          onClick={() => flyTo(selected)}
        />
      )}
      <IconButton icon={Plus} label={say('shell.zoom.nearer')} onClick={() => zoom(1)} />
      <IconButton icon={Minus} label={say('shell.zoom.further')} onClick={() => zoom(-1)} />
    </section>
  );
}
