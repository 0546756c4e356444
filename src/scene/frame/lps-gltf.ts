/** The two frames: the recorded body is millimetres in LPS, the picture is metres with +Y up (glTF). */
import type { Vec3 } from '../../geometry/index.ts';

/** LPS millimetres → glTF metres. */
export function toGltf([x, y, z]: Vec3): [number, number, number] {
  return [x / 1000, z / 1000, -y / 1000];
}

/** glTF metres → LPS millimetres. */
export function toLps([x, y, z]: Vec3): [number, number, number] {
  return [x * 1000, -z * 1000, y * 1000];
}
