/**
 * A pain drawing on the skin of one body: a field for each patch, painted a movement at a time, and what the picture is told
 * of it. Only what changed is handed back. Runs in the worker.
 */
import {
  areaDistances,
  blankField,
  BRUSH_FAR_MM,
  coveredShare,
  coverOfVertices,
  paintSegment,
  takeBack,
  writeSlope,
  type BrushTip,
  type BrushTrace,
  type PaintableSkin,
  type SkinStroke,
  type VertexCells,
} from '../../geometry/index.ts';
import type { DrawnStroke, PatchCover } from '../../reasoning/index.ts';
import { WORST_PAIN } from '../../reasoning/index.ts';
import { packSlope } from './paint-skin.ts';

/** What is another of a patch since it was told last. */
export interface PatchChange {
  readonly id: number;
  /** So many of its strokes stay, from the first on. */
  readonly keep: number;
  /** Those that come after them. */
  readonly strokes: readonly DrawnStroke[];
  /** What becomes of the strokes that were painted step by step: they go on, are `strokes` now, or are gone. */
  readonly live: 'goes-on' | 'done' | 'dropped';
  /** Strokes of the whole areas that belong to it, on this body; null where they are as before. */
  readonly areas: readonly SkinStroke[] | null;
  readonly intensity: number | null;
}

/** What is told beside where it hurts: the patch that is outlined, or the zones that a muscle sends pain to. */
export type Beside =
  | { readonly kind: 'patch'; readonly id: number | null }
  | { readonly kind: 'zones'; readonly main: readonly SkinStroke[]; readonly spillover: readonly SkinStroke[] };

/** A drawing as it is to be: all its patches. */
export interface DrawingChange {
  readonly patches: readonly PatchChange[];
  /** Null where it is as before. */
  readonly beside: Beside | null;
}

/** One movement of a brush that is not lifted yet. */
export interface PaintStep {
  /** Which of the strokes under way: mirrored ones, and what the hand drew after a gap, are strokes of their own. */
  readonly stroke: number;
  readonly from: BrushTip;
  readonly to: BrushTip;
}

/** What the picture is told, for each of some vertices. */
export interface DrawnSkin {
  /** Which; null: all, in their order. */
  readonly vertices: Uint32Array<ArrayBuffer> | null;
  /** Signed distance to the edge of what hurts, and to the outlined patch or all zones of the muscle; mm, two a vertex. */
  readonly field: Float32Array<ArrayBuffer>;
  /** How both rise along the skin, as `paint-skin.ts` packs them: eight bytes a vertex. */
  readonly slopes: Int8Array<ArrayBuffer>;
  /** How strong the pain is, 0 … 255; then the distance to the muscle's main zone, −{@link BRUSH_FAR_MM} … {@link BRUSH_FAR_MM} as 0 … 255. Four bytes a vertex. */
  readonly told: Uint8Array<ArrayBuffer>;
}

/** Of so many strokes of a patch it is kept what was there before them: undoing more paints anew. */
const MOST_TRACES = 300;
/** How strong pain is drawn of which that was not said. */
const UNSAID = WORST_PAIN / 2;

/** What was there before a stroke. */
interface StrokeTrace {
  readonly painted: BrushTrace;
  readonly cut: BrushTrace;
}

interface DrawnPatch {
  strokes: DrawnStroke[];
  /** What was there before each stroke; `joined` to the one before, where they were painted at once; null where it is not kept. */
  readonly traces: ({ readonly trace: StrokeTrace; readonly joined: boolean } | null)[];
  live: StrokeTrace[];
  /** What was painted, less what was erased after it. */
  readonly field: Float32Array;
  /** All that was erased: so much is cut out of the whole areas; null while nothing was. */
  cut: Float32Array | null;
  /** Of whole areas; null where there is none. */
  areas: Float32Array | null;
  intensity: number | null;
}

const far = (mm: number): number => Math.min(BRUSH_FAR_MM, Math.max(-BRUSH_FAR_MM, mm));

/** The distance of a vertex to the edge of a patch, mm. */
const distanceTo = ({ field, cut, areas }: DrawnPatch, vertex: number): number =>
  areas ? Math.min(field[vertex]!, cut ? Math.max(areas[vertex]!, -cut[vertex]!) : areas[vertex]!) : field[vertex]!;

const newTrace = (): StrokeTrace => ({ painted: new Map(), cut: new Map() });

