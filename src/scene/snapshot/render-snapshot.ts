/** Renders what a camera sees into an image file, beside the screen. */
import { Color, Mesh, ShaderMaterial, Vector2, type PerspectiveCamera, type Scene, type WebGLRenderer } from 'three';
import type { Snapshot } from '../../state/index.ts';
import { PictureSum, screenLikeTarget } from '../engine/picture-sum.ts';
import { SNAPSHOT_PX, type SnapshotWindow } from './snapshot-window.ts';

/** Paper: a tint would be printed as dots. */
const PAPER = new Color(1, 1, 1);
/** What is measured in pixels (marks, lines) is drawn for a snapshot this many times smaller, to be read on a card. */
const PIXELS_A_POINT = 2;
const QUALITY = 0.92;

/** Readies the scene for a snapshot seen by `camera`, of this size in CSS px; gives back what undoes it. */
export type DressForSnapshot = (camera: PerspectiveCamera, width: number, height: number) => () => void;

/** The camera of the screen, looking at the snapshot's window alone. */
function cameraOf(
  camera: PerspectiveCamera,
  size: { width: number; height: number },
  window: SnapshotWindow,
): PerspectiveCamera {
  const own = camera.clone();
  own.setViewOffset(size.width, size.height, window.x, window.y, window.width, window.height);
  own.updateMatrixWorld(true);
  return own;
}

/** Materials that count in pixels are told the snapshot's; gives back what tells them the screen's again. */
function tellViewport(scene: Scene, width: number, height: number): () => void {
  const told: { value: Vector2; before: Vector2 }[] = [];
  scene.traverse((object) => {
    if (!(object instanceof Mesh) || !(object.material instanceof ShaderMaterial)) return;
    const value: unknown = object.material.uniforms['uViewport']?.value;
    if (!(value instanceof Vector2)) return;
    told.push({ value, before: value.clone() });
    value.set(width, height);
  });
  return () => {
    for (const { value, before } of told) value.copy(before);
  };
}

/**
 * Takes a snapshot of a window of the stage on white paper. The screen, its size and its next frame are untouched.
 * @param size of the stage, CSS px
 * @param pictures that are averaged into it; 1 is a plain one
 */
export function renderSnapshot(
  gl: WebGLRenderer,
  scene: Scene,
  camera: PerspectiveCamera,
  size: { width: number; height: number },
  window: SnapshotWindow,
  dress: DressForSnapshot,
  pictures: number,
): Snapshot {
  const { width, height } = SNAPSHOT_PX;
  const own = cameraOf(camera, size, window);
  const before = { target: gl.getRenderTarget(), colour: gl.getClearColor(new Color()), alpha: gl.getClearAlpha() };
  const undress = dress(own, width / PIXELS_A_POINT, height / PIXELS_A_POINT);
  const untell = tellViewport(scene, width / PIXELS_A_POINT, height / PIXELS_A_POINT);
  try {
    gl.setClearColor(PAPER, 1);
    const pixels = pictures > 1 ? averagePixels(gl, scene, own, pictures) : plainPixels(gl, scene, own);
    return { url: fileOf(pixels), widthPx: width, heightPx: height };
  } finally {
    gl.setRenderTarget(before.target);
    gl.setClearColor(before.colour, before.alpha);
    untell();
    undress();
  }
}

/** Of a picture that the graphics card smooths by itself. */
function plainPixels(gl: WebGLRenderer, scene: Scene, camera: PerspectiveCamera): Uint8ClampedArray<ArrayBuffer> {
  const { width, height } = SNAPSHOT_PX;
  const target = screenLikeTarget(width, height, 4);
  const pixels = new Uint8ClampedArray(width * height * 4);
  try {
    gl.setRenderTarget(target);
    gl.render(scene, camera);
    // At once: the waiting kind hangs where the driver signals nothing until it is asked for more.
    gl.readRenderTargetPixels(target, 0, 0, width, height, pixels);
  } finally {
    target.dispose();
  }
  return pixels;
}

function averagePixels(
  gl: WebGLRenderer,
  scene: Scene,
  camera: PerspectiveCamera,
  pictures: number,
): Uint8ClampedArray<ArrayBuffer> {
  const { width, height } = SNAPSHOT_PX;
  const sum = new PictureSum(gl);
  const pixels = new Uint8ClampedArray(width * height * 4);
  try {
    sum.begin(width, height, pictures);
    while (!sum.add(scene, camera));
    sum.read(pixels);
  } finally {
    sum.dispose();
  }
  return pixels;
}

/** Rows come from the bottom up. */
function fileOf(pixels: Uint8ClampedArray<ArrayBuffer>): string {
  const { width, height } = SNAPSHOT_PX;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser has no 2D canvas to write a snapshot with');
  const image = pen.createImageData(width, height);
  for (let row = 0; row < height; row += 1) {
    image.data.set(pixels.subarray((height - 1 - row) * width * 4, (height - row) * width * 4), row * width * 4);
  }
  pen.putImageData(image, 0, 0);
  return canvas.toDataURL('image/jpeg', QUALITY);
}
