/**
 * The work that must not stop the picture: reading models, building search trees, shaping the skin, painting zones,
 * measuring a needle's line and cutting the body open along it. Each worker has one of its own, which keeps the layers it
 * has read.
 */
import * as comlink from 'comlink';
import { BufferAttribute, BufferGeometry } from 'three';
import { MeshBVH, type SerializedBVH } from 'three-mesh-bvh';
import type { Layer, Sex } from '../../anatomy/index.ts';
import { decodeGirths, decodeWarp, PACKED, type Carry } from '../../geometry/index.ts';
import type { BodyLayer } from '../body/body-layer.ts';
import { mergeLayer, type DecodedPart, type InstanceSlot, type LayerArrays } from '../body/layer-arrays.ts';
import { shapeLayer, type BodyShape, type LayerShape, type RecordedLayer } from '../body/layer-shape.ts';
import type { LoadedLayer } from '../body/loaded-layer.ts';
import type { SkinOfBody, SkinShape } from '../body/skin-shape.ts';
import { clipBoxFor, openSide } from '../section/clip-box.ts';
import { cutFaces, type CutFaces } from '../section/cut-faces.ts';
import { fromSkin, measureLine, skinOutsideMm, type LineMeasure } from '../section/measure-line.ts';
import type { EnteredLine, LineLike } from '../section/line.ts';
import { clipPlanesFor, limbsInTheWay, otherLimbs, staysOf, type OtherLimb } from '../section/other-limbs.ts';
import type { ClipBoxLike } from '../shaders/clip-uniforms.ts';
import type { PaintedRoute, PaintedSkin, PaintRequest } from '../skin/paint-skin.ts';
import { LEAN, ShapedSkin } from '../skin/shaped-skin.ts';
import { drawingCalls } from './drawing-calls.ts';
import { fetchBytes } from './fetch-bytes.ts';
import { fetchesAhead } from './fetch-ahead.ts';

/** Where the skin of a body is fetched. */
export interface SkinFiles {
  readonly topology: string;
  readonly shapes: string;
  readonly sex: Sex;
  /** Id of the body. */
  readonly body: string;
}

/** The files of one body: its skin, and what carries the recorded layers into it. */
export interface BodyFiles {
  readonly shapes: ArrayBuffer;
  /** Null for the body that was recorded. */
  readonly carry: { readonly warp: ArrayBuffer; readonly girths: ArrayBuffer } | null;
}

/** Whose files they are. */
export interface ChosenBody {
  readonly sex: Sex;
  /** Its id. */
  readonly body: string;
}

/** A layer as it was read, and of what. */
interface ReadLayer {
  readonly recorded: RecordedLayer;
  readonly slots: readonly InstanceSlot[];
}

/** Where a line is opened in a build. */
interface PlacedLine {
  readonly skinMm: number;
  readonly clipBox: ClipBoxLike;
  /** One byte for each vertex of the skin: 0 where it belongs to a limb in the way, 255 where it stays; null while there is no skin. */
  readonly stays: Uint8Array<ArrayBuffer> | null;
}

/** Another body is in the picture by then. */
const AFTER_BODY_MS = 600;

/** Whether a file of shapes is whole, where there is no skin yet to read it for. @throws Error where it is not */
function checkShapes(file: ArrayBuffer): void {
  const words = file.byteLength < 12 ? [] : [...new Uint32Array(file.slice(0, 12))];
  const [kind, vertexCount = 0, shapeCount = 0] = words;
  if (kind !== PACKED.shapes || file.byteLength < 12 + 6 * vertexCount * shapeCount)
    throw new Error('packed shapes: expected a whole file of this kind and version');
}

/**
 * What one worker does.
 * @param decode reads a model file
 */
