/** Depths, the drawing of the section, what lies near, and why a line is drawn or not. */
export const NEEDLE_MESSAGES = {
  'needle.depth.title': 'Needle depth',
  'needle.depth.text': 'Range for this region, from the skin.',
  'needle.depth.by-build': 'By build',
  'needle.depth.build-matters': 'It depends on the person’s build.',
  'needle.depth.not-known': 'Not known',
  'needle.depth.no-range': 'not known',
  'needle.range.title': 'Range of depth',
  'needle.range.span': '{low}–{high} mm',
  'needle.sources.depth': 'Sources for depth',
  'needle.sources.limit': 'Sources of the limit',
  'needle.sources.title': 'Sources',

  'needle.build.label': 'Build of body',
  'needle.build.between':
    'Drawn between {leaner, select, lean {lean and average} average {average and heavier} heavier {} other {}}. The figures are those of {nearest, select, lean {a lean} average {an average} heavier {a heavier} other {}} build, the nearest that was published.',
  'needle.sex.female': 'Women',
  'needle.sex.male': 'Men',
  'needle.sex.figures':
    '{sex, select, female {The figures are women’s.} male {The figures are men’s.} other {}} Limits are the shallowest found in women or men.',
  'needle.basis.measured': 'The change with build rests on measurements of this region.',
  'needle.basis.derived': 'One figure was measured in this region; how it changes with build comes from others.',

  'needle.near.title': 'What lies near',
  'needle.near.at-risk': 'Structures at risk',
  'needle.near.line': 'Near the line',
  'needle.near.from-line': 'Distances are those of the model body, from the line. In a person they differ.',
  'needle.near.from-way': 'Distances are those of the model body, from the way straight in. In a person they differ.',

  'needle.clinical.note': 'For trained, licensed clinicians. Never for self-treatment.',
  'needle.clinical.length': 'Needle length',
  'needle.clinical.position': 'Position',
  'needle.clinical.technique': 'Technique',
  'needle.clinical.safety-rule': 'Safety rule',
  'needle.clinical.notes': 'Take care',
  'needle.clinical.entry': 'Where the line enters',
  'needle.clinical.over-point': 'Skin over the point: {place}',
  'needle.clinical.direction': 'Which way it points',
  'needle.direction.angle':
    'At {degrees}° to the skin on this one body: of the lines that the words allow, the one with the most room around it.',
  'needle.direction.aside': 'It aims {mm} mm beside the point.',
  'needle.direction.along': 'It aims at the part of the muscle where the technique enters, not at the point itself.',
  'needle.direction.passes': 'It passes {places}.',
  'needle.direction.place': '{mm} mm from the {structure}',

  'needle.view.plain': 'How deep is that?',
  'needle.view.line': 'What the line passes',
  'needle.view.layers': 'The layers here',
  'needle.view.back': 'Back to the muscle',
  'needle.view.section': 'The layers, from the skin inward',
  'needle.view.as-table': 'As a table',
  'needle.view.twitch': 'What it feels like',
  'needle.view.clinical': 'As taught to clinicians',
  'needle.view.sources': 'Where the figures come from',
  'needle.view.not-to-depth':
    'The 3D body is modelled on one lean man. Some of its layers are thicker or thinner than those that were measured on people. So the drawing follows the published figures, and the ruler on the body is stretched to read them at each layer. Lung, nerves and vessels are drawn where they were found nearest to the skin.',
  'needle.points.label': 'Trigger point',
  'needle.points.point': 'Trigger point {number}: {label}',

  'needle.twitch.text': 'It is over in a moment, and it does not always come.',
  'needle.twitch.show': 'Show the twitch',
  'needle.twitch.shown': 'A quick ripple runs through the fibres of the muscle.',

  'needle.layer.skin-and-fat': 'Skin and fat',
  'needle.layer.between': 'Tissue between',
  'needle.layer.not-told-apart': 'not told apart',
  'needle.layer.as-model': 'as on the model body',
  'needle.layer.model': 'model body',
  'needle.table.caption':
    'Layers from the skin inward, {build, select, lean {lean} average {average} heavier {heavier} other {}} build',
  'needle.table.caption-picture':
    '{picture}. Layers from the skin inward, {build, select, lean {lean} average {average} heavier {heavier} other {}} build',
  'needle.table.layer': 'Layer',
  'needle.table.published': 'Published',
  'needle.table.body': '3D body',
  'needle.table.target': '{layer} (the muscle of this point)',
  'needle.table.as-model': 'No figure; drawn as on the model body',
  'needle.table.no-figure': 'No figure',
  'needle.table.limit': 'What limits the range',
  'needle.table.hazard': '{structure}, must not be met',
  'needle.table.hazard-plain': '{structure} (lies near)',

  'needle.figure.nearest': 'nearest found: {mm} mm',
  'needle.figure.stated-range': 'drawn to the range',
  'needle.thickness.deviation': '{middle} ± {deviation} mm thick',
  'needle.thickness.median': 'median {middle} mm thick',
  'needle.thickness.span': '{low}–{high} mm thick',
  'needle.thickness.single': 'about {low} mm thick, {length, select, short {no spread} other {spread not published}}',
  'needle.begins.deviation':
    '{length, select, short {from} other {begins at}} {middle} ± {deviation} mm{basis, select, illustrative {, illustrative} other {}}',
  'needle.begins.median':
    '{length, select, short {from} other {begins at}} median {middle} mm{basis, select, illustrative {, illustrative} other {}}',
  'needle.begins.span':
    '{length, select, short {from} other {begins at}} {low}–{high} mm{basis, select, illustrative {, illustrative} other {}}',
  'needle.begins.single':
    '{length, select, short {from} other {begins at}} about {low} mm, {length, select, short {no spread} other {spread not published}}{basis, select, illustrative {, illustrative} other {}}',
  'needle.skin-and-fat.span': '{low}–{high} mm{basis, select, illustrative {, illustrative} other {}}',
  'needle.skin-and-fat.single':
    'about {low} mm, {length, select, short {no spread} other {spread not published}}{basis, select, illustrative {, illustrative} other {}}',
  'needle.distance.from-line': '{mm} mm from the line',
  'needle.distance.away': '{mm} mm away',
  'needle.distance.under-1-from-line': 'less than 1 mm from the line',
  'needle.distance.under-1-away': 'less than 1 mm away',
  'needle.distance.under-1-short': '< 1 mm away',

  'needle.hazard.structures': 'the {structures}',
  'needle.hazard.bone-before': 'the bone before the {structures}',
  'needle.hazard.peritoneum': 'the lining of the belly (peritoneum)',
  'needle.hazard.bone': 'bone',
  'needle.hazard.unnamed': 'what must not be met',
  'needle.limit.title': 'Limit of the range',
  'needle.limit.none': 'No published figure says how near to the skin what lies behind can be.',
  'needle.limit.hazard': '{mm} mm before {hazard}',
  'needle.limit.far-side': 'the muscle ends here',
  'needle.limit-hazard.not-reached':
    '{hazard} was found {found} mm from the skin, at the nearest published. The range ends before that.',
  'needle.limit-hazard.cut':
    'The range is cut at {mm} mm: {hazard} was found {found} mm from the skin, at the nearest published, and it stops {berth} mm before.',
  'needle.limit-hazard.nothing-left':
    'No range is given: {hazard} was found {found} mm from the skin, at the nearest published. Less {berth} mm, that leaves none for this muscle.',
  'needle.limit-rule.not-reached': 'Never deeper than {mm} mm here: {rule}. The range ends before that.',
  'needle.limit-rule.cut': 'The range is cut at {mm} mm: {rule}.',
  'needle.limit-rule.nothing-left':
    'No range is given: never deeper than {mm} mm here ({rule}), and that leaves none for this muscle.',
  'needle.limit-far-side.not-reached':
    'On the model body this muscle ends {mm} mm from the skin. The range ends before that.',
  'needle.limit-far-side.cut': 'The range is cut at {mm} mm, where this muscle ends on the model body.',
  'needle.limit-far-side.nothing-left':
    'No range is given: on the model body this muscle ends {mm} mm from the skin, and that leaves none of the stated range.',
  'needle.no-range.not-stated': 'No depth can be traced to a source.',
  'needle.no-range.hazard-alone': 'No depth is stated. {hazard}',
  'needle.no-range.no-figure-for-sex':
    'The layer over this muscle was not measured in people of this sex, so no range is given.',
  'needle.no-range.no-figure-for-build':
    'Nothing was measured here in people of this build, so no range is worked out for it.',
  'needle.no-range.covered':
    'No range is given: skin, fat and what lies over this muscle reach deeper than the stated range.',

  'needle.picture.line': 'Needle line',
  'needle.picture.layers': 'Layers only',
  'needle.picture.closed': 'Closed',
  'needle.picture.plain-line': 'The body is opened on the way to the muscle.',
  'needle.picture.plain-layers': 'The body is opened straight in at this point.',
  'needle.picture.line-keeps':
    'It keeps {near} mm from the vessels and nerves of this one body, {wide} mm from organs and great vessels. In a person they lie elsewhere.',
  'needle.picture.specialist': 'For specially trained hands with imaging. No line is drawn.',
  'needle.no-line.fold':
    'No line is drawn here because the muscle is lifted between the fingers and the needle stays inside that fold, so no straight line through a body at rest can stand for it.',
  'needle.no-line.not-taught': 'No line is drawn here because most courses do not teach needling here.',
  'needle.no-line.arm-moved':
    'No line is drawn here because the muscle is reached with the arm or shoulder blade moved away, and this body stands with its arm at the side.',
  'needle.no-line.elsewhere':
    'No line is drawn here because the technique described enters at another place of this muscle.',
  'needle.no-line.not-advised': 'No line is drawn here because entry at this point is not advised.',
  'needle.no-line.specialist': 'No line is drawn here because it is for specially trained hands with imaging.',
  'needle.not-drawn.depth-unknown': 'No line is drawn here because no depth is stated for this muscle.',
  'needle.not-drawn.direction':
    'No line is drawn here because on this body no straight line that leans as described reaches this muscle.',
  'needle.not-drawn.entry':
    'No line is drawn here because on this body no straight line as described enters where the words say.',
  'needle.not-drawn.blocked':
    'No line is drawn here because on this body bone, cartilage or an organ comes before the muscle on every line as described.',
  'needle.not-drawn.depth':
    'No line is drawn here because on this body every line as described meets the muscle outside the stated depth.',
  'needle.not-drawn.backstop':
    'No line is drawn here because on this body the bone that should lie behind the muscle lies behind it on no line as described.',
  'needle.not-drawn.too-near':
    'No line is drawn here because on this body every line as described passes too near to a vessel, a nerve or an organ.',
  'needle.not-drawn.too-near-to':
    'No line is drawn here because on this body every line as described passes too near to something that must not be met. The best comes within {mm} mm of the {structure}.',
} as const;
