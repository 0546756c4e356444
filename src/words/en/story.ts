/** The story of the selection. */
export const STORY_MESSAGES = {
  'story.bar.label': 'Story',
  'story.spots.title': '{count, plural, one {The sore spot is here} other {The sore spots are here}}',
  'story.spots.text': '{muscle}: {spots}',
  'story.felt.often': 'Pain is often felt here',
  'story.felt.sometimes': 'Pain is sometimes felt here',
  'story.felt.rarely': 'Pain is rarely felt here',
  'story.why.title': 'Because …',
  'story.why.doubt': 'That is one idea. How this works is not settled.',
  'story.why.sources': 'Where this comes from',
  'story.step.previous': 'Previous step',
  'story.step.next': 'Next step',
  'story.step.count': 'Step {step} of {steps}',
  'story.bar.play': 'Play',
  'story.bar.pause': 'Pause',
  'story.bar.again': 'Tell it again',
  'story.bar.close': 'Close the story',
} as const;
