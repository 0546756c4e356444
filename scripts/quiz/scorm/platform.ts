/** SCORM 1.2 from the side of a package: finds the platform's API, takes up what it kept, tells it what came of it. */
import { MOST_LETTERS } from './attempt.ts';

/** The API of a platform, as far as it is used. */
export interface Scorm12 {
  LMSInitialize(nothing: ''): string | boolean;
  LMSFinish(nothing: ''): string | boolean;
  LMSGetValue(element: string): string;
  LMSSetValue(element: string, value: string): string | boolean;
  LMSCommit(nothing: ''): string | boolean;
}

interface Frame {
  readonly API?: Scorm12 | undefined;
  readonly parent: Frame | null;
  readonly opener?: Frame | null;
}

/** Further up no platform keeps it. */
const MOST_FRAMES = 500;

/** The API within a frame or one of those around it; reading those of another origin throws. */
function apiAbove(frame: Frame | null): Scorm12 | null {
  let at = frame;
  for (let count = 0; at && count < MOST_FRAMES; count += 1) {
    try {
      if (at.API) return at.API;
      if (at.parent === at) return null;
      at = at.parent;
    } catch {
      return null;
    }
  }
  return null;
}

/** Where SCORM says it is: in a window around this one, or in those around the window that opened it. */
export function findApi(own: Frame): Scorm12 | null {
  return apiAbove(own) ?? apiAbove(own.opener ?? null);
}

/** Time as SCORM 1.2 writes it: `HHHH:MM:SS.SS`. */
export function timeSpan(ms: number): string {
  const hundredths = Math.round(ms / 10);
  const two = (value: number): string => String(value).padStart(2, '0');
  const seconds = Math.floor(hundredths / 100);
  const hours = Math.min(9999, Math.floor(seconds / 3600));
  return `${String(hours).padStart(4, '0')}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
}

/** What is told. */
interface Told {
  readonly suspend: string;
  readonly done: boolean;
  /** Percent; null where nothing is asked. */
  readonly score: number | null;
  /** Percent from which it is passed; null where taking part is all. */
  readonly pass: number | null;
}

/** A platform that was found and has begun. */
export interface Platform {
  /** What was kept; empty where nothing was. */
  readonly kept: string;
  /** Tells how far it has come. Answers whether all of it was taken. */
  readonly tell: (told: Told) => boolean;
  /** Ends it; what is told later is told nobody. */
  readonly end: () => void;
}

const isTrue = (answer: string | boolean): boolean => String(answer) === 'true';
/** Once reached, a second look at the package takes neither of these away. */
const ENDED: readonly string[] = ['passed', 'completed'];

/**
 * Begins with a platform; null where it does not begin.
 * @param clock ms, from any start
 */
export function beginWith(api: Scorm12, clock: () => number): Platform | null {
  if (!isTrue(api.LMSInitialize(''))) return null;
  const began = clock();
  const get = (element: string): string => String(api.LMSGetValue(element) ?? '');
  const before = get('cmi.core.lesson_status');
  const best = before === 'not attempted' ? NaN : parseFloat(get('cmi.core.score.raw'));
  let open = true;
  const statusOf = ({ done, score, pass }: Told): string => {
    if (ENDED.includes(before)) return before;
    if (!done) return 'incomplete';
    if (pass === null || score === null) return 'completed';
    return score >= pass ? 'passed' : 'failed';
  };
  return {
    kept: get('cmi.suspend_data'),
    tell: (told) => {
      if (!open) return false;
      const values: [element: string, value: string][] = [['cmi.core.session_time', timeSpan(clock() - began)]];
      // A text that would be cut off is worse than none.
      if (told.suspend.length <= MOST_LETTERS) values.push(['cmi.suspend_data', told.suspend]);
      if (told.score !== null && told.done)
        values.push(
          ['cmi.core.score.min', '0'],
          ['cmi.core.score.max', '100'],
          ['cmi.core.score.raw', String(Math.max(told.score, Number.isFinite(best) ? best : 0))],
        );
      values.push(['cmi.core.lesson_status', statusOf(told)], ['cmi.core.exit', told.done ? '' : 'suspend']);
      const taken = values.map(([element, value]) => isTrue(api.LMSSetValue(element, value)));
      return isTrue(api.LMSCommit('')) && taken.every(Boolean);
    },
    end: () => {
      if (!open) return;
      open = false;
      api.LMSFinish('');
    },
  };
}
