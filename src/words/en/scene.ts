/** What the scene says: labels drawn on the body, the mark of orientation, and what a screen reader hears of the canvas. */
export const SCENE_MESSAGES = {
  'scene.stage.label': 'The body',
  'scene.canvas.label':
    '3D body. Arrow keys turn it, plus and minus zoom, F flies to the chosen muscle. The muscle list does everything the body does.',
  'scene.flat.label':
    'Flat drawing of the body. Left and right arrows show the next side, up and down move it, plus and minus zoom, F goes to the chosen muscle. The muscle list does everything the body does.',
  'scene.flat.note': 'Flat drawing',
  'scene.flat.fibres': 'Flat drawing. The fibres are drawn only in 3D; the words tell this step without them.',

  'scene.orientation.right': 'R',
  'scene.orientation.left': 'L',
  'scene.orientation.label':
    'The body is seen {from, select, front {from the front} back {from the back} right {from the right} left {from the left} above {from above} below {from below} other {}}{onLeft, select, R {, the body’s right on the left of the picture} L {, the body’s left on the left of the picture} other {}}',
  'scene.orientation.seen':
    '<1>Seen </1>{from, select, front {from the front} back {from the back} right {from the right} left {from the left} above {from above} below {from below} other {}}',

  'scene.split.label': 'How much of the body shows its muscles',
  'scene.split.muscles': 'Muscles',
  'scene.split.skin': 'Skin',
  'scene.split.value':
    '{stands, select, skin {all skin} half {half skin, half muscles} muscles {all muscles} other {{percent} percent muscles}}',

  'scene.hazard.on-line': 'on the line',
  'scene.hazard.on-way': 'on the way in',
  'scene.hazard.under-1-mm': '< 1 mm',
  'scene.hazard.away': '{mm} mm',
  'scene.hazard.named': '{name} · {distance}',
  'scene.ruler.not-to-depth': 'not to depth here',

  'scene.embedded.zoom': 'Hold Ctrl to zoom',
  'scene.embedded.zoom-mac': 'Hold ⌘ to zoom',
  'scene.embedded.turn': 'Turn with two fingers',

  'scene.drawing.missing': 'Painting did not come. Choose the areas from the list instead.',
  'scene.quiz.missing': 'Asking on the body did not come. Answer by name instead.',
  'scene.fibres.missing': 'The drawing of the fibres did not come. The words tell this step without it.',
} as const;
