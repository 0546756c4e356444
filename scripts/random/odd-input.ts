/** What somebody may write, open or follow: some of it sensible, most of it not. */

/** Into any field. */
export const TEXTS: readonly string[] = [
  'soleus',
  'headache',
  'shoulder, before',
  'gluteus min',
  'Müller-Lüdenscheidt, Ärztin',
  '',
  ' ',
  '0',
  '-1',
  '12',
  '1e308',
  '2026-11-27',
  '0001-01-01',
  '<img src=x onerror=alert(1)>',
  '{name, select, other {}}',
  "'; drop table",
  '%00%',
  '\u202eright to left',
  '𓀀 🦵🏽 é',
  '\u0000\u0007',
  'https://example.org/#pain=1~800',
  'constructor __proto__ toString',
  'a'.repeat(400),
  'word '.repeat(200),
];

/** After the `#` of the address. */
export const LINKS: readonly string[] = [
  '#m=soleus&a=patient',
  '#m=piriformis&p=piriformis-trp1&n=1&a=therapist',
  '#p=gluteus-minimus-trp1&s=left',
  '#body=woman&build=heavier&m=trapezius-upper',
  '#l=how-deep&t=2',
  '#l=what-is-dry-needling&t=99',
  '#r=temple&s=left',
  '#x=sciatic-nerve&layers=nerves100_skin0&fade=1',
  '#only=femur.b&hide=sacrum.m',
  '#v=165_4_-60_90_905_320',
  '#pain=7.temple_r',
  '#pain=draw',
  '#pain=1~800',
  '#pain=9~8',
  '#m=no-such-muscle&v=inside',
  '#layers=skin999_&split=none&peel=101',
  '#%E0%A4%A',
  '#m=__proto__&s=constructor',
  '#',
];

const drawing = (fields: object): string =>
  JSON.stringify({
    kind: 'myopoint-pain-drawing',
    version: 1,
    body: 'man',
    drawnOn: '2026-03-31',
    name: '',
    patches: [],
    ...fields,
  });
const PATCH = {
  id: 1,
  strokes: [],
  areas: [{ area: 'temple', side: 'left' }],
  intensity: 4,
  qualities: ['aching'],
  depth: null,
  since: 'weeks',
  course: null,
};

/** Files that are opened as a drawing. */
export const DAMAGED_FILES: readonly string[] = [
  drawing({ patches: [PATCH] }),
  drawing({ patches: [PATCH], drawnOn: '2026-03-31T10:00:00Z' }),
  drawing({ patches: [PATCH], drawnOn: '2026-13-45' }),
  drawing({ patches: [PATCH], body: 'nobody' }),
  drawing({ patches: [PATCH, PATCH] }),
  drawing({ version: 2, patches: [PATCH] }),
  drawing({ patches: [{ ...PATCH, intensity: 99 }] }),
  drawing({ patches: [PATCH] }).slice(0, 90),
  'null',
  '[]',
  '',
  'no json',
];
