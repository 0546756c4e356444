import { beforeAll, describe, expect, it } from 'vitest';
import {
  claimsAbout,
  EVIDENCE_TOPICS,
  FIGURE_UNITS,
  isCompared,
  loadDataset,
  MAN,
  NAMED_CLAIMS,
  namedClaim,
  RED_FLAG_AREAS,
  TWITCH_WORD,
  URGENT_SIGNS,
  USUAL_AFTER,
  type ClaimId,
  type Dataset,
} from '../../src/anatomy/index.ts';
import { antagonistsOf, lookAlikesOf, synergistsOf } from '../../src/reasoning/index.ts';

let data: Dataset;
beforeAll(async () => {
  data = await loadDataset(MAN);
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
  it('tells what has been found at the ribs since rib bracketing was taught', () => {
    const rule = data.claimById.get('thorax-rule' as ClaimId);
    expect(
      rule?.figures.map((figure) =>
        figure.kind === 'share' ? figure.percent : figure.kind === 'count' ? figure.count : null,
      ),
    ).toEqual([66.3, 88, 8.3, 93, 96]);
    expect(rule?.sources.map(({ source }) => source)).toEqual([
      'cushman-2018',
      'mintken-2025',
      'retrouvey-2013',
      'goldfields-physio-hub',
    ]);
    expect(
      data.claimById
        .get('needle-length-and-lung' as ClaimId)
        ?.figures.map((figure) => (figure.kind === 'share' ? [figure.count, figure.ofCount] : null)),
    ).toEqual([
      [0, 15],
      [1, 15],
      [4, 15],
      [6, 15],
    ]);
  });
  it('gives the counts of single hospitals beside the rate of acupuncture', () => {
    const figure = (id: string) => data.claimById.get(id as ClaimId)?.figures[0];
    expect(figure('collapsed-lung-acupuncture')).toMatchObject({ percent: 8.7e-5 });
    expect(figure('collapsed-lung-one-hospital')).toMatchObject({ kind: 'count', count: 4 });
    expect(figure('collapsed-lung-share')).toMatchObject({ percent: 0.84, count: 4, ofCount: 474 });
  });
  it('says of neck and jaw what their figures say', () => {
    expect(data.claimById.get('effect-neck' as ClaimId)?.effectiveness).toMatchObject({
      finding: 'less-pain-for-weeks',
      certainty: 'low-to-moderate',
    });
    expect(data.claimById.get('effect-neck' as ClaimId)?.figures[2]).toMatchObject({
      painPoints: -0.51,
      lowPainPoints: -0.95,
      highPainPoints: -0.06,
    });
    expect(data.claimById.get('effect-neck-added' as ClaimId)?.figures[0]).toMatchObject({
      standardDeviations: -1.46,
      lowStandardDeviations: -2.25,
      highStandardDeviations: -0.67,
    });
    expect(data.claimById.get('effect-jaw' as ClaimId)?.effectiveness).toMatchObject({
      finding: 'mixed',
      certainty: 'very-low',
    });
  });
  it('gives the newer reviews with their figures', () => {
    const figures = (id: string) => data.claimById.get(id as ClaimId)?.figures ?? [];
    expect(
      figures('effect-overall-months').map((figure) =>
        figure.kind === 'standardised-difference'
          ? figure.standardDeviations
          : figure.kind === 'count'
            ? figure.count
            : null,
      ),
    ).toEqual([-0.81, -0.69, -0.85, -0.81, 42]);
    expect(figures('effect-sport')).toMatchObject([{ count: 24 }, { count: 580 }]);
    expect(figures('effect-fibromyalgia')).toMatchObject([{ count: 25 }, { count: 4 }]);
    expect(data.claimById.get('effect-heel' as ClaimId)?.dissent.at(-1)).toMatchObject({
      figures: [{ count: 12 }, { count: 781 }],
      sources: [{ source: 'yang-2024' }],
    });
    expect(data.claimById.get('effect-jaw' as ClaimId)?.dissent[0]?.sources[0]?.source).toBe('tmd-network-2023');
    expect(data.claimById.get('effect-headache-neck' as ClaimId)?.dissent.at(-1)?.sources[0]?.source).toBe('chys-2025');
  });
  it('leaves four claims recalled, all known by name', () => {
    expect(data.evidence.filter(({ verified }) => !isCompared(verified)).map(({ id }) => id)).toEqual([
      'children-frail',
      'help-infection',
      'help-swelling',
      'needle-time',
    ]);
    expect(data.evidence.flatMap(({ dissent }) => dissent).filter(({ verified }) => !isCompared(verified))).toEqual([]);
  });
  it('tells every reason for care that a needle or a current gives', () => {
    const ids = [...claimsAbout('do-not-needle', data.evidence), ...claimsAbout('take-care', data.evidence)].map(
      ({ id }) => id,
    );
    expect(ids).toEqual(
      expect.arrayContaining([
        'bleeding-disorders',
        'pregnancy',
        'spine-surgery',
        'current-and-devices',
        'current-where-not',
      ]),
    );
  });
  it('promises no cure, calls nothing proven or harmless, and names no safe depth', () => {
    const forbidden = /\b(?:cure[sd]?|proven|harmless|safe (?:depth|window|zone|distance))\b/i;
    expect(forbidden.test('A safe window.')).toBe(true);
    const said = [
      ...data.evidence.flatMap((claim) =>
        [claim, ...claim.dissent].flatMap(({ statement, detail }) => [statement, detail ?? '']),
      ),
      ...data.glossary.flatMap(({ plain, exact }) => [plain, exact]),
    ];
    expect(said.filter((text) => forbidden.test(text))).toEqual([]);
  });
  it('calls for emergency help in the two signs that can not wait', () => {
    for (const id of ['help-chest', 'help-spine'])
      expect(data.claimById.get(id as ClaimId)?.statement).toMatch(/^Call for emergency help now/);
  });
  it('grades effectiveness exactly for claims on it', () => {
    for (const { id, topic, effectiveness } of data.evidence)
      expect(effectiveness !== null, id).toBe(topic === 'effectiveness');
  });
  it('calls a claim compared only where a cited source was read', () => {
    for (const claim of data.evidence) {
      for (const { sources, verified } of [claim, ...claim.dissent]) {
        if (isCompared(verified))
          expect(
            sources.some(({ source }) => data.sourceById.get(source)?.verified),
            claim.id,
          ).toBe(true);
      }
    }
  });
  it('compares a claim that rests on a study with the study, not with a page about it', () => {
    const stated = data.evidence.flatMap((claim) =>
      [claim, ...claim.dissent].map(({ tier, verified }) => ({ id: claim.id, tier, verified })),
    );
    expect(
      stated.filter(({ tier, verified }) => tier === 'A' && verified === 'teaching page').map(({ id }) => id),
    ).toEqual([]);
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
        const numbers = Object.entries(figure).filter(
          (entry): entry is [string, number] => typeof entry[1] === 'number',
        );
        const low = numbers.find(([field]) => field.startsWith('low'))?.[1] ?? -Infinity;
        const high = numbers.find(([field]) => field.startsWith('high'))?.[1] ?? Infinity;
        const value = numbers.find(([field]) => !/^(?:low|high|count|ofCount)/.test(field))?.[1];
        expect(low, `${claim.id}: ${figure.what}`).toBeLessThanOrEqual(value ?? high);
        expect(value ?? low, `${claim.id}: ${figure.what}`).toBeLessThanOrEqual(high);
      }
    }
  });
});

