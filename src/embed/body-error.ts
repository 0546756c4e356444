/** What promises of the element are rejected with. */
import type { BodyErrorCode } from './public-types.ts';

const SENTENCES: Readonly<Record<BodyErrorCode, string>> = {
  'no-answer': 'The page of the body did not answer. Is this origin on its list?',
  version: 'The page of the body speaks another version of the protocol.',
  'not-understood': 'A value was not understood',
  unknown: 'There is nothing of that name',
  gone: 'The element was taken out of the page.',
  'not-loaded': 'The body could not be loaded',
  'not-drawn': 'The body cannot be drawn in this browser',
};

/** Why a promise of the element was rejected. */
export class BodyError extends Error {
  readonly code: BodyErrorCode;
  constructor(code: BodyErrorCode, about = '') {
    super(about === '' ? SENTENCES[code] : `${SENTENCES[code]}: ${about}`);
    this.name = 'BodyError';
    this.code = code;
  }
}
