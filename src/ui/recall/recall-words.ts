/** The words of a teach-back: kind, short, and never "wrong". */
import { URGENT_SIGNS, USUAL_AFTER } from '../../anatomy/index.ts';
import type { ClaimId, Region } from '../../anatomy/index.ts';
import type { Frequency, HelpVerdict, MuscleVerdict, PainVerdict } from '../../reasoning/index.ts';
import type { TeachBackQuestion } from '../../state/index.ts';
import { inSentence } from '../../words/index.ts';

export const QUESTIONS: Readonly<Record<TeachBackQuestion, string>> = {
  muscle: 'Point to where your pain may be coming from',
  pain: 'Where may you feel it?',
  help: 'When would you get help at once?',
};

export const HINTS: Readonly<Record<TeachBackQuestion, string>> = {
  muscle: 'Touch the body. There is no wrong answer.',
  pain: 'Touch the skin where the pain may go.',
  help: 'Choose one.',
};

export const BY_NAME: Readonly<Record<TeachBackQuestion, string>> = {
  muscle: 'Choose the muscle by name', pain: 'Choose the place by name', help: 'Answers',
};

/** Where to look, as one would say it to a person. */
export const YOUR_REGION: Readonly<Record<Region, string>> = {
  'head-neck': 'your head and neck', 'shoulder-girdle': 'your shoulder', 'upper-arm': 'your upper arm', forearm: 'your forearm',
  hand: 'your hand', trunk: 'your chest, belly and back', 'hip-pelvis': 'your hip and buttock', thigh: 'your thigh',
  'lower-leg': 'your lower leg', foot: 'your foot',
};

/** The claims that can be chosen, in the words of a person who has them. */
export const SIGNS: ReadonlyMap<ClaimId, string> = new Map<ClaimId, string>([
  [USUAL_AFTER.soreness, 'The muscle is sore for a day or two'],
  [USUAL_AFTER.bruise, 'I see a bruise or a spot of blood'],
  [URGENT_SIGNS.chest, 'I am short of breath, or have sharp chest pain'],
  [URGENT_SIGNS.spine, 'I feel new weakness or numbness'],
]);

const RANK_WORDS: Readonly<Record<Frequency, string>> = {
  often: 'People often feel it there', sometimes: 'Some people feel it there', rarely: 'A few people feel it there',
};

/** What is said to a place that was pointed at. `name` is what was pointed at, `region` where the muscle lies. */
export function muscleAnswerWords(verdict: MuscleVerdict, subject: string, name: string, region: Region): string {
  if (verdict.fit === 'right') {
    return verdict.otherSide ? `Yes, that is the ${inSentence(subject)}. We spoke of the other side.` : `Yes, that is it: the ${inSentence(subject)}.`;
  }
  if (verdict.fit === 'far') return `That is the ${inSentence(name)}. Look around ${YOUR_REGION[region]}.`;
  if (verdict.deeper) return `Close. That is the ${inSentence(name)}. The one we mean lies deeper.`;
  return verdict.worksTogether
    ? `Close. The ${inSentence(name)} works with the one we mean. Try a little beside it.`
    : `Close. That is the ${inSentence(name)}. Try a little beside it.`;
}

/** What is said to a place of the skin. `name` is the area touched, `region` where the pain goes most often. */
export function painAnswerWords(verdict: PainVerdict, name: string | null, region: Region | null): string {
  if (verdict.fit === 'right' && verdict.rank) {
    const where = name === null ? '' : `: ${name}`;
    return verdict.otherSide ? `Yes${where}. We spoke of the other side.` : `Yes${where}. ${RANK_WORDS[verdict.rank]}.`;
  }
  if (verdict.fit === 'near') return 'Close. Try a little further along.';
  const look = region === null ? 'Try another place.' : `Look around ${YOUR_REGION[region]}.`;
  return name === null ? look : `That is: ${name}. ${look}`;
}

/** What is said to a sign that was chosen; `statement` is the claim itself. */
export function helpAnswerWords({ fit }: HelpVerdict, statement: string): string {
  return fit === 'right' ? `Yes. ${statement}` : `That is usual. ${statement} Which of the others would worry you?`;
}

export const SHOWN: Readonly<Record<TeachBackQuestion, string>> = {
  muscle: 'It is here, lit on the body:',
  pain: 'The pain may be felt here, painted on the skin:',
  help: 'This one needs help at once.',
};

export const GOODBYE = 'Well done. You can ask anything again.';
