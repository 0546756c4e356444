/** Rules for single texts: words that no text may use, and what a sentence must have beside it. */
import { sentencesOf } from './readability.ts';
import type { ToldAudience, ToldText } from './told-texts.ts';

/** A use of forbidden words that is right, and why. The forbidden words must lie within what it matches. */
export interface Allowed {
  readonly words: RegExp;
  readonly because: string;
  /** A text that has it. */
  readonly as: string;
}

/** A rule for the texts of some audiences. */
export interface TextRule {
  readonly id: string;
  readonly forbids: string;
  readonly audiences: readonly ToldAudience[];
  readonly allowed: readonly Allowed[];
  /** The sentences of the text that break it, uses that are `allowed` aside. */
  readonly faultsIn: (told: ToldText, allowed: readonly Allowed[]) => readonly string[];
}

/** The sentences around one: those of the same text, from `before` earlier to `after` later. */
const around = (sentences: readonly string[], at: number, before: number, after: number): string =>
  sentences.slice(Math.max(0, at - before), at + after + 1).join(' ');

/** Where a pattern is found in a sentence outside every allowed use. */
export function isFound(sentence: string, forbidden: RegExp, allowed: readonly Allowed[]): boolean {
  const everywhere = (pattern: RegExp) => [...sentence.matchAll(new RegExp(pattern.source, 'giu'))].map(({ index, 0: words }) => [index, index + words.length] as const);
  const right = allowed.flatMap(({ words }) => everywhere(words));
  return everywhere(forbidden).some(([from, to]) => !right.some(([start, end]) => start <= from && to <= end));
}

const CLAIMING: readonly ToldAudience[] = ['patient', 'question', 'screen', 'clinician'];
const EVERY: readonly ToldAudience[] = [...CLAIMING, 'name', 'search'];
/** Readers without training. */
const LAY: readonly ToldAudience[] = ['patient', 'screen'];

function wordRule(id: string, forbids: string, forbidden: RegExp, allowed: readonly Allowed[] = [], audiences = CLAIMING): TextRule {
  return { id, forbids, audiences, allowed, faultsIn: ({ text }, right) => sentencesOf(text).filter((sentence) => isFound(sentence, forbidden, right)) };
}

/** Words that say someone can be hurt for good. */
const SERIOUS = /\b(?:lungs?|pneumothorax|spinal cord|nerve damage|infections?|bleed(?:ing|s)?|haematomas?|stroke|died?|death|serious|severe harm)\b/iu;
/** A number that is no year, or a share in words. */
const FIGURE = /(?<!\d)(?!(?:19|20)\d\d\b)\d|\b(?:one|once|two|three|four|five|six|seven|eight|nine|ten|half|none) (?:in|of|out of)\b/iu;
const FEW = /\b(?:(?:only )?a (?:few|handful of) (?:people|cases|patients)|(?:very|extremely|vanishingly|exceedingly) (?:rare|rarely|seldom)|hardly ever|almost never)\b/iu;

/** A doubt that makes of a knot one idea among others. */
const ONE_IDEA = /\b(?:ideas?|theor(?:y|ies)|hypothes[ie]s|proposed|held to|not settled|disputed|people mean|experts|is called|a model|may stay|fragmentary)\b/iu;

