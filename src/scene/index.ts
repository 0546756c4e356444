/** The public door of the scene: the canvas, and what tests may ask of it. */
export { SceneCanvas, type SceneCanvasProps } from './scene-canvas.tsx';
export type { SceneApi, ScenePoint, SceneStats } from './probe/scene-api.ts';
