import type { PackedContent, PackedQuestion } from '../../scripts/quiz/scorm/content.ts';

export const CHOICE: PackedQuestion = {
  id: 'nerve/soleus',
  prompt: 'What supplies soleus?',
  kind: 'choice',
  options: ['Femoral nerve', 'Deep fibular nerve', 'Tibial nerve'],
  answer: [2],
  explanation: ['Soleus: tibial nerve.'],
  sources: ['A textbook'],
  picture: { file: 'pictures/soleus.png', words: 'The body with the soleus.' },
};
const ORDER: PackedQuestion = {
  ...CHOICE,
  id: 'order-layers/soleus',
  prompt: 'Order what lies on the way in.',
  kind: 'order',
  options: ['Gastrocnemius', 'Skin and fat', 'Soleus'],
  answer: [1, 0, 2],
  picture: null,
};
/** A page and two questions. */
export const CONTENT: PackedContent = {
  title: 'Calf & “foot” <b>',
  about: 'Two questions.',
  pages: [{ title: 'Calf', text: 'It lies behind.', lines: [], deeper: null, sources: [], picture: null }],
  questions: [CHOICE, ORDER],
  pass: 70,
  code: 'abc',
};
