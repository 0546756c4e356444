// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { muscle, showPanels, store, useFreshStage } from '../stage.tsx';
import { loadDataset, MAN } from '../../../src/anatomy/index.ts';
import { makeSearch } from '../../../src/reasoning/index.ts';
import type { Dataset, RedFlagId } from '../../../src/anatomy/index.ts';
import type { FoundEntry, Search } from '../../../src/reasoning/index.ts';
import { whyFound } from '../../../src/ui/find/why-found.ts';

useFreshStage();

let data: Dataset;
let search: Search;
beforeAll(async () => {
  data = await loadDataset(MAN);
  search = makeSearch(data, data.body);
});

const find = (query: string, limit?: number): readonly FoundEntry[] =>
  search(query, { plain: false, ...(limit === undefined ? {} : { limit }) }).findings.filter(
    (one): one is FoundEntry => one.meant.kind !== 'help',
  );
const aliasOf = (finding: FoundEntry | undefined) => (finding?.why ? whyFound(finding.why) : null);
const namesOf = (query: string, limit?: number) => find(query, limit).map(({ name }) => name);

describe('search', () => {
  it.each([
    ['TFL', 'Tensor fasciae latae'],
    ['tfl', 'Tensor fasciae latae'],
    ['gluteus min', 'Gluteus minimus'],
    ['piriformus', 'Piriformis'],
    ['infraspinatous', 'Infraspinatus'],
    ['Musculus soleus', 'Soleus'],
    ['SCM', 'Sternocleidomastoid (sternal head)'],
    ['sciatic', 'Sciatic nerve'],
  ])('finds for %s first %s', (query, name) => {
    expect(find(query)[0]?.name).toBe(name);
  });
  it('finds every part of a misspelt muscle', () => {
    expect(namesOf('trapezeus').slice(0, 3).sort()).toEqual(['Lower trapezius', 'Middle trapezius', 'Upper trapezius']);
  });
  it.each([
    ['pirifornis', 'Piriformis'],
    ['trapezious', 'Upper trapezius'],
    ['gluteus minimis', 'Gluteus minimus'],
    ['quadratis lumborum', 'Quadratus lumborum'],
  ])('forgives the misspelling %s', (query, name) => {
    expect(namesOf(query)).toContain(name);
    expect(find(query)[0]?.name.split(' ').at(-1)).toBe(name.split(' ').at(-1));
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
    const findings = find(query, 12);
    for (const name of names) expect(findings.map((finding) => finding.name)).toContain(name);
    for (const finding of findings.filter(({ name }) => names.includes(name)))
      expect(aliasOf(finding), finding.name).toBe(alias);
    expect(aliasOf(findings[0])).toBe(alias);
  });
  it('shows as another name only a name, and says of a complaint that it is one', () => {
    expect(
      find('lumbago')
        .filter(({ meant }) => meant.kind === 'muscle')
        .every((finding) => aliasOf(finding)?.startsWith('for: ') === true),
    ).toBe(true);
    expect(aliasOf(find('SCM')[0])).toBe('SCM');
    expect(aliasOf(find('quads')[0])).toBe('one of: quads');
  });
  it('puts muscles with words of their own before bones of like names', () => {
    expect(find('tibialis')[0]?.meant.kind).toBe('muscle');
  });
  it('says by which other name it was found', () => {
    expect(aliasOf(find('tfl')[0])).toBe('TFL');
    expect(aliasOf(find('soleus')[0])).toBeNull();
  });
  it('finds nothing for nothing and for nonsense', () => {
    for (const nothing of ['', '   ', 'qqqqzzzz', 'pain', 'car']) expect(find(nothing), nothing).toEqual([]);
  });
  it('stops at the limit', () => {
    expect(search('headache', { limit: 3 }).findings).toHaveLength(3);
  });
  it('takes no beginning of an unrelated word for an answer', () => {
    expect(namesOf('pain in my neck')).not.toContain('Infraspinatus');
    expect(namesOf('belly')).not.toContain('Digastric');
    expect(namesOf('right knee').filter((name) => name.includes('idney'))).toEqual([]);
    expect(namesOf('face pain')).not.toContain('Gluteus maximus');
  });
  it.each([
    ['left upper trapezius', 'left'],
    ['piriformis left', 'left'],
    ['right-sided neck pain', 'right'],
    ['both calves', 'both'],
    ['L QL', 'left'],
    ['left and right knee', 'both'],
    ['linke Schulter', 'left'],
    ['upper trapezius', null],
  ])('understands the side of %s', (query, side) => {
    expect(search(query).side).toBe(side);
  });
  it('takes a side for the name of what has but one', () => {
    expect(namesOf('right kidney')[0]).toBe('Right kidney');
    expect(namesOf('left kidney')).not.toContain('Right kidney');
  });
  it.each([
    ['trapèze', 'Upper trapezius'],
    ['gluteus médius', 'Gluteus medius'],
    ['ｓｏｌｅｕｓ', 'Soleus'],
    ['l’épaule', 'Infraspinatus'],
    ['T.F.L.', 'Tensor fasciae latae'],
  ])('reads %s through its letters', (query, name) => {
    expect(namesOf(query)[0]).toBe(name);
  });
  it('finds what is still being typed', () => {
    for (const begun of ['tennis', 'tennis el', 'lower ba', 'carpal', 'frozen sh', 'pirif'])
      expect(find(begun).length, begun).toBeGreaterThan(0);
  });
  it('answers with areas of skin, and with what to ask after the answers', () => {
    expect(find('inner knee')[0]).toMatchObject({ name: 'Inner knee', meant: { kind: 'area', id: 'inner-knee' } });
    expect(search('headache').findings[3]).toMatchObject({ meant: { kind: 'help', emergency: false } });
  });
  it('knows names without the dataset', () => {
    const names = makeSearch(null, data.body);
    expect(names('soleus').findings[0]).toMatchObject({ name: 'Soleus', why: null });
    expect(names('jaw pain').findings[0]).toMatchObject({
      name: 'Masseter',
      why: { kind: 'for', name: 'jaw pain', painful: false },
    });
    expect(names('femur').findings[0]).toMatchObject({ name: 'Femur' });
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
    expect(store.getState().requests.view).toMatchObject({ kind: 'target', target: store.getState().choices.selected });
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
  it('leads on where nothing was found: to touching the place', async () => {
    await showPanels();
    const input = screen.getByRole('combobox', { name: /search/i });
    fireEvent.change(input, { target: { value: 'qqqqzzzz' } });
    expect(screen.getByText(/nothing found/i).textContent).not.toMatch(/latin/i);
    const button = screen.getByRole('button', { name: 'Touch where it hurts' });
    // The keyboard goes on to it without closing what it stands in.
    fireEvent.blur(input, { relatedTarget: button });
    fireEvent.click(screen.getByRole('button', { name: 'Touch where it hurts' }));
    expect(store.getState().mode).toEqual({ kind: 'consultation', step: 'where' });
  });
  it('leads on where nothing was found: to the list', async () => {
    await showPanels();
    fireEvent.change(screen.getByRole('combobox', { name: /search/i }), { target: { value: 'qqqqzzzz' } });
    fireEvent.click(screen.getByRole('button', { name: 'Muscle list' }));
    expect(screen.getByRole('region', { name: 'Muscles' })).toBeTruthy();
    expect(screen.queryByText(/nothing found/i)).toBeNull();
  });
  it('closes when the keyboard leaves it', async () => {
    await showPanels();
    const input = screen.getByRole('combobox', { name: /search/i });
    fireEvent.change(input, { target: { value: 'soleus' } });
    fireEvent.blur(input, { relatedTarget: document.body });
    expect(screen.queryByRole('listbox')).toBeNull();
  });
  it('chooses the side that was asked for, and both', async () => {
    await showPanels(muscle('soleus', 'right'));
    const ask = (value: string) => {
      const input = screen.getByRole('combobox', { name: /search/i });
      fireEvent.change(input, { target: { value } });
      fireEvent.keyDown(input, { key: 'Enter' });
    };
    ask('left upper trapezius');
    expect(store.getState().choices).toMatchObject({ selected: muscle('upper-trapezius', 'left'), bothSides: false });
    ask('both piriformis');
    expect(store.getState().choices).toMatchObject({ selected: { kind: 'muscle', id: 'piriformis' }, bothSides: true });
    ask('right soleus');
    expect(store.getState().choices).toMatchObject({ selected: muscle('soleus', 'right'), bothSides: false });
  });
  it('opens an area of skin with the muscles that refer there, and its questions', async () => {
    await showPanels();
    const input = screen.getByRole('combobox', { name: /search/i });
    fireEvent.change(input, { target: { value: 'left inner knee' } });
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(store.getState().choices.selected).toEqual({ kind: 'area', id: 'inner-knee', side: 'left' });
    expect(screen.getByRole('heading', { name: 'Inner knee' })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Vastus medialis/ })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Questions to ask first' }));
    expect(store.getState()).toMatchObject({
      mode: { kind: 'consultation', step: 'which' },
      touched: { side: 'left', areas: ['inner-knee'] },
    });
  });
  it('tells a therapist what to ask of chest pain', async () => {
    await showPanels({ kind: 'none' }, 'therapist');
    fireEvent.change(screen.getByRole('combobox', { name: /search/i }), { target: { value: 'chest pain' } });
    expect(within(screen.getByRole('listbox')).getAllByRole('option')[0]?.textContent).toMatch(/^Ask first/);
  });
  it('tells a patient with chest pain to get help first, in the words of the question', async () => {
    await showPanels();
    const input = screen.getByRole('combobox', { name: /search/i });
    fireEvent.change(input, { target: { value: 'chest pain' } });
    const [first] = within(screen.getByRole('listbox')).getAllByRole('option');
    const flag = data.redFlagById.get('rf-17' as RedFlagId)!;
    expect(first?.textContent).toBe(`Get help first${flag.question}If yes: call for emergency help now.`);
    fireEvent.keyDown(input, { key: 'Enter' });
    const dialog = screen.getByRole('dialog', { name: 'Get help first' });
    expect(within(dialog).getByText(flag.question)).toBeTruthy();
    expect(dialog.textContent).toContain(`Say: “${flag.sayOnPhone}”`);
    expect(store.getState().choices.selected).toEqual({ kind: 'none' });
    fireEvent.click(within(dialog).getByRole('button', { name: 'None of these: touch where it hurts' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(store.getState().mode).toEqual({ kind: 'consultation', step: 'where' });
  });
});
