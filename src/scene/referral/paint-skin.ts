/** TEMPORARY */
import type { Stroke } from '../../anatomy/index.ts';
export interface PaintRequest { readonly main: readonly Stroke[]; readonly spillover: readonly Stroke[]; readonly routes: readonly { readonly from: readonly [number, number, number]; readonly main: readonly Stroke[] }[] }
export interface PaintedSkin { readonly field: Float32Array<ArrayBuffer>; readonly pathLengthMm: number }
export type SkinPainter = (request: PaintRequest) => PaintedSkin | null;
export function createSkinPainter(_p: Float32Array, _n: Int8Array, _i: Uint32Array): SkinPainter { return () => null; }
