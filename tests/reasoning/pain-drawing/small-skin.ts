/** A skin of six cells a side and five muscles, small enough to reckon by hand. */
import type { AreaId, BodyPart, BodyPartId, Dataset, Muscle, RedFlag, SkinCells } from '../../../src/anatomy/index.ts';
import { indexCells, newPatch, type PainPatch, type PlacedArea } from '../../../src/reasoning/index.ts';

/** Cells 0–5 on the right, 6–11 on the left. */
const SMALL_SKIN: SkinCells = {
  skinMm2: 12_000,
  cells: [
    { mm2: 1000, part: 'head' as BodyPartId, facing: 'outer', areas: ['temple'], otherSide: [] },
    { mm2: 500, part: 'head' as BodyPartId, facing: 'outer', areas: ['temple', 'brow'], otherSide: [] },
    { mm2: 1500, part: 'head' as BodyPartId, facing: 'front', areas: ['brow'], otherSide: [] },
    { mm2: 2000, part: 'back' as BodyPartId, facing: 'back', areas: ['loin'], otherSide: ['loin'] },
    { mm2: 500, part: 'back' as BodyPartId, facing: 'back', areas: ['spine'], otherSide: [] },
    { mm2: 500, part: 'leg' as BodyPartId, facing: 'back', areas: [], otherSide: [] },
  ].map((cell) => ({
    ...cell,
    areas: cell.areas as AreaId[],
    otherSide: cell.otherSide as AreaId[],
  })) as SkinCells['cells'],
};

const AREAS = (['temple', 'brow', 'loin', 'spine'] as AreaId[]).map((id) => ({
  id,
  side: id === ('spine' as AreaId) ? ('midline' as const) : ('paired' as const),
}));

export const INDEX = indexCells(SMALL_SKIN, { areas: AREAS });

type Zone = readonly [area: string, kind?: 'deep' | 'rare'];
/** Each point of a muscle: its main zones, its spillover. */
const muscle = (
  id: string,
  points: readonly (readonly [main: readonly Zone[], spillover?: readonly Zone[]])[],
  causes: readonly string[] = [],
): Muscle => {
  const target = ([area, kind]: Zone) =>
    kind === 'deep'
      ? { kind: 'deep', near: area, wording: area }
      : { kind: 'skin', area, wording: area, ...(kind === 'rare' ? { rare: true } : {}) };
  return {
    id,
    triggerPoints: points.map(([main, spillover = []], at) => ({
      id: `${id}-trp${at + 1}`,
      main: main.map(target),
      spillover: spillover.map(target),
      symptoms: `${id} ${at + 1}`,
      dissent: [],
    })),
    confusedWith: causes.map((condition) => ({ condition, redFlag: false })),
  } as unknown as Muscle;
};

const MUSCLES: readonly Muscle[] = [
  muscle('templer', [[[['temple']], [['brow']]]], ['sinus trouble']),
  muscle('browser', [[[['brow']]], [[['loin']], [['spine']]]], ['sinus trouble', 'eye strain']),
  muscle('loiner', [[[['loin'], ['spine']]]]),
  muscle('deeper', [[[['temple', 'deep'], ['spine']]]]),
  muscle('rarer', [[[['spine']], [['temple', 'rare']]]]),
];

const flag = (
  id: string,
  areas: readonly string[],
  urgency: RedFlag['urgency'],
  qualities?: readonly string[],
): RedFlag =>
  ({ id, areas, urgency, conditions: [], question: id, ...(qualities ? { qualities } : {}) }) as unknown as RedFlag;

const PARTS = [
  { id: 'head', redFlagAreas: ['head'], areas: ['temple', 'brow'] },
  { id: 'back', redFlagAreas: ['low-back'], areas: ['loin', 'spine'] },
  { id: 'leg', redFlagAreas: ['lower-leg'], areas: [] },
] as unknown as readonly BodyPart[];

export const DATASET = {
  areas: AREAS,
  muscles: MUSCLES,
  muscleById: new Map(MUSCLES.map((one) => [one.id, one])),
  bodyParts: PARTS,
  bodyPartByArea: new Map(PARTS.flatMap((part) => part.areas.map((area) => [area, part] as const))),
  redFlags: [
    flag('soon-head', ['head'], 'soon'),
    flag('now-head', ['head'], 'emergency'),
    flag('now-back', ['low-back'], 'emergency'),
    flag('nerve-back', ['low-back'], 'emergency', ['numb', 'tingling']),
    flag('leg', ['lower-leg'], 'same-day'),
    flag('everywhere', ['whole-body'], 'emergency'),
  ],
} as unknown as Dataset;

/** An area on a side: `temple left`. */
export const placed = (text: string): PlacedArea => {
  const [area = '', side = 'right'] = text.split(' ');
  return { area, side } as PlacedArea;
};

/** A patch of whole areas. */
export const patchOf = (id: number, areas: readonly string[], words: Partial<PainPatch> = {}): PainPatch => ({
  ...newPatch(id),
  areas: areas.map(placed),
  ...words,
});

/** A drawing of patches of whole areas. */
export const drawingOf = (...patches: readonly (readonly string[])[]) => ({
  patches: patches.map((areas, at) => patchOf(at + 1, areas)),
  covers: [],
});
