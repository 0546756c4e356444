/**
 * The body as the engine knows it: a merged mesh per layer, one appearance table, one search tree a layer.
 * Plain objects outside React; the components only mount and feed it.
 */
import {
  Box3,
  BufferAttribute,
  BufferGeometry,
  DynamicDrawUsage,
  Group,
  Mesh,
  Sphere,
  Vector3,
  type ShaderMaterial,
} from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import type { Body, InstanceKey, Layer } from '../../anatomy/index.ts';
import { FURTHEST_MM } from '../../geometry/index.ts';
import { createSkinMaterial, createSkinUniforms, type SkinUniforms } from '../shaders/skin-material.ts';
import { createStudioUniforms, type StudioUniforms } from '../shaders/studio-light.ts';
import {
  createTissueMaterial,
  createTwitchUniforms,
  type TissuePass,
  type TwitchUniforms,
} from '../shaders/tissue-material.ts';
import { createClipUniforms, setClip, type ClipBox, type ClipUniforms } from '../shaders/clip-uniforms.ts';
import type { BodyLayer } from './body-layer.ts';
import type { PartRange } from './layer-arrays.ts';
import type { LoadedLayer } from './loaded-layer.ts';
import { AppearanceTable } from './appearance-table.ts';
import { PassGeometry } from './pass-geometry.ts';

/** The meshes that draw the same copies of a layer. */
interface Pass {
  readonly drawn: PassGeometry;
  readonly meshes: readonly Mesh[];
  readonly isIn: (number: number) => boolean;
}

/** What is see-through comes after what is solid, and skin comes last. */
const ORDER = { solid: 0, xray: 8, depth: 10, ghost: 11, skinDepth: 20, skinShell: 21 } as const;
/** Hazards thin enough to be shown through other things; organs show on the cut face. */
const HAZARD_LAYERS: readonly Layer[] = ['vessels', 'nerves'];

export class BodyModel {
  readonly group = new Group();
  readonly appearances: AppearanceTable;
  readonly studio: StudioUniforms = createStudioUniforms();
  readonly skin: SkinUniforms = createSkinUniforms();
  readonly clip: ClipUniforms = createClipUniforms();
  readonly twitch: TwitchUniforms = createTwitchUniforms();
  readonly layers = new Map<Layer, BodyLayer>();
  private readonly materials: Record<TissuePass, ShaderMaterial>;
  private readonly passes: Pass[] = [];
  /** The version of the looks that the passes follow; none when a layer has come since. */
  private drawnVersion: number | null = null;
  private skinMeshes: readonly Mesh[] = [];
  /** What is cut away now. */
  clipBox: ClipBox | null = null;
  private painAttribute: BufferAttribute | null = null;
  /** Both halves of the skin look alike; the first stands for them. */
  private readonly skinNumber: number;

  /** @param anatomy the body that is drawn */
  constructor(readonly anatomy: Body) {
    this.appearances = new AppearanceTable(anatomy.instances);
    this.skinNumber = anatomy.instances.findIndex(({ structure }) => structure.layer === 'skin');
    this.materials = {
      solid: createTissueMaterial('solid', this.appearances.texture, this.studio, this.clip, this.twitch),
      depth: createTissueMaterial('depth', this.appearances.texture, this.studio, this.clip, this.twitch),
      xray: createTissueMaterial('xray', this.appearances.texture, this.studio, this.clip, this.twitch),
      ghost: createTissueMaterial('ghost', this.appearances.texture, this.studio, this.clip, this.twitch),
    };
  }

