/** Draws seeded pains again and again on the skin of a body, and measures how far two drawings of one pain lie apart. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDataset, loadSkinCells, type Body } from '../../src/anatomy/index.ts';
import { areaDistances, coverOfVertices, decodeSkinCells, prepareSkin, vertexAreas } from '../../src/geometry/index.ts';
import { indexCells, jaccardOf, type Cover } from '../../src/reasoning/index.ts';
import { readBuiltSkins, readBuiltTwins } from '../../builder/index.ts';
import { modelsFolder, PROJECT_ROOT } from '../../builder/models/inputs.mjs';
import { redrawn, seededNumbers, strokesOn, type Shaking } from './redraw.ts';

/** Smaller pains than this are not drawn: a slip misses them altogether, mm². */
const LEAST_MM2 = 1500;

/** Two drawings of one pain. */
export interface RedrawnPair {
  /** Shared skin over all skin, vertex by vertex, 0 … 1. */
  readonly exactJaccard: number;
  /** The same as the app tells it, by cells. */
  readonly jaccard: number;
  /** How much more the larger covers than the smaller, as a share of that. */
  readonly extentShare: number;
}

/** Draws pains. */
export type Redraw = (
  shaking: Shaking,
  how: { readonly pains: number; readonly drawings: number; readonly seed: number },
) => readonly RedrawnPair[];

interface Drawn {
  readonly cover: Cover;
  readonly mm2: number;
  readonly field: Float32Array;
}

/** @returns what draws pains on a body: each in the shape of a named area of a side, several times */
export async function redrawerOn(body: Body): Promise<Redraw> {
  const folder = join(PROJECT_ROOT, modelsFolder(body.id));
  const [dataset, cut, { average }, twins] = await Promise.all([
    loadDataset(body),
    loadSkinCells(body),
    readBuiltSkins(folder, body.id),
    readBuiltTwins(folder),
  ]);
  const index = indexCells(cut, dataset);
  const cells = decodeSkinCells(Uint8Array.from(readFileSync(join(folder, `${body.id}-cells.bin`))).buffer, twins);
  const skin = prepareSkin(average, true);
  const mm2 = vertexAreas(average.positions, average.indices);
  const large = dataset.areas.filter(({ id }) => index.mm2Of({ area: id, side: 'right' }) >= LEAST_MM2);

  const exactJaccard = (one: Drawn, other: Drawn): number => {
    let [shared, all] = [0, 0];
    one.field.forEach((distance, vertex) => {
      const [here, there] = [distance <= 0, (other.field[vertex] ?? 1) <= 0];
      if (here || there) all += mm2[vertex] ?? 0;
      if (here && there) shared += mm2[vertex] ?? 0;
    });
    return shared / all;
  };
  const compare = (one: Drawn, other: Drawn): RedrawnPair => ({
    exactJaccard: exactJaccard(one, other),
    jaccard: jaccardOf(one.cover, other.cover),
    extentShare: Math.max(one.mm2, other.mm2) / Math.min(one.mm2, other.mm2) - 1,
  });

  return (shaking, { pains, drawings, seed }) => {
    const random = seededNumbers(seed);
    const draw = (strokes: ReturnType<typeof strokesOn>): Drawn => {
      const field = areaDistances(skin, redrawn(strokes, shaking, skin, random));
      const covered = mm2.map((size, vertex) => ((field[vertex] ?? 1) <= 0 ? size : 0));
      const cover = new Map(coverOfVertices(cells, twins, covered));
      return { cover, field, mm2: [...cover.values()].reduce((sum, size) => sum + size, 0) };
    };
    return Array.from({ length: pains }, () => {
      const area = large[Math.floor(random() * large.length)];
      if (!area) throw new Error('expected areas of skin');
      const strokes = strokesOn(random() < 0.5 ? 'left' : 'right', area.strokes);
      const drawn = Array.from({ length: drawings }, () => draw(strokes)).filter((one) => one.mm2 > 0);
      return drawn.flatMap((one, at) => drawn.slice(at + 1).map((other) => compare(one, other)));
    }).flat();
  };
}
