/** What stands around everything: the rail, drawers, settings, loading, and what is said where a part failed. */
export const SHELL_MESSAGES = {
  'shell.skip.list': 'Open the muscle list',
  'shell.skip.explanation': 'Skip to the explanation',
  'shell.steps.label': 'Views and steps',

  'shell.rail.label': 'Tools',
  'shell.rail.pain': 'Pain<1>: where does it hurt?</1>',
  'shell.part.pain': 'the drawing of pain',
  'shell.rail.consult': 'Consult',
  'shell.rail.quiz': 'Quiz',
  'shell.part.quiz': 'the quiz',
  'shell.rail.about': 'About',
  'shell.drawer.muscles': 'Muscles',
  'shell.drawer.understand': 'Understand',
  'shell.drawer.layers': 'Layers',
  'shell.drawer.views': 'Views',

  'shell.zoom.label': 'Distance',
  'shell.zoom.nearer': 'Zoom in',
  'shell.zoom.further': 'Zoom out',

  'shell.audience.label': 'Explain to',
  'shell.theme.switch': 'Switch to the {other, select, dark {dark} light {light} other {}} stage',
  'shell.skin.title': 'How the body looks',
  'shell.skin.label': 'Skin tone',
  'shell.skin.tone':
    '{tone, select, neutral {Neutral model} ivory {Ivory} sand {Sand} tan {Tan} bronze {Bronze} chestnut {Chestnut} umber {Umber} sepia {Sepia} ebony {Ebony} other {}}',
  'shell.skin.garment': 'Clothing',
  'shell.skin.garment-note': 'Shorts, and a sports top on the woman; pain is painted over them',
  'shell.skin.source':
    'Skin tones: after the <1>Monk Skin Tone scale</1> by Dr Ellis Monk, <2>CC BY 4.0</2>, but for the neutral one.',
  'shell.notice.link-unclear': 'Part of this link could not be read. You see the nearest view.',
  'shell.notice.link-unknown': 'This link names something that is not in this body. You see the nearest view.',
  'shell.notice.kept-newer': 'What a newer Myopoint kept on this device cannot be read by this one. It stays as it is.',
  'shell.notice.close': 'Close the notice',

  'shell.welcome.title': 'Who is looking?',
  'shell.welcome.close': 'Close, as a patient',
  'shell.welcome.patient': 'Plain words about pain and muscles',
  'shell.welcome.therapist': 'Explain it to a person, with figures and sources',
  'shell.welcome.student': 'Anatomy first, then points, pain and evidence',
  'shell.needles.label': 'Hide needles',
  'shell.needles.note': 'For anyone who would rather not see one',

  'shell.load.label': 'Loading the body',
  'shell.load.text': 'Preparing the body',
  'shell.load.retry': 'Retry',
  'shell.load.title': 'The body could not be loaded',
  'shell.load.meanwhile': 'The muscle list and the explanations still work.',
  'shell.facts.title': 'The words could not be loaded',
  'shell.facts.text': 'What is known about the muscles did not come. The names and the body still work.',

  'shell.missing.title':
    '{body, select, man {The man could not be loaded} woman {The woman could not be loaded} other {The other body could not be loaded}}',
  'shell.missing.text': 'The body you see stays, with all you chose.',

  'shell.stage.again': 'Try again',
  'shell.stage.reload': 'Reload the page',
  'shell.flat.title': 'The body is drawn flat here',
  'shell.flat.no-webgl':
    'This browser does not offer WebGL 2, which the 3D body is drawn with. Muscles, points, zones of pain, lessons and the card work in the flat drawing too.',
  'shell.flat.broken':
    'Something went wrong with the 3D body. Muscles, points, zones of pain, lessons and the card work in the flat drawing too.',
  'shell.flat.help':
    'For the 3D body: switch on hardware acceleration in the settings of the browser, bring it up to date, or take another browser or device.',
  'shell.flat.slow-title': 'The body moves slowly here',
  'shell.flat.slow': 'The same body can be drawn flat, as lines and fills. About, Picture changes it back.',
  'shell.flat.solid': 'Stay with 3D',
  'shell.flat.keep': 'Stay with it',
  'shell.flat.try': 'Try 3D again',
  'shell.flat.now': 'Draw it flat',
  'shell.picture.title': 'Picture',
  'shell.picture.flat': 'Flat drawing',
  'shell.picture.note': 'For slow devices, or by taste: the same body as lines and fills',
  'shell.not-drawn.title': 'The body could not be drawn',
  'shell.not-drawn.text':
    'Something went wrong on the way. Search, lists, explanations, questions and the card work without it.',
  'shell.not-drawn.help': 'What may help: close other tabs with pictures or films, then try again.',
  'shell.interrupted.title': 'The picture was interrupted',
  'shell.interrupted.waiting':
    'The graphics system took a break. The body comes back by itself; your choices are kept.',
  'shell.interrupted.gone':
    'The graphics system has not given the picture back. Loading the page again mostly helps; what you chose and wrote comes along.',

  'shell.hint.label': 'To begin',
  'shell.hint.text': 'Touch a muscle, or search for one',
  'shell.selected.point': 'Selected: {name}, trigger point {number}, {label}{pain}',
  'shell.selected.muscle': 'Selected: {name}, {count, plural, one {# trigger point} other {# trigger points}}{pain}',
  'shell.selected.pain':
    '; pain at {places}{more, select, yes { and elsewhere} other {}}, {often, select, often {often} sometimes {sometimes} rarely {rarely} other {}}',
  'shell.selected.other': 'Selected: {name}',

  'shell.part.muscles': 'the muscle list',
  'shell.part.layers': 'the layers',
  'shell.part.explanation': 'the explanation',
  'shell.part.consultation': 'the consultation',
  'shell.part.card': 'the take-home card',
  'shell.part.recall': 'the questions',
  'shell.part.lessons': 'the list of questions',
  'shell.part.lesson': 'the answer',
  'shell.part.panels': 'the panels',
  'shell.leave.body': 'Back to the body',
  'shell.leave.muscle': 'Back to the muscle',
  'shell.leave.lesson': 'Close the question',
  'shell.leave.strip': 'Hide',

  'shell.fault.coming': 'Fetching {what} …',
  'shell.fault.broken': 'Something went wrong with {what}',
  'shell.fault.lost': '{what} could not be fetched',
  'shell.fault.slow': 'It takes longer than usual.',
  'shell.fault.others': 'Everything else goes on.',
  'shell.fault.offline': 'The network does not answer.',
  'shell.fault.on-the-way': 'The network lost it on the way.',
  'shell.fault.newer':
    'There is a newer version of Myopoint, and {what} of this one is gone. Load the new one: what you chose and wrote comes along.',
  'shell.fault.kept': 'All you chose is still here.',
  'shell.fault.note-kept': 'Your note and all you chose are still here.',
  'shell.fault.tried': 'Tried {times, plural, one {# time} other {# times}}.',
  'shell.fault.load-newer': 'Load the new version',
  'shell.fault.again': 'Try again',
  'shell.fault.fetching': 'Fetching …',

  'shell.version.label': 'New version',
  'shell.version.text': 'A new version of Myopoint is ready.',
  'shell.version.blocked':
    'Myopoint is open in another window. Close it there first, so that nothing changes under anybody’s hands.',
  'shell.version.take': 'Use the new version',
  'shell.version.later': 'Later',

  'shell.reload.page': 'Reload the page',
  'shell.reload.visit-lost': 'This browser lets nothing be taken along: the visit will be gone.',
  'shell.reload.note-lost': 'This browser lets nothing be taken along: the note and the visit will be gone.',
  'shell.reload.stays': 'The network does not answer, so the page stays as it is.',
  'shell.reload.copy': 'Copy the note',
  'shell.reload.copied': 'The note is copied.',
  'shell.reload.not-copied': 'This browser did not let the note be copied. Write it down.',

  'shell.about.label': 'About and settings',
  'shell.about.lead':
    'An open 3D body that shows where a muscle’s trigger points are, where their pain may travel, and what lies around them.',
  'shell.about.audience': '{patient}: plain words, no technique. The facts are the same for all.',
  'shell.not.title': 'What it is not',
  'shell.not.device': 'It is not a medical device.',
  'shell.not.hands': 'Needling belongs in trained, licensed hands.',
  'shell.not.emergency':
    'Call for emergency help now with new weakness, numbness, chest pain, trouble breathing, or loss of bladder or bowel control. With a fever, see a doctor the same day.',
  'shell.reviews.title': 'Who has checked it',
  'shell.body.title': 'Where the body comes from',
  'shell.body.parts':
    '<1>BodyParts3D</1> 4.0, © The Database Center for Life Science, <2>CC BY 4.0</2>: muscles, bones, vessels, nerves and organs.',
  'shell.body.skin':
    '<1>HuBMAP Human Reference Atlas</1>, VH_M skin v1.1, VH_F pelvis and VH_F skin, CC BY 4.0: the skin, and a woman’s pelvis.',
  'shell.body.surface':
    '<1>MakeHuman</1> base mesh, targets and weights, CC0 1.0: the surface the fitted skins began as.',
  'shell.body.changed':
    'All were measured, fitted and changed. It is the body of one man; yours differs. The code is free under the MIT licence.',
  'shell.body.woman':
    'The woman is derived from that man: her muscles, vessels, nerves and organs are his, made smaller and moved. Only the shape of her pelvis was measured on a woman; how thick skin and fat are is as published for women, where it is published. Her face and breasts are MakeHuman’s. She has no womb here, and her bladder is his.',
  'shell.visits.title': 'Visits',
  'shell.device.title': 'On this device',
  'shell.device.text':
    'Only who is looking, the stage, how the body looks, the layers, the person shown and these settings are kept, and only here; drawings of pain and what you learn in the quiz only if you ask for it. Nothing is sent anywhere. Myopoint’s own files are kept too, the same for everybody, so that it works without a network.',
  'shell.device.forget': 'Forget everything on this device',
  'shell.device.forgotten': 'Forgotten. Nothing of yours is left on this device.',
} as const;
