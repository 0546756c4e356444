// @vitest-environment jsdom
import { act, fireEvent, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import type { Dataset, StructureId, TriggerPointId } from '../../../src/anatomy/index.ts';
import { AUDIENCES } from '../../../src/state/index.ts';
import type { NeedleSection } from '../../../src/reasoning/index.ts';
import { say } from '../../../src/ui/kit/say.tsx';
import { muscle, showPanels, store, useFreshStage } from '../stage.tsx';

useFreshStage();

const panel = () => document.getElementById('explanation')!;
const words = () => panel().textContent ?? '';
const layer = (structure: string, fromMm: number, toMm: number) => ({
  structure: structure as StructureId,
  side: 'right' as const,
  fromMm,
  toMm,
});
/** Of a point with a needle's line. */
const MINIMUS: NeedleSection = {
  point: 'gluteus-minimus-trp1' as TriggerPointId,
  side: 'right',
  reachMm: 80,
  layers: [layer('gluteus-maximus', 10, 22), layer('gluteus-minimus', 40, 55), layer('hip-bone', 66, 80)],
  hazards: [{ structure: 'sciatic-nerve' as StructureId, side: 'right', distanceMm: 14.7, atMm: 42 }],
};
/** Of one that is closed: layers only. */
const RHOMBOID: NeedleSection = {
  point: 'rhomboid-major-trp1' as TriggerPointId,
  side: 'right',
  reachMm: 60,
  layers: [layer('transverse-part-trapezius', 6, 14), layer('rhomboid-major', 18, 24), layer('fifth-rib', 34, 40)],
  hazards: [{ structure: 'pleural-cavity' as StructureId, side: 'right', distanceMm: 4.7, atMm: 42 }],
};

async function openNeedle(
  id: string,
  audience: (typeof AUDIENCES)[number] = 'therapist',
  section?: NeedleSection,
): Promise<Dataset> {
  const dataset = await showPanels(muscle(id), audience);
  act(() => {
    store.getState().openNeedle();
  });
  if (section)
    act(() => {
      store.getState().reportSection(section);
    });
  return dataset;
}

describe('the needle view', () => {
  it.each(AUDIENCES)('opens from the card for the %s, takes the focus, and goes back', async (audience) => {
    await showPanels(muscle('gluteus-minimus'), audience);
    fireEvent.click(
      within(panel()).getByRole('button', { name: audience === 'patient' ? 'See the layers' : 'Needle view' }),
    );
    expect(store.getState().choices).toMatchObject({
      needle: true,
      selected: { kind: 'trigger-point', id: 'gluteus-minimus-trp1' },
    });
    expect(document.activeElement?.textContent).toBe(
      audience === 'patient' ? 'How deep is that?' : 'What the line passes',
    );
    expect(words()).toContain(say('kit.caution.only-imaging'));
    fireEvent.click(within(panel()).getByRole('button', { name: 'Back to the muscle' }));
    expect(store.getState().choices.needle).toBe(false);
    expect(document.activeElement).toBe(panel());
  });
  it('tells a patient no technique, no position, no needle, and calls nothing safe, for any point', async () => {
    const dataset = await openNeedle('rhomboid-major', 'patient', RHOMBOID);
    expect(words()).toContain('Pleural cavity');
    expect(words()).not.toMatch(/mm from the line|must not be met/);
    for (const { id, needling, triggerPoints } of dataset.muscles) {
      for (const point of triggerPoints) {
        act(() => {
          store.getState().select({ kind: 'trigger-point', id: point.id, muscle: id, side: 'right' });
          store.getState().openNeedle();
        });
        const { technique, position, safetyRule, notes } = needling;
        for (const clinical of [technique, position, safetyRule, notes])
          if (clinical) expect(words()).not.toContain(clinical);
        expect(panel().querySelector('.needle-view')?.textContent?.toLowerCase()).not.toMatch(
          /\bsafe\b|needle|\d mm from the (line|way)/,
        );
      }
    }
  }, 90_000);
  it('shows layers without line, needle or technique to someone who hides needles', async () => {
    const dataset = await openNeedle('gluteus-minimus', 'therapist', MINIMUS);
    act(() => {
      store.getState().setHideNeedles(true);
    });
    const { needling } = dataset.muscles.find(({ id }) => id === 'gluteus-minimus')!;
    expect(panel().querySelector('.needle-head h3')?.textContent).toBe('The layers here');
    expect(words()).not.toContain(needling.technique);
    expect(panel().querySelector('.section-drawing')).not.toBeNull();
    act(() => {
      store.getState().setHideNeedles(false);
    });
    expect(panel().querySelector('.needle-head h3')?.textContent).toBe('What the line passes');
  });
  it('tells a therapist entry, direction, technique, length, and the rule first', async () => {
    const dataset = await openNeedle('gluteus-minimus', 'therapist', MINIMUS);
    const { needling, triggerPoints } = dataset.muscles.find(({ id }) => id === 'gluteus-minimus')!;
    const record = dataset.depths.needlePathByPoint.get(MINIMUS.point)!;
    if (record.picture !== 'line') throw new Error('expected a line');
    expect(words()).toContain('Needle line. It keeps 5 mm from the vessels and nerves of this one body');
    const [low, high] = needling.needleLengthMm!;
    for (const fact of [
      needling.technique,
      needling.position,
      needling.safetyRule,
      `Skin over the point: ${triggerPoints[0]!.location.charAt(0).toLowerCase()}`,
      `At ${record.angleDegrees}° to the skin`,
      `${low}–${high} mm`,
      'For trained, licensed clinicians',
    ])
      expect(words()).toContain(fact);
    const terms = [...panel().querySelectorAll('.clinical dt')].map(({ textContent }) => textContent);
    expect(terms[0]).toBe('Safety rule');
  });
  it('shows layers only, and says why, where the needle stays in a fold', async () => {
    await openNeedle('upper-trapezius');
    expect(words()).toContain('Layers only. No line is drawn here because the muscle is lifted between the fingers');
    expect(panel().querySelector('.needle-head h3')?.textContent).toBe('The layers here');
    expect(panel().querySelector('.section-drawing')).not.toBeNull();
    expect(within(panel()).getByRole('table').textContent).toContain('Layers only. Layers from the skin inward');
    expect(words()).not.toContain('Where the line enters');
  });
  it('says which rule no described line kept', async () => {
    const dataset = await openNeedle('pronator-teres');
    const record = dataset.depths.needlePathByPoint.get('pronator-teres-trp1' as TriggerPointId);
    expect(record).toMatchObject({ picture: 'layers', notDrawn: { rule: 'too-near' } });
    expect(words()).toMatch(
      /Layers only\. No line is drawn here because on this body every line as described passes too near .* within \d+ mm of the /,
    );
  });
  it('is closed where only specially trained hands with imaging go: layers, distances, no range, no line', async () => {
    const dataset = await openNeedle('rhomboid-major', 'therapist', RHOMBOID);
    const { triggerPoints } = dataset.muscles.find(({ id }) => id === 'rhomboid-major')!;
    const { approach } = triggerPoints[0]!;
    if (approach.kind !== 'none') throw new Error('expected no line');
    expect(words()).toContain(`Closed. For specially trained hands with imaging. No line is drawn. ${approach.words}`);
    expect(within(panel()).queryByRole('radiogroup', { name: 'Build of body' })).toBeNull();
    expect(within(panel()).getByRole('table').textContent).toContain('4 mm away');
    expect(within(panel()).getByRole('table').textContent).not.toContain('Range of depth');
  });
  it('moves range, drawing and table with the build, by keyboard', async () => {
    await openNeedle('gluteus-minimus', 'therapist', MINIMUS);
    const rows = within(panel()).getByRole('radiogroup', { name: 'Build of body' });
    const [lean, average, heavier] = within(rows).getAllByRole('radio');
    expect(average!.getAttribute('aria-checked')).toBe('true');
    const seen = new Set<string>();
    for (const [index, row] of [lean, average, heavier].entries()) {
      fireEvent.click(row!);
      expect(store.getState().choices.build).toBe(index);
      seen.add(within(panel()).getByRole('table').textContent);
    }
    expect(seen.size).toBe(3);
    lean!.focus();
    fireEvent.keyDown(lean!, { key: 'ArrowDown' });
    await waitFor(() => {
      expect(document.activeElement === average).toBe(true);
    });
  });
  it('has the section as a table, heard always and seen on request, with the published spread', async () => {
    await openNeedle('rhomboid-major', 'therapist', RHOMBOID);
    act(() => {
      store.getState().setBuild(0);
    });
    const table = within(panel()).getByRole('table');
    const rows = within(table)
      .getAllByRole('row')
      .map(({ textContent }) => textContent);
    expect(rows.find((row) => row?.startsWith('Rhomboid major'))).toContain('begins at 12 ± 2 mm');
    expect(rows.find((row) => row?.startsWith('Rhomboid major'))).toContain('Not to depth here');
    expect(rows.find((row) => row?.startsWith('Fifth rib'))).toContain('nearest found: 17 mm');
    expect(rows.find((row) => row?.startsWith('Pleural cavity'))).toContain('4 mm away');
    expect(table.closest('.only-heard')).not.toBeNull();
    fireEvent.click(within(panel()).getByRole('button', { name: 'As a table' }));
    expect(within(panel()).getByRole('table').closest('.only-heard')).toBeNull();
    expect(panel().querySelector('.section-drawing')).toBeNull();
  });
  it('points at what lies near, and lets go', async () => {
    await openNeedle('rhomboid-major', 'therapist', RHOMBOID);
    const pleura = () => within(panel()).getByRole('button', { name: /^Pleural cavity/ });
    fireEvent.click(pleura());
    expect(store.getState().markedHazard).toBe('pleural-cavity/right');
    expect(pleura().getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(pleura());
    expect(store.getState().markedHazard).toBeNull();
  });
  it('changes the point without leaving, and asks for the twitch', async () => {
    await openNeedle('rhomboid-major');
    fireEvent.click(within(panel()).getByRole('button', { name: /^Trigger point 2/ }));
    expect(store.getState().choices).toMatchObject({ needle: true, selected: { id: 'rhomboid-major-trp2' } });
    fireEvent.click(within(panel()).getByRole('button', { name: 'Show the twitch' }));
    expect(store.getState().requests.twitch).not.toBeNull();
  });
  it('ends with Escape, then the selection does', async () => {
    await openNeedle('rhomboid-major');
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(store.getState().choices).toMatchObject({ needle: false, selected: { kind: 'trigger-point' } });
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(store.getState().choices.selected.kind).toBe('none');
  });
});

describe('depth by build', () => {
  it.each(AUDIENCES)('is in the card of the %s: three ranges, each a range', async (audience) => {
    await showPanels(muscle('gluteus-minimus'), audience);
    const rows = within(panel()).getByRole('radiogroup', { name: 'Build of body' });
    const ranges = within(rows)
      .getAllByRole('radio')
      .map(({ textContent }) => textContent);
    expect(ranges).toHaveLength(3);
    for (const range of ranges) expect(range).toMatch(/^(Lean|Average|Heavier)\d+–\d+ mm/);
    expect(new Set(ranges.map((range) => range?.replace(/^[A-Z][a-z]+/, ''))).size).toBe(3);
  });
});
