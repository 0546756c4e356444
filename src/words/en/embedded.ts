/** What is said around a body within another page. */
export const EMBEDDED_MESSAGES = {
  'embedded.hint.text': 'Touch a muscle to see its name and where its pain may be felt.',
  'embedded.caption.label': 'What is shown',
  'embedded.whole.label': 'Open in Myopoint',
  'embedded.tools.label': 'Look at the body',
  'embedded.turn.label':
    'Turn the body: {next, select, front {from the front} back {from the back} left {from the left} right {from the right} other {}}',
  'embedded.centre.label': 'Back to what is chosen',
  'embedded.points.title': '{count, plural, one {Trigger point} other {Trigger points}}',
  'embedded.layers.title': 'The layers under this point',
  'embedded.pain.title': 'Where pain may be felt',
} as const;
