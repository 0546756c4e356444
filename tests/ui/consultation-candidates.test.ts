import { beforeAll, describe, expect, it } from 'vitest';
import { loadDataset } from '../../src/anatomy/index.ts';
import type { AreaId, Dataset } from '../../src/anatomy/index.ts';
import { candidatesAt, otherCausesOf } from '../../src/ui/consultation/candidates.ts';
import { gravest, questionsAt } from '../../src/ui/consultation/first-questions.ts';
import { PLACES, placeOf } from '../../src/ui/consultation/places.ts';

let dataset: Dataset;
beforeAll(async () => { dataset = await loadDataset(); });
const areas = (...ids: string[]) => ids as AreaId[];
const told = (...ids: string[]) => candidatesAt(areas(...ids), dataset).map(({ muscle, frequency }) => `${muscle.id}: ${frequency}`);

describe('places', () => {
  it('hold every area of skin once and nothing else', () => {
    const listed = PLACES.flatMap((place) => place.areas);
    expect(new Set(listed).size).toBe(listed.length);
    expect([...listed].sort()).toEqual(dataset.areas.map(({ id }) => id).sort());
  });
  it('are no longer than fits without scrolling', () => {
    expect(PLACES.filter((place) => place.areas.length > 14).map(({ name }) => name)).toEqual([]);
  });
  it('each have red-flag questions of their own', () => {
    for (const { redFlagAreas } of PLACES) {
      expect(dataset.redFlags.some(({ area }) => area === redFlagAreas[0])).toBe(true);
    }
  });
});

describe('candidates', () => {
  it('are the muscles whose main zone it is before those that spill over', () => {
    expect(told('interscapular-to-spine')).toEqual(['iliocostalis-thoracis: often']);
    const frequencies = candidatesAt(areas('lateral-elbow'), dataset).map(({ frequency }) => frequency);
    expect(frequencies.filter((each) => each === 'often')).toHaveLength(6);
    expect(frequencies.slice(6)).toEqual(['sometimes', 'sometimes', 'sometimes']);
  });
  it('put the place that is meant before those around it', () => {
    const [first] = candidatesAt(areas('temple', 'cheek'), dataset);
    expect(first?.muscle.triggerPoints.some(({ main }) => main.some((target) => target.kind === 'skin' && target.area === 'temple'))).toBe(true);
  });
  it('say rarely where a source does, and tell what is felt deep inside', () => {
    const all = dataset.areas.flatMap(({ id }) => candidatesAt([id], dataset));
    const rare = dataset.muscles.flatMap(({ triggerPoints }) => triggerPoints.flatMap(({ main, spillover }) => [...main, ...spillover])).filter((target) => target.rare);
    expect(all.some(({ frequency }) => frequency === 'rarely')).toBe(rare.length > 0);
    expect(all.some(({ deep }) => deep)).toBe(true);
    expect(candidatesAt(areas('around-eye'), dataset).filter(({ deep }) => deep).length).toBeGreaterThan(0);
  });
  it('are none where nothing is known', () => {
    expect(candidatesAt(areas('nowhere'), dataset)).toEqual([]);
    expect(otherCausesOf([])).toEqual([]);
  });
  it('bring causes that are no emergency, those of most muscles first', () => {
    const causes = otherCausesOf(candidatesAt(areas('lateral-elbow'), dataset));
    expect(causes[0]).toBe('tennis elbow');
    const flags = new Set(dataset.muscles.flatMap(({ confusedWith }) => confusedWith.filter(({ redFlag }) => redFlag).map(({ condition }) => condition)));
    const harmless = new Set(dataset.muscles.flatMap(({ confusedWith }) => confusedWith.filter(({ redFlag }) => !redFlag).map(({ condition }) => condition)));
    expect(causes.filter((cause) => flags.has(cause) && !harmless.has(cause))).toEqual([]);
  });
});

describe('questions asked first', () => {
  const asked = (area: string) => {
    const place = placeOf(area as AreaId);
    return place ? questionsAt(place, candidatesAt(areas(area), dataset), dataset) : [];
  };
  it('are those of the place, emergencies first, the whole body last', () => {
    const low = asked('low-back');
    expect(low.slice(0, 3).map(({ area, urgency }) => [area, urgency])).toEqual(Array.from({ length: 3 }, () => ['low-back-pelvis', 'emergency']));
    expect(low.at(-1)?.area).toBe('whole-body');
    expect(asked('front-of-chest')[0]?.id).toBe('rf-17');
    expect(asked('calf').slice(0, 3).map(({ id }) => id)).toEqual(['rf-58', 'rf-57', 'rf-56']);
  });
  it('say the gravest of several', () => {
    const all = asked('low-back');
    expect(gravest([...all].reverse())?.urgency).toBe('emergency');
    expect(gravest([])).toBeUndefined();
  });
});
