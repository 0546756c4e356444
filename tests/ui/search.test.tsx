// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { store } from '../../src/state/index.ts';
import { findStructures } from '../../src/ui/search-index.ts';
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
