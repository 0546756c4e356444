/** The public door of the scene: the canvas, and what tests may ask of it. */
export { SceneCanvas } from './scene-canvas.tsx';
export { flatSceneToCome } from './flat-scene-to-come.ts';
export type { SceneApi, SceneStats } from './probe/scene-api.ts';
