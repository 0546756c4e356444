/** Which body is drawn, and of what build. */
export const PERSON_MESSAGES = {
  'person.body.title': 'Body',
  'person.body.label': 'Body that is drawn',
  'person.body.name': '{body, select, man {Man} woman {Woman} other {Another body}}',
  'person.body.derived': 'Derived from the measured man; only her pelvis was measured on a woman.',
  'person.build.title': 'Build',
  'person.build.label': 'Build that is drawn',
  'person.build.named': '{build, select, lean {lean} average {average} heavier {heavier} other {}}',
  'person.build.between':
    '{leaner, select, lean {between lean and average} average {between average and heavier} heavier {heavier} other {}}',
  'person.build.extrapolated':
    'Only skin and fat change with the build, as far as measurements of many sites tell; at most sites they were estimated from neighbours. Muscle and bone stay.',
  'person.ask.label': 'Which body shall be shown?',
  'person.ask.skip': 'Skip',
} as const;