/** Takes a stroke of a patch back. @returns the vertices that changed */
function takeBackOf({ field, cut }: DrawnPatch, trace: StrokeTrace): readonly number[] {
  return [...takeBack(field, trace.painted), ...(cut ? takeBack(cut, trace.cut) : [])];
}

export class PainBrush {
  private readonly patches = new Map<number, DrawnPatch>();
  private beside: Beside = { kind: 'patch', id: null };
  /** Distances to the muscle's zones. */
  private zones: { readonly main: Float32Array; readonly all: Float32Array } | null = null;
  /** What was told last of where it hurts, and of what stands beside it. */
  private readonly hurts: Float32Array;
  private readonly second: Float32Array;
  private readonly slope = new Float32Array(3);

  /** @param skin average skin of the body; mm, LPS */
  constructor(private readonly skin: PaintableSkin) {
    this.hurts = blankField(skin);
    this.second = blankField(skin);
  }

  /**
   * Follows a drawing.
   * @returns what is another in the picture; null where strokes are to stay that were never painted here: then all is to be told anew
   */
  follow({ patches, beside }: DrawingChange): DrawnSkin | null {
    if (patches.some(({ id, keep }) => keep > (this.patches.get(id)?.strokes.length ?? 0))) return null;
    const touched = new Set<number>();
    let all = beside !== null;
    const wanted = new Set(patches.map(({ id }) => id));
    for (const id of [...this.patches.keys()])
      if (!wanted.has(id)) {
        this.patches.delete(id);
        all = true;
      }
    for (const change of patches) all = this.changePatch(change, touched) || all;
    if (beside) this.setBeside(beside);
    return this.told(all ? null : touched);
  }

  /** Paints movements of strokes that are under way; null where there is no such patch. */
  paint(id: number, steps: readonly PaintStep[], erases: boolean): DrawnSkin | null {
    const patch = this.patches.get(id);
    if (!patch) return null;
    const touched = new Set<number>();
    for (const { stroke, from, to } of steps) {
      while (patch.live.length <= stroke) patch.live.push(newTrace());
      this.move(patch, from, to, erases, patch.live[stroke]!, touched);
    }
    return this.told(touched);
  }

  /**
   * How much of each cell every patch covers.
   * @param mm2 of the average skin that belong to each vertex
   * @param twins see `refinedTwins`
   */
  covers(mm2: ArrayLike<number>, cells: VertexCells, twins: Uint32Array): PatchCover[] {
    const covered = new Float32Array(twins.length);
    return [...this.patches].map(([patch, drawn]) => {
      for (let v = 0; v < covered.length; v += 1) covered[v] = mm2[v]! * coveredShare(distanceTo(drawn, v), mm2[v]!);
      return { patch, cells: coverOfVertices(cells, twins, covered) };
    });
  }

  /** @returns whether the whole picture is to be told anew */
  private changePatch({ id, keep, strokes, live, areas, intensity }: PatchChange, touched: Set<number>): boolean {
    const known = this.patches.get(id);
    const patch: DrawnPatch = known ?? {
      strokes: [],
      traces: [],
      live: [],
      field: blankField(this.skin),
      cut: null,
      areas: null,
      intensity,
    };
    this.patches.set(id, patch);
    let all = patch.intensity !== intensity;
    patch.intensity = intensity;
    if (live === 'dropped') {
      for (const trace of patch.live.splice(0).reverse()) for (const v of takeBackOf(patch, trace)) touched.add(v);
    }
    all = this.keepStrokes(patch, keep, touched) || all;
    if (live === 'done') {
      patch.live.splice(0).forEach((trace, at) => patch.traces.push({ trace, joined: at > 0 }));
      patch.strokes.push(...strokes);
    } else for (const stroke of strokes) this.paintStroke(patch, stroke, touched);
    while (patch.traces.length > MOST_TRACES && patch.traces[patch.traces.length - MOST_TRACES - 1])
      patch.traces[patch.traces.length - MOST_TRACES - 1] = null;
    if (!areas) return all;
    patch.areas = areas.length === 0 ? null : areaDistances(this.skin, areas).map(far);
    return true;
  }

