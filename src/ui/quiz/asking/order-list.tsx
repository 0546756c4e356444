/** Things to put in order: each row is moved by its buttons, or with the arrow keys where it has the focus. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { QuizTask } from '../../../reasoning/index.ts';
import { sayQuiz } from '../../../words/index.ts';
import { useActions } from '../../hooks/store-context.ts';
import { IconButton } from '../../kit/icon-button.tsx';
import { say } from './say.ts';

interface OrderListProps {
  readonly task: Extract<QuizTask, { kind: 'order' }>;
  /** Ids as they stand now. */
  readonly order: readonly string[];
  readonly told: boolean;
  readonly onOrder: (order: readonly string[]) => void;
}

/** The order with one moved by so many places; the same where it stands at the end. */
function movedBy(order: readonly string[], id: string, by: number): readonly string[] {
  const from = order.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return order;
  const rest = order.filter((each) => each !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

export function OrderList({ task, order, told, onOrder }: OrderListProps) {
  const { announce } = useActions();
  const list = useRef<HTMLOListElement>(null);
  const nameOf = (id: string): string => {
    const entry = task.entries.find((each) => each.id === id);
    return entry ? sayQuiz(entry.text) : id;
  };
  const move = (id: string, by: number): void => {
    const next = movedBy(order, id, by);
    if (next === order) return;
    onOrder(next);
    announce(say('quiz-asking.order.place', { name: nameOf(id), place: next.indexOf(id) + 1, count: next.length }));
    // A row that moves is another element's neighbour; the focus goes with it.
    requestAnimationFrame(() => {
      const row = list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
      if (row && !row.contains(document.activeElement)) row.focus();
    });
  };
  const onKey = (event: KeyboardEvent, id: string): void => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (told || by === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(id, by);
  };
  return (
    <>
      <ol className="quiz-order" aria-label={say('quiz-asking.order.label')} ref={list}>
        {order.map((id, at) => (
          <li
            key={id}
            data-row={id}
            className={told ? (task.answer[at] === id ? 'right' : 'wrong') : ''}
            // The row itself is the handle; its buttons do the same for those who point.
            tabIndex={told ? -1 : 0}
            onKeyDown={(event) => onKey(event, id)}
          >
            <span className="quiz-option-number" aria-hidden="true">
              {at + 1}
            </span>
            <span className="quiz-order-name">{nameOf(id)}</span>
            {!told && (
              <>
                <IconButton
                  icon={ArrowUp}
                  label={say('quiz-asking.order.up', { name: nameOf(id) })}
                  disabled={at === 0}
                  tabIndex={-1}
                  onClick={() => move(id, -1)}
                />
                <IconButton
                  icon={ArrowDown}
                  label={say('quiz-asking.order.down', { name: nameOf(id) })}
                  disabled={at === order.length - 1}
                  tabIndex={-1}
                  onClick={() => move(id, 1)}
                />
              </>
            )}
          </li>
        ))}
      </ol>
      {!told && <p className="quiet">{say('quiz-asking.order.help')}</p>}
    </>
  );
}
