/**
 * What someone asked to be kept of their learning, on this device and nowhere else. Nothing lies there before it is asked
 * for; a visit that is wiped leaves it, forgetting everything takes it. Each answer is written by itself, onto what lies
 * there at that moment, so that two tabs lose nothing of each other.
 */
import {
  parseQuizFile,
  QUIZ_FILE_KIND,
  QUIZ_FILE_VERSION,
  type QuizCard,
  type QuizDeck,
  type QuizFile,
  type QuizSettings,
} from '../anatomy/index.ts';
import { answered, merged, NO_PROGRESS, progressOf, quizFileOf, type QuizProgress } from '../reasoning/index.ts';
import { deviceDatabases } from './browser-storage.ts';
import { withDatabase, type DatabasePlan, type Reading, type Writing } from './device-database.ts';
import { hearOf, QUIZ_DATABASE, tellOf } from './settings-storage.ts';

/** What lies on the device. */
interface KeptLearning {
  readonly progress: QuizProgress;
  /** How many records cannot be read any more. They stay until they are removed. */
  readonly damaged: number;
}

/** An answer as it is kept. */
interface KeptAnswer {
  readonly item: string;
  readonly verdict: Parameters<typeof answered>[2];
  /** ms since 1970. */
  readonly at: number;
}

/** Another verdict for an answer that was kept. */
interface KeptCorrection extends KeptAnswer {
  /** The card as it was before that answer; null where there was none. */
  readonly before: QuizCard | null;
}

/**
 * Where it is kept. All of it may fail with an error that `keepFaultOf` tells. What changes something answers whether it did:
 * where nothing is kept, or it was forgotten meanwhile, nothing is made.
 */
export interface KeptQuiz {
  /** All of it; null where nothing is kept. Asking alone leaves nothing on the device. */
  readonly all: () => Promise<KeptLearning | null>;
  /** Begins to keep, or brings a file in: what lies there and this become one. */
  readonly bringIn: (progress: QuizProgress) => Promise<QuizProgress>;
  readonly answer: (answer: KeptAnswer) => Promise<boolean>;
  /** Where another tab asked the same question since, its answer stays as it is. */
  readonly correct: (correction: KeptCorrection) => Promise<boolean>;
  readonly settle: (settings: QuizSettings) => Promise<boolean>;
  /** A deck that is new. */
  readonly addDeck: (deck: QuizDeck) => Promise<boolean>;
  /** Another name or other entries of a deck; one that was removed meanwhile does not come back. */
  readonly changeDeck: (deck: QuizDeck) => Promise<boolean>;
  readonly removeDeck: (id: string) => Promise<boolean>;
  /** Removes what cannot be read. */
  readonly removeDamaged: () => Promise<boolean>;
  /** Ends keeping and takes all of it away. */
  readonly forget: () => Promise<void>;
  /**
   * Hears that another tab changed something.
   * @returns a function that ends it
   */
  readonly onChanged: (listener: () => void) => () => void;
}

const [CARDS, REVIEWS, DECKS, SETTINGS] = ['cards', 'reviews', 'decks', 'settings'] as const;
const STORES = [CARDS, REVIEWS, DECKS, SETTINGS] as const;
/** The one record of the settings: where it lies, somebody asked to be kept. */
const OWN = 'own';

const QUIZ: DatabasePlan = {
  name: QUIZ_DATABASE,
  version: 1,
  build: (database) => {
    database.createObjectStore(CARDS, { keyPath: 'item' });
    database.createObjectStore(REVIEWS, { keyPath: ['at', 'item'] });
    database.createObjectStore(DECKS, { keyPath: 'id' });
    database.createObjectStore(SETTINGS);
  },
};

type Part = Pick<QuizFile, 'cards' | 'reviews' | 'decks' | 'settings'>;

const EMPTY: Part = { cards: [], reviews: [], decks: [], settings: NO_PROGRESS.settings };

/** Records as they are read from a file; null where one of them is wrong. */
function readPart(part: Partial<Record<keyof Part, unknown>>): QuizFile | null {
  try {
    return parseQuizFile({ ...EMPTY, ...part, kind: QUIZ_FILE_KIND, version: QUIZ_FILE_VERSION, savedAt: 0 });
  } catch {
    return null;
  }
}

const isSound = (name: keyof Part, record: unknown): boolean =>
  readPart({ [name]: name === 'settings' ? record : [record] }) !== null;

/** What lies in the stores. One record that is wrong takes no other with it. */
function learningOf(raw: Record<keyof Part, readonly unknown[]>): KeptLearning {
  const [settings] = raw.settings;
  const whole = readPart({ ...raw, settings });
  if (whole) return { progress: progressOf(whole), damaged: 0 };
  const names = ['cards', 'reviews', 'decks'] as const;
  const sound = Object.fromEntries(names.map((name) => [name, raw[name].filter((one) => isSound(name, one))]));
  const read = readPart({ ...sound, ...(isSound('settings', settings) ? { settings } : {}) });
  const lost = names.map((name) => raw[name].length - (sound[name]?.length ?? 0)).reduce((sum, one) => sum + one, 0);
  return { progress: read ? progressOf(read) : NO_PROGRESS, damaged: lost + (isSound('settings', settings) ? 0 : 1) };
}

