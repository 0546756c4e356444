/** Everything around the body. The root lets the pointer through; only panels take it. */
import { Direction, Tooltip } from 'radix-ui';
import { Fragment, useEffect, useState } from 'react';
import type { Dataset } from '../../anatomy/index.ts';
import { resumeCarriedVisit, store, useMyopoint } from '../../state/index.ts';
import { IdleWipe } from '../consultation/ending/idle-wipe.tsx';
import { DatasetContext } from '../hooks/dataset-context.ts';
import { say } from '../kit/say.tsx';
import { spoken } from '../../words/index.ts';
import { ExploreScreen } from './explore-screen.tsx';
import { HoverName } from './hover-name.tsx';
import { latePart } from './parts/late-part.tsx';
import { PartBoundary } from './parts/part-boundary.tsx';
import type { PartInfo } from './parts/part-fault.tsx';
import type { DrawerName } from './rail.tsx';
import { useThemeOnPage } from './settings.tsx';
import { LiveRegion } from './status.tsx';
import { useAddress } from './use-address.ts';
import './sheets.css';

/** What not every visit needs comes when it is asked for. */
const ConsultationScreen = latePart(async () => (await import('../consultation/consultation-screen.tsx')).ConsultationScreen, () => ({
  what: say('shell.part.consultation'), place: 'screen', leave: { words: say('shell.leave.body'), run: () => store.getState().endMode() },
}));
const TakeHome = latePart(async () => (await import('../hand-over/take-home.tsx')).TakeHome, ({ open, onClose }) => ({
  what: say('shell.part.card'), place: 'over', open, leave: { words: say('kit.action.close'), run: onClose },
}));
const RecallCard = latePart(async () => (await import('../recall/recall-card.tsx')).RecallCard, () => ({
  what: say('shell.part.recall'), place: 'beside', leave: { words: say('shell.leave.muscle'), run: () => store.getState().stopTeachBack() },
}));
const LessonScreen = latePart(async () => (await import('../lessons/lesson-screen.tsx')).LessonScreen, () => ({
  what: say('shell.part.lesson'), place: 'screen', leave: { words: say('shell.leave.lesson'), run: () => store.getState().endMode() },
}));

/** Where one of the panels breaks, the others are drawn anew with it. */
const allPanels = (): PartInfo => ({ what: say('shell.part.panels'), place: 'screen' });

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
  const teachBack = asked && <RecallCard />;
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
  return wanted && <TakeHome open={open} onClose={closeCard} />;
}

function closeCard(): void {
  store.getState().setHandingOver(false);
}

export function MyopointUi({ dataset }: MyopointUiProps) {
  useAddress(dataset);
  useThemeOnPage();
  // After the address was followed: a visit that came through a new loading of the page goes on.
  useEffect(resumeCarriedVisit, []);
  // Another visit begins with panels that remember nothing of the one before.
  const visit = useMyopoint((state) => state.visitSerial);
  return (
    <DatasetContext value={dataset}>
      <Direction.Provider dir={spoken().direction}>
        <Tooltip.Provider delayDuration={400}>
          <Fragment key={visit}>
            <PartBoundary info={allPanels()}><Screen /></PartBoundary>
            <Card />
            <LiveRegion />
            <HoverName />
          </Fragment>
          <IdleWipe />
        </Tooltip.Provider>
      </Direction.Provider>
    </DatasetContext>
  );
}
