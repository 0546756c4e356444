/**
 * The body as the engine knows it: a merged mesh per layer, one appearance table, one search tree a layer.
 * Plain objects outside React; the components only mount and feed it.
 */
import {
  Box3,
  BufferAttribute,
  BufferGeometry,
  Frustum,
  Group,
  Matrix4,
  Mesh,
  PerspectiveCamera,
  Sphere,
  Vector3,
  type Camera,
  type ShaderMaterial,
} from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import type { Body, InstanceKey, Layer } from '../../anatomy/index.ts';
import { createSkinMaterial, createSkinUniforms, type SkinPass, type SkinUniforms } from '../shaders/skin-material.ts';
import { createStudioUniforms, type StudioUniforms } from '../shaders/studio-light.ts';
import {
  createTissueMaterial,
  createTwitchUniforms,
  type TissuePass,
  type Tissues,
  type TwitchUniforms,
} from '../shaders/tissue-material.ts';
import { createNoiseUniforms, type NoiseUniforms } from '../shaders/baked-noise.ts';
import { createClipUniforms, setClip, type ClipBox, type ClipUniforms } from '../shaders/clip-uniforms.ts';
import type { BodyLayer } from './body-layer.ts';
import { TISSUES_OF_LAYER } from './tissue-colour.ts';
import type { PartRange } from './layer-arrays.ts';
import { takeShape, type BodyShape } from './layer-shape.ts';
import type { LoadedLayer } from './loaded-layer.ts';
import { AppearanceTable } from './appearance-table.ts';
import { PassGeometry } from './pass-geometry.ts';
import { SkinSplitModel } from './skin-split.ts';
import { SkinModel, type PainField } from './skin-model.ts';
import type { ChosenSkin, SkinParts, SkinShape } from './skin-shape.ts';

/** The meshes that draw the same copies of a layer. */
interface Pass {
  readonly layer: Layer;
  readonly drawn: PassGeometry;
  readonly meshes: readonly Mesh[];
  readonly isIn: (number: number) => boolean;
}

/** How far a copy reaches beyond its box while it twitches, metres. */
const TWITCHES_BY = 0.01;

const box = new Box3();

/** The copies of a layer whose boxes lie in the picture. */
function seenParts(parts: ReadonlyMap<number, PartRange>, frustum: Frustum): Set<number> {
  const seen = new Set<number>();
  for (const [number, { min, max }] of parts) {
    box.min.set(...min);
    box.max.set(...max);
    if (frustum.intersectsBox(box.expandByScalar(TWITCHES_BY))) seen.add(number);
  }
  return seen;
}

/** What is see-through comes after what is solid, and skin comes last. */
const ORDER = { solid: 0, xray: 8, depth: 10, ghost: 11, skinDepth: 20, skinShell: 21 } as const;
/** What lies outermost is drawn first: a graphics card leaves out what it hides. */
const OUTERMOST_FIRST: readonly Layer[] = ['muscles', 'connective', 'skeleton', 'organs', 'vessels', 'nerves'];
/** Hazards thin enough to be shown through other things; organs show on the cut face. */
const HAZARD_LAYERS: readonly Layer[] = ['vessels', 'nerves'];

export class BodyModel {
  readonly group = new Group();
  readonly appearances: AppearanceTable;
  readonly studio: StudioUniforms = createStudioUniforms();
  private readonly noise: NoiseUniforms = createNoiseUniforms();
  readonly skin: SkinUniforms = createSkinUniforms();
  readonly clip: ClipUniforms = createClipUniforms();
  readonly split = new SkinSplitModel();
  readonly twitch: TwitchUniforms = createTwitchUniforms();
  readonly layers = new Map<Layer, BodyLayer>();
  private readonly materials = new Map<string, ShaderMaterial>();
  private readonly skinMaterials: Readonly<Record<SkinPass, ShaderMaterial>>;
  private readonly passes: Pass[] = [];
  /** The version of the appearances that the passes follow; none when a layer has come since. */
  private drawnVersion: number | null = null;
  /** From where on the passes leave out what lies under whole skin, metres. */
  private hidesBeyond = Infinity;
  private skinModel: SkinModel | null = null;
  /** How much of the body a pixel covers where it is nearest, mm; nothing is coarse until it is told. */
  private pixelMm = 0;
  /** What of space is in the picture; all of it until it is told. */
  private frustum: Frustum | null = null;
  private readonly seenThrough = new Matrix4();
  /** Whether the passes are kept to what is in the picture now. */
  private isKept = false;
  /** What is cut away now. */
  clipBox: ClipBox | null = null;
  private stays: Uint8Array | null = null;
  private readonly skinNumber: number;
  /** Whether a pain drawing is seen on the skin. */
  isDrawnOn = false;

  private shownAnatomy: Body;

  /** @param anatomy the body that is drawn */
  constructor(anatomy: Body) {
    this.shownAnatomy = anatomy;
    this.appearances = new AppearanceTable(anatomy.instances);
    this.split.measure(anatomy);
    this.skinNumber = anatomy.instances.findIndex(({ structure }) => structure.layer === 'skin');
    this.skinMaterials = {
      depth: this.skinMaterial('depth', true),
      glass: this.skinMaterial('glass', true),
      shell: this.skinMaterial('shell', true),
      split: this.skinMaterial('split', true),
    };
  }

