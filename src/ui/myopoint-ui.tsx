/** Everything around the body. The root lets the pointer through; only panels take it. */
import { Tooltip } from 'radix-ui';
import { Fragment, lazy, Suspense, useState } from 'react';
import type { Dataset } from '../anatomy/index.ts';
import { store, useMyopoint } from '../state/index.ts';
import { IdleWipe } from './consultation/idle-wipe.tsx';
import { DatasetContext } from './dataset-context.ts';
import { ExploreScreen } from './explore-screen.tsx';
import { HoverName } from './hover-name.tsx';
import type { DrawerName } from './rail.tsx';
import { useThemeOnPage } from './settings.tsx';
import { LiveRegion } from './status.tsx';
import './styles/tokens.css';
import './styles/kit.css';
import './styles/high-contrast.css';
import './styles/layout.css';
import './styles/lists.css';
import './styles/explanation.css';
import './styles/needle.css';
import './styles/story.css';
import './styles/paper.css';
import { useAddress } from './use-address.ts';

/** What not every visit needs comes when it is asked for. */
const ConsultationScreen = lazy(async () => ({ default: (await import('./consultation/consultation-screen.tsx')).ConsultationScreen }));
const TakeHome = lazy(async () => ({ default: (await import('./hand-over/take-home.tsx')).TakeHome }));
const TeachBackCard = lazy(async () => ({ default: (await import('./teach-back/teach-back-card.tsx')).TeachBackCard }));
const LessonScreen = lazy(async () => ({ default: (await import('./lessons/lesson-screen.tsx')).LessonScreen }));

interface MyopointUiProps {
  /** Null until it has come; names and the list work without it. */
  readonly dataset: Dataset | null;
}

/** The screen for what the program is used for just now. */
function Screen() {
  const mode = useMyopoint((state) => state.mode.kind);
  const asked = useMyopoint((state) => state.teachBack !== null);
  const visiting = useMyopoint((state) => state.interrupted !== null);
  const [drawer, setDrawer] = useState<DrawerName | null>(null);
  const [listed, setListed] = useState(false);
  const teachBack = asked && <Suspense><TeachBackCard /></Suspense>;
  if (mode === 'lesson') {
    // The list is that of the screen the lesson gives way to.
    const list = () => { if (visiting) setListed(true); else setDrawer('understand'); };
    return <LessonScreen onList={() => { list(); store.getState().endMode(); }} />;
  }
  if (mode === 'consultation') return <ConsultationScreen listed={listed} onListed={setListed}>{teachBack}</ConsultationScreen>;
  return <ExploreScreen drawer={drawer} onDrawer={setDrawer}>{teachBack}</ExploreScreen>;
}

/** The take-home card, fetched when it is first opened. */
function Card() {
  const open = useMyopoint((state) => state.handingOver);
  const [wanted, setWanted] = useState(open);
  if (open && !wanted) setWanted(true);
  return wanted && <Suspense><TakeHome open={open} onClose={closeCard} /></Suspense>;
}

function closeCard(): void {
  store.getState().setHandingOver(false);
}

export function MyopointUi({ dataset }: MyopointUiProps) {
  useAddress(dataset);
  useThemeOnPage();
  // Another visit begins with panels that remember nothing of the one before.
  const visit = useMyopoint((state) => state.visitSerial);
  return (
    <DatasetContext value={dataset}>
      <Tooltip.Provider delayDuration={400}>
        <Fragment key={visit}>
          <Suspense><Screen /></Suspense>
          <Card />
          <LiveRegion />
          <HoverName />
        </Fragment>
        <IdleWipe />
      </Tooltip.Provider>
    </DatasetContext>
  );
}
