// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { store } from '../../src/state/index.ts';
import { loadDataset } from '../../src/anatomy/index.ts';
import type { Dataset } from '../../src/anatomy/index.ts';
import { makeSearch } from '../../src/ui/search/find.ts';
import type { Finding, Search } from '../../src/ui/search/find.ts';
import { muscle, showPanels, useFreshStage } from './stage.tsx';

useFreshStage();

describe('findStructures', () => {
  it.each([
    ['TFL', 'Tensor fasciae latae'], ['tfl', 'Tensor fasciae latae'], ['gluteus min', 'Gluteus minimus'],
    ['piriformus', 'Piriformis'], ['infraspinatous', 'Infraspinatus'], ['Musculus soleus', 'Soleus'], ['SCM', 'Sternocleidomastoid (sternal head)'], ['sciatic', 'Sciatic nerve'],
  ])('finds for %s first %s', (query, name) => {
    expect(findStructures(query)[0]?.name).toBe(name);
  });
  it('finds every part of a misspelt muscle', () => {
    const names = findStructures('trapezeus').map(({ name }) => name);
    expect(names.slice(0, 3).sort()).toEqual(['Lower trapezius', 'Middle trapezius', 'Upper trapezius']);
  });
  it.each([
    ['pirifornis', 'Piriformis'], ['trapezious', 'Upper trapezius'], ['gluteus minimis', 'Gluteus minimus'], ['quadratis lumborum', 'Quadratus lumborum'],
  ])('forgives the misspelling %s', (query, name) => {
    expect(findStructures(query).map((finding) => finding.name)).toContain(name);
    expect(findStructures(query)[0]?.name.split(' ').at(-1)).toBe(name.split(' ').at(-1));
  });
  it.each([
    ['sciatica', ['Gluteus minimus', 'Piriformis'], 'for: sciatica'],
    ['rotator cuff', ['Supraspinatus', 'Infraspinatus', 'Teres minor', 'Subscapularis'], 'one of: rotator cuff'],
    ['knot in shoulder blade', ['Rhomboid major', 'Rhomboid minor', 'Levator scapulae'], 'for: knot in shoulder blade'],
    ['tennis elbow', ['Extensor carpi radialis brevis', 'Supinator'], 'for: tennis elbow'],
    ['tension headache', ['Upper trapezius', 'Temporalis'], 'for: tension headache'],
    ['hip flexor', ['Psoas major', 'Iliacus'], 'one of: hip flexors'],
    ['jaw pain', ['Masseter', 'Temporalis'], 'for: jaw pain'],
    ['heel pain', ['Soleus', 'Quadratus plantae'], 'for: heel pain'],
    ['plantar fasciitis', ['Flexor digitorum brevis'], 'for: plantar fasciitis'],
  ])('finds for %s the muscles %j', (query, names, alias) => {
    const findings = findStructures(query, 12);
    for (const name of names) expect(findings.map((finding) => finding.name)).toContain(name);
    for (const { name, alias: shown } of findings.filter((finding) => names.includes(finding.name))) expect(shown, name).toBe(alias);
    expect(findings[0]?.alias).toBe(alias);
  });
  it('shows as another name only a name, and says of a complaint that it is one', () => {
    expect(findStructures('sciatica').every(({ alias }) => alias === null || alias.startsWith('for: '))).toBe(true);
    expect(findStructures('SCM')[0]?.alias).toBe('SCM');
    expect(findStructures('quads')[0]?.alias).toBe('one of: quads');
  });
  it('puts muscles with words of their own before bones of like names', () => {
    expect(findStructures('tibialis')[0]?.meant.kind).toBe('muscle');
  });
  it('says by which other name it was found', () => {
    expect(findStructures('tfl')[0]?.alias).toBe('TFL');
    expect(findStructures('soleus')[0]?.alias).toBeNull();
  });
  it('finds nothing for nothing and for nonsense', () => {
    expect(findStructures('')).toEqual([]);
    expect(findStructures('   ')).toEqual([]);
    expect(findStructures('qqqqzzzz')).toEqual([]);
  });
  it('stops at the limit', () => {
    expect(findStructures('muscle', 3).length).toBeLessThanOrEqual(3);
  });
});

describe('SearchBox', () => {
  it('chooses with the keyboard alone', async () => {
    await showPanels();
    const input = screen.getByRole('combobox', { name: /search/i });
    fireEvent.focus(input);
    fireEvent.change(input, { target: { value: 'gluteus' } });
    const options = within(screen.getByRole('listbox')).getAllByRole('option');
    expect(options[0]?.getAttribute('aria-selected')).toBe('true');
    fireEvent.keyDown(input, { key: 'ArrowDown' });
    const second = within(screen.getByRole('listbox')).getAllByRole('option')[1];
    expect(second?.getAttribute('aria-selected')).toBe('true');
    expect(input.getAttribute('aria-activedescendant')).toBe(second?.id);
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(store.getState().choices.selected.kind).toBe('muscle');
    expect(store.getState().view).toMatchObject({ kind: 'target', target: store.getState().choices.selected });
    expect(screen.queryByRole('listbox')).toBeNull();
  });
  it('chooses on the side held now', async () => {
    await showPanels(muscle('soleus', 'left'));
    const input = screen.getByRole('combobox', { name: /search/i });
    fireEvent.change(input, { target: { value: 'piriformis' } });
    fireEvent.click(screen.getAllByRole('option')[0]!);
    expect(store.getState().choices.selected).toEqual(muscle('piriformis', 'left'));
  });
  it('closes on Escape without clearing the selection', async () => {
    await showPanels(muscle('soleus'));
    const input = screen.getByRole('combobox', { name: /search/i });
    fireEvent.change(input, { target: { value: 'pirif' } });
    fireEvent.keyDown(input, { key: 'Escape' });
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(store.getState().choices.selected).toEqual(muscle('soleus'));
    fireEvent.keyDown(input, { key: 'Escape' });
    expect(input.getAttribute('value')).toBe('');
  });
  it('says when nothing was found', async () => {
    await showPanels();
    fireEvent.change(screen.getByRole('combobox', { name: /search/i }), { target: { value: 'qqqqzzzz' } });
    expect(screen.getByText(/nothing found/i)).toBeTruthy();
  });
});