  /** Takes a loaded layer into the picture; a layer that is already there is left alone. */
  addLayer(layer: Layer, { arrays, tree }: LoadedLayer): void {
    if (this.layers.has(layer)) return;
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(arrays.positions, 3));
    geometry.setAttribute('normal', new BufferAttribute(arrays.normals, 4, true));
    geometry.setAttribute('uv', new BufferAttribute(arrays.uvs, 2, true));
    geometry.setAttribute('shade', new BufferAttribute(arrays.shades, 4, true));
    geometry.setAttribute('instance', new BufferAttribute(arrays.instances, 1));
    geometry.setIndex(new BufferAttribute(arrays.indices, 1));
    // The whole body's: saves a bounding pass over every vertex.
    const { centre, radius } = this.anatomy.landmarks.sphere;
    geometry.boundingSphere = new Sphere(new Vector3(...centre), radius);
    this.appearances.setFibres(arrays.parts);
    this.layers.set(layer, {
      layer,
      geometry,
      tree: MeshBVH.deserialize(tree, geometry, { setIndex: false }),
      parts: new Map(arrays.parts.map((part) => [part.instance, part])),
      instances: arrays.instances,
      indices: arrays.indices,
    });
    if (layer === 'skin') this.addSkin(geometry);
    else this.addTissue(layer, geometry, arrays.parts);
  }

  private addTissue(layer: Layer, geometry: BufferGeometry, parts: readonly PartRange[]): void {
    this.drawnVersion = null;
    const add = (isIn: Pass['isIn'], passes: readonly TissuePass[]): void => {
      const drawn = new PassGeometry(geometry, parts);
      const meshes = passes.map((pass) => {
        const mesh = new Mesh(drawn.geometry, this.materials[pass]);
        mesh.name = `${layer}-${pass}`;
        mesh.renderOrder = ORDER[pass];
        mesh.frustumCulled = false;
        mesh.matrixAutoUpdate = false;
        mesh.visible = false;
        this.group.add(mesh);
        return mesh;
      });
      this.passes.push({ drawn, meshes, isIn });
    };
    add((number) => this.appearances.isSolid(number), ['solid']);
    add((number) => this.appearances.isGhost(number), ['depth', 'ghost']);
    if (HAZARD_LAYERS.includes(layer)) add((number) => this.appearances.isHazard(number), ['xray']);
  }

  private addSkin(geometry: BufferGeometry): void {
    const count = geometry.getAttribute('position').count;
    const pain = new BufferAttribute(new Float32Array(count * 2).fill(FURTHEST_MM), 2);
    pain.setUsage(DynamicDrawUsage);
    geometry.setAttribute('pain', pain);
    this.painAttribute = pain;
    geometry.setAttribute('skinOffset', new BufferAttribute(new Float32Array(count), 1));
    this.skinMeshes = (['depth', 'shell'] as const).map((pass) => {
      const mesh = new Mesh(
        geometry,
        createSkinMaterial(
          pass,
          this.appearances.texture,
          this.studio,
          this.skin,
          this.clip,
          ['tint', 'parts', 'garment'].every((name) => geometry.hasAttribute(name)),
        ),
      );
      mesh.name = `skin-${pass}`;
      mesh.renderOrder = pass === 'depth' ? ORDER.skinDepth : ORDER.skinShell;
      mesh.frustumCulled = false;
      mesh.matrixAutoUpdate = false;
      this.group.add(mesh);
      return mesh;
    });
    if (this.clipBox) this.setCutaway(this.clipBox);
  }

  /** Moves every skin vertex out along its normal, metres; null brings the recorded skin back. */
  offsetSkin(field: Float32Array | null): void {
    const offset = this.layers.get('skin')?.geometry.getAttribute('skinOffset');
    if (!(offset instanceof BufferAttribute) || (field && field.length !== offset.count)) return;
    if (field) offset.copyArray(field);
    else offset.array.fill(0);
    offset.needsUpdate = true;
  }

  /** Paints a field of referred pain (two floats a skin vertex); false while there is no skin. */
  setPain(field: Float32Array): boolean {
    if (!this.painAttribute || this.painAttribute.array.length !== field.length) return false;
    this.painAttribute.copyArray(field);
    this.painAttribute.needsUpdate = true;
    return true;
  }

  /** Signed distances (mm) to the zones drawn, at the skin vertex nearest to a place; null while none is drawn. */
  painAt([x, y, z]: readonly [number, number, number]): { mainMm: number; spilloverMm: number } | null {
    const place = this.layers.get('skin')?.geometry.getAttribute('position');
    if (!place || !this.painAttribute || this.skin.uPain.value <= 0) return null;
    let nearest = 0;
    let least = Infinity;
    for (let vertex = 0; vertex < place.count; vertex += 1) {
      const distance = Math.hypot(place.getX(vertex) - x, place.getY(vertex) - y, place.getZ(vertex) - z);
      if (distance < least) [least, nearest] = [distance, vertex];
    }
    return { mainMm: this.painAttribute.getX(nearest), spilloverMm: this.painAttribute.getY(nearest) };
  }

  /** Cuts a clip box out of the body, or closes it again. The test is compiled in only while it is needed. */
  setCutaway(clipBox: ClipBox | null): void {
    if (clipBox) setClip(this.clip, clipBox);
    this.clipBox = clipBox;
    this.appearances.opened = clipBox !== null;
    this.compileForCutaway(clipBox !== null);
  }

  /** Takes the clip box's test into the shaders, or out of them. */
  compileForCutaway(on: boolean): void {
    const materials = [
      ...Object.values(this.materials),
      ...this.skinMeshes.map((mesh) => mesh.material as ShaderMaterial),
    ];
    for (const material of materials) {
      if ('CLIP' in material.defines === on) continue;
      if (on) material.defines['CLIP'] = 1;
      else delete material.defines['CLIP'];
      material.needsUpdate = true;
    }
  }

  /** Moves looks toward what is wanted, and each copy into the pass that draws it; a pass with nothing to draw is off. */
  advance(seconds: number): boolean {
    const moving = this.appearances.advance(seconds);
    if (this.drawnVersion !== this.appearances.version) {
      this.drawnVersion = this.appearances.version;
      for (const { drawn, meshes, isIn } of this.passes) {
        drawn.draw(isIn);
        for (const mesh of meshes) mesh.visible = drawn.count > 0;
      }
    }
    const skinSeen = this.appearances.opacity(this.skinNumber) > 0.004 || this.skin.uPain.value > 0.004;
    for (const mesh of this.skinMeshes) mesh.visible = skinSeen;
    return moving;
  }

  /** The box around drawn copies, metres; empty when none is loaded. */
  boundsOf(keys: readonly InstanceKey[]): Box3 {
    const box = new Box3();
    for (const { layer, range } of this.rangesOf(keys)) {
      if (this.layers.has(layer)) box.union(new Box3(new Vector3(...range.min), new Vector3(...range.max)));
    }
    return box;
  }

  /** Where drawn copies lie in their layer's buffers. */
  rangesOf(keys: readonly InstanceKey[]): { layer: Layer; range: PartRange }[] {
    return keys
      .flatMap((key) => this.anatomy.instanceNumbers(key))
      .flatMap((number) => {
        const layer = this.anatomy.instances[number]?.structure.layer;
        const range = layer && this.layers.get(layer)?.parts.get(number);
        return layer && range ? [{ layer, range }] : [];
      });
  }

  dispose(): void {
    for (const { geometry } of this.layers.values()) geometry.dispose();
    for (const { drawn } of this.passes) drawn.dispose();
    for (const material of Object.values(this.materials)) material.dispose();
    for (const mesh of this.skinMeshes) (mesh.material as ShaderMaterial).dispose();
    this.appearances.texture.dispose();
  }
}
