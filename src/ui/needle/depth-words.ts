/** What limits a range of depth, and why none is given, in words. Every kind has its sentence: the compiler asks for it. */
import type { Body, StructureId } from '../../anatomy/index.ts';
import { BEFORE_HAZARD_MM } from '../../reasoning/index.ts';
import type { DepthAnswer, DepthLimit, LimitKind } from '../../reasoning/index.ts';
import { capitalised, listed } from '../../words/index.ts';
import { say } from '../kit/say.tsx';

/** Where structures have their names. */
type Named = Pick<Body, 'structureById'>;

/** Structures by name, `lung and pleural cavity`. */
const namesOf = (structures: readonly StructureId[], body: Named): string =>
  listed(structures.map((id) => body.structureById(id)?.name ?? id));

/** Millimetres rounded towards the skin. */
const floored = (mm: number): string => (mm >= 10 ? String(Math.floor(mm)) : (Math.floor(mm * 10) / 10).toString());

/** What was found, as it stands within a sentence; where no structure of the body is drawn for it, what was measured to. */
function hazardName({ quantity, structures }: Extract<LimitKind, { kind: 'hazard' }>, body: Named): string {
  if (structures.length > 0)
    return say(quantity === 'skin-to-bone' ? 'needle.hazard.bone-before' : 'needle.hazard.structures', {
      structures: namesOf(structures, body),
    });
  if (quantity === 'skin-to-peritoneum') return say('needle.hazard.peritoneum');
  return say(quantity === 'skin-to-bone' ? 'needle.hazard.bone' : 'needle.hazard.unnamed');
}

/** What the ceiling of a range is and what it did to it; null: there is none. */
function limitWords(limit: DepthLimit | null, body: Named): string {
  if (!limit) return say('needle.limit.none');
  const { what, treatment } = limit;
  const mm = floored(limit.mm);
  switch (what.kind) {
    case 'hazard': {
      const hazard = hazardName(what, body);
      return say(`needle.limit-hazard.${treatment}`, {
        hazard: treatment === 'not-reached' ? capitalised(hazard) : hazard,
        found: floored(what.foundMm),
        mm,
        berth: BEFORE_HAZARD_MM,
      });
    }
    case 'rule':
      return say(`needle.limit-rule.${treatment}`, { mm, rule: what.words });
    case 'far-side':
      return say(`needle.limit-far-side.${treatment}`, { mm });
  }
}

/** What sets a limit, in the few words that stand beside a drawing. */
export function limitName({ what }: DepthLimit, body: Named): string {
  switch (what.kind) {
    case 'hazard':
      return say('needle.limit.hazard', { mm: BEFORE_HAZARD_MM, hazard: hazardName(what, body) });
    case 'rule':
      return what.words;
    case 'far-side':
      return say('needle.limit.far-side');
  }
}

/** What is said of an answer: its limit, or why there is no range. */
export function answerWords(answer: DepthAnswer, body: Named): string {
  if (answer.kind === 'range') return limitWords(answer.range.limit, body);
  switch (answer.why) {
    case 'not-stated':
      return answer.hazard
        ? say('needle.no-range.hazard-alone', { hazard: limitWords(answer.hazard, body) })
        : say('needle.no-range.not-stated');
    case 'no-figure-for-build':
    case 'covered':
      return say(`needle.no-range.${answer.why}`);
    case 'nothing-left':
      return limitWords(answer.limit, body);
  }
}