export function createBodyWork(decode: (bytes: ArrayBuffer) => Promise<DecodedPart[]>) {
  const layers = new Map<Layer, BodyLayer>();
  const read = new Map<Layer, ReadLayer>();
  let skin: ShapedSkin | null = null;
  /** Id of the body whose skin it is. */
  let bodyOfSkin = '';
  /** Whose shape everything has; null while none was told: the recorded body, and the skin that is asked for. */
  let chosen: (ChosenBody & { readonly shapes: ArrayBuffer }) | null = null;
  let carry: Carry | null = null;
  const ahead = fetchesAhead(fetchBytes);
  /** Layers on their way. */
  let loading = 0;

  /** What painting needs takes as long again as the skin itself: what else is on its way comes first. */
  function prepareToPaint(delayMs = 0): void {
    setTimeout(() => {
      if (loading === 0) skin?.prepareToPaint();
    }, delayMs);
  }

  /** Counts what is on its way while it is. */
  async function underWay<T>(load: () => Promise<T>): Promise<T> {
    loading += 1;
    try {
      return await load();
    } finally {
      loading -= 1;
      prepareToPaint();
    }
  }

  /** Takes a layer that was read into the shape of the chosen body. */
  function reshape(layer: Layer, { recorded, slots }: ReadLayer): LayerShape[] {
    const kept = layers.get(layer);
    if (!kept) return [];
    const shape = shapeLayer(recorded, slots, carry);
    (kept.geometry.getAttribute('position') as BufferAttribute).copyArray(shape.positions);
    kept.tree.refit();
    layers.set(layer, {
      ...kept,
      parts: new Map(
        shape.parts.filter(({ instance }) => kept.parts.has(instance)).map((part) => [part.instance, part]),
      ),
    });
    return [{ layer, ...shape, roots: MeshBVH.serialize(kept.tree, { cloneBuffers: true }).roots }];
  }

  /** Keeps what lines and cuts ask for; the arrays themselves go to the picture. What only fills gaps is not asked for. */
  function keep(layer: Layer, arrays: LayerArrays, slots: readonly InstanceSlot[]): MeshBVH {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(arrays.positions.slice(), 3));
    if (layer === 'muscles') geometry.setAttribute('uv', new BufferAttribute(arrays.uvs.slice(), 2, true));
    const fillings = new Set(slots.flatMap(({ instance, isFilling }) => (isFilling ? [instance] : [])));
    const [firstFilling] = arrays.parts.filter(({ instance }) => fillings.has(instance));
    const indices = arrays.indices.slice(0, firstFilling?.indexStart);
    geometry.setIndex(new BufferAttribute(indices, 1));
    // `indirect` leaves the triangles in order, so that a structure's range stays a range.
    const tree = new MeshBVH(geometry, { indirect: true });
    const parts = new Map(
      arrays.parts.filter(({ instance }) => !fillings.has(instance)).map((part) => [part.instance, part]),
    );
    layers.set(layer, { layer, geometry, tree, parts, instances: arrays.instances.slice(), indices });
    return tree;
  }

  /** The layers at hand, the skin among them in the shape of a build. */
  function inBuild(build: number): { readonly layers: ReadonlyMap<Layer, BodyLayer> } {
    if (skin) {
      skin.become(build);
      layers.set('skin', skin.layer());
    }
    return { layers };
  }

  /** The limbs beside the one a line enters, on the skin as it is now. */
  const limbsBeside = (line: LineLike): OtherLimb[] => (skin ? otherLimbs(skin.layer(), skin.joints, line) : []);

  return {
    ...drawingCalls(() => skin && { skin, body: bodyOfSkin }),

    /**
     * Fetches and prepares one layer, in the shape of the chosen body; `onBytes` hears how many bytes have come.
     * @param next the files that will be asked for after it
     */
    async loadLayer(
      url: string,
      layer: Layer,
      slots: readonly InstanceSlot[],
      onBytes: (bytes: number) => void,
      next: readonly string[] = [],
    ): Promise<LoadedLayer> {
      return underWay(async () => {
        const bytes = await ahead.take(url, onBytes);
        ahead.begin(next);
        const merged = mergeLayer(await decode(bytes), slots);
        const { positions, normals, parts } = merged;
        const recorded = { positions, normals, uvs: merged.uvs.slice(), parts };
        read.set(layer, { recorded, slots });
        const arrays = { ...merged, ...shapeLayer(recorded, slots, carry) };
        const tree = MeshBVH.serialize(keep(layer, arrays, slots), { cloneBuffers: true });
        const loaded: LoadedLayer = { arrays, tree: { ...tree, index: null } };
        return comlink.transfer(loaded, transferables(loaded));
      });
    },

    /**
     * Fetches the skin of a body and shapes it to a build; `onBytes` hears how many bytes have come.
     * @param instance row of the appearance table
     * @param next the files that will be asked for after it
     */
    async loadSkin(
      { topology, shapes, sex, body }: SkinFiles,
      instance: number,
      build: number,
      onBytes: (bytes: number) => void,
      next: readonly string[] = [],
    ): Promise<LoadedLayer> {
      return underWay(async () => {
        const received = [0, 0];
        const files = await Promise.all(
          [topology, shapes].map((url, at) =>
            ahead.take(url, (bytes) => {
              received[at] = bytes;
              onBytes(received.reduce((sum, one) => sum + one, 0));
            }),
          ),
        );
        ahead.begin(next);
        const [first, second] = files;
        if (!first || !second) throw new Error('expected two files');
        // Another body may have been chosen while they came.
        skin = new ShapedSkin(first, chosen?.shapes ?? second, chosen?.sex ?? sex, instance);
        bodyOfSkin = chosen?.body ?? body;
        const loaded = skin.load(build);
        layers.set('skin', skin.layer());
        return comlink.transfer(loaded, [...transferables(loaded), ...(loaded.skin ? buffersOf(loaded.skin) : [])]);
      });
    },

    /** The skin in the shape of a build; null while it has not come. */
    shapeSkin(build: number): SkinShape | null {
      if (!skin) return null;
      const shape = skin.shape(build);
      return comlink.transfer(shape, shapeBuffers(shape));
    },

    /** Takes all that has come into the shape of another body; what comes later comes in it. @param build of the skin */
    become(files: BodyFiles, { sex, body }: ChosenBody, build: number): BodyShape {
      // All that may be broken is read before anything changes.
      const carriedBy = files.carry && { warp: decodeWarp(files.carry.warp), girths: decodeGirths(files.carry.girths) };
      if (!skin) checkShapes(files.shapes);
      const chosenSkin = skin?.choose(files.shapes, sex, build) ?? null;
      chosen = { shapes: files.shapes, sex, body };
      bodyOfSkin = body;
      carry = carriedBy;
      const shaped = [...read].flatMap(([layer, one]) => reshape(layer, one));
      if (skin) {
        layers.set('skin', skin.layer());
        prepareToPaint(AFTER_BODY_MS);
      }
      return comlink.transfer({ layers: shaped, skin: chosenSkin }, [
        ...shaped.flatMap(
          ({ positions, normals, roots }) => [positions.buffer, normals.buffer, ...roots] as ArrayBuffer[],
        ),
        ...(chosenSkin ? [...shapeBuffers(chosenSkin.shape), ...buffersOf(chosenSkin.body)] : []),
      ]);
    },

    /** Paints referred pain on the skin, its routes on the skin of a build; null while the skin has not come. */
    paintSkin(request: PaintRequest, build: number): PaintedSkin | null {
      if (!skin) return null;
      skin.become(build);
      const painted = skin.painter.paint(request, skin.drawn);
      return comlink.transfer(painted, [painted.field.buffer, painted.slopes.buffer, ...routeBuffers(painted.routes)]);
    },

    /** The routes painted last, on the skin of a build. */
    carryRoutes(build: number): readonly PaintedRoute[] {
      if (!skin) return [];
      skin.become(build);
      const routes = skin.painter.routesOn(skin.drawn);
      return comlink.transfer(routes, routeBuffers(routes));
    },

    /** The same line from where it meets the lean skin, from which all depths are told, and to which side it is opened. For the worker that holds the skin. */
    enterLine(line: LineLike): EnteredLine {
      const body = inBuild(LEAN);
      const entered = fromSkin(body, line);
      const { x, y, z } = openSide(body, entered, limbsBeside(entered));
      return { ...entered, toward: { x, y, z } };
    },

    /** How far outside the lean skin that of a build lies along a line, the clip box to open in it, and what of the skin stays. For the worker that holds the skin. */
    placeLine(line: EnteredLine, build: number): PlacedLine {
      const body = inBuild(build);
      const skinMm = skinOutsideMm(body, line);
      const clipBox = clipBoxFor(body, line, line.toward);
      const layer = layers.get('skin');
      if (!layer) return { skinMm, clipBox, stays: null };
      const inTheWay = limbsInTheWay(layer, limbsBeside(line), clipBox);
      const stays = staysOf(layer, inTheWay);
      return comlink.transfer(
        { skinMm, clipBox: { ...clipBox, clipPlanes: clipPlanesFor(layer, inTheWay, clipBox) }, stays },
        [stays.buffer],
      );
    },

    /** What a line passes, of this worker's layers. */
    measure(line: LineLike, margins: ReadonlyMap<number, number>): LineMeasure {
      return measureLine({ layers }, line, margins);
    },

    /** The faces of the clip box, of this worker's layers, the skin in the shape of a build. */
    cut(clipBox: ClipBoxLike, hidden: ReadonlySet<number>, build: number): CutFaces {
      const faces = cutFaces(inBuild(build), clipBox, hidden);
      return comlink.transfer(
        faces,
        [faces.positions, faces.numbers, faces.kinds, faces.fibres].map(({ buffer }) => buffer),
      );
    },
  };
}

