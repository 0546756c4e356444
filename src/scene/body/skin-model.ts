/** The skin in the picture: one set of vertices, drawn coarse from far and fine from near, reshaped to a build in place. */
import {
  Box3,
  BufferAttribute,
  BufferGeometry,
  DynamicDrawUsage,
  InterleavedBuffer,
  InterleavedBufferAttribute,
  Mesh,
  type Frustum,
  type Group,
  type ShaderMaterial,
} from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import { FURTHEST_MM } from '../../geometry/index.ts';
import type { SkinPass } from '../shaders/skin-material.ts';
import type { BodyLayer } from './body-layer.ts';
import type { AverageSkin, SkinOfBody, SkinParts, SkinShape } from './skin-shape.ts';

/** What decides how the skin is drawn. */
export interface SkinSight {
  /** 0–1. */
  readonly opacity: number;
  /** Whether something is painted on it. */
  readonly isPainted: boolean;
  /** Whether that is a drawing of where it hurts. */
  readonly isDrawnOn: boolean;
  /** Whether other things are drawn beneath it though it is whole: around an opened body. */
  readonly hidesMuch: boolean;
  /** How much of the body a pixel covers where it is nearest, mm. */
  readonly pixelMm: number;
  /** What of space is in the picture; all of it where nobody looks yet. */
  readonly frustum: Frustum | null;
  /** How much of a split into skin and muscles is seen, 0–1, and whether it leaves any skin. */
  readonly split: { readonly share: number; readonly showsSkin: boolean };
}

/** Fainter than this skin is not drawn. */
const LEAST_SEEN = 0.004;
/** From here on nothing is seen through it. */
const SOLID = 0.985;
/** From here on its surface is seen, not its rim alone. */
const SURFACE_SEEN = 0.5;
/** Up to here nearly nothing but its rim is seen. */
const GLASS_UP_TO = 0.35;
/** Before all that is solid. */
const FIRST = -0.5;
/** A pixel that covers more than this hides the corners of the coarse skin: it keeps within 0.5 mm of the fine one. */
const COARSE_FROM_MM = 1.2;

/** The fine skin lies in its list from the head down; in so many stretches it is asked what is in the picture. */
const STRETCHES = 48;

/** Referred pain over the vertices of a skin, as it is painted: see `skin/paint-skin.ts`. */
export interface PainField {
  /** Two floats a vertex. */
  readonly field: Float32Array;
  /** Two times four signed bytes a vertex. */
  readonly slopes: Int8Array;
}

export class SkinModel {
  private readonly meshes: readonly Mesh<BufferGeometry, ShaderMaterial>[];
  /** All that it is drawn with, now or later. */
  readonly materials: Readonly<Record<SkinPass, ShaderMaterial>>;
  private readonly fine: BufferGeometry;
  /** The same vertices, fewer triangles; the fine one where a skin came without. */
  private readonly coarse: BufferGeometry;
  private readonly pain: BufferAttribute;
  private readonly slopes: InterleavedBuffer;
  /** 0 on a limb that stands in the way of an opened body. */
  private readonly stays: BufferAttribute;
  private averageSkin: AverageSkin | null;
  /** Around each stretch of the fine list. */
  private readonly boxes = Array.from({ length: STRETCHES }, () => new Box3());
  /** Whether they are those of the shape there is: the far view asks none of them. */
  private isMeasured = false;

