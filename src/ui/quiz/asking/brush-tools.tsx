/** The brush of a question: painting, taking away, turning the body instead, and one step back. */
import { Brush, Eraser, Rotate3d, Undo2 } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useActions, useMyopoint } from '../../hooks/store-context.ts';
import { say } from './say.ts';

interface ToolProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly on?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function Tool({ icon: Icon, name, on, disabled = false, onClick }: ToolProps) {
  return (
    <button
      type="button"
      className="quiz-tool"
      disabled={disabled}
      {...(on === undefined ? {} : { 'aria-pressed': on })}
      onClick={onClick}
    >
      <Icon size={22} strokeWidth={1.75} aria-hidden="true" />
      <span>{name}</span>
    </button>
  );
}

export function BrushTools() {
  const { setBrush, undoDrawing } = useActions();
  const { erases, turns } = useMyopoint((state) => state.brush);
  // The first step took the brush up; what was painted comes after it.
  const canUndo = useMyopoint((state) => state.patches.some(({ strokes }) => strokes.length > 0));
  return (
    <div className="quiz-tools" role="group" aria-label={say('quiz-asking.brush.label')}>
      <Tool
        icon={Brush}
        name={say('quiz-asking.brush.paint')}
        on={!erases && !turns}
        onClick={() => setBrush({ erases: false, turns: false })}
      />
      <Tool
        icon={Eraser}
        name={say('quiz-asking.brush.erase')}
        on={erases && !turns}
        onClick={() => setBrush({ erases: true, turns: false })}
      />
      <Tool
        icon={Rotate3d}
        name={say('quiz-asking.brush.turn')}
        on={turns}
        onClick={() => setBrush({ turns: !turns })}
      />
      <Tool icon={Undo2} name={say('quiz-asking.brush.undo')} disabled={!canUndo} onClick={undoDrawing} />
    </div>
  );
}
