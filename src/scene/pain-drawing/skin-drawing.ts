/** A pain drawing on the skin in the picture: its numbers a vertex, its lines in the shader. */
import { BufferAttribute, DynamicDrawUsage, Vector3, Vector4, type InterleavedBufferAttribute } from 'three';
import { BRUSH_FAR_MM, type Vec3 } from '../../geometry/index.ts';
import type { BodyModel } from '../body/body-model.ts';
import { toGltf } from '../frame/lps-gltf.ts';
import type { DrawnSkin } from '../skin/pain-brush.ts';
import { drawInto, type DrawingUniforms } from './drawing-glsl.ts';

/** Vertices so far apart in the list are handed to the graphics card apart. */
const GAP = 600;

/** Stretches of a list that hold all of some vertices in ascending order: first, and how many. */
export function stretchesOf(vertices: ArrayLike<number>): [first: number, count: number][] {
  const stretches: [number, number][] = [];
  let first = vertices[0]!,
    last = first;
  for (let i = 1; i <= vertices.length; i += 1) {
    const vertex = vertices[i];
    if (vertex !== undefined && vertex - last <= GAP) {
      last = vertex;
      continue;
    }
    stretches.push([first, last - first + 1]);
    if (vertex !== undefined) first = last = vertex;
  }
  return vertices.length === 0 ? [] : stretches;
}

export class SkinDrawing {
  readonly uniforms: DrawingUniforms = {
    uDrawn: { value: 0 },
    uCompares: { value: 0 },
    uCalm: { value: 0 },
    uBrush: { value: new Vector4() },
    uBrushFacing: { value: new Vector3(0, 0, 1) },
    uErases: { value: 0 },
  };
  private told: BufferAttribute | null = null;
  /** All is to be handed over with the next frame: then no stretch is. */
  private wholeDue = false;

  constructor(private readonly body: BodyModel) {}

  /** Makes the skin ready; false while it has not come. */
  prepare(): boolean {
    const geometry = this.body.layers.get('skin')?.geometry;
    if (!geometry) return false;
    for (const material of this.body.drawnSkin) drawInto(material, this.uniforms);
    if (geometry.hasAttribute('told')) this.told = geometry.getAttribute('told') as BufferAttribute;
    else {
      const count = geometry.getAttribute('position').count;
      this.told = new BufferAttribute(new Uint8Array(4 * count), 4, true).setUsage(DynamicDrawUsage);
      geometry.setAttribute('told', this.told);
    }
    return true;
  }

  /** Takes what the worker told; false where it belongs to another skin. */
  apply({ vertices, field, slopes, told }: DrawnSkin): boolean {
    const geometry = this.body.layers.get('skin')?.geometry;
    if (!geometry || !this.told) return false;
    const pain = geometry.getAttribute('pain') as BufferAttribute;
    const slope = (geometry.getAttribute('mainSlope') as InterleavedBufferAttribute).data;
    const kinds = [
      { to: pain, from: field, size: 2 },
      { to: slope, from: slopes, size: 8 },
      { to: this.told, from: told, size: 4 },
    ];
    if (vertices === null && field.length !== pain.array.length) return false;
    const stretches = vertices ? stretchesOf(vertices) : [];
    for (const { to, from, size } of kinds) {
      if (vertices === null) {
        to.array.set(from);
        to.clearUpdateRanges();
      } else {
        const { array } = to;
        for (let i = 0; i < vertices.length; i += 1)
          for (let k = 0; k < size; k += 1) array[size * vertices[i]! + k] = from[size * i + k]!;
        if (!this.wholeDue) for (const [first, count] of stretches) to.addUpdateRange(size * first, size * count);
      }
      to.needsUpdate = true;
    }
    this.wholeDue ||= vertices === null;
    return true;
  }

  /** A frame was drawn: the graphics card has all that was told. */
  wasDrawn(): void {
    this.wholeDue = false;
  }

  /** Shows the brush on the skin; null takes it away. */
  showBrush(
    brush: { readonly at: Vec3; readonly normal: Vec3; readonly radiusMm: number } | null,
    erases = false,
  ): void {
    const { uBrush, uBrushFacing, uErases } = this.uniforms;
    if (!brush) {
      uBrush.value.w = 0;
      return;
    }
    uBrush.value.set(...brush.at, brush.radiusMm);
    const [x, y, z] = toGltf(brush.normal);
    uBrushFacing.value.set(x, y, z).normalize();
    uErases.value = erases ? 1 : 0;
  }

  /** Signed distance to what hurts at the vertex nearest to a place, mm; metres, +Y up. */
  drawnAt([x, y, z]: Vec3): number {
    const geometry = this.body.layers.get('skin')?.geometry;
    if (!geometry) return BRUSH_FAR_MM;
    const place = geometry.getAttribute('position');
    let nearest = 0,
      least = Infinity;
    for (let v = 0; v < place.count; v += 1) {
      const distance = Math.hypot(place.getX(v) - x, place.getY(v) - y, place.getZ(v) - z);
      if (distance < least) [least, nearest] = [distance, v];
    }
    return geometry.getAttribute('pain').getX(nearest);
  }
}
