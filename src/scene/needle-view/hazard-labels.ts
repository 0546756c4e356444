/** Names of what must not be met, with leaders to where each comes nearest to the line: one mesh, one draw call. */
import {
  BufferAttribute,
  BufferGeometry,
  CanvasTexture,
  GLSL3,
  LinearFilter,
  Mesh,
  ShaderMaterial,
  Vector3,
  type Vector3Like,
} from 'three';
import type { ClipBox } from '../shaders/clip-uniforms.ts';

export interface HazardLabel {
  readonly words: string;
  /** Where it comes nearest to the line, metres. */
  readonly place: Vector3Like;
  /** Pointed at in the panel. */
  readonly marked: boolean;
}

/** How the picture stands: its right and up, unit, scene space, and the height of words that can be read, mm. */
export interface LabelFrame {
  readonly right: Vector3;
  readonly up: Vector3;
  readonly textMm: number;
}

export type LabelsMesh = Mesh<BufferGeometry, ShaderMaterial>;

/** A label laid out, mm in the picture's axes from the clip box's middle. */
export interface PlacedLabel extends HazardLabel {
  /** The place it points at. */
  readonly x: number;
  readonly y: number;
  /** The left end of the middle line of its words. */
  readonly left: number;
  readonly middle: number;
  readonly widthMm: number;
}

const PIXELS_A_LINE = 56;
/** Line height, and room beside the words, in heights of a letter. */
const LINE = 1.9;
const BESIDE = 0.55;
/** How far the dark casing of a leader goes beyond it on either side, heights of a letter: on pale fat it would be lost. */
const CASING = 0.06;

const VERTEX = /* glsl */ `
in vec2 corner;
in vec2 place;
out vec2 vPlace;
void main() {
  vec4 view = modelViewMatrix * vec4(position, 1.0);
  view.xy += corner;
  vPlace = place;
  gl_Position = projectionMatrix * view;
}
`;

const FRAGMENT = /* glsl */ `
uniform sampler2D uWords;
in vec2 vPlace;
out vec4 outColour;
void main() {
  // Leaders and their casing have no place on the sheet of words.
  vec4 colour = vPlace.x < -1.5 ? vec4(0.063, 0.047, 0.047, 0.7)
    : vPlace.x < -0.5 ? vec4(0.83, 0.77, 1.0, 0.95)
    : texture(uWords, vPlace);
  if (colour.a < 0.02) discard;
  outColour = colour;
}
`;

/** A mesh without labels; its material is made once. */
export function createLabels(): LabelsMesh {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const mesh = new Mesh(
    new BufferGeometry(),
    new ShaderMaterial({
      name: 'hazard-labels',
      glslVersion: GLSL3,
      transparent: true,
      depthTest: false,
      depthWrite: false,
      uniforms: { uWords: { value: new CanvasTexture(canvas) } },
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
    }),
  );
  mesh.name = 'hazard-labels';
  mesh.renderOrder = 41;
  mesh.frustumCulled = false;
  mesh.visible = false;
  return mesh;
}

function middleOfBox({ origin, down, depth }: ClipBox): Vector3 {
  return origin.clone().addScaledVector(down, depth / 2);
}

/**
 * Lays labels in rows above the clip box: each begins above what it names, the one furthest to the right lowest, so that
 * no leader crosses words.
 * @param widthOf the width of words, mm
 */
export function placeLabels(
  labels: readonly HazardLabel[],
  clipBox: ClipBox,
  { right, up, textMm }: LabelFrame,
  widthOf: (words: string) => number,
): PlacedLabel[] {
  const middle = middleOfBox(clipBox);
  const mm = (place: Vector3Like, axis: Vector3): number => 1000 * new Vector3().copy(place).sub(middle).dot(axis);
  const corners = [-1, 1].flatMap((side) =>
    [0, clipBox.depth].map((deep) =>
      clipBox.origin
        .clone()
        .addScaledVector(clipBox.across, side * clipBox.halfWidth)
        .addScaledVector(clipBox.down, deep),
    ),
  );
  const [least, most] = [
    Math.min(...corners.map((corner) => mm(corner, right))),
    Math.max(...corners.map((corner) => mm(corner, right))),
  ];
  const top = Math.max(...corners.map((corner) => mm(corner, up)));
  const placed = labels
    .map((label) => ({ ...label, x: mm(label.place, right), y: mm(label.place, up), widthMm: widthOf(label.words) }))
    .sort((a, b) => b.x - a.x);
  // One height for all: a place above the clip box would else push its own words into another's.
  const base = Math.max(top, ...placed.map(({ y }) => y));
  return placed.map((label, row) => ({
    ...label,
    // Words wider than the clip box stand over its middle.
    left:
      label.widthMm > most - least
        ? (least + most - label.widthMm) / 2
        : Math.max(least, Math.min(label.x, most - label.widthMm)),
    middle: base + textMm * LINE * (row + 0.8),
  }));
}

