/** Which organ a drawn structure is. What is said of a lung, and how an organ is coloured, asks here and never how an id is spelt. */
import type { StructureId } from './vocabulary.ts';

/** The organs that are drawn. */
export const ORGANS = [
  'lung',
  'pleura',
  'heart',
  'trachea',
  'liver',
  'gallbladder',
  'spleen',
  'kidney',
  'urinary-bladder',
  'thyroid-gland',
  'parotid-gland',
  'eyeball',
  'spinal-cord',
  'dural-sac',
] as const;
/** One of {@link ORGANS}. */
export type Organ = (typeof ORGANS)[number];

const RECORDED: readonly (readonly [structure: string, organ: Organ])[] = [
  ['lung', 'lung'],
  ['pleural-cavity', 'pleura'],
  ['heart', 'heart'],
  ['trachea', 'trachea'],
  ['liver', 'liver'],
  ['gallbladder', 'gallbladder'],
  ['spleen', 'spleen'],
  ['left-kidney', 'kidney'],
  ['right-kidney', 'kidney'],
  ['urinary-bladder', 'urinary-bladder'],
  ['thyroid-gland', 'thyroid-gland'],
  ['parotid-gland', 'parotid-gland'],
  ['eyeball', 'eyeball'],
  ['spinal-cord', 'spinal-cord'],
  ['dural-sac', 'dural-sac'],
];

/** Every structure of the system `organ` with the organ it is; a contract test holds it equal to the drawn ones. */
export const ORGAN_BY_STRUCTURE: ReadonlyMap<StructureId, Organ> = new Map(
  RECORDED.map(([id, organ]) => [id as StructureId, organ]),
);

/** Whether a needle that meets this structure can let air out of a lung. */
export function isLungOrPleura(structure: StructureId): boolean {
  const organ = ORGAN_BY_STRUCTURE.get(structure);
  return organ === 'lung' || organ === 'pleura';
}
