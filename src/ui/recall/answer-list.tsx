/** Answers by name: the way without pointing, and the only way for the last question. */
import type { ClaimId, Muscle } from '../../anatomy/index.ts';
import { areaAnswers, helpAnswers, muscleAnswers } from '../../reasoning/index.ts';
import type { Subject } from '../../reasoning/index.ts';
import { muscleOfTarget } from '../../state/index.ts';
import type { Target, Recall } from '../../state/index.ts';
import { useActions } from '../hooks/store-context.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { capitalised } from '../kit/words.ts';
import { signWords } from './recall-words.ts';

interface AnswerProps {
  readonly words: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Answer({ words, chosen, onChoose }: AnswerProps) {
  return (
    <li>
      <button type="button" className="answer" aria-pressed={chosen} onClick={onChoose}>
        {words}
      </button>
    </li>
  );
}

interface AnswerListProps {
  readonly recall: Recall;
  /** What was explained. */
  readonly about: Subject;
  readonly label: string;
}

/** Six muscles, six areas or three signs, the right one among them. */
export function AnswerList({ recall, about, label }: AnswerListProps) {
  const { pointRecall, touchSkin, answerRecall } = useActions();
  const dataset = useDataset();
  if (!dataset) return null;
  const { question, pointed, touched, chosen } = recall;
  const { muscle, side } = about;
  const target = (id: Muscle['id']): Target => ({ kind: 'muscle', id, side });
  return (
    <ul className={`answers ${question === 'help' ? 'signs' : ''}`} aria-label={label}>
      {question === 'muscle' &&
        muscleAnswers(muscle, dataset).map(({ id, name }) => (
          <Answer
            key={id}
            words={name}
            chosen={muscleOfTarget(pointed) === id}
            onChoose={() => pointRecall(target(id))}
          />
        ))}
      {question === 'pain' &&
        areaAnswers(about, dataset).map((id) => (
          <Answer
            key={id}
            words={capitalised(dataset.areaById.get(id)?.name ?? id)}
            chosen={touched?.areas[0] === id}
            onChoose={() => touchSkin({ side, areas: [id] })}
          />
        ))}
      {question === 'help' &&
        helpAnswers(muscle, dataset).map((id: ClaimId) => (
          <Answer key={id} words={signWords(id) ?? id} chosen={chosen === id} onChoose={() => answerRecall(id)} />
        ))}
    </ul>
  );
}
