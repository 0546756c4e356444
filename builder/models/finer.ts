/** Structures whose form is rich for their size: how many times the triangles that a share by size would give them. */
export const FINER: Readonly<Record<string, number>> = {
  // What shines through it needs rows: the intersections of rectus abdominis.
  'external-oblique': 1.5,
  // It winds about itself.
  'calcaneal-tendon': 1.3,
  cranium: 2.6,
  mandible: 1.5,
  'hip-bone': 1.3,
  scapula: 1.3,
  sacrum: 1.3,
  'costal-cartilages': 1.2,
  'upper-dental-arch': 2.2,
  'lower-dental-arch': 2.2,
  'nasal-cartilages': 2.4,
  'auricular-cartilage': 2.6,
  // Its outline is that of the head.
  'epicranial-aponeurosis': 1.2,
  // Faces are looked at from near: no rim of the face may show corners.
  'orbicularis-oculi': 2.2,
  'orbicularis-oris': 1.6,
  'frontal-belly-occipitofrontalis': 1.8,
  'occipital-belly-occipitofrontalis': 1.7,
  'zygomaticus-major': 1.5,
  'zygomaticus-minor': 1.5,
  'levator-labii-superioris': 1.5,
  'levator-labii-superioris-alaeque-nasi': 1.5,
  'depressor-anguli-oris': 1.4,
  'depressor-labii-inferioris': 1.3,
  risorius: 1.5,
  mentalis: 1.5,
  nasalis: 1.5,
  procerus: 1.5,
  temporalis: 1.3,
  masseter: 1.4,
  sternocleidomastoid: 1.5,
  'thyroid-cartilage': 1.4,
  'hyoid-bone': 1.5,
  // Its iris is told by how its surface faces.
  eyeball: 6,
};
