/** What is said when something failed, also without the panels. */
export const ERRORS_MESSAGES = {
  'errors.model.list': 'The list of models could not be read ({detail}).',
  'errors.model.layer':
    'The {layer, select, skin {skin} muscles {muscles} connective {connective} skeleton {skeleton} vessels {vessels} nerves {nerves} organs {organs} other {}} model could not be read ({detail}).',
  'errors.model.newer': 'The server has newer models than those that have come. Load the page anew.',
  'errors.model.not-started': 'the program that reads it did not start',

  'errors.panels.label': 'The panels',
  'errors.panels.title': 'The panels could not be shown',
  'errors.panels.text':
    'Search, lists and explanations did not come, or failed. The body can still be turned. What you chose and wrote is kept.',
  'errors.panels.tried': '{times, plural, one {Tried # time.} other {Tried # times.}}',
  'errors.panels.again': 'Try again',
  'errors.panels.reload': 'Reload the page',
} as const;