/** Draws the labels; an empty list hides the mesh. */
export function drawLabels(
  mesh: LabelsMesh,
  labels: readonly HazardLabel[],
  clipBox: ClipBox,
  frame: LabelFrame,
): void {
  mesh.visible = labels.length > 0;
  if (labels.length === 0) return;
  const canvas = document.createElement('canvas');
  const measure = canvas.getContext('2d');
  const letter = PIXELS_A_LINE / LINE;
  const font = `600 ${letter}px system-ui, sans-serif`;
  if (measure) measure.font = font;
  const widthOf = (words: string): number =>
    ((measure?.measureText(words).width ?? 0) / letter + 2 * BESIDE) * frame.textMm;
  const placed = placeLabels(labels, clipBox, frame, widthOf);
  canvas.width = Math.ceil(Math.max(...placed.map(({ widthMm }) => (widthMm / frame.textMm) * letter)));
  canvas.height = PIXELS_A_LINE * placed.length;
  const pen = canvas.getContext('2d');
  if (pen)
    placed.forEach(({ words, widthMm, marked }, row) => {
      paintRow(pen, words, (widthMm / frame.textMm) * letter, row, font, marked);
    });
  (mesh.material.uniforms['uWords']?.value as CanvasTexture).dispose();
  const texture = new CanvasTexture(canvas);
  texture.minFilter = LinearFilter;
  texture.generateMipmaps = false;
  if (mesh.material.uniforms['uWords']) mesh.material.uniforms['uWords'].value = texture;
  mesh.geometry.dispose();
  mesh.geometry = geometryOf(placed, middleOfBox(clipBox), frame, canvas);
}

function paintRow(
  pen: CanvasRenderingContext2D,
  words: string,
  width: number,
  row: number,
  font: string,
  marked: boolean,
): void {
  const y = row * PIXELS_A_LINE;
  pen.beginPath();
  pen.roundRect(1, y + 3, width - 2, PIXELS_A_LINE - 6, 9);
  pen.fillStyle = marked ? 'rgba(98, 70, 170, 0.95)' : 'rgba(22, 24, 31, 0.88)';
  pen.fill();
  pen.strokeStyle = 'rgba(190, 170, 255, 0.9)';
  pen.lineWidth = 2;
  pen.stroke();
  pen.font = font;
  pen.textBaseline = 'middle';
  pen.fillStyle = '#e9e1ff';
  pen.fillText(words, (BESIDE * PIXELS_A_LINE) / LINE, y + PIXELS_A_LINE / 2);
}

/** Leaders as thin strips in the picture's plane, a dot at their foot, and the words turned to the viewer. */
function geometryOf(
  placed: readonly PlacedLabel[],
  origin: Vector3,
  { right, up, textMm }: LabelFrame,
  sheet: { readonly width: number; readonly height: number },
): BufferGeometry {
  const positions: number[] = [];
  const corners: number[] = [];
  const places: number[] = [];
  const index: number[] = [];
  const quad = (
    at: (x: number, y: number) => Vector3,
    corner: (x: number, y: number) => readonly [number, number],
    place: (x: number, y: number) => readonly [number, number],
  ): void => {
    const first = positions.length / 3;
    for (const [x, y] of [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ] as const) {
      positions.push(...at(x, y).toArray());
      corners.push(...corner(x, y));
      places.push(...place(x, y));
    }
    index.push(first, first + 1, first + 2, first, first + 2, first + 3);
  };
  const none = (): readonly [number, number] => [0, 0];
  const bare = (): readonly [number, number] => [-1, 0];
  const casing = (): readonly [number, number] => [-2, 0];
  // All words stand in one plane: at the depths of what they name, perspective would push one over another.
  const onSheet = (x: number, y: number): Vector3 =>
    origin
      .clone()
      .addScaledVector(right, x / 1000)
      .addScaledVector(up, y / 1000);
  /** The leader of a label and the dot at its foot, so much wider than thin, heights of a letter. */
  const leader = ({ place, left, middle }: PlacedLabel, wider: number, kind: typeof bare): void => {
    const foot = new Vector3().copy(place);
    const head = onSheet(left + BESIDE * textMm, middle);
    const half = (0.05 + wider) * textMm;
    const dot = (0.5 + 2 * wider) * textMm;
    quad(
      (u, v) =>
        foot
          .clone()
          .lerp(head, v)
          .addScaledVector(right, ((u - 0.5) * 2 * half) / 1000),
      none,
      kind,
    );
    quad(
      () => foot,
      (u, v) => [((u - 0.5) * dot) / 1000, ((v - 0.5) * dot) / 1000],
      kind,
    );
  };
  // All casings first: none darkens another's leader.
  for (const label of placed) leader(label, CASING, casing);
  for (const label of placed) leader(label, 0, bare);
  placed.forEach(({ left, middle, widthMm }, row) => {
    const start = onSheet(left, middle);
    const share = ((widthMm / textMm) * (PIXELS_A_LINE / LINE)) / sheet.width;
    const line = PIXELS_A_LINE / sheet.height;
    quad(
      () => start,
      (u, v) => [(u * widthMm) / 1000, ((v - 0.5) * LINE * textMm) / 1000],
      (u, v) => [u * share, 1 - (row + 1 - v) * line],
    );
  });
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3));
  geometry.setAttribute('corner', new BufferAttribute(Float32Array.from(corners), 2));
  geometry.setAttribute('place', new BufferAttribute(Float32Array.from(places), 2));
  geometry.setIndex(index);
  return geometry;
}
