import { describe, expect, it } from 'vitest';
import { MUSCLE_SUMMARIES, muscleOfStructure, type MuscleId } from '../../src/anatomy/index.ts';

describe('muscleOfStructure', () => {
  it('finds the muscle a part belongs to', () => {
    expect(muscleOfStructure('scalenus-medius')?.id).toBe('scalenes');
    expect(muscleOfStructure('third-slip-serratus-anterior')?.name).toBe('Serratus anterior');
  });

  it('is undefined for what has no clinical record', () => {
    expect(muscleOfStructure('femur')).toBeUndefined();
  });

  it('takes the first of two records, or the hinted one', () => {
    expect(muscleOfStructure('sternocleidomastoid')?.id).toBe('sternocleidomastoid-sternal');
    expect(muscleOfStructure('sternocleidomastoid', 'sternocleidomastoid-clavicular' as MuscleId)?.id).toBe(
      'sternocleidomastoid-clavicular',
    );
    expect(muscleOfStructure('sternocleidomastoid', 'soleus' as MuscleId)?.id).toBe('sternocleidomastoid-sternal');
  });
});

describe('MUSCLE_SUMMARIES', () => {
  it('carries the names people search for', () => {
    const named = (name: string) =>
      MUSCLE_SUMMARIES.filter(({ synonyms, groups, complaints }) =>
        [...synonyms, ...groups, ...complaints].includes(name),
      ).map(({ id }) => id);
    expect(named('TFL')).toEqual(['tensor-fasciae-latae']);
    expect(named('rotator cuff')).toEqual(['supraspinatus', 'infraspinatus', 'teres-minor', 'subscapularis']);
    expect(named('tennis elbow')).toContain('extensor-carpi-radialis-brevis');
    expect(named('gemellus superior')).toEqual(['gemelli']);
  });
});
