/** How a statement was compared with its sources, as it is said under each. */
import type { Verification } from '../../anatomy/index.ts';
import { say } from './say.tsx';

const COMPARED = {
  'full text': 'full-text',
  abstract: 'abstract',
  'teaching page': 'teaching-page',
  recalled: 'recalled',
} as const satisfies Record<Verification, string>;

export const comparedWords = (how: Verification): string => say(`kit.compared.${COMPARED[how]}`);
