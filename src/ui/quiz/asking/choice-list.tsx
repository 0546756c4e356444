/** Answers of which one is right: a list walked with the arrow keys, or chosen by its number. */
import { Check, X } from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import { useEffect } from 'react';
import type { ChoiceTask } from '../../../reasoning/index.ts';
import { sayQuiz } from '../../../words/index.ts';

interface ChoiceListProps {
  readonly label: string;
  readonly task: ChoiceTask;
  readonly chosen: string | null;
  /** Answered: the right one is marked, and another that was chosen. */
  readonly told: boolean;
  /** Whether the number keys choose in it: one list of a page has them. */
  readonly hasKeys?: boolean;
  readonly onChoose: (id: string) => void;
}

/** Whether a key is meant for what is typed in. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="radio"]), textarea, select');

export function ChoiceList({ label, task, chosen, told, hasKeys = true, onChoose }: ChoiceListProps) {
  const { options, answer } = task;
  useEffect(() => {
    if (told || !hasKeys) return;
    const onKey = ({ key, target, altKey, ctrlKey, metaKey }: KeyboardEvent): void => {
      if (altKey || ctrlKey || metaKey || isTyping(target)) return;
      const option = /^[1-9]$/.test(key) ? options[Number(key) - 1] : undefined;
      if (option) onChoose(option.id);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [hasKeys, onChoose, options, told]);
  return (
    <RadioGroup.Root
      className="quiz-options"
      aria-label={label}
      value={chosen ?? ''}
      onValueChange={onChoose}
      disabled={told}
    >
      {options.map(({ id, text }, at) => {
        const mark = !told ? '' : id === answer ? 'right' : id === chosen ? 'wrong' : '';
        return (
          <RadioGroup.Item key={id} value={id} className={`quiz-option ${mark}`}>
            <span className="quiz-option-number" aria-hidden="true">
              {mark === 'right' ? (
                <Check size={18} strokeWidth={2.5} />
              ) : mark === 'wrong' ? (
                <X size={18} strokeWidth={2.5} />
              ) : (
                at + 1
              )}
            </span>
            <span>{sayQuiz(text)}</span>
          </RadioGroup.Item>
        );
      })}
    </RadioGroup.Root>
  );
}
