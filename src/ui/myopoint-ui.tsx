/** Everything around the body. The root lets the pointer through; only panels take it. */
import { Tooltip } from 'radix-ui';
import { Fragment, lazy, Suspense, useState } from 'react';
import type { Dataset } from '../anatomy/index.ts';
import { store, useMyopoint } from '../state/index.ts';
import { IdleWipe } from './consultation/idle-wipe.tsx';
import { DatasetContext } from './dataset-context.ts';
import { ExploreScreen } from './explore-screen.tsx';
import { useThemeOnPage } from './settings.tsx';
import { LiveRegion } from './status.tsx';
import './styles/tokens.css';
import './styles/kit.css';
import './styles/layout.css';
import './styles/lists.css';
import './styles/explanation.css';
import './styles/needle.css';
import './styles/story.css';
import { useAddress } from './use-address.ts';

/** What not every visit needs comes when it is asked for. */
const ConsultationScreen = lazy(async () => ({ default: (await import('./consultation/consultation-screen.tsx')).ConsultationScreen }));
const LessonScreen = lazy(async () => ({ default: (await import('./lessons/lesson-screen.tsx')).LessonScreen }));

interface MyopointUiProps {
  /** Null until it has come; names and the list work without it. */
  readonly dataset: Dataset | null;
}

/** The screen for what the program is used for just now. */
function Screen() {
  const mode = useMyopoint((state) => state.mode.kind);
  const [listing, setListing] = useState(false);
  if (mode === 'lesson') {
    return <LessonScreen onList={() => { setListing(true); store.getState().endMode(); }} />;
  }
  if (mode === 'consultation') return <ConsultationScreen />;
  return <ExploreScreen startsWith={listing ? 'understand' : null} />;
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
          <LiveRegion />
        </Fragment>
        <IdleWipe />
      </Tooltip.Provider>
    </DatasetContext>
  );
}
