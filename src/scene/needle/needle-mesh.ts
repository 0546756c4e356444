/** The needle, true to scale, and the ruler beside it with the stated range. */
import { CanvasTexture, CylinderGeometry, DoubleSide, Group, LinearFilter, Mesh, MeshBasicMaterial, PlaneGeometry, Vector3 } from 'three';
import type { CutBlock } from './cut-block.ts';

export interface NeedleDrawing {
  readonly group: Group;
  readonly dispose: () => void;
}

export interface NeedleMarks {
  /** Length of the needle's shaft, mm; null when no length is known. */
  readonly needleMm: number | null;
  /** The stated range for the chosen build, mm from the skin; null when none is known. */
  readonly rangeMm: readonly [from: number, to: number] | null;
  /** Nothing may be shown as reachable below this, mm; null without a published limit. */
  readonly capMm: number | null;
  /** Words laid along the line where the model body is not to depth; null where it is. */
  readonly caution: string | null;
  /** How far the skin of this build lies outside the recorded skin, mm. */
  readonly skinMm: number;
}

/** Thin as they are: 0.3 mm; drawn at least this wide so that it can be seen, mm. */
const SHAFT_MM = 0.7;
const HANDLE_MM = { length: 20, width: 2.4 } as const;
const RULER_WIDTH_MM = 17;
const PIXELS_A_MM = 14;

/** Draws the needle resting at the shallow end of the range, and the ruler on the cut face. */
export function drawNeedle(block: CutBlock, marks: NeedleMarks): NeedleDrawing {
  const group = new Group();
  const zero = block.origin.clone().addScaledVector(block.down, -marks.skinMm / 1000);
  const face = block.toward.clone().multiplyScalar(0.0006);
  const disposals: (() => void)[] = [];

  const rod = (fromMm: number, toMm: number, widthMm: number, colour: string, order: number): void => {
    const geometry = new CylinderGeometry(widthMm / 2000, widthMm / 2000, (toMm - fromMm) / 1000, 12);
    const material = new MeshBasicMaterial({ color: colour, toneMapped: false });
    const mesh = new Mesh(geometry, material);
    mesh.position.copy(zero).addScaledVector(block.down, (fromMm + toMm) / 2000).add(face);
    mesh.quaternion.setFromUnitVectors(new Vector3(0, 1, 0), block.down);
    mesh.renderOrder = order;
    group.add(mesh);
    disposals.push(() => { geometry.dispose(); material.dispose(); });
  };
  if (marks.needleMm !== null && marks.rangeMm) {
    const tipMm = marks.rangeMm[0];
    const hubMm = tipMm - marks.needleMm;
    rod(hubMm, tipMm, SHAFT_MM, '#eef2f5', 3);
    rod(hubMm - HANDLE_MM.length, hubMm, HANDLE_MM.width, '#b9a06a', 3);
  }
  const ruler = rulerMesh(block, zero, face, marks);
  group.add(ruler.mesh);
  disposals.push(ruler.dispose);
  return { group, dispose: () => { for (const dispose of disposals) dispose(); } };
}

function rulerMesh(block: CutBlock, zero: Vector3, face: Vector3, marks: NeedleMarks): { mesh: Mesh; dispose: () => void } {
  const lengthMm = Math.ceil(block.depth * 1000 + marks.skinMm);
  // x of the texture runs across, y up against the needle's way.
  const right = block.toward.clone().cross(block.down).normalize();
  const lies = Math.abs(block.down.y) < 0.75;
  const texture = rulerTexture(lengthMm, marks, lies ? Math.sign(right.y || 1) * (Math.PI / 2) : 0);
  const geometry = new PlaneGeometry(RULER_WIDTH_MM / 1000, lengthMm / 1000);
  const material = new MeshBasicMaterial({ map: texture, transparent: true, depthWrite: false, side: DoubleSide, toneMapped: false });
  const mesh = new Mesh(geometry, material);
  mesh.name = 'needle-ruler';
  mesh.matrixAutoUpdate = false;
  mesh.matrix.makeBasis(right, block.down.clone().negate(), block.toward);
  mesh.matrix.setPosition(zero.clone().addScaledVector(block.down, lengthMm / 2000).add(face));
  mesh.renderOrder = 4;
  return { mesh, dispose: () => { geometry.dispose(); material.dispose(); texture.dispose(); } };
}

