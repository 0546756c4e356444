/** The skin in the picture: one set of vertices, drawn coarse from far and fine from near, reshaped to a build in place. */
import {
  BufferAttribute,
  BufferGeometry,
  DynamicDrawUsage,
  Mesh,
  type Group,
  type ShaderMaterial,
} from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import { FURTHEST_MM } from '../../geometry/index.ts';
import type { BodyLayer } from './body-layer.ts';
import type { AverageSkin, SkinOfBody, SkinParts, SkinShape } from './skin-shape.ts';

/** The passes in which skin is drawn: depth alone, so that a limb does not show through another, then the shell. */
type SkinPass = 'depth' | 'shell';

/** What decides how the skin is drawn. */
export interface SkinSight {
  /** 0–1. */
  readonly opacity: number;
  /** Whether something is painted on it. */
  readonly isPainted: boolean;
  /** How much of the body a pixel covers where it is nearest, mm. */
  readonly pixelMm: number;
}

/** Fainter than this skin is not drawn. */
const LEAST_SEEN = 0.004;
/** From here on nothing is seen through it. */
const SOLID = 0.985;
/** From here on its surface is seen, not its rim alone. */
const SURFACE_SEEN = 0.5;
/** A pixel that covers more than this hides the corners of the coarse skin: it keeps within 0.5 mm of the fine one. */
const COARSE_FROM_MM = 1.2;

export class SkinModel {
  readonly meshes: readonly Mesh<BufferGeometry, ShaderMaterial>[];
  private readonly fine: BufferGeometry;
  /** The same vertices, fewer triangles; the fine one where a skin came without. */
  private readonly coarse: BufferGeometry;
  private readonly pain: BufferAttribute;
  private averageSkin: AverageSkin | null;

  /**
   * @param geometry the layer's own, with the fine index
   * @param parts null for a skin of one build, as tests make it
   * @param material makes the material of a pass
   */
  constructor(
    geometry: BufferGeometry,
    parts: SkinParts | null,
    material: (pass: SkinPass, hasLook: boolean) => ShaderMaterial,
    private readonly order: Readonly<Record<SkinPass, number>>,
  ) {
    this.fine = geometry;
    this.averageSkin = parts?.average ?? null;
    const count = geometry.getAttribute('position').count;
    this.pain = new BufferAttribute(new Float32Array(count * 2).fill(FURTHEST_MM), 2).setUsage(DynamicDrawUsage);
    geometry.setAttribute('pain', this.pain);
    if (parts) this.dress(parts);
    this.coarse = parts ? new BufferGeometry() : geometry;
    if (parts) {
      for (const [name, attribute] of Object.entries(geometry.attributes)) this.coarse.setAttribute(name, attribute);
      this.coarse.boundingSphere = geometry.boundingSphere;
      this.coarse.setIndex(new BufferAttribute(parts.baseIndices, 1));
    }
    this.meshes = (['depth', 'shell'] as const).map((pass) => {
      const mesh = new Mesh(pass === 'depth' ? this.coarse : this.fine, material(pass, parts !== null));
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
  reshape(layer: BodyLayer, { positions, normals, roots, min, max }: SkinShape): BodyLayer {
    this.write('position', positions);
    this.write('normal', normals);
    const tree = MeshBVH.deserialize(
      { ...MeshBVH.serialize(layer.tree, { cloneBuffers: false }), roots },
      layer.geometry,
      { setIndex: false },
    );
    return { ...layer, tree, parts: new Map([...layer.parts].map(([number, part]) => [number, { ...part, min, max }])) };
  }

  /** Takes on what belongs to another body. */
  wear(body: SkinOfBody): void {
    this.averageSkin = body.average;
    for (const [name, numbers] of Object.entries(body.look)) this.write(name, numbers);
    this.pain.array.fill(FURTHEST_MM);
    this.pain.needsUpdate = true;
  }

  /** Paints a field of referred pain (two floats a vertex); false where it belongs to another skin. */
  setPain(field: Float32Array): boolean {
    if (this.pain.array.length !== field.length) return false;
    this.pain.copyArray(field);
    this.pain.needsUpdate = true;
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

  /** Chooses what is drawn. */
  draw({ opacity, isPainted, pixelMm }: SkinSight): void {
    const [depth, shell] = this.meshes;
    if (!depth || !shell) return;
    const isSeen = opacity > LEAST_SEEN || isPainted;
    const isSolid = opacity > SOLID;
    shell.visible = isSeen;
    shell.geometry = isPainted || opacity > SURFACE_SEEN || pixelMm < COARSE_FROM_MM ? this.fine : this.coarse;
    // What nothing is seen through needs no other pass for its depth.
    shell.material.depthWrite = isSolid;
    depth.visible = isSeen && !isSolid;
  }

  dispose(): void {
    this.coarse.dispose();
    for (const mesh of this.meshes) mesh.material.dispose();
  }

  private dress({ look: { tint, parts, garment } }: SkinOfBody): void {
    this.fine.setAttribute('tint', new BufferAttribute(tint, 4, true));
    this.fine.setAttribute('parts', new BufferAttribute(parts, 4, true));
    this.fine.setAttribute('garment', new BufferAttribute(garment, 2));
  }

  private write(name: string, numbers: ArrayLike<number>): void {
    const attribute = this.fine.getAttribute(name);
    if (!(attribute instanceof BufferAttribute) || attribute.array.length !== numbers.length) return;
    attribute.copyArray(numbers as Float32Array);
    attribute.needsUpdate = true;
  }
}