  /** The body that is drawn. */
  get anatomy(): Body {
    return this.shownAnatomy;
  }

  /** Becomes another body with the same copies, in the same buffers: all that has come takes its shape at once. */
  become(anatomy: Body, shapes: readonly BodyShape[]): void {
    this.shownAnatomy = anatomy;
    this.isKept = false;
    this.split.measure(anatomy);
    const { centre, radius } = anatomy.landmarks.sphere;
    for (const { geometry } of this.layers.values()) geometry.boundingSphere?.set(new Vector3(...centre), radius);
    for (const { layers, skin } of shapes) {
      for (const shape of layers) {
        const layer = this.layers.get(shape.layer);
        if (layer) this.layers.set(shape.layer, takeShape(layer, shape));
      }
      if (skin) this.chooseSkin(skin);
    }
  }

  /** Takes a loaded layer into the picture; a layer that is already there is left alone. */
  addLayer(layer: Layer, { arrays, tree, skin }: LoadedLayer): void {
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
    if (layer === 'skin') this.addSkin(geometry, skin ?? null);
    else this.addTissue(layer, geometry, arrays.parts);
  }

  private addTissue(layer: Layer, geometry: BufferGeometry, parts: readonly PartRange[]): void {
    this.drawnVersion = null;
    const add = (isIn: Pass['isIn'], passes: readonly TissuePass[]): void => {
      const drawn = new PassGeometry(geometry, parts);
      const meshes = passes.map((pass) => {
        const mesh = new Mesh(drawn.geometry, this.tissueMaterial(pass, TISSUES_OF_LAYER[layer] ?? 'all'));
        mesh.name = `${layer}-${pass}`;
        mesh.renderOrder = ORDER[pass] + (pass === 'solid' ? 0.1 * OUTERMOST_FIRST.indexOf(layer) : 0);
        mesh.frustumCulled = false;
        mesh.matrixAutoUpdate = false;
        mesh.visible = false;
        this.group.add(mesh);
        return mesh;
      });
      this.passes.push({ layer, drawn, meshes, isIn });
    };
    const ranges = new Map(parts.map((part) => [part.instance, part]));
    const isUnderSkin = (number: number): boolean => {
      const range = ranges.get(number);
      return range !== undefined && this.split.hides(range);
    };
    add((number) => this.appearances.isSolid(number) && !isUnderSkin(number), ['solid']);
    add((number) => this.appearances.isGhost(number), ['depth', 'ghost']);
    if (HAZARD_LAYERS.includes(layer)) add((number) => this.appearances.isHazard(number), ['xray']);
  }

  /** The material of a pass over tissues; each is made once, and what lays down depth alone is the same for all. */
  private tissueMaterial(pass: TissuePass, tissues: Tissues): ShaderMaterial {
    const own = pass === 'depth' || pass === 'xray' ? 'all' : tissues;
    const name = `${own}-${pass}`;
    const { appearances, studio, noise, clip, twitch, split } = this;
    const made =
      this.materials.get(name) ??
      createTissueMaterial(pass, own, appearances.texture, studio, noise, clip, twitch, split.uniforms);
    if (this.clipBox) made.defines['CLIP'] = 1;
    this.materials.set(name, made);
    return made;
  }

  private skinMaterial(pass: SkinPass, hasLook: boolean): ShaderMaterial {
    return createSkinMaterial(
      pass,
      this.appearances.texture,
      this.studio,
      this.noise,
      this.skin,
      this.clip,
      this.split.uniforms,
      hasLook,
    );
  }

  /** An empty mesh of each material of the first picture: its shaders are made while the files come. */
  get samples(): Group {
    const solid = (['flesh', 'hard', 'all'] as const).map((tissues) => this.tissueMaterial('solid', tissues));
    return new Group().add(
      ...[...solid, this.skinMaterials.split].map((material) => new Mesh(new BufferGeometry(), material)),
    );
  }

  /** The same for what no mesh is drawn with until something is chosen. */
  get laterSamples(): Group {
    return new Group().add(new Mesh(new BufferGeometry(), this.skinMaterials.glass));
  }

  private addSkin(geometry: BufferGeometry, parts: SkinParts | null): void {
    this.skinModel = new SkinModel(
      geometry,
      parts,
      (pass, hasLook) => (hasLook ? this.skinMaterials[pass] : this.skinMaterial(pass, false)),
      { depth: ORDER.skinDepth, shell: ORDER.skinShell, split: ORDER.skinShell },
    );
    if (parts) this.skin.uEye.value.set(...parts.look.eye);
    this.skinModel.addTo(this.group);
    if (this.clipBox) this.setCutaway(this.clipBox, this.stays);
  }

  /** What the skin is drawn with; nothing while it has not come. */
  get drawnSkin(): readonly ShaderMaterial[] {
    return Object.values(this.skinModel?.materials ?? {});
  }

