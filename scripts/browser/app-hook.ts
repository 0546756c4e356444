/** What the running app offers to tests, gallery and bench as `window.myopoint`. */
export type { AppHook } from '../../src/app/test-hook.ts';
export type { ScenePoint } from '../../src/scene/index.ts';
