/** The named pictures of the gallery: what is shown and from where. */
import type { Layer } from '../src/anatomy/index.ts';
import type { ViewPreset } from '../src/state/index.ts';

/** Metres, +Y up, the body facing +Z, its right side at X < 0. */
type ScenePoint = readonly [number, number, number];

export interface GalleryView {
  readonly name: string;
  readonly phone?: boolean;
  /** Opacity of the layers that are on; all others are off. Left out: as the app opens. */
  readonly layers?: Partial<Record<Layer, number>>;
  readonly peel?: number;
  /** Muscle to select, on the right. */
  readonly muscle?: string;
  readonly preset?: ViewPreset;
  readonly camera?: { readonly position: ScenePoint; readonly target: ScenePoint };
  /** Show the panels too; otherwise the body alone. */
  readonly panels?: boolean;
  readonly theme?: 'dark' | 'light';
  /** Copied into docs/images by --docs. */
  readonly docs?: boolean;
}

const FLESH = { muscles: 1, connective: 1, skeleton: 1 } as const;
const INNER = { skeleton: 1, vessels: 1, nerves: 1, organs: 1 } as const;
const SKIN = { ...FLESH, skin: 1 } as const;

export const GALLERY: readonly GalleryView[] = [
  { name: 'opening', panels: true, docs: true },
  { name: 'body-front-muscles', layers: FLESH, preset: 'front' },
  { name: 'body-back-muscles', layers: FLESH, preset: 'back' },
  { name: 'body-front-skin', layers: SKIN, preset: 'front' },
  { name: 'body-back-skin', layers: SKIN, preset: 'back' },
  { name: 'skeleton-vessels-nerves', layers: INNER, preset: 'front' },
  { name: 'deep-muscles-back', layers: FLESH, peel: 0.6, preset: 'back' },
  { name: 'torso', layers: FLESH, camera: { position: [-0.35, 1.2, 1.6], target: [0, 1.15, 0.1] } },
  { name: 'back', layers: FLESH, camera: { position: [-0.3, 1.3, -1.5], target: [0, 1.17, 0.05] } },
  { name: 'hip', layers: FLESH, camera: { position: [-1.1, 0.95, -0.75], target: [-0.08, 0.85, 0.05] } },
  { name: 'neck', layers: FLESH, camera: { position: [-0.55, 1.5, 0.65], target: [-0.01, 1.44, 0.08] } },
  { name: 'face', layers: FLESH, camera: { position: [-0.2, 1.58, 0.95], target: [0, 1.54, 0.1] } },
  { name: 'hand', layers: { ...FLESH, nerves: 1, vessels: 1 }, preset: 'hand' },
  { name: 'foot', layers: FLESH, preset: 'foot' },
  { name: 'gluteus-minimus-selected', muscle: 'gluteus-minimus', panels: true, docs: true },
  { name: 'upper-trapezius-selected', muscle: 'upper-trapezius', panels: true, docs: true },
  { name: 'piriformis-selected', muscle: 'piriformis', panels: true },
  { name: 'infraspinatus-selected', muscle: 'infraspinatus', panels: true, theme: 'light' },
  { name: 'soleus-selected', muscle: 'soleus', panels: true },
  { name: 'phone-opening', phone: true, panels: true },
  { name: 'phone-gluteus-minimus', phone: true, muscle: 'gluteus-minimus', panels: true, docs: true },
];
