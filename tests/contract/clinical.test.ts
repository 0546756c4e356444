import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  MAN,
  areaOfTarget,
  citationsOf,
  generalCitationsOf,
  loadDataset,
  MUSCLE_SUMMARIES,
  muscleOfStructure,
  type Dataset,
  type Muscle,
} from '../../src/anatomy/index.ts';
import { referralTargetsOf } from '../../src/anatomy/dataset.ts';
import { musclesReferringTo } from '../../src/reasoning/index.ts';

let data: Dataset;
beforeAll(async () => {
  data = await loadDataset(MAN);
});

const pointsOf = () => data.muscles.flatMap((muscle) => muscle.triggerPoints.map((point) => ({ muscle, point })));
const texts = (muscle: Muscle): string[] => [
  muscle.name,
  muscle.latin,
  muscle.origin,
  muscle.insertion,
  muscle.action,
  muscle.nerve,
  muscle.plainExplanation,
  muscle.selfCare,
  ...muscle.synonyms,
  ...muscle.groups,
  ...muscle.complaints,
  ...muscle.commonTriggers,
  ...muscle.triggerPoints.flatMap(({ label, location, symptoms }) => [label, location, symptoms]),
];

describe('the clinical dataset', () => {
  it('has 116 muscles and 163 trigger points', () => {
    expect(data.muscles.length).toBe(116);
    expect(data.triggerPointById.size).toBe(163);
  });

  it('has muscles in every region', () => {
    for (const [region, muscles] of data.musclesByRegion) expect(muscles.length, region).toBeGreaterThan(0);
  });

  it('leaves no word empty', () => {
    for (const muscle of data.muscles) for (const text of texts(muscle)) expect(text.trim(), muscle.id).not.toBe('');
  });

  it('gives every trigger point a main zone and every muscle a source for it', () => {
    for (const { point } of pointsOf()) expect(point.main.length, point.id).toBeGreaterThan(0);
    for (const muscle of data.muscles) expect(muscle.referral.sources.length, muscle.id).toBeGreaterThan(0);
  });

  it('puts red flags before other look-alikes', () => {
    for (const { id, confusedWith } of data.muscles) {
      const flags = confusedWith.map(({ redFlag }) => redFlag);
      expect(flags, id).toEqual([...flags].sort((one, other) => Number(other) - Number(one)));
    }
  });

  it('names a trigger point after its muscle, numbered from 1', () => {
    for (const muscle of data.muscles) {
      expect(muscle.triggerPoints.map(({ id }) => id)).toEqual(
        muscle.triggerPoints.map((_, i) => `${muscle.id}-trp${i + 1}`),
      );
    }
  });

  it('never gives two points of a muscle the same place', () => {
    for (const { id, triggerPoints } of data.muscles) {
      const places = new Set(triggerPoints.map(({ place }) => `${place.structure} ${place.along} ${place.around}`));
      expect(places.size, id).toBe(triggerPoints.length);
    }
  });
});

describe('muscles and drawn structures', () => {
  it('has drawn structures for every muscle', () => {
    const missing = data.muscles.flatMap(({ id, structures }) =>
      structures.filter((structure) => !MAN.structureById(structure)).map((structure) => `${id}: ${structure}`),
    );
    expect(missing).toEqual([]);
  });

  it('places every trigger point on a loft', () => {
    for (const { point } of pointsOf())
      expect(MAN.structureById(point.place.structure)?.figure.kind, point.id).toBe('loft');
  });

  it('finds every muscle back from its structures', () => {
    for (const { id, structures } of data.muscles) {
      for (const structure of structures) expect(muscleOfStructure(structure, id)?.id, structure).toBe(id);
    }
  });

  it('shares a structure between two records only where two heads are drawn as one', () => {
    const owners = new Map<string, string[]>();
    for (const { id, structures } of data.muscles) {
      for (const structure of structures) owners.set(structure, [...(owners.get(structure) ?? []), id]);
    }
    expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([
      ['sternocleidomastoid', ['sternocleidomastoid-sternal', 'sternocleidomastoid-clavicular']],
    ]);
  });

  it('names only drawn structures as at risk', () => {
    const unknown = data.muscles.flatMap(({ needling }) =>
      needling.structuresAtRisk.flatMap(({ structures }) =>
        structures.filter((structure) => !MAN.structureById(structure)),
      ),
    );
    expect(unknown).toEqual([]);
  });

  it('keeps the summaries equal to the dataset', () => {
    expect(MUSCLE_SUMMARIES).toEqual(
      data.muscles.map(({ id, name, latin, synonyms, groups, complaints, region, structures, triggerPoints }) => ({
        id,
        name,
        latin,
        synonyms,
        groups,
        complaints,
        region,
        structures,
        firstPoint: triggerPoints[0]?.id,
      })),
    );
  });
});

