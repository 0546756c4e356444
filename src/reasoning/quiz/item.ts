/** What a question of the quiz is: plain data, with everything in it that asking, judging and explaining takes. */
import type {
  AreaId,
  BodySide,
  Layer,
  MuscleId,
  Region,
  Side,
  SourceId,
  StructureId,
  TriggerPointId,
} from '../../anatomy/index.ts';

/** The kinds of question, in the order in which they are listed. */
export const QUIZ_KINDS = [
  'point-at',
  'name-lit',
  'side',
  'place-point',
  'paint-referral',
  'which-sends',
  'origin',
  'origin-of',
  'insertion',
  'insertion-of',
  'nerve',
  'nerve-of',
  'roots',
  'action',
  'action-of',
  'order-layers',
  'hazard-beside',
  'tip-layer',
  'claim',
  'vignette',
  'urgency',
  'spotter',
] as const;
/** One of {@link QUIZ_KINDS}. */
export type QuizKind = (typeof QUIZ_KINDS)[number];

/** How hard a question is, by how near its wrong answers are. */
export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;
/** One of {@link DIFFICULTIES}. */
export type Difficulty = (typeof DIFFICULTIES)[number];

/** What stands in a sentence; a list is joined by the language. */
type PhraseValue = string | number | readonly string[];

/** A sentence of the catalogue with its values. */
export interface QuizPhrase {
  /** A key of `QUIZ_MESSAGES` in `src/words`. */
  readonly key: `quiz.${string}.${string}`;
  readonly values: Readonly<Record<string, PhraseValue>>;
}

/** What questions of a kind are called in a list. */
export function kindTitle(kind: QuizKind): QuizPhrase {
  return { key: `quiz.kind.${kind}`, values: {} };
}

/** What a difficulty is called in a list. */
export function difficultyTitle(difficulty: Difficulty): QuizPhrase {
  return { key: `quiz.difficulty.${difficulty}`, values: {} };
}

/** A sentence of the catalogue, or words of a record as they stand there. */
export type QuizText = QuizPhrase | string;

/** One answer that can be chosen. */
export interface QuizOption {
  /** Of the record it stands for; no two of a question are the same. */
  readonly id: string;
  readonly text: QuizText;
}

/** One of several answers is right. */
export interface ChoiceTask {
  readonly kind: 'choice';
  readonly options: readonly QuizOption[];
  /** Id of the right option. */
  readonly answer: string;
}

/** Things to put in order. */
export interface OrderTask {
  readonly kind: 'order';
  readonly entries: readonly QuizOption[];
  /** Ids of the entries in their right order. */
  readonly answer: readonly string[];
}

/** A structure to point at: any of its parts, on the side that is asked for. */
export interface PointTask {
  readonly kind: 'point';
  readonly structures: readonly StructureId[];
  readonly side: Side;
}

/** A trigger point to place on the surface of its muscle. */
interface PlaceTask {
  readonly kind: 'place';
  readonly point: TriggerPointId;
  /** Any of these may be marked; nearness to the point decides. */
  readonly structures: readonly StructureId[];
  readonly side: BodySide;
}

/** Referred pain to paint on the skin. */
export interface PaintTask {
  readonly kind: 'paint';
  readonly point: TriggerPointId;
  readonly side: BodySide;
  /** Where it is felt often, and where sometimes or rarely, or beside a deep pain. */
  readonly main: readonly AreaId[];
  readonly spillover: readonly AreaId[];
}

/** One question of a station. */
export interface SpotterPart {
  readonly ask: 'name' | 'side' | 'about';
  readonly prompt: QuizPhrase;
  readonly task: ChoiceTask;
}

/** A pin on a structure, and what is asked of it within a time. */
export interface SpotterTask {
  readonly kind: 'spotter';
  readonly seconds: number;
  /** What it is and on which side, and something about it. */
  readonly parts: readonly SpotterPart[];
}

/** How a question is answered. */
export type QuizTask = ChoiceTask | OrderTask | PointTask | PlaceTask | PaintTask | SpotterTask;

/** Names of the ways to look from, by the turn around the body. */
export const VIEW_NAMES = [
  'front',
  'front-left',
  'left',
  'back-left',
  'back',
  'back-right',
  'right',
  'front-right',
] as const;
/** One of {@link VIEW_NAMES}. */
type ViewName = (typeof VIEW_NAMES)[number];

/** The fixed view a question is asked in. */
export interface QuizView {
  /** The nearest of the named ways to look from, for telling in words. */
  readonly name: ViewName;
  /** Turn around the body and height of the eye, degrees; as in `ViewAngles`. */
  readonly azimuth: number;
  readonly elevation: number;
  /** How far it may be turned while asked, degrees; 0 is the view itself. */
  readonly turnSteps: readonly number[];
}

/** What is to be seen while a question is asked. */
export interface QuizScene {
  readonly view: QuizView;
  readonly side: Side;
  /** Structures that are in the middle of the picture. */
  readonly about: readonly StructureId[];
  /** Structures that are lit or pinned; none where that would be the answer. */
  readonly lit: readonly StructureId[];
  readonly layers: readonly Layer[];
  /** Muscles of less depth are taken away; null where all stay. */
  readonly fromDepth: number | null;
  /** The trigger point whose zones are painted. */
  readonly zonesOf: TriggerPointId | null;
  /** The needle's line that is drawn, and the structure its tip is in the middle of; `tip` null: the whole line. */
  readonly line: { readonly point: TriggerPointId; readonly tip: StructureId | null } | null;
}

/** What is said after the answer. */
export interface Explanation {
  readonly facts: readonly QuizText[];
  /** One or more; they resolve in the dataset or in the structured anatomy. */
  readonly sources: readonly SourceId[];
}

/** One question. */
export interface QuizItem {
  /** Of its kind and the records it is made from; it stays while they do. */
  readonly id: string;
  readonly kind: QuizKind;
  /** Null for what belongs to no region. */
  readonly region: Region | null;
  readonly difficulty: Difficulty;
  /** Muscles it is about: a deck of these holds it. */
  readonly muscles: readonly MuscleId[];
  /** Whether a needle is shown or spoken of. */
  readonly mentionsNeedle: boolean;
  readonly prompt: QuizPhrase;
  readonly task: QuizTask;
  /** The same knowledge by name and list, where the task is a place; else null. */
  readonly listVariant: { readonly prompt: QuizPhrase; readonly task: ChoiceTask } | null;
  /** Null where nothing need be seen. */
  readonly scene: QuizScene | null;
  readonly explanation: Explanation;
}
