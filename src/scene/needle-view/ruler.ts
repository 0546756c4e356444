/** The ruler along the needle's line: published depths at the places of the model's own layers, the stated range, its limit. */
import { CanvasTexture, LinearFilter, Mesh, MeshBasicMaterial, PlaneGeometry, type Vector3 } from 'three';
import type { ClipBox } from '../shaders/clip-uniforms.ts';

export interface RulerMarks {
  /** Where on the body a depth of the drawing lies, mm from the skin of the chosen build. */
  readonly bodyDepthOf: (drawnMm: number) => number;
  /** How far down the ruler reads, mm. */
  readonly endMm: number;
  /** The stated range for the chosen build, mm from the skin; null when none is known. */
  readonly rangeMm: readonly [from: number, to: number] | null;
  /** Nothing may be shown as reachable below this, mm; null without a published limit. */
  readonly capMm: number | null;
  /** Words laid along the line where the model body is not to depth; null where it is. */
  readonly caution: string | null;
  /** How far the skin of this build lies outside the recorded skin, mm. */
  readonly skinMm: number;
  /** Height of the numbers, mm: what can be read from where the viewer stands. */
  readonly textMm: number;
  /** To the right of the picture, unit, scene space: numbers stand upright. */
  readonly right: Vector3;
}

export type RulerMesh = Mesh<PlaneGeometry, MeshBasicMaterial>;

/** Steps a number may be told at, mm. */
const STEPS = [5, 10, 20, 50] as const;
const FINE_STEP = 5;
/** Half the width of the band of the range, mm. */
const BAND = 3;
/** Height of a letter, enough for screens of two pixels a point; more cost time at every change of build. */
const LETTER_PIXELS = 30;
/** More pixels than this a canvas does not get, along either side. */
const MOST_PIXELS = 2048;

/** An empty ruler, seen over flesh below the clip box too, but only from the open side; its material is made once, so that no shader is compiled when a build is chosen. */
export function createRuler(): RulerMesh {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const material = new MeshBasicMaterial({
    map: new CanvasTexture(canvas),
    transparent: true,
    depthTest: false,
    depthWrite: false,
    toneMapped: false,
  });
  const mesh = new Mesh(new PlaneGeometry(), material);
  mesh.name = 'needle-ruler';
  mesh.matrixAutoUpdate = false;
  // After the skin, which would paint over what writes no depth.
  mesh.renderOrder = 25;
  mesh.visible = false;
  return mesh;
}

/** Lays the ruler on the cut face. */
export function drawRuler(mesh: RulerMesh, clipBox: ClipBox, marks: RulerMarks): void {
  // Room beyond both ends for the words of the first and last number, whichever way they are turned.
  const aboveMm = 2 * marks.textMm;
  const lengthMm = marks.bodyDepthOf(marks.endMm) + 2 * marks.textMm;
  const widthMm = 2 * (BAND + 3.6 * marks.textMm);
  const zero = clipBox.origin
    .clone()
    .addScaledVector(clipBox.down, -marks.skinMm / 1000)
    .addScaledVector(clipBox.toward, 0.0006);
  const s = Math.min(LETTER_PIXELS / marks.textMm, MOST_PIXELS / (lengthMm + aboveMm));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(widthMm * s);
  canvas.height = Math.ceil((lengthMm + aboveMm) * s);
  const pen = canvas.getContext('2d');
  if (pen) {
    pen.scale(s, s);
    pen.translate(widthMm / 2, aboveMm);
    paint(pen, marks, s, Math.atan2(marks.right.dot(clipBox.down), marks.right.dot(clipBox.across)));
  }
  mesh.material.map?.dispose();
  mesh.material.map = new CanvasTexture(canvas);
  mesh.material.map.minFilter = LinearFilter;
  mesh.material.map.generateMipmaps = false;
  mesh.material.map.anisotropy = 4;
  mesh.geometry.dispose();
  mesh.geometry = new PlaneGeometry(widthMm / 1000, (lengthMm + aboveMm) / 1000);
  // x of the picture runs across, y up against the needle's way.
  mesh.matrix.makeBasis(clipBox.across, clipBox.down.clone().negate(), clipBox.toward);
  mesh.matrix.setPosition(zero.addScaledVector(clipBox.down, (lengthMm - aboveMm) / 2000));
  mesh.matrixWorldNeedsUpdate = true;
  mesh.visible = true;
}

/** The step of the numbers: the finest at which none touches the next, wherever the layers draw the ruler together. */
export function numberStep({
  bodyDepthOf,
  endMm,
  textMm,
}: Pick<RulerMarks, 'bodyDepthOf' | 'endMm' | 'textMm'>): number {
  return (
    STEPS.find((step) => {
      const places = Array.from({ length: Math.floor(endMm / step) + 1 }, (_, index) => bodyDepthOf(index * step));
      return (
        places.length < 9 && places.every((at, index) => index === 0 || at - (places[index - 1] ?? 0) > 1.7 * textMm)
      );
    }) ??
    STEPS[STEPS.length - 1] ??
    FINE_STEP
  );
}

