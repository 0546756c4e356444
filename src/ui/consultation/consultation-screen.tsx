/** The consultation: three large steps around the body, tools at the side. Takes the place of the usual screen. */
import { Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { CONSULTATION_STEPS, muscleOfTarget } from '../../state/index.ts';
import type { ConsultationStep } from '../../state/index.ts';
import { useMyopoint, useStore } from '../hooks/store-context.ts';
import { useBackLayer } from '../back/layers.ts';
import { usePrinting } from '../hooks/use-printing.ts';
import { say } from '../kit/say.tsx';
import { StepBar } from '../kit/step-bar.tsx';
import { Notice } from '../screen/notice.tsx';
import { latePart } from '../parts/late-part.tsx';
import { PenLayer } from '../pen/pen-layer.tsx';
import { LoadProgress, Trouble } from '../screen/status.tsx';
import { StoryBar } from '../story/story-bar.tsx';
import { useInsets } from '../hooks/use-insets.ts';
import { PHONE, useMedia } from '../hooks/use-media.ts';
import { useShortcuts } from '../hooks/use-shortcuts.ts';
import { LeaveQuestion } from './ending/leave-question.tsx';
import { TurnButtons } from '../screen/turn-buttons.tsx';
import { EndButton, VisitToolList, ToolsMenu, WipeButton } from './tools/visit-tools.tsx';
import { NextButton, VisitPanel } from '../kit/visit-panel.tsx';
import { WhatStep } from './what/what-step.tsx';
import { WhereStep } from './where/where-step.tsx';
import { WhichStep } from './which/which-step.tsx';
import '../pain/visit-sheets.css';
import './sheets.css';

interface ConsultationScreenProps {
  /** What else stands in it: the card of a recall, in the grid area `panel`, while one is asked. */
  readonly children?: ReactNode;
  /** Whether the questions people ask are listed in the panel's place; kept by who mounts this screen, so that a lesson leads back to them. */
  readonly listed?: boolean;
  readonly onListed?: (listed: boolean) => void;
}

const LessonList = latePart(
  async () => (await import('../lessons/lesson-list.tsx')).LessonList,
  () => ({ what: say('consultation.list.part'), place: 'inline' }),
);

/** What is printed of a visit; fetched beforehand, since a printer does not wait. Without it (no network) the screen's panel is printed. */
function PrintedCard() {
  const printing = usePrinting();
  const open = useMyopoint((state) => state.handingOver);
  const [Paper, setPaper] = useState<ComponentType | null>(null);
  useEffect(() => {
    let gone = false;
    import('../hand-over/visit-paper.tsx').then(
      ({ VisitPaper }) => {
        if (!gone) setPaper(() => VisitPaper);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, []);
  return printing && !open && Paper && <Paper />;
}

/** A no-op for when no list is shown. */
const keepClosed = (): void => undefined;

function Visit({
  step,
  children,
  listed = false,
  onListed = keepClosed,
}: ConsultationScreenProps & { readonly step: ConsultationStep }) {
  const store = useStore();
  useShortcuts();
  const asked = useMyopoint((state) => state.recall !== null);
  const told = useMyopoint((state) => state.story !== null);
  const phone = useMedia(PHONE);
  const hasMuscle = useMyopoint((state) => muscleOfTarget(state.choices.selected) !== null);
  const free = useRef<HTMLDivElement>(null);
  useInsets(free);
  // A recall asks in the panel's place; so does the story on a phone.
  const panelTaken = listed || asked || (phone && told);
  const list = () => {
    store.getState().stopStory();
    onListed(!listed);
  };
  useBackLayer(listed, list);
  return (
    <div className="myopoint-ui consulting">
      <header className="only-heard">
        <h1>{say('consultation.screen.title')}</h1>
      </header>
      <PenLayer />
      <StepBar
        label={say('consultation.steps.label')}
        now={step}
        steps={CONSULTATION_STEPS.map((id) => ({
          id,
          name: say(`consultation.steps.${id}`),
          disabled: id === 'what' && step !== 'what' && !hasMuscle,
        }))}
        onGo={store.getState().goToConsultationStep}
      />
      {!panelTaken && step === 'where' && <WhereStep />}
      {!panelTaken && step === 'which' && <WhichStep />}
      {!panelTaken && step === 'what' && <WhatStep />}
      {listed ? (
        <VisitPanel
          heading={say('consultation.list.title')}
          resumes={false}
          footer={
            <NextButton
              words={say('consultation.list.back')}
              icon={<Undo2 size={24} aria-hidden="true" />}
              onClick={list}
            />
          }
        >
          <LessonList onStarted={() => onListed(false)} />
        </VisitPanel>
      ) : (
        children
      )}
      <TurnButtons />
      <div className="free" ref={free} aria-hidden="true" />
      <StoryBar />
      <Notice />
      <nav className="visit-rail" aria-label={say('consultation.tools.label')}>
        {phone ? (
          <div className="panel visit-menu-place">
            <ToolsMenu listed={listed} onList={list} />
          </div>
        ) : (
          <div className="panel visit-tools">
            <VisitToolList listed={listed} onList={list} />
          </div>
        )}
        <EndButton />
        <WipeButton />
      </nav>
      <LoadProgress />
      <Trouble />
      <LeaveQuestion />
      <PrintedCard />
    </div>
  );
}

/** Nothing where no consultation is on. What it remembers by itself ends with the visit. */
export function ConsultationScreen({ children, ...list }: ConsultationScreenProps) {
  const mode = useMyopoint((state) => state.mode);
  const visit = useMyopoint((state) => state.visitSerial);
  return mode.kind === 'consultation' ? (
    <Visit key={visit} step={mode.step} {...list}>
      {children}
    </Visit>
  ) : null;
}
