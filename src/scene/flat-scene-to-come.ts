/** The flat body is fetched where it is drawn: most browsers never need it. */
import { lazy } from 'react';

/** What failed to come once is held by its `lazy`; each try needs another. */
export const flatSceneToCome = () =>
  lazy(async () => ({ default: (await import('./flat-body/flat-scene.tsx')).FlatScene }));
