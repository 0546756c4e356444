/** How near an answer came, said alike wherever something is asked back. */
export const VERDICT_MESSAGES = {
  'verdict.word.again': 'Not yet',
  'verdict.word.hard': 'Nearly',
  'verdict.word.good': 'Right',
  'verdict.word.easy': 'Right, and surely',
} as const;
