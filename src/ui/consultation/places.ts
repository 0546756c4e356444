/** Parts of the body as a person names them, to choose an area of skin without touching the picture, and the red-flag questions that go with each. */
import type { AreaId, RedFlagArea } from '../../anatomy/index.ts';

/** A part of the body with a name anyone uses. */
export interface Place {
  readonly name: string;
  /** Whose questions are asked first, in this order. */
  readonly redFlagAreas: readonly RedFlagArea[];
  readonly areas: readonly AreaId[];
}

const place = (name: string, redFlagAreas: readonly RedFlagArea[], areas: string): Place =>
  ({ name, redFlagAreas, areas: areas.split(' ') as AreaId[] });

/** From head to foot; every area of skin stands in exactly one. */
export const PLACES: readonly Place[] = [
  place('Head', ['head'], 'vertex forehead central-forehead forehead-above-eye temple posterior-temple side-of-head-band side-of-head-to-eye '
    + 'side-of-head-to-back back-of-head base-of-skull mastoid'),
  place('Face and jaw', ['jaw-face', 'head'], 'above-eyebrow around-eye side-of-nose cheekbone cheek ear jaw-joint below-jaw-joint angle-of-jaw upper-jaw lower-jaw lips chin'),
  place('Neck', ['neck'], 'upper-back-of-neck back-of-neck upper-side-of-neck side-of-neck base-of-neck angle-of-neck neck-to-shoulder-top '
    + 'spinous-processes-c7-t3 under-chin front-of-throat'),
  place('Shoulder', ['shoulder-arm'], 'front-of-shoulder outer-shoulder back-of-shoulder acromion middle-deltoid posterior-deltoid posterior-deltoid-spot'),
  place('Shoulder blade', ['chest-upper-back', 'neck'], 'interscapular interscapular-to-spine medial-border-of-scapula upper-medial-scapula above-scapula '
    + 'above-scapular-spine upper-scapula over-scapula inferior-angle-of-scapula medial-inferior-scapula below-scapula mid-back-to-scapula '
    + 'scapula-to-back-of-shoulder'),
  place('Chest', ['chest-upper-back'], 'front-of-chest upper-chest chest-above-nipple breast side-of-chest upper-sternum epigastrium-to-chest'),
  place('Belly and side', ['abdomen'], 'front-of-abdomen lower-abdomen lower-belly side-of-trunk'),
  place('Low and mid back', ['low-back-pelvis'], 'low-back low-back-toward-spine beside-lumbar-spine mid-back-band lower-ribs-back'),
  place('Upper arm', ['shoulder-arm'], 'anterior-arm biceps-belly lateral-arm medial-arm posterior-arm posterior-arm-long-head inner-arm-to-little-finger'),
  place('Elbow and forearm', ['elbow-hand', 'shoulder-arm'], 'lateral-elbow medial-elbow posterior-elbow elbow-crease lateral-forearm medial-forearm '
    + 'anterior-forearm lower-anterior-forearm posterior-forearm inner-forearm-to-little-finger'),
  place('Wrist', ['elbow-hand'], 'wrist palmar-wrist dorsal-wrist radial-wrist ulnar-wrist palmar-radial-wrist dorsal-ulnar-wrist'),
  place('Hand', ['elbow-hand'], 'palm centre-of-palm dorsal-hand dorsal-hand-near-thumb dorsal-hand-to-middle-finger radial-hand ulnar-hand '
    + 'thenar-eminence base-of-thumb thumb-web'),
  place('Thumb and fingers', ['elbow-hand'], 'thumb palmar-thumb dorsal-thumb outer-thumb index-finger radial-index-finger middle-finger '
    + 'dorsal-middle-finger ring-finger little-finger'),
  place('Buttock', ['low-back-pelvis', 'hip-groin'], 'buttock whole-buttock upper-buttock lower-buttock outer-buttock side-buttock below-iliac-crest '
    + 'buttock-near-sacroiliac beside-gluteal-cleft sitting-bone gluteal-crease'),
  place('Hip, groin and tailbone', ['hip-groin', 'low-back-pelvis'], 'outer-hip groin iliac-crest sacroiliac sacrum lower-sacrum coccyx'),
  place('Thigh', ['calf-leg', 'hip-groin'], 'anterior-thigh anteromedial-thigh anterolateral-thigh lateral-thigh upper-outer-thigh medial-thigh upper-medial-thigh '
    + 'posterior-thigh upper-posterior-thigh posteromedial-thigh posterior-thigh-and-calf posterior-thigh-to-inner-knee lateral-thigh-to-ankle'),
  place('Knee', ['knee', 'calf-leg'], 'front-of-knee around-kneecap outer-edge-of-kneecap inner-knee upper-inner-knee-to-shin popliteal-fossa'),
  place('Lower leg', ['calf-leg'], 'calf upper-calf inner-calf outer-calf shin lateral-leg achilles'),
  place('Ankle and heel', ['foot', 'calf-leg'], 'inner-ankle outer-ankle around-outer-ankle front-of-ankle anterolateral-ankle heel heel-sole inner-heel outer-heel '
    + 'outer-heel-sole'),
  place('Foot and toes', ['foot'], 'dorsal-foot arch lateral-foot lateral-foot-edge sole sole-behind-toes sole-under-toe-heads sole-under-first-metatarsal-head '
    + 'sole-under-little-toe-base big-toe top-of-big-toe under-big-toe middle-toes'),
];

/** Where an area lies; undefined for one that is not known. */
export function placeOf(area: AreaId): Place | undefined {
  return PLACES.find(({ areas }) => areas.includes(area));
}
