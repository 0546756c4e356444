/** The skin in a worker: the shapes of one body, the build it has now, and what asks it. */
import { BufferAttribute, BufferGeometry } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import {
  decodeSkinShades,
  decodeSkinShapes,
  decodeSkinTopology,
  meshAdjacency,
  refinedTwins,
  refineValues,
  unfoldPositions,
  vertexAreas,
  type Joint,
  type PaintableSkin,
  type SkinTopology,
  type Vec3,
} from '../../geometry/index.ts';
import type { BodyLayer } from '../body/body-layer.ts';
import type { LayerArrays, PartRange } from '../body/layer-arrays.ts';
import type { LoadedLayer } from '../body/loaded-layer.ts';
import type { Sex } from '../../anatomy/index.ts';
import type { ChosenSkin, SkinOfBody, SkinShape } from '../body/skin-shape.ts';
import { limbJoints } from '../section/other-limbs.ts';
import { clothNormals, clothSpan, type ClothSpan } from './cloth.ts';
import { eyeOf } from './eyes.ts';
import { toGltf } from '../frame/lps-gltf.ts';
import { lookFields, packShares, type LookFields } from './look-fields.ts';
import { createSkinPainter, paintableSkin, type SkinPainter } from './paint-skin.ts';
import {
  blendShapes,
  fromTheHeadDown,
  packNormals,
  packShades,
  placeSkin,
  skinMesh,
  unfoldValues,
  type PlacedSkin,
  type SkinMesh,
  type SkinShades,
  type SkinShapes,
} from './skin-mesh.ts';

/** The build from whose skin all depths are told, and that on which areas are painted. */
export const LEAN = 0;
const AVERAGE = 1;

/** One body's skin in all its builds. */
interface SkinBody {
  readonly sex: Sex;
  readonly shapes: SkinShapes;
  readonly shades: SkinShades;
  readonly fields: LookFields;
  readonly cloth: ClothSpan;
  /** Middle of the left eyeball, mm LPS. */
  readonly eye: Vec3;
  readonly average: PlacedSkin;
}

export class ShapedSkin {
  private readonly topology: SkinTopology;
  private mesh: SkinMesh;
  private readonly geometry = new BufferGeometry();
  private readonly instances: Uint16Array<ArrayBuffer>;
  private tree: MeshBVH | null = null;
  private placed: PlacedSkin;
  private body: SkinBody;
  private build = AVERAGE;
  /** Where the limbs are joined in the build it has; null until that is asked. */
  private joined: readonly Joint[] | null = null;
  /** Made when it is first asked for: it takes a while, and the picture does not wait for it. */
  private paints: SkinPainter | null = null;
  private prepared: PaintableSkin | null = null;
  private twinned: Uint32Array | null = null;

  /**
   * @param topology the file of what joins what
   * @param shapes the file of one body's shapes
   * @param instance row of the appearance table
   * @throws Error when a file is not what it should be
   */
  constructor(
    topology: ArrayBuffer,
    shapes: ArrayBuffer,
    sex: Sex,
    private readonly instance: number,
  ) {
    this.topology = decodeSkinTopology(topology);
    const mesh = skinMesh(this.topology);
    this.mesh = mesh;
    this.instances = new Uint16Array(this.mesh.subdivision.vertexCount).fill(instance);
    this.body = this.bodyOf(shapes, sex);
    this.placed = this.body.average;
    // One order for all bodies: the list is handed over once.
    this.mesh = { ...mesh, triangles: fromTheHeadDown(mesh.triangles, this.placed.positions) };
    this.geometry.setAttribute('position', new BufferAttribute(this.placed.positions.slice(), 3));
    this.geometry.setIndex(new BufferAttribute(this.mesh.triangles, 1));
  }

  /** Another body takes the place of this one, in the same build. */
  choose(shapes: ArrayBuffer, sex: Sex, build: number): ChosenSkin {
    this.body = this.bodyOf(shapes, sex);
    this.paints = null;
    this.prepared = null;
    this.build = NaN;
    return { shape: this.shape(build), body: this.handOver() };
  }

  /** Takes a build's shape; free when it has it. */
  become(build: number): void {
    if (build === this.build) return;
    this.build = build;
    this.joined = null;
    this.placed = build === AVERAGE ? this.body.average : placeSkin(this.mesh, blendShapes(this.body.shapes, build));
    (this.geometry.getAttribute('position') as BufferAttribute).copyArray(this.placed.positions);
    this.tree?.refit();
  }

  /** The skin as a layer to be measured and cut, in the build it has now. */
  layer(): BodyLayer {
    const part = this.range();
    return {
      layer: 'skin',
      geometry: this.geometry,
      tree: this.searchTree(),
      parts: new Map([[part.instance, part]]),
      instances: this.instances,
      indices: this.mesh.triangles,
    };
  }

  /** Where the limbs are joined, in the build it has now. */
  get joints(): readonly Joint[] {
    this.joined ??= limbJoints(this.layer());
    return this.joined;
  }

  /** The skin in the shape of a build, for the picture. */
  shape(build: number): SkinShape {
    this.become(build);
    const { min, max } = this.range();
    return {
      build,
      sex: this.body.sex,
      positions: this.placed.positions.slice(),
      normals: packNormals(this.placed.normals),
      shades: this.shades(),
      min,
      max,
      roots: MeshBVH.serialize(this.searchTree(), { cloneBuffers: true }).roots,
    };
  }