const WEAK_LIMB = String.raw`weak(?:ness)? (?:in|of) (?:an?|the|one|your) (?:arm|leg|hand|foot|face)|(?:arm|leg|hand|foot) (?:grows?|goes|gone|is|turns?) weak|(?:new|sudden|arm|leg) weakness|weakness (?:or|and|,) numb`;
/** Signs and hazards that a lay text may not leave without advice. */
const ALARMING = new RegExp(String.raw`\b(?:chest pain|pain in (?:the|your) chest|chest hurts|short of breath|breathless(?:ness)?|trouble breathing|(?:stitch|pain) when breathing|numb(?:ness|s|ing)?|${WEAK_LIMB}|(?:pass(?:es|ing)?|vomit(?:s|ing)?|coughs?(?:ing)?(?: up)?|brings? up) blood|blood in (?:the |your )?(?:urine|water|stools?|spit|vomit)|or blood|bleed(?:s|ing)?|fever|faint(?:s|ed|ing)?|(?:severe|bad|worst|sudden) (?:new )?(?:headache|head or neck pain)|(?:hot|red|swollen)[^.]* calf|calf[^.]* swollen|cannot pass (?:water|or hold urine)|lose control of bladder|face drops)\b`, 'iu');
const ADVICE = /\b(?:call for|get help|get seen|be seen|see (?:a|your|the) (?:doctor|dentist|clinician)|needs? (?:a doctor|help)|go the same day|tell (?:a|your|the) clinician|tell them|say (?:so|at once)|do (?:the same|so too)|ask (?:a|your)|(?:doctor|clinician) should look|stop|do you|never with)/iu;
const NO_SIGN: readonly Allowed[] = [
  { words: /\btiny bleeds?\b/iu, because: 'the usual mark of a needle', as: 'Tiny bleeds were counted too.' },
  { words: /\bnumbing drug\b|\ba drug, often one that numbs\b/iu, because: 'what a drug does', as: 'It is a shot with a numbing drug.' },
  { words: /\bfor a numb hand\b/iu, because: 'the complaint that a trial treated', as: 'For a numb hand the studies are few.' },
  { words: /^Numb$/u, because: 'a word to choose for what a pain feels like; the advice comes up where it is chosen', as: 'Numb' },
  { words: /^I .*$/u, because: 'an answer in a person’s own voice, chosen among the signs to call for help with', as: 'I am short of breath, or have sharp chest pain' },
];

/** Signs for which a doctor’s appointment is too late. */
const EMERGENCY = new RegExp(String.raw`\b(?:chest pain|pain in (?:the|your) chest|chest hurts|short of breath|breathless(?:ness)?|trouble breathing|(?:sudden(?:ly)?|all at once|one side)[^.]*\bweak(?:ness)?|(?:sudden(?:ly)?|severe|very bad|worst)[^.]* headache|dizz(?:y|iness) all at once|sudden dizziness|(?:vomit(?:s|ing)?|coughs?(?:ing)? up|brings? up) blood|one side of (?:the|your) face|numb between the legs|cannot pass (?:water|or hold urine)|los[es]+ (?:of )?(?:control of )?(?:bladder|bowel))\b`, 'iu');
/** Help that is not the ambulance. */
export const DOCTOR = /\b(?:doctors?|clinician|check-?up|be seen|get seen|gp)\b/iu;
const CALL = /\bemergency\b/iu;

/** Sentences of lay texts that break a rule about what stands around them. */
const faultsAround = (text: string, isFault: (sentence: string, sentences: readonly string[], at: number) => boolean): readonly string[] => {
  const sentences = sentencesOf(text);
  return sentences.filter((sentence, at) => isFault(sentence, sentences, at));
};

/** A sentence that tells its reader to needle. */
export const TELLS_TO_NEEDLE = /(?:^|[.;:,!?]\s+|\b(?:you (?:can|could|may|might|should|must|need to)|please|then|try to)\s+)(?:now\s+)?(?:needle|insert|push|stick|place|put|use|guide|aim|direct|pierce|puncture|inject|do|try)\b[^.!?]*\b(?:needles?|needling)\b|\b(?:needle|inject|puncture) (?:your|it|the|this)\b/iu;

const NOT_PROVEN: Allowed = {
  words: /\b(?:not|never|nor|yet to be|nothing)(?: \w+){0,3} prove[nds]?\b|\bprove[nds]? nothing\b|\bno [\w ]*prove[nds]?\b/u, because: 'says that it is not proven', as: 'It has not been proven.',
};
const NONE_IS_SAFE: Allowed = {
  words: /\b(?:no|not|never|none|neither|cannot be|nor)\b[^,.;:]*\bsafe(?:ly)?(?:[- ]\w+)?/u, because: 'says that none is safe', as: 'No depth is safe.',
};

const KNOT: TextRule = {
  id: 'knot-as-fact', forbids: 'a knot in the muscle told as a fact, not as one idea', audiences: CLAIMING, allowed: [],
  faultsIn: ({ text }) => faultsAround(text, (sentence, sentences, at) => /\bknots?\b/iu.test(sentence) && !ONE_IDEA.test(around(sentences, at, 1, 1))),
};

const RARE: TextRule = {
  id: 'rare-without-figure', forbids: '"a few people", "very rare" and the like for serious harm with no figure beside it', audiences: CLAIMING, allowed: [],
  faultsIn: ({ text, hasFigures }) => (hasFigures ? [] : faultsAround(text, (sentence, sentences, at) =>
    FEW.test(sentence) && SERIOUS.test(around(sentences, at, 1, 1)) && !FIGURE.test(around(sentences, at, 1, 1)))),
};

