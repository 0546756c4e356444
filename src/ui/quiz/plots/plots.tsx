/** How learning goes: days with answers and days to come, what was still known, and how one question is forgotten. */
import { useMemo, useState } from 'react';
import type { QuizCard } from '../../../anatomy/index.ts';
import { calendar, forgettingCurve, retentionByWeek, streakOf } from '../../../reasoning/index.ts';
import type { QuizProgress } from '../../../reasoning/index.ts';
import { sayQuiz } from '../../../words/index.ts';
import { shortDay } from '../../kit/day-in-words.ts';
import { clockAt } from '../home/runs.ts';
import { say } from '../home/say.ts';
import type { QuizPool } from '../pool.ts';
import { Plot } from './plot.tsx';

interface PlotsProps {
  readonly pool: QuizPool;
  readonly progress: QuizProgress;
}

const [DAYS_BEFORE, DAYS_AFTER] = [20, 10] as const;
/** So many questions are offered for their curve, those asked last. */
const MOST_OFFERED = 20;
/** The curve goes on for at least so many days, and for at most these. */
const [LEAST_CURVE, MOST_CURVE] = [7, 365] as const;

const percent = (share: number): string => say('quiz-home.plot.percent', { percent: Math.round(100 * share) });
const whole = (value: number): string => (Number.isInteger(value) ? String(value) : '');
/** How many days the curve of a card goes on: until it is due twice over. */
const curveDays = ({ scheduledDays }: Pick<QuizCard, 'scheduledDays'>): number =>
  Math.min(MOST_CURVE, Math.max(LEAST_CURVE, Math.ceil(2 * scheduledDays)));

function Calendar({ progress, now }: { readonly progress: QuizProgress; readonly now: number }) {
  const days = useMemo(() => calendar(progress, clockAt(now), DAYS_BEFORE, DAYS_AFTER), [progress, now]);
  const answers = days.reduce((sum, day) => sum + day.answers, 0);
  const due = days.reduce((sum, day) => sum + day.due, 0);
  return (
    <Plot
      title={say('quiz-home.plot.calendar')}
      told={say('quiz-home.plot.calendar-told', { answers, before: DAYS_BEFORE, due, after: DAYS_AFTER })}
      days={days.map(({ day }) => day)}
      series={[
        { name: say('quiz-home.plot.answers'), values: days.map((day) => day.answers), drawn: 'bars' },
        { name: say('quiz-home.plot.due'), values: days.map((day) => day.due), drawn: 'empty-bars' },
      ]}
      rows={days.flatMap((day, at) => (day.answers + day.due > 0 ? [at] : []))}
      dayTitle={say('quiz-home.plot.day')}
      dayWords={shortDay}
      valueWords={whole}
    />
  );
}

function Retention({ progress, now }: { readonly progress: QuizProgress; readonly now: number }) {
  const weeks = useMemo(() => retentionByWeek(progress, clockAt(now)), [progress, now]);
  if (weeks.length === 0) return <p className="quiet">{say('quiz-home.plot.no-retention')}</p>;
  const last = weeks.at(-1);
  return (
    <Plot
      title={say('quiz-home.plot.retention')}
      told={say('quiz-home.plot.retention-told', { percent: Math.round(100 * (last?.known ?? 0)) })}
      days={weeks.map(({ day }) => day)}
      series={[{ name: say('quiz-home.plot.known'), values: weeks.map(({ known }) => known), drawn: 'line' }]}
      most={1}
      dayTitle={say('quiz-home.plot.week')}
      dayWords={shortDay}
      valueWords={percent}
    />
  );
}

function Curve({ pool, progress }: PlotsProps) {
  const offered = useMemo(() => {
    const byId = new Map(pool.items.map((item) => [item.id, item]));
    return Object.values(progress.cards)
      .sort((one, other) => (other.last ?? 0) - (one.last ?? 0))
      .flatMap((card) => {
        const item = byId.get(card.item);
        return item ? [{ card, item }] : [];
      })
      .slice(0, MOST_OFFERED);
  }, [pool, progress]);
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = offered.find(({ card }) => card.item === chosen) ?? offered[0];
  if (!shown) return null;
  const { card } = shown;
  const curve = forgettingCurve(card, curveDays(card), progress.settings.retention);
  const rows = curve.flatMap((_, at) =>
    at % Math.ceil(curve.length / 8) === 0 || at === curve.length - 1 ? [at] : [],
  );
  return (
    <>
      <label className="quiz-field">
        <span>{say('quiz-home.plot.which')}</span>
        <select value={card.item} onChange={({ target }) => setChosen(target.value)}>
          {offered.map(({ item }) => (
            <option key={item.id} value={item.id}>
              {sayQuiz(item.prompt)}
            </option>
          ))}
        </select>
      </label>
      <Plot
        title={say('quiz-home.plot.curve')}
        told={say('quiz-home.plot.curve-told', { days: Math.round(card.stability) })}
        days={curve.map(({ day }) => day)}
        series={[{ name: say('quiz-home.plot.recall'), values: curve.map(({ recall }) => recall), drawn: 'line' }]}
        most={1}
        rows={rows}
        dayTitle={say('quiz-home.plot.days-after')}
        dayWords={whole}
        valueWords={percent}
      />
    </>
  );
}

export function Plots({ pool, progress }: PlotsProps) {
  const [now] = useState(() => Date.now());
  const { days, today } = streakOf(progress, clockAt(now));
  return (
    <>
      <p className="quiz-holds">
        {say('quiz-home.plot.answered', { count: progress.reviews.length })}{' '}
        {days > 1 && say('quiz-home.plot.streak', { days, today: today ? 'yes' : 'other' })}
      </p>
      <Calendar progress={progress} now={now} />
      <Retention progress={progress} now={now} />
      <Curve pool={pool} progress={progress} />
    </>
  );
}
