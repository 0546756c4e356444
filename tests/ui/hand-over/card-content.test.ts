import jsqr from 'jsqr';
import { beforeAll, describe, expect, it } from 'vitest';
import { gradeOf, sentencesOf } from '../../../scripts/data/readability.ts';
import { loadDataset, MAN } from '../../../src/anatomy/index.ts';
import { questionsOf } from '../../../src/reasoning/index.ts';
import type { Dataset, TriggerPointId } from '../../../src/anatomy/index.ts';
import { createMyopointStore, readLink } from '../../../src/state/index.ts';
import type { Target } from '../../../src/state/index.ts';
import { cardContent } from '../../../src/ui/hand-over/card-content.ts';
import type { CardContent, CardSubject } from '../../../src/ui/hand-over/card-content.ts';
import { addressToHandOver, brokenAddress, shortAddress } from '../../../src/ui/hand-over/card-link.ts';
import { codeOf } from '../../../src/ui/kit/qr-code.tsx';
import { dayInWords } from '../../../src/ui/kit/day-in-words.ts';
import { paperFor } from '../../../src/ui/hand-over/paper.ts';
import { muscle } from '../stage.tsx';
import { HAND_OVER_MESSAGES } from '../../../src/words/en/hand-over.ts';
import { URGENCY_MESSAGES } from '../../../src/words/en/urgency.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await loadDataset(MAN);
});

const card = (target: Target, more: Partial<CardSubject> = {}): CardContent =>
  cardContent({ target, bothSides: false, hideNeedles: false, note: '', ...more }, dataset);
/** Everything a card says, but the note. */
const saidOn = ({
  lead,
  selfCare,
  visitTitle,
  expect: expected,
  aftercare,
  help,
  questions,
  doubt,
}: CardContent): readonly string[] => [
  ...lead,
  selfCare ?? '',
  visitTitle,
  ...expected,
  ...aftercare,
  ...help,
  ...questions.flatMap((group) => group.questions),
  ...doubt,
];

describe('the content of the card', () => {
  it('names muscle, side and point, and what was explained of them', () => {
    const content = card({
      kind: 'trigger-point',
      id: 'gluteus-minimus-trp2' as TriggerPointId,
      muscle: 'gluteus-minimus' as never,
      side: 'left',
    });
    expect(content).toMatchObject({
      title: 'Gluteus minimus',
      place: 'Left side · Hip and pelvis · Point 2',
      visitTitle: 'If you had dry needling',
    });
    const record = dataset.muscleById.get('gluteus-minimus' as never)!;
    expect(content.lead[0]).toBe(record.plainExplanation);
    expect(content.selfCare).toBe(record.selfCare);
    expect(content.zones!.often).not.toEqual([]);
    expect(content.zones!.often.length).toBeLessThan(card(muscle('gluteus-minimus')).zones!.often.length);
    expect(card(muscle('gluteus-minimus'), { bothSides: true }).place).toBe('Both sides · Hip and pelvis');
  });
  it('holds what to expect, aftercare and every sign that needs help, for every muscle', () => {
    for (const record of dataset.muscles) {
      const content = card(muscle(record.id));
      expect(content.expect).toHaveLength(3);
      expect(content.aftercare).toHaveLength(3);
      expect(content.help.length).toBeGreaterThanOrEqual(4);
      const flags = record.confusedWith.filter(({ redFlag }) => redFlag).map(({ condition }) => condition);
      const asked = content.questions.flatMap(({ questions }) => questions);
      expect(asked, record.id).toEqual(questionsOf(record, dataset).map(({ question }) => question));
      // None of them is left out.
      const about = new Set(
        dataset.redFlags.filter(({ question }) => asked.includes(question)).flatMap(({ conditions }) => conditions),
      );
      expect(
        flags.filter((condition) => !about.has(condition)),
        record.id,
      ).toEqual([]);
    }
  });
  it('asks about what is most urgent first', () => {
    expect(card(muscle('quadratus-lumborum')).questions.map(({ urgency }) => urgency)).toEqual([
      'emergency',
      'same-day',
    ]);
  });
  it('names no needle where none is wanted, but leaves no red flag out', () => {
    for (const { id } of dataset.muscles) {
      const content = card(muscle(id), { hideNeedles: true });
      expect([content.visitTitle, ...content.lead, ...content.expect, ...content.aftercare].join(' ')).not.toMatch(
        /needl/i,
      );
      expect(content.questions).toEqual(card(muscle(id)).questions);
    }
  });
  it('leaves out exactly the claims that are marked as speaking of needles, and no sign that needs help', () => {
    const marked = (id: string): Dataset => {
      const claims = dataset.evidence.map((claim) => (claim.id === id ? { ...claim, mentionsNeedle: true } : claim));
      return { ...dataset, evidence: claims, claimById: new Map(claims.map((claim) => [claim.id, claim])) };
    };
    const told = (id: string, hideNeedles: boolean) => {
      const {
        expect: expected,
        aftercare,
        help,
        doubt,
      } = cardContent({ target: muscle('soleus'), bothSides: false, hideNeedles, note: '' }, marked(id));
      return [expected.length, aftercare.length, help.length, doubt.length];
    };
    const all = told('soreness', false);
    expect(all.slice(0, 2)).toEqual([3, 3]);
    expect(told('soreness', true)).toEqual([2, ...all.slice(1)]);
    expect(told('warmth', true)).toEqual([3, 2, ...all.slice(2)]);
    expect(told('help-chest', true)).toEqual(all);
  });
  it('tells no patient how to needle, how deep, or that a depth is safe', () => {
    for (const { id } of dataset.muscles)
      expect(saidOn(card(muscle(id))).join(' ')).not.toMatch(/insert|\d\s*(mm|cm|inch)|\bsafe\b/i);
  });
  it('reads at grade 8 or below in every sentence of its own', () => {
    const own = Object.entries({ ...HAND_OVER_MESSAGES, ...URGENCY_MESSAGES })
      .filter(([key]) => /^(hand-over\.(card|zone|side|point)|urgency\.questions)\./.test(key))
      .map(([, text]) => text);
    expect(own).toContain('Call for emergency help now if you say yes:');
    const hard = own
      .flatMap((text) => sentencesOf(text))
      .filter((sentence) => sentence.includes(' ') && gradeOf(sentence) > 8);
    expect(hard).toEqual([]);
  });
  it('has room for a card without a muscle', () => {
    expect(card({ kind: 'none' })).toMatchObject({
      title: 'Your body in 3D',
      place: '',
      lead: [],
      zones: null,
      selfCare: null,
      questions: [],
    });
  });
});

