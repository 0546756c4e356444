/** The fixed views of the gallery, the same for every body, and the pictures of the README: what is shown and from where. */
import type { BodyId, Layer } from '../src/anatomy/index.ts';
import type { CameraPose, ViewPreset } from '../src/state/index.ts';

/** Where the eye stands. Bodies differ in height and build, so what it looks at is told for each; mm, LPS. */
export interface GalleryPose extends Omit<CameraPose, 'centreMm'> {
  readonly centreMm: Readonly<Record<BodyId, CameraPose['centreMm']>>;
}

/** What one picture shows of a body. */
export interface Shown {
  /** Opacity of the layers that are on; all others are off. Left out: as the app opens, skin and muscles side by side. */
  readonly layers?: Partial<Record<Layer, number>>;
  /** Muscle that is chosen, on the right. */
  readonly muscle?: string;
  /** The needle view of this point is open, on the right. */
  readonly point?: { readonly id: string; readonly muscle: string };
  readonly preset?: ViewPreset;
  readonly pose?: GalleryPose;
  readonly theme?: 'dark' | 'light';
}

export interface GalleryView extends Shown {
  readonly name: string;
  /** A page as wide as a tablet where left out; `tall` is for a person standing. */
  readonly screen?: 'tall' | 'phone';
  /** Show the panels too; otherwise the body alone. */
  readonly panels?: boolean;
}

const FLESH = { muscles: 1, connective: 1, skeleton: 1, organs: 1 } as const;

/** A view of the laid open body. */
const near = (
  name: string,
  [azimuthDegrees, elevationDegrees]: readonly [number, number],
  reachMm: number,
  man: CameraPose['centreMm'],
  woman: CameraPose['centreMm'],
): GalleryView => ({
  name,
  layers: FLESH,
  pose: { azimuthDegrees, elevationDegrees, reachMm, centreMm: { man, woman } },
});

/** In the order in which they stand on the sheet. */
export const VIEWS: readonly GalleryView[] = [
  { name: 'front', screen: 'tall', layers: FLESH, preset: 'front' },
  { name: 'back', screen: 'tall', layers: FLESH, preset: 'back' },
  { name: 'left', screen: 'tall', layers: FLESH, preset: 'left' },
  { name: 'right', screen: 'tall', layers: FLESH, preset: 'right' },
  near('head-front', [0, 0], 150, [0, -90, 1535], [0, -90, 1467]),
  near('head-three-quarter', [-40, 4], 150, [0, -90, 1535], [0, -90, 1467]),
  near('neck', [-28, 4], 110, [-5, -95, 1395], [-5, -92, 1331]),
  near('chest', [-14, 2], 200, [-30, -130, 1230], [-30, -125, 1174]),
  near('abdomen', [-14, 2], 190, [-20, -130, 990], [-20, -125, 945]),
  near('back-close', [-167, 4], 270, [-20, -60, 1170], [-20, -55, 1118]),
  near('shoulder', [-62, 10], 160, [-175, -80, 1280], [-160, -75, 1222]),
  near('hip', [-118, 4], 210, [-90, -60, 850], [-90, -55, 812]),
  near('hand-palm', [27, 5], 105, [-272, -153, 740], [-290, -147, 716]),
  near('hand-back', [-112, 2], 105, [-272, -153, 740], [-290, -147, 716]),
  near('foot-sole', [-10, -72], 125, [-107, -130, -34], [-100, -127, -36]),
  near('foot-top', [-22, 48], 125, [-107, -130, -20], [-100, -127, -22]),
  { name: 'skin', screen: 'tall', layers: { ...FLESH, skin: 1 }, preset: 'front' },
  { name: 'half-skin', screen: 'tall', preset: 'front' },
  { name: 'light', screen: 'tall', theme: 'light' },
  { name: 'phone', screen: 'phone', panels: true },
  { name: 'muscle-deep', muscle: 'piriformis' },
  { name: 'muscle-flat', muscle: 'infraspinatus' },
  { name: 'muscle-limb', muscle: 'soleus' },
  { name: 'muscle-face', muscle: 'masseter' },
  { name: 'needle', point: { id: 'gluteus-minimus-trp1', muscle: 'gluteus-minimus' } },
];

/** Kept in docs/images, of the man alone. */
export const README_VIEWS: readonly GalleryView[] = [
  { name: 'opening', panels: true },
  { name: 'gluteus-minimus-selected', muscle: 'gluteus-minimus', panels: true },
  { name: 'upper-trapezius-selected', muscle: 'upper-trapezius', panels: true },
  { name: 'phone-gluteus-minimus', screen: 'phone', muscle: 'gluteus-minimus', panels: true },
];
