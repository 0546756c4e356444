/** From a build as it is drawn, anywhere between lean and heavier, to the nearest one that figures are published for. */
import { BUILDS } from '../../anatomy/index.ts';
import type { Build } from '../../anatomy/index.ts';

/** Half way to the next build: up to here, and here, the leaner one is the nearer. */
const HALF_WAY = 0.5;

/**
 * The build whose figures are told for a drawn one: the nearest, of two as near the leaner, whose muscle lies less deep.
 * @param build 0 lean, 1 average, 2 heavier, anything between them; what lies outside counts as the end, what is no number as average
 */
export function publishedBuild(build: number): Build {
  const last = BUILDS.length - 1;
  return BUILDS[Math.min(last, Math.max(0, Math.ceil(build - HALF_WAY)))] ?? 'average';
}

/** Whether figures are published for a drawn build itself, and not only for its neighbours. */
export function isPublishedBuild(build: number): boolean {
  return BUILDS[build] !== undefined;
}

/** Where a published build stands among the drawn ones: 0 lean, 1 average, 2 heavier. */
export function placeOfBuild(build: Build): number {
  return BUILDS.indexOf(build);
}
