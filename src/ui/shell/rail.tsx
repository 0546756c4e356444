/** The slim rail (on a phone the bar at the bottom): what can be opened, and the steps back. */
import { Layers, Lightbulb, List, MessagesSquare, Rotate3d } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useStore } from '../hooks/store-context.ts';
import { AboutDialog } from './about-dialog.tsx';

export type DrawerName = 'muscles' | 'understand' | 'layers' | 'views';

interface RailProps {
  readonly open: DrawerName | null;
  readonly onOpen: (drawer: DrawerName | null) => void;
  /** Views have their own place where there is room for them. */
  readonly withViews: boolean;
}

const BUTTONS: readonly { readonly drawer: DrawerName; readonly name: string; readonly icon: LucideIcon }[] = [
  { drawer: 'muscles', name: 'Muscles', icon: List },
  { drawer: 'understand', name: 'Understand', icon: Lightbulb },
  { drawer: 'layers', name: 'Layers', icon: Layers },
  { drawer: 'views', name: 'Views', icon: Rotate3d },
];

export function Rail({ open, onOpen, withViews }: RailProps) {
  const store = useStore();
  return (
    <nav className="panel rail" aria-label="Tools">
      {BUTTONS.filter(({ drawer }) => withViews || drawer !== 'views').map(({ drawer, name, icon: Icon }) => (
        <button key={drawer} type="button" className="rail-button" aria-expanded={open === drawer} aria-controls={`drawer-${drawer}`}
          onClick={() => onOpen(open === drawer ? null : drawer)}>
          <Icon size={22} strokeWidth={1.75} aria-hidden="true" /><span>{name}</span>
        </button>
      ))}
      <button type="button" className="rail-button" onClick={() => store.getState().startConsultation()}>
        <MessagesSquare size={22} strokeWidth={1.75} aria-hidden="true" /><span>Consult</span>
      </button>
      <span className="rail-space" />
      <AboutDialog wordy />
    </nav>
  );
}
