import { describe, expect, it } from 'vitest';
import { MAN } from '../../../src/anatomy/index.ts';
import { WOMAN } from '../../../src/anatomy/woman.ts';
import { TISSUES_OF_LAYER, tissueColourOf } from '../../../src/scene/body/tissue-colour.ts';

describe('the shaders of the layers', () => {
  it.each([MAN, WOMAN])('know all tissues of what they draw: $id', (body) => {
    for (const { structure } of body.instances) {
      const { tissue } = tissueColourOf(structure);
      const tissues = TISSUES_OF_LAYER[structure.layer] ?? 'all';
      const isKnown = { flesh: tissue < 1.5, hard: tissue > 1.5 && tissue < 3.5, all: true }[tissues];
      expect(isKnown, structure.id).toBe(true);
    }
  });
});
