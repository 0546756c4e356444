/** What limits a range of depth, and why none is given, in words. Every kind has its sentence: the compiler asks for it. */
import { structureById } from '../../anatomy/index.ts';
import type { Quantity, StructureId } from '../../anatomy/index.ts';
import { BEFORE_HAZARD_MM } from '../../reasoning/index.ts';
import type { DepthAnswer, DepthLimit, LimitKind } from '../../reasoning/index.ts';
import { listed } from '../../words/index.ts';

/** Structures by name, `the lung and pleural cavity`. */
export function namesOf(structures: readonly StructureId[]): string {
  return `the ${listed(structures.map((id) => structureById(id)?.name ?? id))}`;
}

/** Millimetres rounded towards the skin. */
const floored = (mm: number): string => (mm >= 10 ? String(Math.floor(mm)) : (Math.floor(mm * 10) / 10).toString());

const NO_LIMIT = 'No published figure says how near to the skin what lies behind can be.';

/** What was found, where no structure of the body is drawn for it. */
const UNDRAWN: Readonly<Partial<Record<Quantity, string>>> = { 'skin-to-peritoneum': 'the lining of the belly (peritoneum)', 'skin-to-bone': 'bone' };

function hazardName({ quantity, structures }: Extract<LimitKind, { kind: 'hazard' }>): string {
  if (structures.length === 0) return UNDRAWN[quantity] ?? 'what must not be met';
  return quantity === 'skin-to-bone' ? `the bone before ${namesOf(structures)}` : namesOf(structures);
}

function withHazard({ treatment, mm }: DepthLimit, hazard: Extract<LimitKind, { kind: 'hazard' }>): string {
  const what = hazardName(hazard);
  const { foundMm } = hazard;
  const found = `${what} was found ${floored(foundMm)} mm from the skin, at the nearest published`;
  switch (treatment) {
    case 'not-reached': return `${found.charAt(0).toUpperCase()}${found.slice(1)}. The range ends before that.`;
    case 'cut': return `The range is cut at ${floored(mm)} mm: ${found}, and it stops ${BEFORE_HAZARD_MM} mm before.`;
    case 'nothing-left': return `No range is given: ${found}. Less ${BEFORE_HAZARD_MM} mm, that leaves none for this muscle.`;
  }
}

function withRule({ treatment, mm }: DepthLimit, words: string): string {
  switch (treatment) {
    case 'not-reached': return `Never deeper than ${floored(mm)} mm here: ${words}. The range ends before that.`;
    case 'cut': return `The range is cut at ${floored(mm)} mm: ${words}.`;
    case 'nothing-left': return `No range is given: never deeper than ${floored(mm)} mm here (${words}), and that leaves none for this muscle.`;
  }
}

function withFarSide({ treatment, mm }: DepthLimit): string {
  switch (treatment) {
    case 'not-reached': return `On the model body this muscle ends ${floored(mm)} mm from the skin. The range ends before that.`;
    case 'cut': return `The range is cut at ${floored(mm)} mm, where this muscle ends on the model body.`;
    case 'nothing-left': return `No range is given: on the model body this muscle ends ${floored(mm)} mm from the skin, and that leaves none of the stated range.`;
  }
}

/** What the ceiling of a range is and what it did to it; null: there is none. */
export function limitWords(limit: DepthLimit | null): string {
  if (!limit) return NO_LIMIT;
  switch (limit.what.kind) {
    case 'hazard': return withHazard(limit, limit.what);
    case 'rule': return withRule(limit, limit.what.words);
    case 'far-side': return withFarSide(limit);
  }
}

/** What sets a limit, in the few words that stand beside a drawing. */
export function limitName({ what }: DepthLimit): string {
  switch (what.kind) {
    case 'hazard': return `${BEFORE_HAZARD_MM} mm before ${hazardName(what)}`;
    case 'rule': return what.words;
    case 'far-side': return 'the muscle ends here';
  }
}

/** What is said of an answer: its limit, or why there is no range. */
export function answerWords(answer: DepthAnswer): string {
  if (answer.kind === 'range') return limitWords(answer.range.limit);
  switch (answer.why) {
    case 'not-stated': return answer.hazard ? `No depth is stated. ${limitWords(answer.hazard)}` : 'No depth can be traced to a source.';
    case 'no-figure-for-build': return 'Nothing was measured here in people of this build, so no range is worked out for it.';
    case 'covered': return 'No range is given: skin, fat and what lies over this muscle reach deeper than the stated range.';
    case 'nothing-left': return limitWords(answer.limit);
  }
}