describe('sources and areas', () => {
  it('cites every source', () => {
    const cited = new Set(
      [...data.muscles.flatMap(citationsOf), ...generalCitationsOf(data)].map(({ source }) => source),
    );
    expect(data.sources.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([]);
  });

  it('links to no mirror, proxy, raw file or page of uploads', () => {
    const borrowed =
      /(?:^|\.)(?:scribd|doczz|docslib|docksci|5dok|123docz|abcdocz|pdfslide|vdocuments|researchgate|academia|semanticscholar|scite|scilit|coek|globalauthorid|physiciansweekly|medworm|brainscape|cram|quizlet|jeopardylabs|jotform|githubusercontent|sci-hub|archive)\.[a-z]+$|ouci\.dntb|safelinks|proxy|^[\d.]+$/;
    expect(
      data.sources.filter(({ url }) => url !== null && borrowed.test(new URL(url).hostname)).map(({ id }) => id),
    ).toEqual([]);
  });

  it('names every work once', () => {
    expect(new Set(data.sources.map(({ cite }) => cite)).size).toBe(data.sources.length);
  });

  it('uses every area', () => {
    const used = new Set(pointsOf().flatMap(({ point }) => referralTargetsOf(point).map(areaOfTarget)));
    expect(data.areas.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  it('finds back every muscle that refers to an area of skin', () => {
    for (const { muscle, point } of pointsOf()) {
      for (const target of [...point.main, ...point.spillover]) {
        if (target.kind === 'skin') expect(musclesReferringTo(target.area, data), target.area).toContain(muscle);
      }
    }
  });

  it('maps each wording as the table of wordings does', () => {
    const table = JSON.parse(readFileSync('data/knowledge/areas/wordings.json', 'utf8')) as Record<
      string,
      { kind: 'skin'; areas: string[] } | { kind: 'deep'; near: string | null }
    >;
    for (const { point } of pointsOf()) {
      for (const list of [point.main, point.spillover, ...point.dissent.map(({ areas }) => areas)]) {
        for (const wording of new Set(list.map((target) => target.wording))) {
          const targets = list.filter((target) => target.wording === wording);
          const entry = table[wording];
          expect(entry, wording).toBeDefined();
          expect(
            targets.map((target) => (target.kind === 'skin' ? target.area : target.near)),
            wording,
          ).toEqual(entry?.kind === 'skin' ? entry.areas : [entry?.near ?? null]);
        }
      }
    }
  });
});

describe('how often', () => {
  it('is said by the field and never by the words, and alike for every area of one wording', () => {
    for (const { point } of pointsOf()) {
      for (const list of [point.main, point.spillover, ...point.dissent.map(({ areas }) => areas)]) {
        expect(
          list.filter(({ wording }) => /\brare|\boften\b|\bsometimes\b|\boccasional/i.test(wording)),
          point.id,
        ).toEqual([]);
        for (const { wording, rare } of list)
          expect(
            list.filter((other) => other.wording === wording && other.rare !== rare),
            wording,
          ).toEqual([]);
      }
    }
    const rare = pointsOf()
      .filter(({ point }) => [...point.main, ...point.spillover].some((target) => target.rare))
      .map(({ point }) => point.id);
    expect(rare).toEqual(expect.arrayContaining(['soleus-trp2', 'teres-minor-trp1']));
  });
});

describe('needling', () => {
  it('gives a depth exactly where it says on what basis', () => {
    for (const { id, needling } of data.muscles)
      expect(needling.depthMm === null, id).toBe(needling.depthBasis === 'none');
  });

  it('calls a depth verified only where it was measured or derived from a verified source', () => {
    for (const { id, needling } of data.muscles) {
      if (!needling.depthVerified) continue;
      expect(['measured', 'derived'], id).toContain(needling.depthBasis);
      expect(
        needling.sources.some(({ source }) => data.sourceById.get(source)?.verified),
        id,
      ).toBe(true);
    }
  });

  it('never tells a patient to needle', () => {
    for (const { id, plainExplanation, selfCare, commonTriggers } of data.muscles) {
      expect([plainExplanation, selfCare, ...commonTriggers].join(' '), id).not.toMatch(/needl|inject|puncture/i);
    }
  });
});
