/** Everything around the body. The root lets the pointer through; only panels take it. */
import { Direction, Tooltip } from 'radix-ui';
import { Fragment, useCallback, useEffect, useState } from 'react';
import type { Dataset } from '../../anatomy/index.ts';
import type { MyopointStore } from '../../state/index.ts';
import { StoreProvider, useActions, useMyopoint, useStore } from '../hooks/store-context.ts';
import { IdleWipe } from '../consultation/ending/idle-wipe.tsx';
import { DatasetContext } from '../hooks/dataset-context.ts';
import { say } from '../kit/say.tsx';
import { spoken } from '../../words/index.ts';
import { ExploreScreen } from './explore-screen.tsx';
import { HoverName } from './hover-name.tsx';
import { latePart } from '../parts/late-part.tsx';
import { PartBoundary } from '../parts/part-boundary.tsx';
import type { PartInfo } from '../parts/part-fault.tsx';
import type { DrawerName } from './rail.tsx';
import { useThemeOnPage } from '../screen/settings.tsx';
import { LiveRegion } from '../screen/status.tsx';
import { useAddress } from './use-address.ts';
import './sheets.css';

/** What not every visit needs comes when it is asked for. */
const ConsultationScreen = latePart(
  async () => (await import('../consultation/consultation-screen.tsx')).ConsultationScreen,
  (_, { endMode }) => ({
    what: say('shell.part.consultation'),
    place: 'screen',
    leave: { words: say('shell.leave.body'), run: endMode },
  }),
);
const PainScreen = latePart(
  async () => (await import('../pain/pain-screen.tsx')).PainScreen,
  (_, { endMode }) => ({
    what: say('shell.part.pain'),
    place: 'screen',
    leave: { words: say('shell.leave.body'), run: endMode },
  }),
);
const QuizScreen = latePart(
  async () => (await import('../quiz/quiz-screen.tsx')).QuizScreen,
  (_, { endMode }) => ({
    what: say('shell.part.quiz'),
    place: 'screen',
    leave: { words: say('shell.leave.body'), run: endMode },
  }),
);
const TakeHome = latePart(
  async () => (await import('../hand-over/take-home.tsx')).TakeHome,
  ({ open, onClose }) => ({
    what: say('shell.part.card'),
    place: 'over',
    open,
    leave: { words: say('kit.action.close'), run: onClose },
  }),
);
const RecallCard = latePart(
  async () => (await import('../recall/recall-card.tsx')).RecallCard,
  (_, { stopRecall }) => ({
    what: say('shell.part.recall'),
    place: 'beside',
    leave: { words: say('shell.leave.muscle'), run: stopRecall },
  }),
);
const LessonScreen = latePart(
  async () => (await import('../lessons/lesson-screen.tsx')).LessonScreen,
  (_, { endMode }) => ({
    what: say('shell.part.lesson'),
    place: 'screen',
    leave: { words: say('shell.leave.lesson'), run: endMode },
  }),
);

/** Where one of the panels breaks, the others are drawn anew with it. */
const allPanels = (): PartInfo => ({ what: say('shell.part.panels'), place: 'screen' });

interface MyopointUiProps {
  readonly store: MyopointStore;
  /** Null until it has come; names and the list work without it. */
  readonly dataset: Dataset | null;
  /** Called when what the address said stands in the store. */
  readonly onAddressFollowed?: () => void;
}

/** The screen for what the program is used for just now. */
function Screen() {
  const store = useStore();
  const mode = useMyopoint((state) => state.mode.kind);
  const asked = useMyopoint((state) => state.recall !== null);
  const visiting = useMyopoint((state) => state.interrupted !== null);
  const [drawer, setDrawer] = useState<DrawerName | null>(null);
  const [listed, setListed] = useState(false);
  const recall = asked && <RecallCard />;
  if (mode === 'lesson') {
    // The list is that of the screen the lesson gives way to.
    const list = () => {
      if (visiting) setListed(true);
      else setDrawer('understand');
    };
    return (
      <LessonScreen
        onList={() => {
          list();
          store.getState().endMode();
        }}
      />
    );
  }
  if (mode === 'pain') return <PainScreen />;
  if (mode === 'quiz') return <QuizScreen />;
  if (mode === 'consultation')
    return (
      <ConsultationScreen listed={listed} onListed={setListed}>
        {recall}
      </ConsultationScreen>
    );
  return (
    <ExploreScreen drawer={drawer} onDrawer={setDrawer}>
      {recall}
    </ExploreScreen>
  );
}

/** The take-home card, fetched when it is first opened. */
function TakeHomeWhenAsked() {
  const { setHandingOver } = useActions();
  const close = useCallback(() => setHandingOver(false), [setHandingOver]);
  const open = useMyopoint((state) => state.handingOver);
  const [wanted, setWanted] = useState(open);
  if (open && !wanted) setWanted(true);
  return wanted && <TakeHome open={open} onClose={close} />;
}

function Panels({ dataset, onAddressFollowed }: Omit<MyopointUiProps, 'store'>) {
  useAddress(dataset);
  useThemeOnPage();
  useEffect(() => {
    onAddressFollowed?.();
  }, [onAddressFollowed]);
  // Another visit begins with panels that remember nothing of the one before.
  const visit = useMyopoint((state) => state.visitSerial);
  return (
    <DatasetContext value={dataset}>
      <Direction.Provider dir={spoken().direction}>
        <Tooltip.Provider delayDuration={400}>
          <Fragment key={visit}>
            <PartBoundary info={allPanels()}>
              <Screen />
            </PartBoundary>
            <TakeHomeWhenAsked />
            <LiveRegion />
            <HoverName />
          </Fragment>
          <IdleWipe />
        </Tooltip.Provider>
      </Direction.Provider>
    </DatasetContext>
  );
}

export function MyopointUi({ store, ...rest }: MyopointUiProps) {
  return (
    <StoreProvider value={store}>
      <Panels {...rest} />
    </StoreProvider>
  );
}
