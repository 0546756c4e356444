/** A station: a pin, what it is in and on which side, and something about it; the time runs. */
import type { QuizTask } from '../../../reasoning/index.ts';
import { sayQuiz } from '../../../words/index.ts';
import { ChoiceList } from './choice-list.tsx';

interface StationProps {
  readonly task: Extract<QuizTask, { kind: 'spotter' }>;
  readonly given: readonly (string | null)[];
  readonly told: boolean;
  readonly onGive: (given: readonly (string | null)[]) => void;
}

/** Number keys answer the first question that is open. */
export function Station({ task, given, told, onGive }: StationProps) {
  const open = task.parts.findIndex((_, at) => (given[at] ?? null) === null);
  return (
    <div className="quiz-station">
      {task.parts.map((part, at) => {
        const prompt = sayQuiz(part.prompt);
        return (
          <section key={part.ask}>
            <h3>{prompt}</h3>
            <ChoiceList
              label={prompt}
              task={part.task}
              chosen={given[at] ?? null}
              told={told}
              hasKeys={at === open}
              onChoose={(id) => onGive(task.parts.map((_, other) => (other === at ? id : (given[other] ?? null))))}
            />
          </section>
        );
      })}
    </div>
  );
}
