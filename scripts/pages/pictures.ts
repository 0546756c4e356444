/** A picture of each muscle for its page and for link previews: drawn flat from the built models, without a graphics card. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { drawMuscle, readFlatModels } from '../../builder/index.ts';
import type { Dataset, Muscle } from '../../src/anatomy/index.ts';
import { indexedPng } from './indexed-png.ts';
import { PICTURE_PX } from './page.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Drawn on so many pixels, then shown larger as the lines it became: a third of the time of drawing it whole. */
const DRAWN_PX = { width: 480, height: 252 } as const;
/** What the pictures are made by, beside the models and the records. */
const MADE_BY = ['builder/flat', 'src/geometry/flat', 'src/reasoning/flat-body', 'scripts/pages'];
/** Pictures that were drawn before; nothing but time is lost with them. */
const KEPT = path.join(ROOT, '.cache/pictures');

/** What all pictures are made of but the muscle's own record. */
function ingredients(): string {
  const hash = createHash('sha256').update(readFileSync(path.join(ROOT, 'public/models/manifest.json')));
  for (const folder of MADE_BY)
    for (const file of readdirSync(path.join(ROOT, folder)).sort())
      if (file.endsWith('.ts')) hash.update(readFileSync(path.join(ROOT, folder, file)));
  return hash.digest('hex');
}

function readKept(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

/**
 * The muscles whose pictures are drawn where they are not kept: all, or those that `MYOPOINT_PICTURES` names, as drawing all
 * takes a minute. A page without one shows none.
 */
export function musclesToDraw({ muscles }: Dataset): readonly Muscle[] {
  const named = process.env['MYOPOINT_PICTURES']?.split(',');
  return named ? muscles.filter(({ id }) => named.includes(id)) : muscles;
}

/** Where pictures lie that were drawn, and how those that were not are. */
export interface Pictures {
  /** The picture of a muscle, as PNG; null while it is not drawn. */
  readonly kept: (muscle: Muscle) => Uint8Array | null;
  /** Draws it, for this build and those that come while nothing it is made of changes. */
  readonly draw: (muscle: Muscle) => Promise<void>;
}

/** Pictures of the muscles of a dataset, on its body. */
export function picturesOf(dataset: Dataset): Pictures {
  const common = createHash('sha256')
    .update(ingredients())
    .update(JSON.stringify([...dataset.areaById.values()]))
    .digest('hex');
  const fileOf = (muscle: Muscle): string => {
    const key = createHash('sha256').update(common).update(JSON.stringify(muscle)).digest('hex');
    return path.join(KEPT, `${key.slice(0, 40)}.png`);
  };
  let models: ReturnType<typeof readFlatModels> | null = null;
  return {
    kept: (muscle) => readKept(fileOf(muscle)),
    draw: async (muscle) => {
      models ??= readFlatModels(dataset.body);
      const svg = drawMuscle(await models, dataset, { muscle: muscle.id, side: 'right', ...DRAWN_PX, stage: 'light' });
      const { pixels, width, height } = new Resvg(svg, { fitTo: { mode: 'width', value: PICTURE_PX.width } }).render();
      mkdirSync(KEPT, { recursive: true });
      writeFileSync(fileOf(muscle), indexedPng(pixels, width, height));
    },
  };
}
