/**
 * Muscles whose thickness follows published means: which side of them stays, how thick they become, and after whom.
 * What is published is recorded in `data/knowledge`; the figures here are what the man is drawn to, in millimetres.
 */

/** Which surface keeps its place while the other is moved. */
type HeldSide = 'outer' | 'inner';

/** One muscle brought to a thickness. */
export interface ThicknessRule {
  readonly loft: string;
  /**
   * `at-most`: nowhere thicker, what is thinner stays. `at`: thicker or thinner all over by one share, so that the thickest
   * of the section at `along` is so thick; the share fades out toward both ends. `from-edge`: so thick at the origin, and
   * freely thicker from `along` on.
   */
  readonly how:
    | { readonly kind: 'at-most' }
    | { readonly kind: 'at'; readonly along: number }
    | { readonly kind: 'from-edge'; readonly along: number };
  readonly mm: number;
  readonly holds: HeldSide;
  /** What is published, and why the man is drawn so. */
  readonly why: string;
}

/** A muscle moved outward until it lies close under others. */
export interface LaidRule {
  readonly loft: string;
  readonly under: readonly string[];
  /** Never nearer, mm. */
  readonly clearMm: number;
  /** Where it is fixed it stays: bones it may not leave. */
  readonly bones: readonly string[];
  readonly why: string;
}

/** The muscle that is cut anew along its fibres, before its thickness is asked; nowhere thicker than this, mm. */
export const FAN = { loft: 'ascending-part-trapezius', mostMm: 4.4 } as const;

export const THICKNESS_RULES: readonly ThicknessRule[] = [
  {
    loft: 'ascending-part-trapezius',
    how: { kind: 'at-most' },
    mm: FAN.mostMm,
    holds: 'outer',
    why: 'Between the blades 4.9 ± 1.0 mm in men, 3.4 ± 0.8 mm in women (hung-2011). She is carried from him at 0.8 of it, so he is drawn a little under the mean of men.',
  },
  {
    loft: 'rhomboid-major',
    how: { kind: 'at', along: 0.63 },
    mm: 5.2,
    holds: 'inner',
    why: 'Between the blades 6.3 ± 2.3 mm in men, 3.8 ± 1.7 mm in women (hung-2011).',
  },
  {
    loft: 'serratus-posterior-superior',
    how: { kind: 'at-most' },
    mm: 2.7,
    holds: 'inner',
    why: '3.5 ± 1.4 mm in men, 2.2 ± 1.5 mm in women (hung-2011); it lies on the ribs, so its outer side sinks.',
  },
  {
    loft: 'descending-part-trapezius',
    how: { kind: 'at', along: 0.76 },
    mm: 13.4,
    holds: 'outer',
    why: '11.9 mm in adults of both sexes (salavati-2017).',
  },
  {
    loft: 'abdominal-part-pectoralis-major',
    how: { kind: 'from-edge', along: 0.3 },
    mm: 0.6,
    holds: 'inner',
    why: 'It rises out of the front of the rectus sheath and has no cut end there; no figure.',
  },
];

export const LAID_RULES: readonly LaidRule[] = ['rhomboid-major', 'rhomboid-minor'].map((loft) => ({
  loft,
  under: ['ascending-part-trapezius', 'transverse-part-trapezius', 'descending-part-trapezius'],
  clearMm: 0.6,
  bones: ['scapula', 'seventh-cervical-vertebra', 'first-thoracic-vertebra', 'second-thoracic-vertebra'],
  why: 'Skin to rhomboid 12 ± 2 mm in lean people (appropriate-depth-needle-insertion-during-rhomboid): it lies on the deep side of trapezius, which was thinned.',
}));

/** A muscle whose front border is spread forward. */
export interface ForwardRule {
  readonly loft: string;
  /** The upright line that places are told about, x and y, mm; azimuth 90 is to the right, 180 to the front. */
  readonly axis: readonly [number, number];
  /** Where its border lies by place along, degrees. */
  readonly border: readonly (readonly [along: number, degrees: number])[];
  /** What lies nearer to the border than this is spread with it, degrees. */
  readonly fromBorder: number;
  readonly under: readonly string[];
  readonly over: readonly string[];
  readonly bones: readonly string[];
  readonly why: string;
}

export const FORWARD_RULES: readonly ForwardRule[] = [
  {
    loft: 'gluteus-medius',
    axis: [-70, -70],
    border: [
      [0, 0],
      [0.06, 78],
      [0.13, 96],
      [0.2, 110],
      [0.27, 118],
      [0.45, 118],
      [0.58, 112],
      [0.7, 96],
      [0.76, 0],
    ],
    fromBorder: 28,
    under: ['gluteus-minimus'],
    over: ['tensor-fasciae-latae', 'iliotibial-tract'],
    bones: ['hip-bone'],
    why: 'It springs from the outer face of the ilium between crest, anterior and posterior gluteal lines and covers gluteus minimus, with which it ends in front under tensor fasciae latae (standring-2020, recalled). The source lacks its front third, so that fat lay over minimus.',
  },
];

/** A muscle whose fibres are evened. */
export interface EvenRule {
  readonly loft: string;
  /** Up to this place along. */
  readonly until: number;
  /** No fibre turns more between two sections, degrees. */
  readonly turnDegrees: number;
  readonly why: string;
}

export const EVEN_RULES: readonly EvenRule[] = [
  {
    loft: 'sternocostal-part-pectoralis-major',
    until: 0.3,
    turnDegrees: 11,
    why: 'The refit ran level from the breastbone and turned at its third section; fibres of a fan bend nowhere.',
  },
];