/** What lies in the stores; null where nobody asked for anything to be kept. */
async function rawOf(stores: Reading | Writing): Promise<Record<keyof Part, readonly unknown[]> | null> {
  const [cards = [], reviews = [], decks = [], settings = []] = await Promise.all(
    STORES.map((name) => stores.objectStore(name).getAll() as Promise<readonly unknown[]>),
  );
  return settings.length > 0 ? { cards, reviews, decks, settings } : null;
}

/** Changes what is kept, where something is. Answers whether it did. */
async function change(act: (stores: Writing) => Promise<boolean>): Promise<boolean> {
  const done = await withDatabase(
    QUIZ,
    async (database) => {
      const stores = database.transaction([...STORES], 'readwrite');
      const isKept = (await stores.objectStore(SETTINGS).count()) > 0;
      const [did] = await Promise.all([isKept ? act(stores) : false, stores.done]);
      return did;
    },
    () => false,
  );
  if (done) tellOf(QUIZ_DATABASE);
  return done;
}

async function write(stores: Writing, progress: QuizProgress): Promise<void> {
  const { cards, reviews, decks, settings } = quizFileOf(progress, 0);
  await Promise.all([
    ...cards.map((card) => stores.objectStore(CARDS).put(card)),
    ...reviews.map((review) => stores.objectStore(REVIEWS).put(review)),
    ...decks.map((deck) => stores.objectStore(DECKS).put(deck)),
    stores.objectStore(SETTINGS).put(settings, OWN),
  ]);
}

async function putAnswer(stores: Writing, { item, verdict, at }: KeptAnswer): Promise<boolean> {
  const [lies, own] = await Promise.all([
    stores.objectStore(CARDS).get(item) as Promise<unknown>,
    stores.objectStore(SETTINGS).get(OWN) as Promise<unknown>,
  ]);
  const read = lies === undefined ? null : readPart({ cards: [lies] });
  const settings = readPart({ settings: own })?.settings ?? NO_PROGRESS.settings;
  const before = { ...(read ? progressOf(read) : NO_PROGRESS), settings };
  const { cards, reviews } = answered(before, item, verdict, at);
  await Promise.all([
    stores.objectStore(CARDS).put(cards[item]),
    ...reviews.map((review) => stores.objectStore(REVIEWS).put(review)),
  ]);
  return true;
}

async function removeDamaged(stores: Writing): Promise<boolean> {
  for (const name of [CARDS, REVIEWS, DECKS, SETTINGS] as const) {
    let cursor = await stores.objectStore(name).openCursor();
    while (cursor) {
      if (!isSound(name, cursor.value))
        await (name === SETTINGS ? cursor.update({ ...NO_PROGRESS.settings }) : cursor.delete());
      cursor = await cursor.continue();
    }
  }
  return true;
}

/** What this device keeps. Nothing is opened before it is asked. */
export const keptQuiz: KeptQuiz = {
  all: () =>
    withDatabase(
      QUIZ,
      async (database) => {
        const stores = database.transaction([...STORES]);
        const [raw] = await Promise.all([rawOf(stores), stores.done]);
        return raw && learningOf(raw);
      },
      () => null,
    ),
  bringIn: async (progress) => {
    const all = await withDatabase(QUIZ, async (database) => {
      const stores = database.transaction([...STORES], 'readwrite');
      const join = async (): Promise<QuizProgress> => {
        const raw = await rawOf(stores);
        const both = raw ? merged(learningOf(raw).progress, progress).progress : progress;
        await write(stores, both);
        return both;
      };
      const [both] = await Promise.all([join(), stores.done]);
      return both;
    });
    tellOf(QUIZ_DATABASE);
    return all;
  },
  answer: (answer) => change((stores) => putAnswer(stores, answer)),
  correct: ({ before, ...answer }) =>
    change(async (stores) => {
      const cards = stores.objectStore(CARDS);
      const lies = (await cards.get(answer.item)) as { readonly last?: unknown } | undefined;
      if (lies?.last !== answer.at) return true;
      await Promise.all([
        stores.objectStore(REVIEWS).delete([answer.at, answer.item]),
        before ? cards.put(before) : cards.delete(answer.item),
      ]);
      return putAnswer(stores, answer);
    }),
  settle: (settings) =>
    change(async (stores) => {
      await stores.objectStore(SETTINGS).put({ ...settings }, OWN);
      return true;
    }),
  addDeck: (deck) =>
    change(async (stores) => {
      await stores.objectStore(DECKS).put(deck);
      return true;
    }),
  changeDeck: (deck) =>
    change(async (stores) => {
      if ((await stores.objectStore(DECKS).count(deck.id)) === 0) return false;
      await stores.objectStore(DECKS).put(deck);
      return true;
    }),
  removeDeck: (id) =>
    change(async (stores) => {
      await stores.objectStore(DECKS).delete(id);
      return true;
    }),
  removeDamaged: () => change(removeDamaged),
  forget: async () => {
    await change(async (stores) => {
      await Promise.all(STORES.map((name) => stores.objectStore(name).clear()));
      return true;
    });
    // Nothing of it is left, not even an empty place.
    deviceDatabases()?.deleteDatabase(QUIZ_DATABASE);
  },
  onChanged: (listener) => hearOf(QUIZ_DATABASE, listener),
};
