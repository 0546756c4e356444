/** What bodies and builds are called. */
import { BUILDS } from '../../anatomy/index.ts';
import { isPublishedBuild, publishedBuild } from '../../reasoning/index.ts';
import { say } from '../kit/say.tsx';

const NAMED = ['man', 'woman'] as const;

/** The name by which sentences know a body. */
export function bodyOfWords(id: string): 'man' | 'woman' | 'other' {
  return NAMED.find((known) => known === id) ?? 'other';
}

/** `Man`, `Woman`. */
export function bodyName(id: string): string {
  return say('person.body.name', { body: bodyOfWords(id) });
}

/** `average`, `between average and heavier`. */
export function buildWords(build: number): string {
  return isPublishedBuild(build)
    ? say('person.build.named', { build: publishedBuild(build) })
    : say('person.build.between', { leaner: BUILDS[Math.floor(build)] ?? 'average' });
}
