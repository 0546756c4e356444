/** The needle, true to scale, in one mesh. */
import { BufferAttribute, BufferGeometry, Color, CylinderGeometry, Mesh, MeshBasicMaterial, Vector3 } from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';
import type { ClipBox } from '../shaders/clip-uniforms.ts';

export interface NeedleMarks {
  /** Length of the needle's shaft, mm. */
  readonly needleMm: number;
  /** Where the tip rests, mm from the skin: on the ruler, and on the body. */
  readonly tipMm: number;
  readonly tipOnBodyMm: number;
  /** How far the skin of this build lies outside the recorded skin, mm. */
  readonly skinMm: number;
  /** A line instead of a needle: it has no handle. */
  readonly isLine?: boolean;
}

export type NeedleMesh = Mesh<BufferGeometry, MeshBasicMaterial>;

/** Thin as they are: 0.3 mm; drawn at least this wide so that it can be seen, mm. */
const SHAFT_MM = 0.7;
const POINT_MM = 2;
const HANDLE_MM = { length: 20, width: 2.4 } as const;
const STEEL = new Color('#f4f7f9');
const HANDLE = new Color('#c9ac6a');

/** An empty needle; its material is made once, so that no shader is compiled when a build is chosen. */
export function createNeedle(): NeedleMesh {
  const mesh = new Mesh(new BufferGeometry(), new MeshBasicMaterial({ vertexColors: true, toneMapped: false }));
  mesh.name = 'needle';
  mesh.renderOrder = 3;
  mesh.visible = false;
  return mesh;
}

/**
 * Draws the needle with its tip at rest. What stands out of the skin is true to scale; what lies within follows the
 * ruler, which reads published depths on the model's layers.
 */
export function drawNeedle(
  mesh: NeedleMesh,
  clipBox: ClipBox,
  { needleMm, tipMm, tipOnBodyMm, skinMm, isLine = false }: NeedleMarks,
): void {
  const hubMm = Math.min(tipOnBodyMm - POINT_MM, tipMm - needleMm);
  const parts = [
    rod(hubMm, tipOnBodyMm - POINT_MM, SHAFT_MM, SHAFT_MM, STEEL),
    rod(tipOnBodyMm - POINT_MM, tipOnBodyMm, SHAFT_MM, 0.05, STEEL),
    ...(isLine ? [] : [rod(hubMm - HANDLE_MM.length, hubMm, HANDLE_MM.width, HANDLE_MM.width, HANDLE)]),
  ];
  mesh.geometry.dispose();
  mesh.geometry = mergeGeometries(parts) ?? new BufferGeometry();
  for (const part of parts) part.dispose();
  mesh.position
    .copy(clipBox.origin)
    .addScaledVector(clipBox.down, -skinMm / 1000)
    .addScaledVector(clipBox.toward, 0.0006);
  mesh.quaternion.setFromUnitVectors(new Vector3(0, -1, 0), clipBox.down);
  mesh.visible = true;
}

/** A stretch of the needle, mm along it, lit a little from the side so that it looks round. */
function rod(fromMm: number, toMm: number, widthMm: number, endWidthMm: number, colour: Color): BufferGeometry {
  const geometry = new CylinderGeometry(widthMm / 2000, endWidthMm / 2000, (toMm - fromMm) / 1000, 16);
  geometry.translate(0, -(fromMm + toMm) / 2000, 0);
  const normals = geometry.getAttribute('normal');
  const light = new Vector3(0.4, 0, 0.9).normalize();
  const colours = new Float32Array(normals.count * 3);
  for (let i = 0; i < normals.count; i += 1) {
    const shade = 0.74 + 0.26 * Math.abs(normals.getX(i) * light.x + normals.getZ(i) * light.z);
    colour
      .clone()
      .multiplyScalar(shade)
      .toArray(colours, 3 * i);
  }
  geometry.setAttribute('color', new BufferAttribute(colours, 3));
  return geometry;
}
