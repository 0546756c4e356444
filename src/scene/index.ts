/** The public door of the scene: the canvas, and what tests may ask of it. */
export { SceneCanvas, type SceneCanvasProps } from './scene-canvas.tsx';
export { sceneApi, type SceneApi, type ScenePoint, type SceneStats } from './probe/scene-probe.tsx';