  /** Takes back all strokes but the first ones. @returns whether all was painted anew */
  private keepStrokes(patch: DrawnPatch, keep: number, touched: Set<number>): boolean {
    const gone = patch.traces.splice(keep);
    const stay = patch.strokes.slice(0, keep);
    patch.strokes = stay;
    if (gone.length === 0) return false;
    if (gone[0]?.joined !== true && gone.every((one) => one !== null)) {
      for (const { trace } of gone.reverse()) for (const v of takeBackOf(patch, trace)) touched.add(v);
      return false;
    }
    patch.field.fill(BRUSH_FAR_MM);
    patch.cut = null;
    patch.traces.length = 0;
    patch.strokes = [];
    for (const stroke of stay) this.paintStroke(patch, stroke, touched);
    return true;
  }

  private paintStroke(patch: DrawnPatch, stroke: DrawnStroke, touched: Set<number>): void {
    const trace = newTrace();
    const tips = stroke.points.map((at, i): BrushTip => ({
      at,
      normal: stroke.normals[i]!,
      radiusMm: stroke.radiiMm[i]!,
    }));
    tips.forEach((from, i) => {
      const to = tips[i + 1];
      if (to || tips.length === 1) this.move(patch, from, to ?? from, stroke.erases, trace, touched);
    });
    patch.strokes.push(stroke);
    patch.traces.push({ trace, joined: false });
  }

  /** One movement: it paints, or takes away of what was painted and of the whole areas. */
  private move(
    patch: DrawnPatch,
    from: BrushTip,
    to: BrushTip,
    erases: boolean,
    { painted, cut }: StrokeTrace,
    touched: Set<number>,
  ): void {
    for (const v of paintSegment(this.skin, patch.field, from, to, erases, painted)) touched.add(v);
    if (!erases) return;
    patch.cut ??= blankField(this.skin);
    for (const v of paintSegment(this.skin, patch.cut, from, to, false, cut)) touched.add(v);
  }

  private setBeside(beside: Beside): void {
    this.beside = beside;
    this.zones = null;
    if (beside.kind === 'patch') return;
    const main = areaDistances(this.skin, beside.main).map(far);
    const spillover = areaDistances(this.skin, beside.spillover);
    this.zones = { main, all: main.map((mm, v) => Math.min(mm, spillover[v]!)) };
  }

  /** What the picture is told of vertices that changed, and of those joined to them, whose slopes did. @param touched null: all */
  private told(touched: ReadonlySet<number> | null): DrawnSkin {
    const { start, list } = this.skin;
    const outlined = this.beside.kind === 'patch' && this.beside.id !== null ? this.patches.get(this.beside.id) : null;
    const around = new Set<number>();
    for (const v of touched ?? this.hurts.keys()) {
      this.hurts[v] = this.nearestPatch(v).mm;
      this.second[v] = this.zones ? this.zones.all[v]! : outlined ? distanceTo(outlined, v) : BRUSH_FAR_MM;
      if (!touched) continue;
      around.add(v);
      for (let i = start[v]!; i < start[v + 1]!; i += 1) around.add(list[i]!);
    }
    const vertices = touched && Uint32Array.from(around).sort();
    const count = vertices?.length ?? this.hurts.length;
    const drawn = {
      vertices,
      field: new Float32Array(2 * count),
      slopes: new Int8Array(8 * count),
      told: new Uint8Array(4 * count),
    };
    for (let i = 0; i < count; i += 1) this.tell(vertices ? vertices[i]! : i, drawn, i);
    return drawn;
  }

  private tell(v: number, { field, slopes, told }: DrawnSkin, i: number): void {
    field[2 * i] = this.hurts[v]!;
    field[2 * i + 1] = this.second[v]!;
    [this.hurts, this.second].forEach((distances, channel) => {
      writeSlope(this.skin, distances, v, this.slope);
      packSlope(this.slope, 0, slopes, 8 * i + 4 * channel);
    });
    told[4 * i] = Math.round((255 * this.nearestPatch(v).intensity) / WORST_PAIN);
    const main = this.zones ? this.zones.main[v]! : BRUSH_FAR_MM;
    told[4 * i + 1] = Math.round((255 * (main + BRUSH_FAR_MM)) / (2 * BRUSH_FAR_MM));
  }

  /** The patch that a vertex lies in, or nearest to; of several alike the one drawn last. */
  private nearestPatch(vertex: number): { readonly mm: number; readonly intensity: number } {
    let mm = BRUSH_FAR_MM,
      intensity: number | null = null;
    for (const patch of this.patches.values()) {
      const distance = distanceTo(patch, vertex);
      if (distance > mm || distance === BRUSH_FAR_MM) continue;
      mm = distance;
      ({ intensity } = patch);
    }
    return { mm, intensity: intensity ?? UNSAID };
  }
}
