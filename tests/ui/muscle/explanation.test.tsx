// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AUDIENCES } from '../../../src/state/index.ts';
import type { Audience } from '../../../src/state/index.ts';
import { say } from '../../../src/ui/kit/say.tsx';
import { muscle, showPanels, store, structure, useFreshStage } from '../stage.tsx';

useFreshStage();

/** By its id: asking by role walks the whole page, too slow for every muscle. */
const panel = () => document.getElementById('explanation')!;
const words = () => panel().textContent ?? '';
const rangeOf = (range: readonly [number, number] | null | undefined) => `${range?.[0]}–${range?.[1]}`;

describe('the explanation of a muscle', () => {
  it('is not there while nothing is selected', async () => {
    await showPanels();
    expect(screen.queryByRole('region', { name: 'Explanation' })).toBeNull();
  });
  it.each(AUDIENCES)('tells the %s the same facts', async (audience: Audience) => {
    const dataset = await showPanels(muscle('gluteus-minimus'), audience);
    const record = dataset.muscles.find(({ id }) => id === 'gluteus-minimus')!;
    expect(within(panel()).getByRole('heading', { name: 'Gluteus minimus' })).toBeTruthy();
    expect(words()).toContain(record.latin);
    expect(words()).toContain(rangeOf(record.needling.depthMm));
    expect(words()).toContain('Derived');
    expect(words()).toContain(say('kit.caution.only-imaging'));
    expect(words()).toContain('Experts do not agree');
    expect(words()).toContain('Often');
    expect(within(panel()).getAllByRole('button', { name: /^Trigger point/ })).toHaveLength(
      record.triggerPoints.length,
    );
    for (const risk of record.needling.structuresAtRisk)
      expect(words().toLowerCase()).toContain(risk.wording.toLowerCase());
  });
  it('never shows a patient technique, needle or position, and never calls a depth safe, for any muscle', async () => {
    const dataset = await showPanels(muscle('gluteus-minimus'), 'patient');
    for (const { id, needling } of dataset.muscles) {
      act(() => {
        store.getState().select(muscle(id));
      });
      const { technique, position, safetyRule, notes } = needling;
      for (const clinical of [technique, position, safetyRule, notes])
        if (clinical) expect(words()).not.toContain(clinical);
      expect(words()).not.toContain('Needle length');
      expect(panel().querySelector('.depth-card')?.textContent?.toLowerCase()).not.toMatch(/\bsafe|needle/);
    }
  });
  it.each(['therapist', 'student'] as const)(
    'shows the %s technique, needle length and safety rule',
    async (audience) => {
      const dataset = await showPanels(muscle('gluteus-minimus'), audience);
      const { needling } = dataset.muscles.find(({ id }) => id === 'gluteus-minimus')!;
      expect(words()).toContain(needling.technique);
      expect(words()).toContain(needling.safetyRule);
      expect(words()).toContain(`Needle length${rangeOf(needling.needleLengthMm)} mm`);
      expect(words()).toContain('For trained, licensed clinicians');
    },
  );
  it('shows the student the anatomy', async () => {
    const dataset = await showPanels(muscle('gluteus-minimus'), 'student');
    const record = dataset.muscles.find(({ id }) => id === 'gluteus-minimus')!;
    for (const fact of [record.origin, record.insertion, record.action, record.nerve, record.fmaId])
      expect(words()).toContain(fact);
  });
  it.each(AUDIENCES)('says to the %s that an unknown depth is not known', async (audience) => {
    const dataset = await showPanels(muscle('psoas-major'), audience);
    expect(dataset.muscles.find(({ id }) => id === 'psoas-major')?.needling.depthMm).toBeNull();
    expect(words()).toContain('Not known');
    expect(panel().querySelector('.build-rows')).toBeNull();
    expect(words()).toContain(say('kit.caution.only-imaging'));
  });
  it('puts red flags first, with a sign and words', async () => {
    const dataset = await showPanels();
    const record = dataset.muscles.find(
      ({ confusedWith }) => confusedWith.some(({ redFlag }) => redFlag) && confusedWith.some(({ redFlag }) => !redFlag),
    )!;
    expect(record).toBeDefined();
    store.getState().select(muscle(record.id));
    const flags = (await screen.findByText('Serious causes: get help first')).closest('.red-flags')!;
    const flagged = record.confusedWith.filter(({ redFlag }) => redFlag);
    expect(within(flags as HTMLElement).getAllByRole('listitem')).toHaveLength(flagged.length);
    expect(flags.querySelector('svg')).not.toBeNull();
    const other = panel().querySelector('.plain-list')!;
    expect(flags.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
  });
  it('says under each claim on how sure this is how it was compared', async () => {
    const dataset = await showPanels(muscle('gluteus-minimus'), 'patient');
    fireEvent.click(within(panel()).getByRole('button', { name: 'How sure is this?' }));
    const shown = dataset.evidence
      .filter(({ id, topic }) => topic === 'dispute' || topic === 'palpation' || id === 'maps-are-typical')
      .flatMap((claim) => [claim, ...claim.dissent]);
    expect(shown.map(({ verified }) => verified)).toEqual(shown.map(() => 'abstract'));
    expect(within(panel()).getAllByText('Compared with the abstract.')).toHaveLength(shown.length);
  });
  it('has every source one tap away, with tier and whether it was read', async () => {
    await showPanels(muscle('gluteus-minimus'), 'therapist');
    fireEvent.click(within(panel()).getByRole('button', { name: /^Sources for depth/ }));
    const sources = panel().querySelectorAll('.depth-card .source');
    expect(sources.length).toBeGreaterThan(1);
    for (const source of sources) expect(source.textContent).toMatch(/[ABC] .+(Read in the source|Not yet checked)/);
  });
});

describe('choosing in the panel', () => {
  it('chooses a trigger point and goes back to all', async () => {
    await showPanels(muscle('gluteus-minimus'));
    const first = () => within(panel()).getByRole('button', { name: /^Trigger point 1/ });
    fireEvent.click(first());
    expect(store.getState().choices.selected.kind).toBe('trigger-point');
    expect(first().getAttribute('aria-pressed')).toBe('true');
    expect(words()).toContain('Where pain from point 1 may be felt');
    fireEvent.click(first());
    expect(store.getState().choices.selected).toEqual(muscle('gluteus-minimus'));
  });
  it('selects a structure at risk, and finds the way back', async () => {
    await showPanels();
    store.getState().select(muscle('piriformis'));
    const hazard = await screen.findByRole('button', { name: /sciatic nerve/i });
    fireEvent.click(hazard);
    expect(store.getState().choices.selected).toEqual(structure('sciatic-nerve'));
    expect(words()).toContain('There is no trigger point data for this structure.');
    fireEvent.click(within(panel()).getByRole('button', { name: 'Piriformis' }));
    expect(store.getState().choices.selected).toEqual(muscle('piriformis'));
  });
  it('offers no side to what has none', async () => {
    await showPanels(structure('sacrum', 'midline'));
    expect(within(panel()).queryByRole('radio')).toBeNull();
  });
  it('clears on Escape and on close', async () => {
    await showPanels(muscle('soleus'));
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(store.getState().choices.selected.kind).toBe('none');
    store.getState().select(muscle('soleus'));
    fireEvent.click(await screen.findByRole('button', { name: 'Close and clear the selection' }));
    expect(store.getState().choices.selected.kind).toBe('none');
  });
  it('isolates, ends it, fades and hides', async () => {
    await showPanels(muscle('soleus'));
    const alone = () => within(panel()).getByRole('button', { name: 'Alone' });
    fireEvent.click(alone());
    expect(store.getState().choices.isolated).toEqual(['soleus/right']);
    expect(alone().getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(alone());
    expect(store.getState().choices.isolated).toBeNull();
    fireEvent.click(within(panel()).getByRole('button', { name: 'Fade rest' }));
    expect(store.getState().choices.fadeOthers).toBe(true);
    fireEvent.click(within(panel()).getByRole('button', { name: 'Hide' }));
    expect(store.getState().choices.selected.kind).toBe('none');
  });
});