describe('paper and day', () => {
  it('follows the country', () => {
    expect(['en-US', 'es-MX', 'fr-CA', 'zh-Hans-US'].map(paperFor)).toEqual(['letter', 'letter', 'letter', 'letter']);
    expect(['en-GB', 'de', 'en', 'es-419'].map(paperFor)).toEqual(['A4', 'A4', 'A4', 'A4']);
  });
  it('writes the day in English', () => {
    const day = new Date(2025, 10, 22);
    expect(dayInWords(day, { languageTag: 'en-US' })).toBe('November 22, 2025');
    expect(dayInWords(day, { languageTag: 'de-DE' })).toBe('22 November 2025');
    expect(dayInWords(day, { languageTag: 'en-nonsense-tag-x' })).toContain('2025');
    expect(dayInWords(new Date('2026-05-03'), { timeZone: 'UTC' })).toBe('3 May 2026');
  });
});

describe('link and code', () => {
  const page = 'https://example.org/body/';
  function storeWith(target: Target) {
    const store = createMyopointStore({ body: MAN });
    store.getState().select(target);
    store.getState().setNote('Anna, Tuesday at ten');
    return store;
  }
  it('hands over muscle, side, view, audience and language, and never the note', () => {
    const store = storeWith(muscle('piriformis', 'left'));
    store.getState().setAudience('therapist');
    store.getState().lookFrom('back');
    const address = addressToHandOver(store.getState(), page);
    expect(address).toBe(`${page}#m=piriformis&s=left&a=patient&v=back&lang=en`);
    expect(address).not.toMatch(/Anna|note/);
  });
  it('is short for the eye, and brings back the same muscle and side', () => {
    const store = storeWith({
      kind: 'trigger-point',
      id: 'gluteus-minimus-trp1' as TriggerPointId,
      muscle: 'gluteus-minimus' as never,
      side: 'right',
    });
    expect(shortAddress(store.getState(), page)).toBe('example.org/body/#m=gluteus-minimus');
    store.getState().setHideNeedles(true);
    const short = shortAddress(store.getState(), page);
    expect(readLink(short.split('#')[1] ?? '').link).toMatchObject({
      selected: muscle('gluteus-minimus'),
      hideNeedles: true,
    });
    expect(shortAddress(storeWith({ kind: 'none' }).getState(), page)).toBe('example.org/body/');
  });
  it('is broken before what is to be seen, and nothing is lost', () => {
    expect(brokenAddress('example.org/#m=soleus&s=left')).toEqual(['example.org/', '#m=soleus&s=left']);
    const long = `${'a'.repeat(50)}#${'b'.repeat(50)}`;
    expect(brokenAddress(long).join('')).toBe(long);
    expect(Math.max(...brokenAddress(long).map((piece) => piece.length))).toBeLessThanOrEqual(36);
  });
  it('is read by a camera from the code', () => {
    const address = addressToHandOver(storeWith(muscle('sternocleidomastoid-clavicular', 'left')).getState(), page);
    const { size, path } = codeOf(address);
    const scale = 4;
    const width = size * scale;
    const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
    for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
      for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
        for (let column = Number(x) * scale; column < (Number(x) + Number(length)) * scale; column += 1)
          pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
      }
    }
    expect(jsqr(pixels, width, width)?.data).toBe(address);
  });
});