export type BodyWorker = ReturnType<typeof createBodyWork>;

const routeBuffers = (routes: readonly PaintedRoute[]): ArrayBuffer[] =>
  routes.flatMap(({ points, normals }) => [points.buffer, normals.buffer]);

const shapeBuffers = ({ positions, normals, shades, roots }: SkinShape): ArrayBuffer[] => [
  positions.buffer,
  normals.buffer,
  shades.buffer,
  ...roots,
];

const buffersOf = ({
  average,
  look,
  ...rest
}: SkinOfBody & { baseIndices?: Uint32Array<ArrayBuffer> }): ArrayBuffer[] => [
  average.positions.buffer,
  average.normals.buffer,
  look.tint.buffer,
  look.parts.buffer,
  look.garment.buffer,
  ...(rest.baseIndices ? [rest.baseIndices.buffer] : []),
];

function transferables({ arrays, tree }: LoadedLayer): ArrayBuffer[] {
  const buffers = [arrays.positions, arrays.normals, arrays.uvs, arrays.shades, arrays.instances, arrays.indices].map(
    (array) => array.buffer as ArrayBuffer,
  );
  const { roots, indirectBuffer } = tree as SerializedBVH & {
    roots: ArrayBuffer[];
    indirectBuffer: Uint32Array | null;
  };
  return [...buffers, ...roots, ...(indirectBuffer ? [indirectBuffer.buffer as ArrayBuffer] : [])];
}