  /**
   * @param geometry the layer's own, with the fine index
   * @param parts null for a skin of one build, as tests make it
   * @param material makes the material of a pass
   */
  constructor(
    geometry: BufferGeometry,
    parts: SkinParts | null,
    material: (pass: SkinPass, hasLook: boolean) => ShaderMaterial,
    private readonly order: Readonly<Record<'depth' | 'shell' | 'split', number>>,
  ) {
    this.fine = geometry;
    this.averageSkin = parts?.average ?? null;
    const count = geometry.getAttribute('position').count;
    this.pain = new BufferAttribute(new Float32Array(count * 2).fill(FURTHEST_MM), 2).setUsage(DynamicDrawUsage);
    geometry.setAttribute('pain', this.pain);
    this.slopes = new InterleavedBuffer(new Int8Array(count * 8), 8).setUsage(DynamicDrawUsage);
    geometry.setAttribute('mainSlope', new InterleavedBufferAttribute(this.slopes, 4, 0, true));
    geometry.setAttribute('spilloverSlope', new InterleavedBufferAttribute(this.slopes, 4, 4, true));
    this.stays = new BufferAttribute(new Uint8Array(count).fill(255), 1, true);
    geometry.setAttribute('stays', this.stays);
    if (parts) this.dress(parts);
    this.coarse = parts ? new BufferGeometry() : geometry;
    if (parts) {
      for (const [name, attribute] of Object.entries(geometry.attributes)) this.coarse.setAttribute(name, attribute);
      this.coarse.boundingSphere = geometry.boundingSphere;
      this.coarse.setIndex(new BufferAttribute(parts.baseIndices, 1));
    }
    const of = (pass: SkinPass): ShaderMaterial => material(pass, parts !== null);
    this.materials = { depth: of('depth'), glass: of('glass'), shell: of('shell'), split: of('split') };
    this.meshes = (['depth', 'shell', 'split'] as const).map((pass) => {
      const mesh = new Mesh(pass === 'depth' ? this.coarse : this.fine, this.materials[pass]);
      mesh.name = `skin-${pass}`;
      mesh.renderOrder = this.order[pass];
      mesh.frustumCulled = false;
      mesh.matrixAutoUpdate = false;
      return mesh;
    });
  }

  addTo(group: Group): void {
    group.add(...this.meshes);
  }

  /** The average skin of the body; the drawn one where there is no other. */
  get average(): { readonly positions: BufferAttribute; readonly normals: BufferAttribute } {
    const own = (name: string): BufferAttribute => this.fine.getAttribute(name) as BufferAttribute;
    const { averageSkin } = this;
    if (!averageSkin) return { positions: own('position'), normals: own('normal') };
    return {
      positions: new BufferAttribute(averageSkin.positions, 3),
      normals: new BufferAttribute(averageSkin.normals, 4, true),
    };
  }

  /** Takes another build's shape into the same buffers. @returns the layer with its tree and size as they are now */
  reshape(layer: BodyLayer, { positions, normals, shades, roots, min, max }: SkinShape): BodyLayer {
    this.write('position', positions);
    this.write('normal', normals);
    this.write('shade', shades);
    this.isMeasured = false;
    const tree = MeshBVH.deserialize(
      { ...MeshBVH.serialize(layer.tree, { cloneBuffers: false }), roots },
      layer.geometry,
      { setIndex: false },
    );
    return {
      ...layer,
      tree,
      parts: new Map([...layer.parts].map(([number, part]) => [number, { ...part, min, max }])),
    };
  }

  /** Takes on what belongs to another body. */
  wear(body: SkinOfBody): void {
    this.averageSkin = body.average;
    const { tint, parts, garment } = body.look;
    for (const [name, numbers] of Object.entries({ tint, parts, garment })) this.write(name, numbers);
    this.pain.array.fill(FURTHEST_MM);
    this.pain.clearUpdateRanges();
    this.pain.needsUpdate = true;
  }

  /** Paints a field of referred pain; false where it belongs to another skin. */
  setPain({ field, slopes }: PainField): boolean {
    if (this.pain.array.length !== field.length || this.slopes.array.length !== slopes.length) return false;
    this.pain.copyArray(field);
    // All of it, whatever stretches a drawing left to be handed over.
    this.pain.clearUpdateRanges();
    this.slopes.clearUpdateRanges();
    this.pain.needsUpdate = true;
    this.slopes.array.set(slopes);
    this.slopes.needsUpdate = true;
    return true;
  }

  /** Signed distances (mm) to the painted zones at the vertex nearest to a place (metres, +Y up). */
  painAt([x, y, z]: readonly [number, number, number]): { mainMm: number; spilloverMm: number } {
    const place = this.fine.getAttribute('position');
    let nearest = 0;
    let least = Infinity;
    for (let vertex = 0; vertex < place.count; vertex += 1) {
      const distance = Math.hypot(place.getX(vertex) - x, place.getY(vertex) - y, place.getZ(vertex) - z);
      if (distance < least) [least, nearest] = [distance, vertex];
    }
    return { mainMm: this.pain.getX(nearest), spilloverMm: this.pain.getY(nearest) };
  }

