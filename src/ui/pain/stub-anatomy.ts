/* eslint-disable words/no-literal -- goes with this file */
/** Stands in for what src/anatomy will hand out of skin cells, symptoms and drawings as files. */
import type { AreaId, Body, BodyPartId } from '../../anatomy/index.ts';
import type { PainPatch, PatchCover } from '../../reasoning/index.ts';

export type SkinDirection = 'front' | 'back' | 'outer' | 'inner' | 'up' | 'down';
export interface SkinCell {
  readonly mm2: number;
  readonly areas: readonly AreaId[];
  readonly otherSide: readonly AreaId[];
  readonly part: BodyPartId;
  readonly facing: SkinDirection;
}
export interface SkinCells {
  readonly cells: readonly SkinCell[];
  readonly skinMm2: number;
}
export interface Symptom {
  readonly id: string;
  readonly phrase: string;
  readonly synonyms: readonly string[];
  readonly areas: readonly AreaId[];
  readonly sides: 'one-side' | 'middle';
}
export interface PainDrawingFile {
  readonly kind: 'myopoint-pain-drawing';
  readonly version: 1;
  readonly body: string;
  readonly drawnOn: string;
  readonly name: string;
  readonly patches: readonly PainPatch[];
  readonly covers: readonly PatchCover[];
}

const area = (id: string): AreaId => id as AreaId;

export async function loadSkinCells(body: Body): Promise<SkinCells> {
  const { loadDataset } = await import('../../anatomy/index.ts');
  const dataset = await loadDataset(body);
  const cells = dataset.areas.map(({ id, strokes }): SkinCell => ({
    mm2: 2500,
    areas: [id],
    otherSide: [],
    part: dataset.bodyPartByArea.get(id)?.id ?? ('' as BodyPartId),
    facing: (strokes[0]?.facing?.[1] ?? -1) > 0 ? 'back' : 'front',
  }));
  return { cells, skinMm2: 1_850_000 };
}

export function parsePainDrawing(raw: unknown): PainDrawingFile {
  if (typeof raw === 'object' && raw !== null && 'kind' in raw && raw.kind === 'myopoint-pain-drawing')
    return raw as PainDrawingFile;
  throw new Error('pain drawing, field "kind": expected "myopoint-pain-drawing"');
}

const SYMPTOMS: readonly Symptom[] = [
  ['headache-temple', 'Headache at the temple', ['headache', 'tension headache'], ['temple'], 'one-side'],
  ['headache-back', 'Headache at the back of the head', ['headache'], ['back-of-head', 'base-of-skull'], 'one-side'],
  ['stiff-neck', 'Stiff neck', ['neck pain'], ['back-of-neck', 'angle-of-neck'], 'one-side'],
  ['lift-arm', 'Pain when I lift my arm', ['shoulder pain'], ['outer-shoulder', 'front-of-shoulder'], 'one-side'],
  ['outer-elbow', 'Outer elbow hurts when I grip', ['tennis elbow'], ['lateral-elbow'], 'one-side'],
  ['low-back', 'Low back pain', ['lumbago'], ['low-back'], 'middle'],
  ['heel-morning', 'Heel pain in the morning', ['first steps'], ['heel-sole'], 'one-side'],
  ['chest', 'Chest wall pain', ['breast'], ['front-of-chest'], 'one-side'],
].map(([id, phrase, synonyms, areas, sides]) => ({
  id: id as string,
  phrase: phrase as string,
  synonyms: synonyms as readonly string[],
  areas: (areas as readonly string[]).map(area),
  sides: sides as Symptom['sides'],
}));

export function loadSymptoms(): Promise<readonly Symptom[]> {
  return Promise.resolve(SYMPTOMS);
}
