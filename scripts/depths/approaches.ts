/**
 * How each trigger point is reached, read off the technique words of its muscle: the side the needle comes
 * from, how far it leans and toward what. `scripts/needle-paths.ts` turns this into an entry and a direction.
 */

/** A way the body's axes name; `surface` is straight through the nearest skin. */
export type Side =
  | 'surface' | 'anterior' | 'posterior' | 'lateral' | 'medial' | 'cranial' | 'caudal'
  | 'posterolateral' | 'anterolateral' | 'posteromedial' | 'anteromedial' | 'inferolateral' | 'inferomedial' | 'superomedial' | 'superolateral';

/** A straight path as the words give it. */
export interface Straight {
  /** Where the needle comes from. */
  readonly from: Side;
  /** Degrees it leans, and toward which side or structure. */
  readonly lean?: readonly [degrees: number, toward: string];
  /** Where it enters, in words; by default the skin over the place of the point. */
  readonly entry?: string;
  /** Where along the muscle (0–1) the technique aims, where that is not at the point. */
  readonly along?: number;
  /** The angle is the point of the words (along the body wall, never straight in): it is not turned. */
  readonly fixed?: boolean;
  /** Bone must lie behind the muscle on this line, before any lung, gut or other organ. */
  readonly onBone?: boolean;
}

/** Why there is no straight path. */
export type NoPath = keyof typeof REASONS;

export const REASONS = {
  pincer: 'The muscle is lifted in a pincer grip and the needle stays inside the fold, so no straight line through a body at rest can stand for it.',
  'not taught': 'Most courses do not teach needling here, so no path is given.',
  'arm moved': 'The muscle is reached with the arm or shoulder blade moved away. This body stands with its arm at the side, so the path cannot be drawn truly.',
  'not here': 'The technique described enters at another place. For this point no path is described.',
  'not advised': 'Entry at this point is not advised: the nerve lies too near.',
  specialist: 'Only for clinicians with special training or imaging; no straight path from the skin is described.',
} as const;

const pincer = 'pincer';
const overRib = (toward: string): Straight => ({ from: 'surface', lean: [35, toward], onBone: true });
const straight: Straight = { from: 'surface' };
const ontoBone: Straight = { from: 'surface', onBone: true };