/** Numbers are turned by `turn` radians so that they stand upright when the needle lies. Ticks every 5 mm, numbers every 10, the range hatched, the published limit as a barred line. */
function rulerTexture(lengthMm: number, { rangeMm, capMm, caution }: NeedleMarks, turn: number): CanvasTexture {
  const canvas = document.createElement('canvas');
  const s = PIXELS_A_MM;
  canvas.width = RULER_WIDTH_MM * s;
  canvas.height = lengthMm * s;
  const pen = canvas.getContext('2d');
  if (pen) {
    const middle = canvas.width / 2;
    if (rangeMm) {
      const [from, to] = [rangeMm[0] * s, Math.min(rangeMm[1], lengthMm) * s];
      pen.fillStyle = 'rgba(255, 206, 110, 0.30)';
      pen.fillRect(middle - 3.2 * s, from, 6.4 * s, to - from);
      pen.save();
      pen.beginPath();
      pen.rect(middle - 3.2 * s, from, 6.4 * s, to - from);
      pen.clip();
      pen.strokeStyle = 'rgba(255, 226, 160, 0.75)';
      pen.lineWidth = 0.22 * s;
      for (let y = from - 7 * s; y < to + 7 * s; y += 1.5 * s) {
        pen.beginPath();
        pen.moveTo(middle - 3.2 * s, y + 6.4 * s);
        pen.lineTo(middle + 3.2 * s, y);
        pen.stroke();
      }
      pen.restore();
      pen.strokeStyle = '#ffdf9e';
      pen.lineWidth = 0.35 * s;
      pen.strokeRect(middle - 3.2 * s, from, 6.4 * s, to - from);
    }
    pen.strokeStyle = 'rgba(255,255,255,0.9)';
    pen.fillStyle = '#ffffff';
    pen.shadowColor = 'rgba(0,0,0,0.9)';
    pen.shadowBlur = 5;
    pen.font = `600 ${2.9 * s}px system-ui, sans-serif`;
    pen.textBaseline = 'middle';
    pen.textAlign = 'center';
    for (let mm = 0; mm <= lengthMm; mm += 5) {
      const long = mm % 10 === 0;
      pen.lineWidth = (long ? 0.3 : 0.2) * s;
      pen.beginPath();
      pen.moveTo(middle + 3.6 * s, mm * s);
      pen.lineTo(middle + (long ? 5 : 4.4) * s, mm * s);
      pen.stroke();
      if (!long || mm === 0) continue;
      pen.save();
      pen.translate(middle + 6.7 * s, mm * s);
      pen.rotate(turn);
      pen.fillText(String(mm), 0, 0);
      pen.restore();
    }
    if (caution !== null) {
      // Along the line, read in the direction in which the picture is read.
      pen.save();
      pen.font = `600 ${2.5 * s}px system-ui, sans-serif`;
      pen.fillStyle = '#e6dcff';
      pen.translate(middle - 5.6 * s, ((rangeMm?.[1] ?? 0) + lengthMm) * 0.5 * s);
      pen.rotate(turn === 0 ? -Math.PI / 2 : turn);
      pen.fillText(caution, 0, 0);
      pen.restore();
    }
    if (capMm !== null && capMm < lengthMm) {
      pen.strokeStyle = '#c8b4ff';
      pen.lineWidth = 0.5 * s;
      pen.setLineDash([1.1 * s, 0.6 * s]);
      pen.beginPath();
      pen.moveTo(0, capMm * s);
      pen.lineTo(canvas.width, capMm * s);
      pen.stroke();
    }
  }
  const texture = new CanvasTexture(canvas);
  texture.minFilter = LinearFilter;
  texture.generateMipmaps = false;
  texture.anisotropy = 4;
  return texture;
}
