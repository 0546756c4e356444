/** Where does it hurt: shown by a person alone, before a visit or without one. Takes the place of the usual screen. */
import { FileHeart, X } from 'lucide-react';
import { useRef } from 'react';
import { PAIN_STEPS, muscleOfTarget } from '../../state/index.ts';
import type { PainStep } from '../../state/index.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { useActions, useMyopoint } from '../hooks/store-context.ts';
import { useInsets } from '../hooks/use-insets.ts';
import { useShortcuts } from '../hooks/use-shortcuts.ts';
import { summaryOf } from '../kit/names.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { StepBar } from '../kit/step-bar.tsx';
import { NextButton } from '../kit/visit-panel.tsx';
import { Notice } from '../screen/notice.tsx';
import { LoadProgress, Trouble } from '../screen/status.tsx';
import { TurnButtons } from '../screen/turn-buttons.tsx';
import { CandidateStep } from './candidate-step.tsx';
import { PlaceStep } from './place-step.tsx';
import { QuestionStep } from './question-step.tsx';
import { say } from './say.ts';
import { useCandidates, useDrawing, useMarkedPatches } from './use-drawing.ts';
import './visit-sheets.css';
import './pain-screen.css';

function TakeHomeButton() {
  const { setHandingOver } = useActions();
  const name = useMyopoint((state) => summaryOf(muscleOfTarget(state.choices.selected))?.name ?? null);
  return (
    <NextButton
      chosen={name}
      words={say('pain.candidates.card')}
      icon={<FileHeart size={26} aria-hidden="true" />}
      onClick={() => setHandingOver(true)}
    />
  );
}

function Steps({ step }: { readonly step: PainStep }) {
  useShortcuts();
  const dataset = useDataset();
  const drawing = useDrawing();
  // Ranked while it is drawn, so that nobody waits for it afterwards.
  const candidates = useCandidates(drawing, dataset);
  const hasPlaces = useMarkedPatches().length > 0;
  const screened = useMyopoint((state) => state.screening.done);
  const { goToPainStep, endMode, answerScreening } = useActions();
  const screening = useMyopoint((state) => state.screening);
  const free = useRef<HTMLDivElement>(null);
  const painting = useMyopoint((state) => state.paintedPatch !== null);
  useInsets(free);
  return (
    <div className={`myopoint-ui paining ${painting ? 'with-brush' : ''}`}>
      <header className="only-heard">
        <h1>{say('pain.screen.title')}</h1>
      </header>
      <StepBar
        label={say('pain.steps.label')}
        now={step}
        steps={PAIN_STEPS.map((id) => ({
          id,
          name: say(`pain.steps.${id}`),
          disabled: (id !== 'paint' && !hasPlaces) || (id === 'candidates' && step !== 'candidates' && !screened),
        }))}
        onGo={goToPainStep}
      >
        <IconButton icon={X} className="pain-close" label={say('pain.screen.close')} onClick={endMode} />
      </StepBar>
      {step === 'paint' && <PlaceStep next={say('pain.where.next')} onNext={() => goToPainStep('questions')} />}
      {step === 'questions' && <QuestionStep drawing={drawing} onDone={() => goToPainStep('candidates')} />}
      {step === 'candidates' && (
        <CandidateStep
          drawing={drawing}
          candidates={candidates}
          footer={<TakeHomeButton />}
          onQuestions={() => {
            answerScreening({ ...screening, done: false });
            goToPainStep('questions');
          }}
        />
      )}
      <TurnButtons />
      <div className="free" ref={free} aria-hidden="true" />
      <Notice />
      <LoadProgress />
      <Trouble />
    </div>
  );
}

/** Nothing where no drawing of its own is on. What it remembers by itself ends with the visit. */
export function PainScreen() {
  const mode = useMyopoint((state) => state.mode);
  const visit = useMyopoint((state) => state.visitSerial);
  return mode.kind === 'pain' ? <Steps key={visit} step={mode.step} /> : null;
}