  /** Takes the skin's shape in another build; nothing while there is no skin, or where it is another body's. */
  reshapeSkin(shape: SkinShape): void {
    const layer = this.layers.get('skin');
    if (shape.sex === this.anatomy.reference.sex && layer && this.skinModel)
      this.layers.set('skin', this.skinModel.reshape(layer, shape));
  }

  /** Takes another body's skin: its shape, and what belongs to it in all builds. */
  private chooseSkin({ shape, body }: ChosenSkin): void {
    this.skinModel?.wear(body);
    this.skin.uEye.value.set(...body.look.eye);
    this.reshapeSkin(shape);
  }

  /** The average skin, vertex by vertex as the drawn one: areas and touches are told on it. Null while there is no skin. */
  get averageSkin(): SkinModel['average'] | null {
    return this.skinModel?.average ?? null;
  }

  /** Paints a field of referred pain; false while there is no skin. */
  setPain(pain: PainField): boolean {
    return this.skinModel?.setPain(pain) ?? false;
  }

  /** Signed distances (mm) to the zones drawn, at the skin vertex nearest to a place; null while none is drawn. */
  painAt(place: readonly [number, number, number]): { mainMm: number; spilloverMm: number } | null {
    return this.skin.uPain.value <= 0 ? null : (this.skinModel?.painAt(place) ?? null);
  }

  /**
   * Cuts a clip box out of the body, or closes it again. The test is compiled in only while it is needed.
   * @param stays one byte for each vertex of the skin, 0 on limbs that stand in the way of the cut; null where all stay
   */
  setCutaway(clipBox: ClipBox | null, stays: Uint8Array | null = null): void {
    this.stays = clipBox && stays;
    this.skinModel?.keepOnly(this.stays);
    if (clipBox) setClip(this.clip, clipBox);
    this.clipBox = clipBox;
    this.appearances.opened = clipBox !== null;
    this.compileForCutaway(clipBox !== null);
  }

  /** Takes the clip box's test into the shaders, or out of them. */
  compileForCutaway(on: boolean): void {
    const materials = [...this.materials.values(), ...this.drawnSkin];
    for (const material of materials) {
      if ('CLIP' in material.defines === on) continue;
      if (on) material.defines['CLIP'] = 1;
      else delete material.defines['CLIP'];
      material.needsUpdate = true;
    }
  }

  /** Moves appearances toward what is wanted, and each copy into the pass that draws it; a pass with nothing to draw is off. */
  advance(seconds: number): boolean {
    const isFading = this.appearances.advance(seconds);
    const isSplitting = this.split.advance(seconds);
    const { hidesBeyond } = this.split;
    if (this.drawnVersion !== this.appearances.version || this.hidesBeyond !== hidesBeyond) {
      this.drawnVersion = this.appearances.version;
      this.hidesBeyond = hidesBeyond;
      this.isKept = false;
      for (const { drawn, meshes, isIn } of this.passes) {
        drawn.draw(isIn);
        for (const mesh of meshes) mesh.visible = !drawn.isEmpty;
      }
    }
    this.keepToPicture();
    this.skinModel?.draw({
      opacity: this.appearances.opacity(this.skinNumber),
      isDrawnOn: this.isDrawnOn,
      hidesMuch: this.appearances.opened,
      isPainted: this.skin.uPain.value > 0.004 || this.isDrawnOn,
      pixelMm: this.pixelMm,
      frustum: this.frustum,
      split: { share: this.split.share, showsSkin: this.split.showsSkin },
    });
    return isFading || isSplitting;
  }

  /** A graphics card meets no copy that lies wholly above or below the picture. */
  private keepToPicture(): void {
    const { frustum } = this;
    if (!frustum || this.isKept) return;
    this.isKept = true;
    const seen = new Map([...this.layers].map(([layer, { parts }]) => [layer, seenParts(parts, frustum)]));
    for (const { layer, drawn } of this.passes) {
      const numbers = seen.get(layer);
      if (numbers && !drawn.isEmpty) drawn.keepTo((number) => numbers.has(number));
    }
  }

  /** Says from where the body is seen, for what is drawn finer from near. @param heightPx of the picture, CSS px */
  seeFrom(camera: Camera, heightPx: number): void {
    if (!(camera instanceof PerspectiveCamera)) return;
    camera.updateMatrixWorld();
    const through = new Matrix4().multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse);
    if (!this.frustum || !through.equals(this.seenThrough)) {
      this.frustum ??= new Frustum();
      this.frustum.setFromProjectionMatrix(this.seenThrough.copy(through));
      this.isKept = false;
    }
    const skin = this.layers.get('skin')?.parts.get(this.skinNumber);
    if (!skin) return;
    const distance = new Box3(new Vector3(...skin.min), new Vector3(...skin.max)).distanceToPoint(camera.position);
    this.pixelMm = (2000 * distance * Math.tan((camera.fov * Math.PI) / 360)) / heightPx;
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
    for (const material of [...this.materials.values(), ...Object.values(this.skinMaterials)]) material.dispose();
    this.skinModel?.dispose();
    this.appearances.texture.dispose();
    this.noise.uNoise.value.dispose();
  }
}
