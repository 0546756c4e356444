/** Where a quiz begins and ends. */
export const QUIZ_HOME_MESSAGES = {
  'quiz-home.start.title': 'Test what you know',
  'quiz-home.start.text':
    'Questions are made from the records of this app. Each answer is explained, with its sources. Nothing is kept.',
  'quiz-home.start.region': 'Part of the body',
  'quiz-home.start.all': 'Whole body',
  'quiz-home.start.count': 'Number of questions',
  'quiz-home.start.begin': 'Begin',
  'quiz-home.done.title': '{right} of {count} right',
  'quiz-home.done.none': 'No question was answered.',
  'quiz-home.done.wrong': 'To look at again',
  'quiz-home.done.all-right': 'All of them were right.',
  'quiz-home.done.again': 'Once more',
  'quiz-home.done.home': 'Choose anew',
  'quiz-home.done.back': 'Back',
} as const;