const ADVISED: TextRule = {
  id: 'hazard-without-advice', forbids: 'an alarming sign in words for patients with no advice in the same or the next sentence', audiences: LAY, allowed: NO_SIGN,
  faultsIn: ({ text }, right) => faultsAround(text, (sentence, sentences, at) => isFound(sentence, ALARMING, right) && !ADVICE.test(around(sentences, at, 0, 1))),
};

const UNDER_CALLED: TextRule = {
  id: 'emergency-under-called', forbids: 'a doctor for what needs a call for emergency help', audiences: LAY, allowed: [],
  faultsIn: ({ text }) => faultsAround(text, (sentence, sentences, at) =>
    EMERGENCY.test(sentence) && DOCTOR.test(around(sentences, at, 0, 1)) && !CALL.test(around(sentences, at, 1, 1))),
};

/** Every rule that reads one text. */
export const TEXT_RULES: readonly TextRule[] = [
  wordRule('cure', 'a promise of cure', /\bcur(?:e|es|ed|ing|able|ative)\b/u),
  wordRule('proven', 'a thing told as proven', /\bprove[nds]?\b|\bscientifically (?:shown|established)\b/u, [NOT_PROVEN]),
  wordRule('safe', 'a safe depth, place or way, or needling told as safe', /\bsafe(?:ty)?[- ](?:depths?|windows?|zones?|distances?|angles?|corridors?|lengths?|ranges?|places?|spots?|sites?|areas?|approach(?:es)?|ways?)\b|\bsafely\b|\b(?:is|are|be|was|were|it) (?:(?!no\b|not\b|never\b)\w+ )?safe\b|\b(?:completely|perfectly|totally|entirely|quite|very|always) safe\b|\bsafe to (?:needle|use|insert)\b/u, [NONE_IS_SAFE]),
  wordRule('harmless', 'a thing told as free of harm or risk', /\bharmless(?:ly)?\b|\brisk[- ]free\b|\b(?:no|without(?: any)?|zero|free of) (?:risks?|danger|harm|side effects)\b|\bcannot (?:hurt|harm)\b/u, [
    { words: /\b(?:not|never|nor) (?:\w+ ){0,2}(?:harmless|risk[- ]free|without(?: any)? (?:risks?|danger|harm|side effects))/u, because: 'says that it is not', as: 'It is not harmless.' },
    { words: /\bno \w+ is without(?: any)? risks?\b/u, because: 'says that none is', as: 'No length is without risk.' },
  ]),
  wordRule('guarantee', 'a promise that it works', /\bguarant\w+|\b(?:always|never fails to) works?\b|\bworks (?:always|every time|for everyone|for all)\b|\b(?:pain|ache|soreness|point|it) will (?:heal|go away|be gone|disappear)\b|\bgets? rid of\b/u),
  KNOT,
  wordRule('toxins', 'toxins or detox as a benefit', /\bdetox\w*|\btoxins?\b|\bflush(?:es|ed)? out\b/u, [
    { words: /\b(?:not|no) (?:need to |need )?flush out toxins\b/u, because: 'says that none need flushing out', as: 'You do not need to flush out toxins.' },
  ]),
  wordRule('only-way', 'needling as what must be done or alone helps', /\bmust be (?:treated|needled)\b|\bonly (?:dry )?needling (?:can|will|helps|works|reaches|treats|releases)\b|\bneedling (?:is|as) the (?:only|best)\b|\bnothing else (?:helps|works)\b|\b(?:has|have|needs?) to be (?:needled|released)\b|\b(?:you|it|muscle) needs? (?:dry )?needling\b/u),
  wordRule('self-needling', 'anyone told to needle', TELLS_TO_NEEDLE, [], ['patient', 'question', 'screen']),
  wordRule('self-needling', 'anyone told to needle themselves', /\b(?:needl(?:e|es|ing)|inject|puncture)\b[^.!?]*\b(?:yourself|oneself|your own|at home)\b|\bself-needl\w+/u, [
    { words: /\b(?:never|not|nothing|no)\b[^.!?]*\b(?:yourself|oneself|your own|at home)\b/u, because: 'forbids it', as: 'Never needle yourself.' },
  ], EVERY),
  RARE, ADVISED, UNDER_CALLED,
];
