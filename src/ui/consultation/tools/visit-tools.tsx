/** What is at hand all through a consultation: drawing, pointing, turning the panel, the whole screen; the wipe apart from all. */
import {
  Eraser,
  EyeOff,
  Lightbulb,
  Maximize,
  Minimize,
  MousePointer2,
  PenLine,
  RotateCcw,
  SlidersHorizontal,
  X,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import type { PointingTool } from '../../../state/index.ts';
import { useActions, useMyopoint, useStore } from '../../hooks/store-context.ts';
import { say } from '../../kit/say.tsx';
import { beginAnew } from '../ending/begin-anew.ts';
import { endVisit } from '../ending/end-visit.ts';
import { useFullScreen } from './use-full-screen.ts';

interface ToolProps {
  readonly icon: LucideIcon;
  readonly name: string;
  /** What it does, heard after the name. */
  readonly does: string;
  readonly on: boolean;
  readonly onClick: () => void;
}

function Tool({ icon: Icon, name, does, on, onClick }: ToolProps) {
  return (
    <button type="button" className="rail-button visit-tool" aria-pressed={on} onClick={onClick} title={does}>
      <Icon size={22} strokeWidth={1.75} aria-hidden="true" />
      <span>{name}</span>
    </button>
  );
}

interface ToolsProps {
  /** Whether the questions people ask stand in the panel's place. */
  readonly listed: boolean;
  readonly onList: () => void;
  /** Called after one was taken up or changed. */
  readonly onUsed?: () => void;
}

/** The tools in a row or column of words and signs. */
export function VisitToolList({ listed, onList, onUsed }: ToolsProps) {
  const pointing = useMyopoint((state) => state.pointing);
  const flipped = useMyopoint((state) => state.flipped);
  const hideNeedles = useMyopoint((state) => state.hideNeedles);
  const fullScreen = useFullScreen();
  const { setPointing, setFlipped, setHideNeedles } = useActions();
  const using = (change: () => void) => () => {
    change();
    onUsed?.();
  };
  const take = (tool: PointingTool) => using(() => setPointing(pointing === tool ? null : tool));
  return (
    <>
      <Tool
        icon={PenLine}
        name={say('consultation.pen.name')}
        does={say('consultation.pen.title')}
        on={pointing === 'pen'}
        onClick={take('pen')}
      />
      <Tool
        icon={MousePointer2}
        name={say('consultation.pointer.name')}
        does={say('consultation.pointer.title')}
        on={pointing === 'pointer'}
        onClick={take('pointer')}
      />
      <Tool
        icon={RotateCcw}
        name={say('consultation.flip.name')}
        does={say('consultation.flip.title')}
        on={flipped}
        onClick={using(() => setFlipped(!flipped))}
      />
      <Tool
        icon={Lightbulb}
        name={say('consultation.understand.name')}
        does={say('consultation.understand.title')}
        on={listed}
        onClick={using(onList)}
      />
      <Tool
        icon={EyeOff}
        name={say('consultation.needles.name')}
        does={say('consultation.needles.title')}
        on={hideNeedles}
        onClick={using(() => setHideNeedles(!hideNeedles))}
      />
      {fullScreen && (
        <Tool
          icon={fullScreen.on ? Minimize : Maximize}
          name={say('consultation.full-screen.name')}
          does={say('consultation.full-screen.title')}
          on={fullScreen.on}
          onClick={using(fullScreen.toggle)}
        />
      )}
    </>
  );
}

/** The tools behind one button, for a phone. */
export function ToolsMenu({ listed, onList }: ToolsProps) {
  const pointing = useMyopoint((state) => state.pointing);
  const [open, setOpen] = useState(false);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        className={`icon-button visit-menu ${pointing ? 'on' : ''}`}
        aria-label={say('consultation.tools.label')}
      >
        <SlidersHorizontal size={22} aria-hidden="true" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="myopoint-menu panel visit-tools"
          aria-label={say('consultation.tools.label')}
          sideOffset={8}
          collisionPadding={8}
          align="end"
        >
          <VisitToolList listed={listed} onList={onList} onUsed={() => setOpen(false)} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** One tap: large, and far from everything else. */
export function WipeButton() {
  const store = useStore();
  return (
    <button type="button" className="panel visit-wipe" onClick={() => beginAnew(store)}>
      <Eraser size={22} strokeWidth={1.75} aria-hidden="true" />
      <span>{say('consultation.wipe.name')}</span>
    </button>
  );
}

export function EndButton() {
  const store = useStore();
  return (
    <button type="button" className="panel visit-end" onClick={() => endVisit(store)}>
      <X size={22} strokeWidth={1.75} aria-hidden="true" />
      <span>{say('consultation.end.name')}</span>
    </button>
  );
}
