/** How soon help is needed: the one set of words for it, as it stands in each place. */
export const URGENCY_MESSAGES = {
  'urgency.title.emergency': 'Call for emergency help now',
  'urgency.title.same-day': 'Be seen today',
  'urgency.title.soon': 'Be seen within days',
  'urgency.advice.emergency': 'Call for emergency help now.',
  'urgency.advice.same-day': 'See a doctor today.',
  'urgency.advice.soon': 'See a doctor within days.',
  'urgency.answered.emergency': 'If yes, call for emergency help now.',
  'urgency.answered.same-day': 'If yes, be seen today.',
  'urgency.answered.soon': 'If yes, be seen within days.',
  'urgency.if-yes.emergency': 'If yes: call for emergency help now.',
  'urgency.if-yes.same-day': 'If yes: be seen today.',
  'urgency.if-yes.soon': 'If yes: be seen within days.',
  'urgency.questions.emergency': 'Call for emergency help now if you say yes:',
  'urgency.questions.same-day': 'Be seen today if you say yes:',
  'urgency.questions.soon': 'See a doctor in the next days if you say yes:',
  'urgency.phone.text': '<1>Say:</1> “{words}”',
} as const;
