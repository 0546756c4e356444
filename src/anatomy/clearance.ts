/**
 * How far a drawn needle line keeps from what must not be met. The distances are a rule of this app for drawing, not of
 * practice: a line nearer than this is not drawn at all (`docs/decisions/0012-three-pictures.md`).
 */
import type { Structure } from './structure.ts';

/** From every vessel and nerve, mm. */
export const NEAR_MM = 5;
/** From every organ, pleura, dural sac, cord and eye among them, and from the great vessels, mm. */
export const WIDE_MM = 10;
/** How far past the deepest stated depth a line keeps its distances, mm. */
export const BEYOND_DEPTH_MM = 5;

/** Vessels in which a needle would be an emergency: those of neck, trunk, armpit, groin and the hollow of the knee. */
export const GREAT_VESSELS: ReadonlySet<string> = new Set([
  'common-carotid-artery',
  'internal-carotid-artery',
  'external-carotid-artery',
  'internal-jugular-vein',
  'brachiocephalic-trunk',
  'subclavian-artery',
  'subclavian-vein',
  'axillary-artery',
  'axillary-vein',
  'thoracic-aorta',
  'abdominal-aorta',
  'inferior-vena-cava',
  'renal-artery',
  'common-iliac-artery',
  'internal-iliac-artery',
  'external-iliac-artery',
  'external-iliac-vein',
  'femoral-artery',
  'femoral-vein',
  'popliteal-artery',
  'popliteal-vein',
]);

/**
 * How far a drawn line keeps from a structure.
 * @returns mm; null for what may be passed: muscle, bone, connective tissue, skin
 */
export function clearanceMm({ id, layer }: Pick<Structure, 'id' | 'layer'>): number | null {
  if (layer === 'organs') return WIDE_MM;
  if (layer !== 'vessels' && layer !== 'nerves') return null;
  return GREAT_VESSELS.has(id) ? WIDE_MM : NEAR_MM;
}
