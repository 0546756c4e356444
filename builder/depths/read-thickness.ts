/** Reads how thick the trunk was drawn before it followed published means, and why it still differs where it does. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { PROJECT_ROOT } from '../models/inputs.mjs';
import { THICKNESS_SITES } from './thickness-sites.ts';

const RecordSchema = v.strictObject({
  site: v.picklist(THICKNESS_SITES),
  /** As recorded, before any rule of `builder/thickness`, mm. */
  beforeMm: v.strictObject({ man: v.number(), woman: v.number() }),
  /** Why a body lies further than 15 % from the mean; null where it does not. */
  why: v.strictObject({ man: v.nullable(v.string()), woman: v.nullable(v.string()) }),
});
export type ThicknessRecord = v.InferOutput<typeof RecordSchema>;

/** @throws ValiError naming the field and what was expected */
export async function readThickness(root = PROJECT_ROOT): Promise<ThicknessRecord[]> {
  const text = await readFile(join(root, 'data', 'bodies', 'thickness', 'sites.json'), 'utf8');
  return v.parse(v.array(RecordSchema), JSON.parse(text));
}
