/**
 * The average of several pictures of one thing at rest, each seen a part of a pixel aside: edges as fine as in print, of
 * whatever they are, where a graphics card smooths those of triangles alone, in four steps.
 */
import {
  AddEquation,
  BufferGeometry,
  Camera,
  CustomBlending,
  Float32BufferAttribute,
  GLSL3,
  Mesh,
  NoBlending,
  OneFactor,
  PerspectiveCamera,
  ShaderMaterial,
  SRGBColorSpace,
  WebGLRenderTarget,
  type Scene,
  type WebGLRenderer,
} from 'three';

/** The number with the digits of `index` in this base mirrored at the point: what follows lies where there was most room. */
function halton(index: number, base: number): number {
  let [left, share, place] = [index, 1, 0];
  while (left > 0) {
    share /= base;
    place += share * (left % base);
    left = Math.floor(left / base);
  }
  return place;
}

/** Where picture `at` of a sum is seen from, pixels beside the middle of each pixel: within half of one. */
export function pixelsAside(at: number): readonly [x: number, y: number] {
  return [halton(at + 1, 2) - 0.5, halton(at + 1, 3) - 0.5];
}

const VERTEX = /* glsl */ `
void main() {
  gl_Position = vec4(position.xy, 0.0, 1.0);
}
`;

/**
 * Adds a share of a picture to the sum. Eight bits are enough: with the shares ⌊(c + k) / n⌋ of k = 0 … n − 1 the sum of a
 * colour that stays is that colour to the bit (Hermite's identity), so that nothing changes its colour when the sum is shown.
 */
const ADD = /* glsl */ `
uniform sampler2D uPicture;
uniform float uAt, uOf;
out vec4 outColour;
void main() {
  vec4 steps = floor(texelFetch(uPicture, ivec2(gl_FragCoord.xy), 0) * 255.0 + 0.5);
  outColour = floor((steps + uAt + 0.5) / uOf) / 255.0;
}
`;

const SHOW = /* glsl */ `
uniform sampler2D uPicture;
out vec4 outColour;
void main() {
  outColour = texelFetch(uPicture, ivec2(gl_FragCoord.xy), 0);
}
`;

/** Covers all that is drawn into. */
const everywhere = (): BufferGeometry =>
  new BufferGeometry().setAttribute('position', new Float32BufferAttribute([-1, -1, 0, 3, -1, 0, -1, 3, 0], 3));

type Pass = Mesh<BufferGeometry, ShaderMaterial>;

const passOver = (name: string, fragmentShader: string): Pass => {
  const material = new ShaderMaterial({
    name,
    glslVersion: GLSL3,
    uniforms: { uPicture: { value: null }, uAt: { value: 0 }, uOf: { value: 1 } },
    vertexShader: VERTEX,
    fragmentShader,
    depthTest: false,
    depthWrite: false,
    toneMapped: false,
    blending: NoBlending,
    blendEquation: AddEquation,
    blendSrc: OneFactor,
    blendDst: OneFactor,
  });
  const mesh = new Mesh(everywhere(), material);
  mesh.frustumCulled = false;
  return mesh;
};

/**
 * A target that is drawn into as the screen is: with the tone curve, in sRGB, blended in sRGB. Otherwise three
 * keeps targets linear, and what is see-through would look other than on the screen. The flag is the one its own
 * headset views use.
 * @param samples that the graphics card takes of each pixel; 0 is one, in its middle
 */
export function screenLikeTarget(width: number, height: number, samples: number): WebGLRenderTarget {
  const target = new WebGLRenderTarget(width, height, { samples, colorSpace: SRGBColorSpace });
  // Already encoded when it is written, so that the format must not encode it again.
  target.texture.internalFormat = 'RGBA8';
  return Object.assign(target, { isXRRenderTarget: true });
}

/** What is held while pictures are added. */
interface Held {
  readonly picture: WebGLRenderTarget;
  readonly sum: WebGLRenderTarget;
  readonly pictures: number;
  added: number;
}

/** The shaders stay; what is as large as the picture is held from `begin` to `release`. */
export class PictureSum {
  private readonly adds = passOver('add-picture', ADD);
  private readonly shows = passOver('show-pictures', SHOW);
  private readonly flat = new Camera();
  private readonly eye = new PerspectiveCamera();
  private held: Held | null = null;

  constructor(private readonly gl: WebGLRenderer) {}

  /**
   * Begins a sum of no picture yet.
   * @param width pixels, as is `height`
   * @param pictures that are averaged
   */
  begin(width: number, height: number, pictures: number): void {
    this.release();
    const sum = new WebGLRenderTarget(width, height, { depthBuffer: false });
    this.held = { picture: screenLikeTarget(width, height, 0), sum, pictures, added: 0 };
  }

  /**
   * Draws the next picture, seen by a camera that itself does not move, and adds it. Nothing on the screen changes.
   * @returns whether all pictures are in the sum
   */
  add(scene: Scene, camera: PerspectiveCamera): boolean {
    const { gl, held, adds } = this;
    if (!held) return false;
    const { uniforms } = adds.material;
    const target = gl.getRenderTarget();
    gl.setRenderTarget(held.picture);
    gl.render(scene, this.aside(camera, held));
    gl.setRenderTarget(held.sum);
    tell(uniforms, { uPicture: held.picture.texture, uAt: held.added, uOf: held.pictures });
    // The first takes the place of what lay there.
    adds.material.blending = held.added === 0 ? NoBlending : CustomBlending;
    this.over(adds);
    gl.setRenderTarget(target);
    held.added += 1;
    return held.added >= held.pictures;
  }

  /** Draws the average over the screen. */
  show(): void {
    if (!this.held) return;
    tell(this.shows.material.uniforms, { uPicture: this.held.sum.texture });
    this.over(this.shows);
  }

  /**
   * The average's pixels, row by row from the bottom up. At once: the waiting kind hangs where the driver signals nothing
   * until it is asked for more.
   */
  read(pixels: Uint8ClampedArray): void {
    if (!this.held) return;
    const { width, height } = this.held.sum;
    this.gl.readRenderTargetPixels(this.held.sum, 0, 0, width, height, pixels);
  }

  /** Lets go of what is as large as the picture. */
  release(): void {
    this.held?.picture.dispose();
    this.held?.sum.dispose();
    this.held = null;
  }

  /** The same camera, for the next picture of the sum. */
  private aside(camera: PerspectiveCamera, { sum: { width, height }, added }: Held): PerspectiveCamera {
    const { eye } = this;
    const [x, y] = pixelsAside(added);
    // Of a camera that shows a part of its view a pixel of that part is meant.
    const view = camera.view?.enabled
      ? camera.view
      : { fullWidth: width, fullHeight: height, offsetX: 0, offsetY: 0, width, height };
    eye.copy(camera, false);
    eye.setViewOffset(
      view.fullWidth,
      view.fullHeight,
      view.offsetX + (x * view.width) / width,
      view.offsetY + (y * view.height) / height,
      view.width,
      view.height,
    );
    return eye;
  }

  private over(pass: Pass): void {
    const { gl } = this;
    const { autoClear } = gl;
    gl.autoClear = false;
    gl.render(pass, this.flat);
    gl.autoClear = autoClear;
  }

  dispose(): void {
    this.release();
    for (const { geometry, material } of [this.adds, this.shows]) {
      geometry.dispose();
      material.dispose();
    }
  }
}

function tell(uniforms: ShaderMaterial['uniforms'], values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) {
    const uniform = uniforms[name];
    if (uniform) uniform.value = value;
  }
}
