/** When the questions of a round come again, in words. */
import { dayOf } from '../../../reasoning/index.ts';
import type { QuizProgress } from '../../../reasoning/index.ts';
import { clockAt } from '../home/runs.ts';
import { say } from '../home/say.ts';

const HOUR_MS = 3_600_000;

/** How many come when: in some minutes, later today, then by days from today. */
export function comingAgain(
  items: readonly string[],
  { cards }: QuizProgress,
  now: number,
): readonly { readonly days: number; readonly soon: boolean; readonly count: number }[] {
  const clock = clockAt(now);
  const groups = new Map<string, { days: number; soon: boolean; count: number }>();
  for (const item of new Set(items)) {
    const card = cards[item];
    if (!card) continue;
    const soon = card.due - now < HOUR_MS;
    const days = soon ? 0 : Math.max(0, dayOf(card.due, clock) - dayOf(now, clock));
    const key = `${soon} ${days}`;
    const group = groups.get(key) ?? { days, soon, count: 0 };
    group.count += 1;
    groups.set(key, group);
  }
  return [...groups.values()].sort((one, other) => Number(other.soon) - Number(one.soon) || one.days - other.days);
}

export function AgainIn(props: {
  readonly items: readonly string[];
  readonly progress: QuizProgress;
  readonly now: number;
}) {
  const groups = comingAgain(props.items, props.progress, props.now);
  if (groups.length === 0) return null;
  return (
    <section>
      <h3 className="quiz-heading">{say('quiz-home.done.again-in')}</h3>
      <ul className="quiz-again">
        {groups.map(({ days, soon, count }) => (
          <li key={`${soon} ${days}`}>
            {soon
              ? say('quiz-home.done.in-minutes', { count })
              : days === 0
                ? say('quiz-home.done.later-today', { count })
                : days === 1
                  ? say('quiz-home.done.tomorrow', { count })
                  : say('quiz-home.done.in-days', { count, days })}
          </li>
        ))}
      </ul>
    </section>
  );
}
