/** Ways to look while it is asked: by a few steps to either side, or where skin is asked for from all sides. */
import { RotateCcwSquare, RotateCwSquare } from 'lucide-react';
import { drawnFlat } from '../../../state/index.ts';
import { useActions, useMyopoint } from '../../hooks/store-context.ts';
import { IconButton } from '../../kit/icon-button.tsx';
import { TurnButtons } from '../../screen/turn-buttons.tsx';
import { ZoomButtons } from '../../screen/zoom-buttons.tsx';
import { say } from './say.ts';

export function ViewSteps() {
  const { changeAsked } = useActions();
  const asked = useMyopoint(({ mode }) => (mode.kind === 'quiz' ? mode.asked : null));
  const flat = useMyopoint(drawnFlat);
  const drawn = useMyopoint((state) => state.stageFault === null);
  if (!drawn || !asked) return null;
  const { turn, turnSteps, told, tip } = asked;
  // A flat drawing has its four sides.
  if (flat || told || turnSteps.length === 0) return <TurnButtons />;
  if (tip !== null)
    return (
      <div className="visit-view">
        <ZoomButtons />
      </div>
    );
  const [before, after] = [turnSteps.filter((step) => step < turn), turnSteps.filter((step) => step > turn)];
  return (
    <div className="visit-view">
      <section className="panel zoom-buttons" aria-label={say('quiz-asking.turn.label')}>
        <IconButton
          icon={RotateCcwSquare}
          label={say('quiz-asking.turn.left')}
          disabled={before.length === 0}
          onClick={() => changeAsked({ turn: Math.max(...before) })}
        />
        <span className="quiz-turn" role="status">
          {say('quiz-asking.turn.now', { degrees: turn })}
        </span>
        <IconButton
          icon={RotateCwSquare}
          label={say('quiz-asking.turn.right')}
          disabled={after.length === 0}
          onClick={() => changeAsked({ turn: Math.min(...after) })}
        />
      </section>
      <ZoomButtons />
    </div>
  );
}
