/** What the graphics card needs for a frame, where it tells. */

/** The extension that tells it, as far as it is used. */
interface TimerQuery {
  readonly TIME_ELAPSED_EXT: number;
  readonly GPU_DISJOINT_EXT: number;
}

export interface FrameCost {
  /** The frame's drawing begins. */
  readonly begin: () => void;
  readonly end: () => void;
  /** Of the newest frame that is known, ms, once; null where nothing new is known. */
  readonly take: () => number | null;
  /** Whether this context tells at all. */
  readonly isTold: boolean;
}

/** Frames whose answers are waited for; an answer takes a frame or two. */
const MOST_WAITING = 4;

export function createFrameCost(context: WebGL2RenderingContext): FrameCost {
  const timer = context.getExtension('EXT_disjoint_timer_query_webgl2') as TimerQuery | null;
  if (!timer) return { begin: () => undefined, end: () => undefined, take: () => null, isTold: false };
  const waiting: WebGLQuery[] = [];
  let open: WebGLQuery | null = null;
  return {
    isTold: true,
    begin: () => {
      if (open || waiting.length >= MOST_WAITING || context.isContextLost()) return;
      open = context.createQuery();
      context.beginQuery(timer.TIME_ELAPSED_EXT, open);
    },
    end: () => {
      if (!open) return;
      context.endQuery(timer.TIME_ELAPSED_EXT);
      waiting.push(open);
      open = null;
    },
    take: () => {
      if (context.isContextLost()) {
        waiting.length = 0;
        open = null;
        return null;
      }
      let cost: number | null = null;
      while (waiting[0] && context.getQueryParameter(waiting[0], context.QUERY_RESULT_AVAILABLE)) {
        const [query] = waiting.splice(0, 1);
        if (!query) break;
        // Where the card did something else meanwhile the time says nothing.
        if (!context.getParameter(timer.GPU_DISJOINT_EXT))
          cost = (context.getQueryParameter(query, context.QUERY_RESULT) as number) / 1e6;
        context.deleteQuery(query);
      }
      return cost;
    },
  };
}
