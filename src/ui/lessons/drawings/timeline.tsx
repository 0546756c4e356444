/** The hours and days after a visit. Bars fade at their ends: nobody's soreness stops on the hour. */
import { say } from '../../kit/say.tsx';
import { capitalised } from '../../../words/index.ts';
import type { DrawingOf } from './drawing-text.ts';
import { spanWords } from './drawing-text.ts';

const HOURS_PER_DAY = 24;
/** A bar shorter than this share of the line could not be seen. */
const LEAST_SHARE = 0.035;

function tickName(hour: number, step: number): string {
  if (hour === 0) return say('lessons.time.visit');
  return step === HOURS_PER_DAY
    ? say('lessons.time.day', { day: hour / HOURS_PER_DAY })
    : say('lessons.time.hour', { hour });
}

/** Ticks at each day, at every six hours of a single one. */
function ticksOf(hours: number): readonly { readonly at: number; readonly name: string }[] {
  const step = hours > HOURS_PER_DAY ? HOURS_PER_DAY : 6;
  const every = Math.max(1, Math.ceil(hours / step / 7));
  return Array.from({ length: Math.floor(hours / step) + 1 }, (_, index) => index * step)
    .filter((_, index) => index % every === 0)
    .map((at) => ({ at, name: tickName(at, step) }));
}

export function Timeline({ drawing: { title, hours, rows } }: { readonly drawing: DrawingOf<'timeline'> }) {
  const percent = (at: number) => `${(100 * at) / hours}%`;
  const ticks = ticksOf(hours);
  return (
    <figure className="lesson-drawing timeline" data-kind="timeline">
      <figcaption>{title}</figcaption>
      <div className="timeline-field">
        <div className="timeline-ticks" aria-hidden="true">
          {ticks.map(({ at, name }) => (
            <span key={at} style={{ insetInlineStart: percent(at) }}>
              {name}
            </span>
          ))}
        </div>
        <ul>
          {rows.map((row) => (
            <li key={row.label}>
              <p>
                <b>{row.label}</b> <span className="quiet">{capitalised(spanWords(row))}</span>
              </p>
              <span className="timeline-track" aria-hidden="true">
                {ticks.map(({ at }) => (
                  <i key={at} style={{ insetInlineStart: percent(at) }} />
                ))}
                <span
                  className={`timeline-bar ${row.fromHours === 0 ? 'from-visit' : ''}`}
                  style={{
                    insetInlineStart: percent(row.fromHours),
                    width: percent(Math.max(hours * LEAST_SHARE, Math.min(hours, row.toHours) - row.fromHours)),
                  }}
                />
              </span>
            </li>
          ))}
        </ul>
      </div>
    </figure>
  );
}
