import { beforeAll, describe, expect, it } from 'vitest';
import {
  antagonistsOf, claimsAbout, EVIDENCE_TOPICS, FIGURE_UNITS, loadDataset, lookAlikesOf, RED_FLAG_AREAS, synergistsOf, type ClaimId, type Dataset,
} from '../../src/anatomy/index.ts';

let data: Dataset;
beforeAll(async () => {
  data = await loadDataset();
});

describe('evidence', () => {
  it('has something to say on every topic', () => {
    for (const topic of EVIDENCE_TOPICS) expect(claimsAbout(topic, data.evidence).length, topic).toBeGreaterThan(0);
  });
  it('gives both large surveys of adverse events side by side', () => {
    const claim = data.claimById.get('mild-events' as ClaimId);
    expect(claim?.figures[0]).toMatchObject({ percent: 19.18, count: 1463, ofCount: 7629 });
    expect(claim?.dissent[0]?.figures[0]).toMatchObject({ percent: 36.7, count: 7531 });
    expect([claim, claim?.dissent[0]].map((one) => one?.sources[0]?.source)).toEqual(['brady-2014', 'boyce-2020']);
  });
  it('grades effectiveness exactly for claims on it', () => {
    for (const { id, topic, effectiveness } of data.evidence) expect(effectiveness !== null, id).toBe(topic === 'effectiveness');
  });
  it('calls a claim verified only where a cited source was read', () => {
    for (const claim of data.evidence) {
      for (const { sources, verified } of [claim, ...claim.dissent]) {
        if (verified) expect(sources.some(({ source }) => data.sourceById.get(source)?.verified), claim.id).toBe(true);
      }
    }
  });
  it('gives no claim a better tier than its best source', () => {
    for (const claim of data.evidence) {
      for (const { sources, tier } of [claim, ...claim.dissent]) {
        const best = sources.map(({ source }) => data.sourceById.get(source)?.tier ?? 'C').sort()[0] ?? 'C';
        expect(tier >= best, `${claim.id}: tier ${tier}, best source ${best}`).toBe(true);
      }
    }
  });
  it('keeps a value inside its own bounds', () => {
    for (const claim of data.evidence) {
      for (const figure of [claim, ...claim.dissent].flatMap(({ figures }) => figures)) {
        const numbers = Object.entries(figure).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
        const low = numbers.find(([field]) => field.startsWith('low'))?.[1] ?? -Infinity;
        const high = numbers.find(([field]) => field.startsWith('high'))?.[1] ?? Infinity;
        const value = numbers.find(([field]) => !/^(?:low|high|count|ofCount)/.test(field))?.[1];
        expect(low, `${claim.id}: ${figure.what}`).toBeLessThanOrEqual(value ?? high);
        expect(value ?? low, `${claim.id}: ${figure.what}`).toBeLessThanOrEqual(high);
      }
    }
  });
});

describe('red flags', () => {
  it('holds 118 questions, an emergency among them in every area', () => {
    expect(data.redFlags).toHaveLength(118);
    for (const area of RED_FLAG_AREAS) expect(data.redFlags.some(({ areas, urgency }) => urgency === 'emergency' && areas.includes(area)), area).toBe(true);
  });
  it('asks about every look-alike that is a red flag', () => {
    const unasked = data.muscles.flatMap((muscle) =>
      lookAlikesOf(muscle, data).filter(({ redFlag, questions }) => redFlag && questions.length === 0).map(({ condition }) => condition));
    expect(unasked).toEqual([]);
  });
  it('calls a sign verified exactly where its source was read', () => {
    for (const { id, citation, verified } of data.redFlags) expect(data.sourceById.get(citation.source)?.verified, id).toBe(verified);
  });
  it('asks each thing once', () => {
    expect(new Set(data.redFlags.map(({ question }) => question)).size).toBe(data.redFlags.length);
  });
});

describe('movements', () => {
  it('names one for every muscle and each muscle once', () => {
    const makers = new Set(data.movements.flatMap(({ muscles }) => muscles));
    expect(data.muscles.map(({ id }) => id).filter((id) => !makers.has(id))).toEqual([]);
    for (const { id, muscles } of data.movements) expect(new Set(muscles).size, id).toBe(muscles.length);
  });
  it('relates well-known partners and opponents', () => {
    const named = (id: string) => data.muscles.find((muscle) => muscle.id === id)!;
    const ids = (found: readonly { muscle: { id: string } }[]) => found.map(({ muscle }) => muscle.id);
    expect(ids(synergistsOf(named('brachialis'), data))).toEqual(['biceps-brachii', 'brachioradialis', 'pronator-teres']);
    expect(ids(antagonistsOf(named('brachialis'), data))).toEqual(['triceps-long-head', 'triceps-lateral-head', 'triceps-medial-head', 'anconeus']);
    expect(ids(antagonistsOf(named('soleus'), data))).toContain('tibialis-anterior');
  });
  it('puts no muscle in a movement and its opposite', () => {
    for (const { id, muscles, opposite } of data.movements) {
      const others = data.movements.find((movement) => movement.id === opposite)?.muscles ?? [];
      expect(muscles.filter((muscle) => others.includes(muscle)), id).toEqual([]);
    }
  });
});

describe('numbers', () => {
  it('carries the unit of every number in its field name', () => {
    const units = new RegExp(`(?:${FIGURE_UNITS.join('|')})$`, 'i');
    const unitless = new Set<string>();
    const walk = (value: unknown, field: string): void => {
      if (typeof value === 'number') {
        if (!units.test(field)) unitless.add(field);
      } else if (Array.isArray(value)) for (const one of value) walk(one, field);
      else if (typeof value === 'object' && value !== null) for (const [key, one] of Object.entries(value)) walk(one, key);
    };
    for (const list of [data.evidence, data.redFlags, data.words, data.movements, data.glossary]) walk(list, '');
    expect([...unitless]).toEqual([]);
    // In muscles and areas: a place on a loft (0–1 and radians), points and directions in mm (LPS), a range of points.
    for (const list of [data.muscles, data.areas]) walk(list, '');
    expect([...unitless].sort()).toEqual(['along', 'around', 'facing', 'max', 'min', 'points']);
  });
});
