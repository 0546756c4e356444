/** What a claim that a clinician can judge is called, here and on the page it is judged on. */
import type { ReviewSubject } from '../../reasoning/index.ts';
import { say } from '../kit/say.tsx';

/** The kind of the claim; that of a point without the point. */
export function claimName(about: ReviewSubject): string {
  return about.kind === 'point' ? say(`muscle.point-claim.${about.field}`) : say(`muscle.claim.${about.field}`);
}
