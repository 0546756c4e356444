/** A pain drawing: places of the skin that a person marked, and what was said of each. Plain data; nothing is kept of it unless asked. */
import type { AreaId, BodySide, PainCourse, PainDepth, PainQuality, PainSpan } from '../../anatomy/index.ts';
import type { Vec3 } from '../../geometry/index.ts';

/** One movement of the brush over the skin. */
export interface DrawnStroke {
  /** Id of the body it was drawn on; on another it lies where that one's skin has the same vertices. */
  readonly body: string;
  /** Where it went, mm LPS, on the average skin of that body. One or more. */
  readonly points: readonly Vec3[];
  /** The brush's radius at each point, mm. */
  readonly radiiMm: readonly number[];
  /** Outward unit direction of the skin at each point, LPS: a stroke never reaches through to the far side. */
  readonly normals: readonly Vec3[];
  /** It takes away what was painted before it, and as much of the whole areas of its patch. */
  readonly erases: boolean;
}

/** A named area on a side. Areas of the midline are always on the right. */
export interface PlacedArea {
  readonly area: AreaId;
  readonly side: BodySide;
}

/** One place that hurts. It is painted, chosen by name, or both. */
export interface PainPatch {
  /** Of this drawing, counted from 1; never used again after it is taken away. */
  readonly id: number;
  /** In the order in which they were drawn. */
  readonly strokes: readonly DrawnStroke[];
  /** Whole areas that were chosen by name. */
  readonly areas: readonly PlacedArea[];
  /** 0 … `WORST_PAIN`; null where it was not said, as with the rest. */
  readonly intensity: number | null;
  readonly qualities: readonly PainQuality[];
  readonly depth: PainDepth | null;
  readonly since: PainSpan | null;
  readonly course: PainCourse | null;
}

/** What is said of a patch beside where it is. */
export type PatchWords = Pick<PainPatch, 'intensity' | 'qualities' | 'depth' | 'since' | 'course'>;

/** A patch of which nothing was said yet. */
export function newPatch(id: number): PainPatch {
  return { id, strokes: [], areas: [], intensity: null, qualities: [], depth: null, since: null, course: null };
}

/** Whether nothing is marked by it. */
export function isBlank({ strokes, areas }: PainPatch): boolean {
  return areas.length === 0 && strokes.every(({ erases }) => erases);
}

/**
 * How much of the skin a patch covers, told by cells: pieces of skin that lie in the same named areas. See `cells.ts`.
 */
export interface PatchCover {
  readonly patch: number;
  /** Cells of the skin and how much of each is covered, mm². */
  readonly cells: readonly (readonly [cell: number, mm2: number])[];
}