/** By muscle, or by trigger point where the points of a muscle are reached in different ways. */
export const APPROACHES: Readonly<Record<string, Straight | NoPath>> = {
  'upper-trapezius': pincer,
  'levator-scapulae-trp1': pincer,
  'levator-scapulae-trp2': { from: 'surface', lean: [25, 'scapula'], entry: 'Above the inner upper corner of the shoulder blade' },
  'sternocleidomastoid-sternal': pincer,
  'sternocleidomastoid-clavicular': pincer,
  'splenius-capitis': { from: 'lateral', lean: [20, 'posterior'], entry: 'Side of the neck below the mastoid' },
  'splenius-cervicis': { from: 'surface', lean: [25, 'medial'] },
  'semispinalis-capitis-trp1': { from: 'posterior', lean: [20, 'caudal'], onBone: true, entry: 'Back of the neck just below the skull' },
  'semispinalis-capitis-trp2': { from: 'posterior', onBone: true, entry: 'Back of the neck, 2 cm from the midline' },
  'multifidus-cervical': { from: 'posterior', onBone: true, entry: 'Back of the neck, about 1 cm beside the spinous processes' },
  'rectus-capitis-posterior-major': { from: 'posterior', lean: [35, 'cranial'], onBone: true, entry: 'Between the C2 spinous process and the C1 transverse process' },
  'obliquus-capitis-inferior': { from: 'posterior', lean: [20, 'inferomedial'], onBone: true, entry: 'Midway between the C2 spinous process and the C1 transverse process' },
  'scalenes-trp1': { from: 'anterolateral', entry: 'Side of the neck, two finger-widths above the collarbone' },
  'scalenes-trp2': { from: 'lateral', entry: 'Side of the neck, at least two finger-widths above the collarbone' },
  'scalenes-trp3': { from: 'lateral', entry: 'Side of the neck in front of the upper trapezius' },
  masseter: ontoBone,
  temporalis: { from: 'surface', lean: [45, 'cranial'], onBone: true },
  'medial-pterygoid': { from: 'inferolateral', entry: 'Underside of the angle of the jaw' },
  'lateral-pterygoid': { from: 'lateral', entry: 'Cheek below the zygomatic arch, over the notch of the jaw bone' },
  digastric: 'not taught',
  'middle-trapezius-trp1': overRib('lateral'),
  'middle-trapezius-trp2': { from: 'surface', lean: [40, 'lateral'], onBone: true },
  'lower-trapezius': overRib('lateral'),
  supraspinatus: { from: 'cranial', lean: [20, 'posterior'], onBone: true, entry: 'Top of the shoulder above the spine of the shoulder blade' },
  infraspinatus: { from: 'surface', lean: [10, 'lateral'], onBone: true },
  'teres-minor': { from: 'surface', lean: [20, 'scapula'], onBone: true },
  'teres-major': pincer,
  subscapularis: 'arm moved',
  'deltoid-anterior': ontoBone,
  'deltoid-middle': ontoBone,
  'deltoid-posterior': ontoBone,
  'latissimus-dorsi': pincer,
  'rhomboid-major': overRib('lateral'),
  'rhomboid-minor': overRib('lateral'),
  'serratus-anterior': { from: 'surface', lean: [35, 'anterior'], onBone: true },
  'serratus-posterior-superior': 'arm moved',
  'pectoralis-major-clavicular': { from: 'surface', lean: [45, 'lateral'] },
  'pectoralis-major-sternocostal': pincer,
  'pectoralis-minor': { from: 'surface', lean: [45, 'superolateral'], entry: 'Outer edge of the pectoral fold' },
  coracobrachialis: { from: 'anterior', lean: [20, 'humerus'], entry: 'Front of the upper arm, to the outer side of the pulse' },
  'biceps-brachii': pincer,
  brachialis: { from: 'lateral', onBone: true, entry: 'Outer side of the arm, behind the edge of the biceps' },
  'triceps-long-head': pincer,
  'triceps-lateral-head': { from: 'posterior', lean: [20, 'medial'], onBone: true, entry: 'Outer back of the arm' },
  'triceps-medial-head': ontoBone,
  anconeus: ontoBone,
  brachioradialis: pincer,
  'extensor-carpi-radialis-longus': { from: 'surface', lean: [30, 'radius'] },
  'extensor-carpi-radialis-brevis': { from: 'surface', lean: [30, 'radius'] },
  'extensor-digitorum': straight,
  'extensor-carpi-ulnaris': { from: 'surface', lean: [15, 'ulna'] },
  'extensor-indicis': { from: 'posterior', entry: 'Back of the forearm over the ulna' },
  supinator: { from: 'posterolateral', onBone: true, entry: 'Back of the upper forearm, about 4 cm below the outer elbow' },
  'pronator-teres': { from: 'surface', lean: [25, 'superomedial'], entry: 'Front of the forearm, 3 cm below the midpoint of biceps tendon and inner elbow' },
  'flexor-carpi-radialis': { from: 'surface', lean: [35, 'medial'] },
  'palmaris-longus': { from: 'surface', lean: [50, 'caudal'] },
  'flexor-carpi-ulnaris': pincer,
  'flexor-digitorum-superficialis': { from: 'surface', lean: [20, 'ulna'] },
  'flexor-digitorum-profundus': { from: 'medial', entry: 'Inner edge of the forearm, just in front of the ulna' },
  'flexor-pollicis-longus': { from: 'lateral', entry: 'Thumb side of the forearm, behind the radial artery' },
  'pronator-quadratus': { from: 'posterior', entry: 'Back of the forearm, 3 cm above the ulnar styloid' },
  'adductor-pollicis': { from: 'posterior', lean: [20, 'third-metacarpal-bone'], entry: 'Back of the web between thumb and index finger' },
  'opponens-pollicis': { from: 'surface', onBone: true },
  'first-dorsal-interosseous': { from: 'posterior', lean: [20, 'second-metacarpal-bone'], entry: 'Back of the web between thumb and index finger' },
  'iliocostalis-thoracis': { from: 'surface', lean: [40, 'lateral'], onBone: true },
  'longissimus-thoracis': { from: 'posterior', lean: [25, 'inferomedial'], onBone: true, entry: 'Within a finger-width of the spinous process' },
  'iliocostalis-lumborum': { from: 'posterior', lean: [30, 'inferomedial'], onBone: true, entry: 'Outer edge of the back muscles at L1' },
  'multifidus-lumbar': { from: 'posterior', onBone: true, entry: '1 to 1.5 cm beside the spinous processes' },
  'serratus-posterior-inferior': overRib('lateral'),
  'quadratus-lumborum-trp1': 'not here',
  'quadratus-lumborum-trp2': { from: 'lateral', entry: 'Side of the waist at L4, above the iliac crest', onBone: true },
  'quadratus-lumborum-trp3': 'not here',
  'quadratus-lumborum-trp4': { from: 'lateral', entry: 'Side of the waist at L4, above the iliac crest', onBone: true },
  'rectus-abdominis': { from: 'surface', lean: [45, 'medial'], fixed: true, entry: 'Outer edge of the muscle' },
  'external-oblique': pincer,
  'iliacus-trp1': { from: 'anterior', onBone: true, entry: 'Just inside the front upper spine of the hip bone' },
  'iliacus-trp2': { from: 'anterior', entry: 'Below the groin crease, to the outer side of the femoral nerve' },
  'psoas-major': 'specialist',
  'gluteus-maximus-trp1': ontoBone,
  'gluteus-maximus-trp2': { from: 'posterior', onBone: true, entry: 'Lower buttock, straight over the sitting bone' },
  'gluteus-maximus-trp3': pincer,
  'gluteus-medius': ontoBone,
  'gluteus-minimus': ontoBone,
  'piriformis-trp1': { from: 'posterior', entry: 'Buttock, over the outer third of the piriformis' },
  'piriformis-trp2': 'not advised',
  'obturator-internus': 'specialist',
  'quadratus-femoris': { from: 'posterolateral', entry: 'Lower buttock, between the sitting bone and the greater trochanter' },
  'tensor-fasciae-latae': { from: 'surface', lean: [20, 'hip-bone'] },
  'adductor-longus': pincer,
  'adductor-brevis': pincer,
  'adductor-magnus-trp1': { from: 'posteromedial', entry: 'Inner thigh, behind the groin' },
  'adductor-magnus-trp2': { from: 'medial', entry: 'Inner thigh, behind the femoral vessels and in front of the hamstrings' },
  pectineus: { from: 'anteromedial', entry: 'Below the groin crease, to the inner side of the femoral pulse' },
  gracilis: pincer,
  sartorius: pincer,
  'rectus-femoris': straight,
  'vastus-medialis': { from: 'surface', lean: [15, 'lateral'] },
  'vastus-lateralis': { from: 'surface', lean: [10, 'femur'], onBone: true },
  'vastus-intermedius': { from: 'anterior', onBone: true, entry: 'Front of the thigh, upper to middle third' },
  'biceps-femoris': { from: 'posterolateral', entry: 'Outer back of the thigh' },
  semitendinosus: pincer,
  semimembranosus: { from: 'posteromedial', entry: 'Inner back of the thigh, deep to semitendinosus' },
  'gastrocnemius-medial': pincer,
  'gastrocnemius-lateral': pincer,
  'soleus-trp1': { from: 'posteromedial', lean: [10, 'tibia'], entry: 'Inner edge of the lower calf' },
  'soleus-trp2': { from: 'lateral', entry: 'Outer edge of the calf, in front of gastrocnemius' },
  popliteus: { from: 'posterior', lean: [15, 'medial'], onBone: true, entry: 'Back of the upper shin bone, near the knee' },
  'tibialis-posterior': { from: 'medial', along: 0.34, entry: 'Inner edge of the shin bone' },
  'tibialis-anterior': { from: 'surface', lean: [10, 'tibia'] },
  'fibularis-longus': { from: 'surface', lean: [10, 'fibula'], onBone: true },
  'fibularis-brevis': { from: 'surface', lean: [10, 'fibula'], onBone: true },
  'fibularis-tertius': { from: 'surface', lean: [15, 'fibula'] },
  'extensor-digitorum-longus': { from: 'surface', lean: [20, 'fibula'] },
  'extensor-hallucis-longus': { from: 'surface', lean: [15, 'fibula'], entry: 'Just to the outer side of the tibialis anterior tendon' },
  'flexor-digitorum-longus': { from: 'medial', entry: 'Inner edge of the shin bone' },
  'flexor-hallucis-longus': { from: 'posterolateral', entry: 'Outer side of the lower leg, behind the fibula' },
  'flexor-digitorum-brevis': { from: 'medial', entry: 'Inner edge of the foot' },
  'abductor-hallucis': { from: 'medial', lean: [30, 'anterior'], entry: 'Inner border of the arch' },
  'quadratus-plantae': { from: 'medial', lean: [15, 'posterior'], entry: 'Inner edge of the sole, in front of the heel pad' },
  'flexor-hallucis-brevis': { from: 'medial', entry: 'Inner edge of the ball of the foot' },
  'extensor-digitorum-brevis': { from: 'surface', lean: [40, 'anterior'] },
  'abductor-digiti-minimi-pedis': { from: 'lateral', entry: 'Outer edge of the sole' },
};
