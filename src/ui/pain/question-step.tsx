/** What must not be missed at the places of the drawing, before muscles are thought of. */
import { ArrowRight } from 'lucide-react';
import type { BodyPartId, Dataset, RedFlag } from '../../anatomy/index.ts';
import { coversOf, questionsForDrawing } from '../../reasoning/index.ts';
import { screeningAt } from '../../state/index.ts';
import type { Screening } from '../../state/index.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { useActions, useMyopoint } from '../hooks/store-context.ts';
import { NextButton, VisitPanel } from '../kit/visit-panel.tsx';
import { QuestionsFirst } from './questions-first.tsx';
import { say } from './say.ts';
import type { DrawnOn } from './use-drawing.ts';

/** The parts of the body in which it hurts. */
function partsOf(drawing: DrawnOn): readonly BodyPartId[] {
  const covers = [...coversOf(drawing, drawing.index).values()];
  return [...new Set(covers.flatMap((cover) => [...cover.keys()].map(drawing.index.partOf)))];
}

/** Which questions the drawing asks, and what was answered to them so far. */
export function useScreening(
  drawing: DrawnOn | null,
  dataset: Dataset | null,
): { readonly questions: readonly RedFlag[]; readonly screening: Screening } | null {
  const screening = useMyopoint((state) => state.screening);
  if (!drawing || !dataset) return null;
  return {
    questions: questionsForDrawing(drawing, drawing.index, dataset),
    screening: screeningAt(screening, partsOf(drawing)),
  };
}

interface QuestionStepProps {
  readonly drawing: DrawnOn | null;
  readonly onDone: () => void;
}

export function QuestionStep({ drawing, onDone }: QuestionStepProps) {
  const dataset = useDataset();
  const { answerScreening } = useActions();
  const asked = useScreening(drawing, dataset);
  const nothing = !asked
    ? 'pain.words.fetching'
    : drawing?.patches.length === 0
      ? 'pain.questions.nowhere'
      : asked.questions.length === 0
        ? 'pain.questions.none'
        : null;
  if (!asked || nothing)
    return (
      <VisitPanel
        heading={say('pain.questions.title')}
        footer={
          <NextButton
            words={say('pain.questions.next')}
            disabled={nothing !== 'pain.questions.none'}
            icon={<ArrowRight size={26} aria-hidden="true" />}
            onClick={onDone}
          />
        }
      >
        <p className="visit-sub">{say(nothing ?? 'pain.words.fetching')}</p>
      </VisitPanel>
    );
  return (
    <QuestionsFirst
      key={asked.screening.parts.join(' ')}
      questions={asked.questions}
      screening={asked.screening}
      onAnswer={(screening) => {
        answerScreening(screening);
        if (screening.done) onDone();
      }}
    />
  );
}
