/** What the pages of muscles say, beside what the dataset says. */
import type { Muscle, Region } from '../../src/anatomy/index.ts';

export const NAME = 'Myopoint';

/** The parts of the body, from head to foot. */
export const REGION_NAMES: Readonly<Record<Region, string>> = {
  'head-neck': 'Head and neck',
  'shoulder-girdle': 'Shoulder girdle',
  'upper-arm': 'Upper arm',
  forearm: 'Forearm',
  hand: 'Hand',
  trunk: 'Trunk',
  'hip-pelvis': 'Hip and pelvis',
  thigh: 'Thigh',
  'lower-leg': 'Lower leg',
  foot: 'Foot',
};

export const WORDS = {
  titleOf: ({ name }: Pick<Muscle, 'name'>) => `${name}: trigger points and where their pain may be felt`,
  pictureOf: ({ name }: Pick<Muscle, 'name'>) =>
    `The body with the ${name.toLowerCase()} and where its pain may be felt.`,
  frameTitleOf: ({ name }: Pick<Muscle, 'name'>) => `${name} in 3D: Myopoint`,
  open: 'See it on the 3D body',
  does: 'What it does',
  sore: 'When it is sore',
  pain: 'Where pain may be felt',
  painNote: 'As sources describe it for its trigger points. A pain there can have other causes.',
  painOf: (places: string) => `Pain from its trigger points may be felt here: ${places}.`,
  more: 'other places',
  often: 'Often',
  sometimes: 'Sometimes',
  rarely: 'Rarely',
  deep: 'Deep inside',
  points: 'Trigger points',
  facts: 'Anatomy',
  origin: 'From',
  insertion: 'To',
  action: 'Movement',
  nerve: 'Nerve',
  flags: 'What a doctor should rule out',
  flagsNote: 'These can feel alike and are serious.',
  sources: 'Sources',
  share: 'Show it on your own page',
  shareNote: 'This needs no account and sets no cookie.',
  howTo: 'How it is used',
  all: 'All muscles',
  notAdvice: 'This explains. It is not a diagnosis and not advice for treatment.',
  licence: 'Words: Myopoint dataset, CC BY 4.0.',
  indexTitle: 'Muscles, their trigger points and where their pain may be felt',
  indexText: (count: number) =>
    `${count} muscles to read about, each with the places where its pain may be felt and the sources that say so. Every page leads to the muscle on the 3D body.`,
  program: 'The 3D body',
} as const;
