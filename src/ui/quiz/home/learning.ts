/**
 * What somebody has learned, for as long as this page is open, and on the device where that was asked for. Answers count at
 * once; where they cannot be kept any more that is said, and the session goes on.
 */
import { useEffect, useSyncExternalStore } from 'react';
import type { QuizCard, QuizDeck, QuizSettings } from '../../../anatomy/index.ts';
import { NO_PROGRESS, answered, merged } from '../../../reasoning/index.ts';
import type { QuizProgress, QuizVerdict } from '../../../reasoning/index.ts';
import { keepFaultOf, keptQuiz } from '../../../state/index.ts';
import type { KeepFault, KeptQuiz } from '../../../state/index.ts';
import { useMyopoint } from '../../hooks/store-context.ts';

/** How it stands. */
export interface Learned {
  readonly progress: QuizProgress;
  /** Whether the device has been asked. */
  readonly isRead: boolean;
  /** Whether it lies on the device too. */
  readonly keeps: boolean;
  /** Records on the device that cannot be read. */
  readonly damaged: number;
  /** Why it cannot be read or kept; null where nothing is wrong. */
  readonly fault: KeepFault | null;
}

/** What may be done with it. */
export interface Learning {
  readonly now: () => Learned;
  readonly subscribe: (listener: () => void) => () => void;
  /** Somebody looks: the device is asked. What was only in the page goes with its visit. */
  readonly open: (visit: number) => Promise<void>;
  readonly answer: (item: string, verdict: QuizVerdict, at: number) => void;
  /** Another verdict for the last answer. */
  readonly correct: (verdict: QuizVerdict) => void;
  readonly settle: (settings: QuizSettings) => void;
  /** A deck that is new, or changed. */
  readonly putDeck: (deck: QuizDeck) => void;
  readonly removeDeck: (id: string) => void;
  /** Begins to keep. Answers whether it is kept. */
  readonly keep: () => Promise<boolean>;
  /** Brings a file in. Nothing of one's own is lost. */
  readonly bringIn: (other: QuizProgress) => Promise<ReturnType<typeof merged>['brought']>;
  readonly removeDamaged: () => Promise<void>;
  /** Ends keeping, and forgets all of it. Answers whether nothing of it is left. */
  readonly forget: () => Promise<boolean>;
}

const NOTHING: Learned = { progress: NO_PROGRESS, isRead: false, keeps: false, damaged: 0, fault: null };

/** The progress with another verdict for one of its answers. */
function reanswered(
  progress: QuizProgress,
  { item, at, before }: { readonly item: string; readonly at: number; readonly before: QuizCard | null },
  verdict: QuizVerdict,
): QuizProgress {
  if (progress.cards[item]?.last !== at) return progress;
  const { [item]: _, ...others } = progress.cards;
  const reviews = progress.reviews.filter((review) => review.at !== at || review.item !== item);
  return answered({ ...progress, cards: before ? { ...others, [item]: before } : others, reviews }, item, verdict, at);
}

/** Learning with a place where it is kept. */
export function createLearning(kept: KeptQuiz): Learning {
  let state = NOTHING;
  let last: { readonly item: string; readonly at: number; readonly before: QuizCard | null } | null = null;
  let ofVisit: number | null = null;
  let serial = 0;
  const listeners = new Set<() => void>();
  const change = (part: Partial<Learned>): void => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  /** Writes go one after another; what was read meanwhile is older than them. */
  let line = Promise.resolve();
  const read = async (): Promise<void> => {
    serial += 1;
    const own = serial;
    await line;
    try {
      const found = await kept.all();
      if (own !== serial) return;
      if (found) change({ ...found, keeps: true, fault: null, isRead: true });
      // Forgotten here or in another tab.
      else if (state.keeps) change({ ...NOTHING, isRead: true });
      else change({ isRead: true });
    } catch (error) {
      if (own === serial) change({ isRead: true, fault: keepFaultOf(error) });
    }
  };
  const write = (act: () => Promise<boolean>): void => {
    if (!state.keeps) return;
    serial += 1;
    line = line.then(act).then(
      (isKept) => {
        // Somebody forgot it meanwhile, or it is not there any more.
        if (!isKept) void read();
      },
      (error: unknown) => change({ keeps: false, fault: keepFaultOf(error) }),
    );
  };
  let endHearing: (() => void) | null = null;
  return {
    now: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      endHearing ??= kept.onChanged(() => void read());
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        endHearing?.();
        endHearing = null;
      };
    },
    open: async (visit) => {
      if (visit !== ofVisit && !state.keeps) {
        last = null;
        change(NOTHING);
      }
      ofVisit = visit;
      await read();
    },
    answer: (item, verdict, at) => {
      last = { item, at, before: state.progress.cards[item] ?? null };
      change({ progress: answered(state.progress, item, verdict, at) });
      write(() => kept.answer({ item, verdict, at }));
    },
    correct: (verdict) => {
      if (!last) return;
      const own = last;
      change({ progress: reanswered(state.progress, own, verdict) });
      write(() => kept.correct({ ...own, verdict }));
    },
    settle: (settings) => {
      change({ progress: { ...state.progress, settings } });
      write(() => kept.settle(settings));
    },
    putDeck: (deck) => {
      const { decks } = state.progress;
      const isNew = !decks.some(({ id }) => id === deck.id);
      const next = isNew ? [...decks, deck] : decks.map((one) => (one.id === deck.id ? deck : one));
      change({ progress: { ...state.progress, decks: next } });
      write(() => (isNew ? kept.addDeck(deck) : kept.changeDeck(deck)));
    },
    removeDeck: (id) => {
      const decks = state.progress.decks.filter((deck) => deck.id !== id);
      change({ progress: { ...state.progress, decks } });
      write(() => kept.removeDeck(id));
    },
    keep: async () => {
      serial += 1;
      try {
        const progress = await kept.bringIn(state.progress);
        change({ progress, keeps: true, fault: null });
        return true;
      } catch (error) {
        change({ fault: keepFaultOf(error) });
        return false;
      }
    },
    bringIn: async (other) => {
      await line;
      const { progress, brought } = merged(state.progress, other);
      change({ progress });
      if (state.keeps) {
        serial += 1;
        try {
          change({ progress: await kept.bringIn(progress) });
        } catch (error) {
          change({ keeps: false, fault: keepFaultOf(error) });
        }
      }
      return brought;
    },
    removeDamaged: async () => {
      await kept.removeDamaged().catch((error: unknown) => change({ fault: keepFaultOf(error) }));
      await read();
    },
    forget: async () => {
      serial += 1;
      last = null;
      await line;
      try {
        await kept.forget();
        change({ ...NOTHING, isRead: true });
        return true;
      } catch (error) {
        change({ fault: keepFaultOf(error) });
        return false;
      }
    },
  };
}

/** The learning of this page. */
export const learning = createLearning(keptQuiz);

/** How it stands now, also as another tab changes it. */
export function useLearned(): Learned {
  const visit = useMyopoint((state) => state.visitSerial);
  useEffect(() => {
    void learning.open(visit);
  }, [visit]);
  return useSyncExternalStore(learning.subscribe, learning.now, learning.now);
}