describe('claims the program names', () => {
  it('are each in the evidence', () => {
    expect(NAMED_CLAIMS.length).toBe(11);
    expect(NAMED_CLAIMS.filter((id) => !data.claimById.has(id))).toEqual([]);
    expect(data.glossary.some(({ id }) => id === TWITCH_WORD)).toBe(true);
  });
  it('are never left out in silence', () => {
    expect(namedClaim(USUAL_AFTER.soreness, data).id).toBe('soreness');
    expect(() => namedClaim('no-such-claim' as ClaimId, data)).toThrow(
      'evidence: expected the claim "no-such-claim", which the program names',
    );
  });
  it('has signs for help at once among the urgent, and what is usual among the expected', () => {
    expect(Object.values(URGENT_SIGNS).map((id) => data.claimById.get(id)?.topic)).toEqual([
      'urgent-help',
      'urgent-help',
    ]);
    expect(Object.values(USUAL_AFTER).map((id) => data.claimById.get(id)?.topic)).not.toContain('urgent-help');
  });
});

describe('claims that speak of needles', () => {
  it('are marked, and no others', () => {
    const speaking = data.evidence.filter(({ statement }) => /needl/i.test(statement)).map(({ id }) => id);
    expect(speaking.length).toBeGreaterThan(0);
    expect(data.evidence.filter(({ mentionsNeedle }) => mentionsNeedle).map(({ id }) => id)).toEqual(speaking);
  });
});

describe('red flags', () => {
  it('holds 118 questions, an emergency among them in every area', () => {
    expect(data.redFlags).toHaveLength(118);
    for (const area of RED_FLAG_AREAS)
      expect(
        data.redFlags.some(({ areas, urgency }) => urgency === 'emergency' && areas.includes(area)),
        area,
      ).toBe(true);
  });
  it('asks about every look-alike that is a red flag', () => {
    const unasked = data.muscles.flatMap((muscle) =>
      lookAlikesOf(muscle, data)
        .filter(({ redFlag, questions }) => redFlag && questions.length === 0)
        .map(({ condition }) => condition),
    );
    expect(unasked).toEqual([]);
  });
  it('calls a sign verified exactly where its source was read', () => {
    for (const { id, citation, verified } of data.redFlags)
      expect(data.sourceById.get(citation.source)?.verified, id).toBe(verified);
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
    expect(ids(synergistsOf(named('brachialis'), data))).toEqual([
      'biceps-brachii',
      'brachioradialis',
      'pronator-teres',
    ]);
    expect(ids(antagonistsOf(named('brachialis'), data))).toEqual([
      'triceps-long-head',
      'triceps-lateral-head',
      'triceps-medial-head',
      'anconeus',
    ]);
    expect(ids(antagonistsOf(named('soleus'), data))).toContain('tibialis-anterior');
  });
  it('puts no muscle in a movement and its opposite', () => {
    for (const { id, muscles, opposite } of data.movements) {
      const others = data.movements.find((movement) => movement.id === opposite)?.muscles ?? [];
      expect(
        muscles.filter((muscle) => others.includes(muscle)),
        id,
      ).toEqual([]);
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
      else if (typeof value === 'object' && value !== null)
        for (const [key, one] of Object.entries(value)) walk(one, key);
    };
    for (const list of [data.evidence, data.redFlags, data.words, data.movements, data.glossary]) walk(list, '');
    expect([...unitless]).toEqual([]);
    // In muscles and areas: angles in degrees, a place on a loft (0–1 and radians), points and directions in mm (LPS), a range of points.
    for (const list of [data.muscles, data.areas]) walk(list, '');
    expect([...unitless].filter((field) => !field.endsWith('Degrees')).sort()).toEqual([
      'along',
      'around',
      'facing',
      'max',
      'min',
      'points',
    ]);
  });
});
