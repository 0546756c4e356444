/** The slim rail (on a phone the bar at the bottom): what can be opened, and the steps back. */
import { GraduationCap, Layers, Lightbulb, List, MapPin, MessagesSquare, Rotate3d } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { Say, say } from '../kit/say.tsx';
import { useStore } from '../hooks/store-context.ts';
import { AboutDialog } from './about-dialog.tsx';

export type DrawerName = 'muscles' | 'understand' | 'layers' | 'views';

interface RailProps {
  readonly open: DrawerName | null;
  readonly onOpen: (drawer: DrawerName | null) => void;
  /** Views have their own place where there is room for them. */
  readonly withViews: boolean;
}

const BUTTONS: readonly { readonly drawer: DrawerName; readonly icon: LucideIcon }[] = [
  { drawer: 'muscles', icon: List },
  { drawer: 'understand', icon: Lightbulb },
  { drawer: 'layers', icon: Layers },
  { drawer: 'views', icon: Rotate3d },
];

export function Rail({ open, onOpen, withViews }: RailProps) {
  const store = useStore();
  return (
    <nav className="panel rail" aria-label={say('shell.rail.label')}>
      {BUTTONS.filter(({ drawer }) => withViews || drawer !== 'views').map(({ drawer, icon: Icon }) => (
        <button
          key={drawer}
          type="button"
          className="rail-button"
          aria-expanded={open === drawer}
          aria-controls={`drawer-${drawer}`}
          onClick={() => onOpen(open === drawer ? null : drawer)}
        >
          <Icon size={22} strokeWidth={1.75} aria-hidden="true" />
          <span>{say(`shell.drawer.${drawer}`)}</span>
        </button>
      ))}
      <button type="button" className="rail-button" onClick={() => store.getState().startPain()}>
        <MapPin size={22} strokeWidth={1.75} aria-hidden="true" />
        <span>
          <Say
            parts={say.parts('shell.rail.pain')}
            tags={{ 1: (words) => <span className="only-heard">{words}</span> }}
          />
        </span>
      </button>
      <button type="button" className="rail-button" onClick={() => store.getState().startConsultation()}>
        <MessagesSquare size={22} strokeWidth={1.75} aria-hidden="true" />
        <span>{say('shell.rail.consult')}</span>
      </button>
      <button type="button" className="rail-button" onClick={() => store.getState().startQuiz()}>
        <GraduationCap size={22} strokeWidth={1.75} aria-hidden="true" />
        <span>{say('shell.rail.quiz')}</span>
      </button>
      <span className="rail-space" />
      <AboutDialog wordy />
    </nav>
  );
}