/**
 * Paints in mm, (0, 0) where the line meets the skin, y inward.
 * @param s pixels a mm
 * @param turn sets words upright, radians
 */
function paint(pen: CanvasRenderingContext2D, marks: RulerMarks, s: number, turn: number): void {
  const { bodyDepthOf, endMm, rangeMm, capMm, caution, textMm } = marks;
  const end = bodyDepthOf(endMm);
  if (rangeMm)
    paintBand(
      pen,
      bodyDepthOf(rangeMm[0]),
      Math.max(bodyDepthOf(rangeMm[0]) + 0.6, Math.min(end, bodyDepthOf(rangeMm[1]))),
    );
  const side = BAND + 0.5;
  const say = (words: string, x: number, y: number, angle: number, height: number, colour: string): void => {
    pen.save();
    pen.translate(x, y);
    pen.rotate(angle);
    // In pixels: WebKit rounds how far a letter of 3 px moves the pen before it enlarges it.
    pen.scale(1 / s, 1 / s);
    const heightPx = height * s;
    pen.font = `600 ${heightPx}px system-ui, sans-serif`;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.lineJoin = 'round';
    pen.lineWidth = heightPx * 0.28;
    pen.strokeStyle = 'rgba(16, 12, 12, 0.85)';
    pen.strokeText(words, 0, 0);
    pen.fillStyle = colour;
    pen.fillText(words, 0, 0);
    pen.restore();
  };
  const line = (fromX: number, fromY: number, toX: number, toY: number): void => {
    for (const [width, colour] of [
      [0.62, 'rgba(16, 12, 12, 0.7)'],
      [0.26, '#ffffff'],
    ] as const) {
      pen.lineWidth = width * Math.max(1, textMm / 3);
      pen.strokeStyle = colour;
      pen.beginPath();
      pen.moveTo(fromX, fromY);
      pen.lineTo(toX, toY);
      pen.stroke();
    }
  };
  line(side, 0, side, end);
  const step = numberStep(marks);
  for (let mm = 0; mm <= endMm; mm += Math.min(step, FINE_STEP)) {
    const numbered = mm % step === 0;
    line(side, bodyDepthOf(mm), side + (numbered ? 0.7 : 0.4) * textMm, bodyDepthOf(mm));
  }
  const last = Math.floor(endMm / step) * step;
  const roomFor = (mm: number, next: number): boolean => Math.abs(bodyDepthOf(mm) - bodyDepthOf(next)) > 3.2 * textMm;
  const unitAt = roomFor(0, step) ? 0 : roomFor(last, last - step) ? last : null;
  for (let mm = 0; mm <= endMm; mm += step) {
    say(mm === unitAt ? `${mm} mm` : String(mm), side + 1.75 * textMm, bodyDepthOf(mm), turn, textMm, '#ffffff');
  }
  if (capMm !== null && capMm < endMm) {
    pen.strokeStyle = '#d4c4ff';
    pen.lineWidth = 0.24 * textMm;
    pen.setLineDash([0.45 * textMm, 0.25 * textMm]);
    pen.beginPath();
    pen.moveTo(-side - 1.2 * textMm, bodyDepthOf(capMm));
    pen.lineTo(side + 0.7 * textMm, bodyDepthOf(capMm));
    pen.stroke();
    pen.setLineDash([]);
  }
  if (caution !== null) {
    // Along the line, read in the direction in which the picture is read.
    const along = Math.cos(turn - Math.PI / 2) >= 0 ? Math.PI / 2 : -Math.PI / 2;
    say(caution, -side - textMm, end / 2, along, 0.85 * textMm, '#e6dcff');
  }
}

/** Hatched, with soft ends: no millimetre of the range is a border to rely on. */
function paintBand(pen: CanvasRenderingContext2D, from: number, to: number): void {
  const soft = (strength: number): CanvasGradient => {
    const gradient = pen.createLinearGradient(0, from, 0, to);
    for (const [at, share] of [
      [0, 0.15],
      [0.22, 1],
      [0.78, 1],
      [1, 0.15],
    ] as const)
      gradient.addColorStop(at, `rgba(255, 222, 150, ${strength * share})`);
    return gradient;
  };
  pen.save();
  pen.beginPath();
  pen.rect(-BAND, from, 2 * BAND, to - from);
  pen.clip();
  pen.fillStyle = soft(0.3);
  pen.fillRect(-BAND, from, 2 * BAND, to - from);
  pen.strokeStyle = soft(0.85);
  pen.lineWidth = 0.26;
  for (let y = from - 2 * BAND; y < to + 2 * BAND; y += 1.5) {
    pen.beginPath();
    pen.moveTo(-BAND, y + 2 * BAND);
    pen.lineTo(BAND, y);
    pen.stroke();
  }
  pen.restore();
  pen.strokeStyle = soft(1);
  pen.lineWidth = 0.45;
  for (const x of [-BAND, BAND]) {
    pen.beginPath();
    pen.moveTo(x, from);
    pen.lineTo(x, to);
    pen.stroke();
  }
}
