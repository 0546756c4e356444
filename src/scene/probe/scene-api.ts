/** What tests, pictures and the benchmark may ask of the running scene. */
import type { InstanceKey } from '../../anatomy/index.ts';
import type { TouchedSkin } from '../../state/index.ts';

export interface SceneStats {
  /** Of the last frame. */
  readonly drawCalls: number;
  readonly triangles: number;
  /** How many of each the graphics card holds. */
  readonly geometries: number;
  readonly textures: number;
  readonly programs: number;
  /** Frames drawn since the start. */
  readonly frames: number;
  /** Id of the body in the last frame; null before the first. */
  readonly body: string | null;
  /** Whether the picture is the average of many, as it is at rest; only after `printAtRest`. */
  readonly isFine: boolean;
}

/** How a drawn copy looks in the last frame; each 0–1. */
interface DrawnAppearance {
  readonly opacity: number;
  readonly highlighted: number;
}

/** Signed distance to the zones of pain drawn, mm, negative within; far away it is a large number. */
interface DrawnPain {
  readonly mainMm: number;
  readonly spilloverMm: number;
}

/** Metres, +Y up, the body facing +Z, its right side at X < 0. */
type ScenePoint = readonly [number, number, number];

export interface SceneApi {
  /** Resolves when appearances, camera and painting have come to rest. */
  settle(): Promise<void>;
  stats(): SceneStats;
  /** Puts the camera at once. */
  setCamera(pose: { readonly position: ScenePoint; readonly target: ScenePoint }): void;
  /** What a click at a place of the page (CSS px) would pick. */
  pick(x: number, y: number): InstanceKey | null;
  /** What a touch of the skin at a place of the page (CSS px) would mean; null beside the body. */
  touch(x: number, y: number): TouchedSkin | null;
  /** Null when there is no such copy. */
  appearanceOf(key: InstanceKey): DrawnAppearance | null;
  /** The pain drawn on the skin at the vertex nearest to a place; null while none is drawn. */
  painAt(place: ScenePoint): DrawnPain | null;
  /** Draws in print quality at rest, as the program does where nobody probes it: many times the cost of a frame, so not by itself. */
  printAtRest(): void;
  /** Loses the graphics context, as a driver would. */
  loseContext(): void;
  restoreContext(): void;
}
