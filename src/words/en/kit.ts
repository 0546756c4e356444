/** What more than one feature says. */
export const KIT_MESSAGES = {
  'kit.action.close': 'Close',

  'kit.region.head-neck': 'Head and neck',
  'kit.region.shoulder-girdle': 'Shoulder girdle',
  'kit.region.upper-arm': 'Upper arm',
  'kit.region.forearm': 'Forearm',
  'kit.region.hand': 'Hand',
  'kit.region.trunk': 'Trunk',
  'kit.region.hip-pelvis': 'Hip and pelvis',
  'kit.region.thigh': 'Thigh',
  'kit.region.lower-leg': 'Lower leg',
  'kit.region.foot': 'Foot',

  'kit.system.skin': 'Skin',
  'kit.system.muscle': 'Muscle',
  'kit.system.tendon': 'Tendon',
  'kit.system.fascia': 'Fascia',
  'kit.system.ligament': 'Ligament',
  'kit.system.bone': 'Bone',
  'kit.system.tooth': 'Tooth',
  'kit.system.cartilage': 'Cartilage',
  'kit.system.membrane': 'Membrane',
  'kit.system.fat': 'Fat',
  'kit.system.artery': 'Artery',
  'kit.system.vein': 'Vein',
  'kit.system.nerve': 'Nerve',
  'kit.system.organ': 'Organ',

  'kit.name.right': '{name}, right',
  'kit.name.left': '{name}, left',

  'kit.audience.patient': 'Patient',
  'kit.audience.therapist': 'Therapist',
  'kit.audience.student': 'Student',

  'kit.basis.measured': 'Measured',
  'kit.basis.derived': 'Derived',
  'kit.basis.convention': 'Convention',
  'kit.basis.none': 'Not known',
  'kit.basis-meaning.measured': 'Measured on people with ultrasound, CT or MRI.',
  'kit.basis-meaning.derived': 'Worked out from measurements of the layers around it.',
  'kit.basis-meaning.convention': 'A figure from teaching. It was not measured.',
  'kit.basis-meaning.none': 'No figure that can be traced to a source.',

  'kit.build.lean': 'Lean',
  'kit.build.average': 'Average',
  'kit.build.heavier': 'Heavier',

  'kit.tier.a': 'Study',
  'kit.tier.b': 'Textbook or professional reference',
  'kit.tier.c': 'Teaching page',
  'kit.source.read': 'Read in the source',
  'kit.source.unread': 'Not yet checked',
  'kit.sources.title': '{title} ({count})',

  'kit.compared.full-text': 'Compared with the full text.',
  'kit.compared.abstract': 'Compared with the abstract.',
  'kit.compared.teaching-page': 'Compared with the page it cites.',
  'kit.compared.recalled': 'Recalled, not compared with a source.',

  'kit.caution.only-imaging': 'Only imaging can tell for one person.',
  'kit.caution.dispute':
    'Experts do not agree on whether a trigger point is a lesion of its own, and two examiners often disagree on where one is.',
  'kit.caution.not-advice': 'This explains. It is not a diagnosis and not advice for treatment.',
} as const;