  /** The skin as a layer, for the picture, with what only a skin has. */
  load(build: number): LoadedLayer {
    this.become(build);
    const count = this.mesh.subdivision.vertexCount;
    const arrays: LayerArrays = {
      positions: this.placed.positions.slice(),
      normals: packNormals(this.placed.normals),
      uvs: new Uint16Array(2 * count),
      shades: this.shades(),
      instances: this.instances.slice(),
      indices: this.mesh.triangles.slice(),
      parts: [this.range()],
    };
    const tree = MeshBVH.serialize(this.searchTree(), { cloneBuffers: true });
    return {
      arrays,
      tree: { ...tree, index: null },
      skin: { ...this.handOver(), baseIndices: this.mesh.baseTriangles.slice() },
    };
  }

  /** Paints areas on the average skin; routes lie on the skin as it is now. */
  get painter(): SkinPainter {
    this.paints ??= createSkinPainter(this.body.average, this.paintable);
    return this.paints;
  }

  /** The average skin of the body, made ready to be painted on. */
  get paintable(): PaintableSkin {
    this.prepared ??= paintableSkin(this.body.average, this.mesh.triangles);
    return this.prepared;
  }

  /** The average skin of another body, likewise. @param shapes the file of that body's shapes */
  paintableOf(shapes: ArrayBuffer): PaintableSkin {
    const [average] = decodeSkinShapes(shapes, this.topology);
    if (!average) throw new Error('packed shapes: expected three of them');
    return paintableSkin(placeSkin(this.mesh, average), this.mesh.triangles);
  }

  /** Which vertex is the mirror image of which. */
  get twins(): Uint32Array {
    this.twinned ??= refinedTwins(this.mesh.whole, this.mesh.subdivision);
    return this.twinned;
  }

  /** How much of the average skin belongs to each vertex, mm². */
  get vertexMm2(): Float32Array {
    return vertexAreas(this.paintable.positions, this.mesh.triangles);
  }

  /** Makes ready what painting needs. */
  prepareToPaint(): void {
    void this.painter;
  }

  /** Where the skin lies now. */
  get drawn(): PlacedSkin {
    return this.placed;
  }

  private bodyOf(file: ArrayBuffer, sex: Sex): SkinBody {
    const { mesh } = this;
    const inOrder = ([average, lean, heavier]: Float32Array[]): SkinShapes => {
      if (!average || !lean || !heavier) throw new Error('packed shapes: expected three of them');
      return [lean, average, heavier];
    };
    const shapes = inOrder(decodeSkinShapes(file, this.topology));
    const positions = unfoldPositions(mesh.whole, shapes[1]);
    const base = { positions, triangles: mesh.baseTriangles, groups: mesh.groups, sex };
    const fields = lookFields(base);
    return {
      sex,
      shapes,
      shades: inOrder(decodeSkinShades(file, this.topology)),
      fields,
      cloth: clothSpan(positions, meshAdjacency(mesh.whole.vertexCount, mesh.baseTriangles), fields.garment),
      eye: eyeOf(base),
      average: placeSkin(mesh, shapes[1]),
    };
  }

  /** How light falls on the skin and on cloth over it, in the shape it has now. */
  private shades(): Uint8Array<ArrayBuffer> {
    const { mesh, body, placed, build } = this;
    const { stencil } = mesh.subdivision;
    const shades = refineValues(stencil, unfoldValues(mesh.whole, blendShapes(body.shades, build)), 1);
    // The vertices before refinement come first.
    const normals = placed.normals.subarray(0, 3 * mesh.whole.vertexCount);
    return packShades(shades, refineValues(stencil, clothNormals(body.cloth, normals), 3));
  }

  /** What holds for all builds; copies, since what is handed over is gone here. */
  private handOver(): SkinOfBody {
    const { average, fields, eye } = this.body;
    const { stencil } = this.mesh.subdivision;
    return {
      average: { positions: average.positions.slice(), normals: packNormals(average.normals) },
      look: {
        tint: packShares(refineValues(stencil, fields.tint, 4)),
        parts: packShares(refineValues(stencil, fields.parts, 4)),
        garment: refineValues(stencil, fields.garment, 2),
        eye: toGltf(eye),
      },
    };
  }

  private searchTree(): MeshBVH {
    // `indirect` leaves the triangles in order: both sides of a hand-over know them by the same numbers.
    this.tree ??= new MeshBVH(this.geometry, { indirect: true });
    return this.tree;
  }

  private range(): PartRange {
    const { positions } = this.placed;
    const min: [number, number, number] = [Infinity, Infinity, Infinity];
    const max: [number, number, number] = [-Infinity, -Infinity, -Infinity];
    positions.forEach((value, i) => {
      const axis = (i % 3) as 0 | 1 | 2;
      if (value < min[axis]) min[axis] = value;
      if (value > max[axis]) max[axis] = value;
    });
    return {
      instance: this.instance,
      vertexStart: 0,
      vertexCount: positions.length / 3,
      indexStart: 0,
      indexCount: this.mesh.triangles.length,
      min,
      max,
      girthMm: 0,
      lengthMm: 0,
    };
  }
}