  /** Leaves vertices out of an opened body: those whose byte is 0; null keeps all. */
  keepOnly(stays: Uint8Array | null): void {
    const kept = this.stays.array;
    if (stays !== null && stays.length !== kept.length) return;
    if (stays) kept.set(stays);
    else kept.fill(255);
    this.stays.needsUpdate = true;
  }

  /** Chooses what is drawn. */
  draw({ opacity, isPainted, isDrawnOn, hidesMuch, pixelMm, frustum, split }: SkinSight): void {
    const [depth, shell, halved] = this.meshes;
    if (!depth || !shell || !halved) return;
    halved.visible = split.showsSkin;
    if (split.share > 0) {
      depth.material.transparent = true;
      depth.renderOrder = this.order.depth;
      shell.visible = false;
      halved.material.depthWrite = split.share === 1;
      depth.visible = split.share < 1;
      halved.geometry = isPainted || pixelMm < COARSE_FROM_MM ? this.fine : this.coarse;
      if (halved.geometry === this.fine) this.keepTo(frustum);
      return;
    }
    const isSeen = opacity > LEAST_SEEN || isPainted;
    const isSolid = opacity > SOLID;
    shell.visible = isSeen;
    shell.material = opacity > GLASS_UP_TO || isDrawnOn ? this.materials.shell : this.materials.glass;
    shell.geometry = isPainted || opacity > SURFACE_SEEN || pixelMm < COARSE_FROM_MM ? this.fine : this.coarse;
    if (shell.geometry === this.fine) this.keepTo(frustum);
    // What nothing is seen through needs no other pass for its depth, unless it hides what would be drawn before it.
    this.materials.shell.depthWrite = isSolid;
    const isFirst = isSolid && hidesMuch;
    depth.visible = isSeen && (!isSolid || isFirst);
    depth.material.transparent = !isFirst;
    depth.renderOrder = isFirst ? FIRST : this.order.depth;
  }

  dispose(): void {
    this.coarse.dispose();
    for (const material of Object.values(this.materials)) material.dispose();
  }

  /** Draws of the fine list the stretch that is in the picture: a near view sees a small part of the body. */
  private keepTo(frustum: Frustum | null): void {
    if (!this.isMeasured && frustum !== null) this.measure();
    const count = this.fine.getIndex()?.count ?? 0;
    const isIn = (box: Box3): boolean => frustum === null || frustum.intersectsBox(box);
    const first = this.boxes.findIndex(isIn);
    const last = this.boxes.findLastIndex(isIn);
    if (first < 0) this.fine.setDrawRange(0, 0);
    else this.fine.setDrawRange(startOf(first, count), startOf(last + 1, count) - startOf(first, count));
  }

  /** Takes the measure of each stretch of the fine list. */
  private measure(): void {
    this.isMeasured = true;
    const indices = this.fine.getIndex()?.array;
    const positions = this.fine.getAttribute('position').array;
    if (!indices) return;
    this.boxes.forEach(({ min, max }, stretch) => {
      let [x0, y0, z0, x1, y1, z1] = [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity];
      for (let i = startOf(stretch, indices.length); i < startOf(stretch + 1, indices.length); i += 1) {
        const at = 3 * (indices[i] ?? 0);
        const x = positions[at] ?? 0,
          y = positions[at + 1] ?? 0,
          z = positions[at + 2] ?? 0;
        if (x < x0) x0 = x;
        if (x > x1) x1 = x;
        if (y < y0) y0 = y;
        if (y > y1) y1 = y;
        if (z < z0) z0 = z;
        if (z > z1) z1 = z;
      }
      min.set(x0, y0, z0);
      max.set(x1, y1, z1);
    });
  }

  private dress({ look: { tint, parts, garment } }: SkinOfBody): void {
    this.fine.setAttribute('tint', new BufferAttribute(tint, 4, true));
    this.fine.setAttribute('parts', new BufferAttribute(parts, 4, true));
    this.fine.setAttribute('garment', new BufferAttribute(garment, 2));
  }

  private write(name: string, numbers: ArrayLike<number>): void {
    const attribute = this.fine.getAttribute(name);
    if (!(attribute instanceof BufferAttribute) || attribute.array.length !== numbers.length) return;
    attribute.copyArray(numbers);
    attribute.needsUpdate = true;
  }
}

/** Where a stretch of the fine list begins, whole triangles. */
const startOf = (stretch: number, count: number): number => 3 * Math.floor((stretch * count) / 3 / STRETCHES);
