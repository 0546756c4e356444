// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clearStorage, keptDrawings, writePainCode } from '../../../src/state/index.ts';
import { dayOf } from '../../../src/ui/pain/compare.tsx';
import { isoDay } from '../../../src/ui/pain/files.ts';
import { useFreshStage } from '../stage.tsx';
import { begin, button, draw, heading, patchOf, press, state } from './pain-stage.tsx';

useFreshStage();

beforeEach(async () => {
  clearStorage(null);
  await begin();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('keeping a drawing', () => {
  const keep = async (name: string, day: string) => {
    fireEvent.change(screen.getByLabelText('Name'), { target: { value: name } });
    fireEvent.change(screen.getByLabelText('Date'), { target: { value: day } });
    press('Keep this drawing');
    await screen.findByText(`Kept on this device as ${name}.`);
  };
  it('happens by hand alone, under a date and a name, and is taken back by hand', async () => {
    draw({ ...patchOf(1, 'left', 'temple'), intensity: 6 });
    press('Keep and compare');
    await screen.findByText('Nothing is kept on this device.');
    expect((await keptDrawings.all()).drawings).toEqual([]);
    await keep('before', '2026-10-02');
    expect((await keptDrawings.all()).drawings).toMatchObject([
      { name: 'before', drawnOn: '2026-10-02', body: 'man', patches: [{ intensity: 6 }] },
    ]);
    fireEvent.click(await screen.findByRole('button', { name: /^Remove before/ }));
    await screen.findByText('Nothing is kept on this device.');
    expect((await keptDrawings.all()).drawings).toEqual([]);
  });
  it('opens one again, and undo brings back the drawing before', async () => {
    draw({ ...patchOf(1, 'left', 'temple'), intensity: 6 });
    press('Keep and compare');
    await screen.findByText('Nothing is kept on this device.');
    await keep('before', '2026-10-02');
    draw(patchOf(2, 'right', 'lateral-elbow'));
    fireEvent.click(await screen.findByRole('button', { name: /^Open before/ }));
    expect(state().patches).toMatchObject([{ areas: [{ area: 'temple', side: 'left' }] }]);
    expect(heading()).toBe('Places that hurt');
    press('Undo');
    expect(state().patches).toMatchObject([{ areas: [{ area: 'lateral-elbow' }] }]);
  });
  it('compares two by extent, places and strength, and calls no number better or worse', async () => {
    draw({ ...patchOf(1, 'left', 'temple'), intensity: 6 });
    press('Keep and compare');
    await screen.findByText('Nothing is kept on this device.');
    await keep('before', '2026-10-02');
    act(() => {
      state().describePatch(1, { intensity: 3 });
    });
    const compared = await screen.findByRole('region', { name: 'Compare two' });
    const plots = () =>
      within(compared)
        .getAllByRole('img')
        .map((each) => each.getAttribute('aria-label') ?? '');
    await waitFor(() => expect(plots().some((label) => label.startsWith('Strength at Temple, left'))).toBe(true));
    expect(plots().find((label) => label.startsWith('Strength at'))).toMatch(/: 6; .*: 3$/);
    expect(plots().find((label) => label.startsWith('How much skin'))).toMatch(/cm², .* % of the skin/);
    // The same places: no more than drawing twice.
    expect(within(compared).getByText('This is no more than drawing the same pain twice changes.')).toBeDefined();
    expect(compared.textContent).toContain('One number alone says neither better nor worse.');
    expect(compared.textContent.replace('neither better nor worse', '')).not.toMatch(/better|worse|improve/i);
    fireEvent.click(within(compared).getByRole('radio', { name: 'One over the other' }));
    expect(within(compared).getByText('Earlier: striped')).toBeDefined();
  });
  it('says so where the device keeps nothing', async () => {
    vi.spyOn(keptDrawings, 'keep').mockRejectedValue(new Error('forbidden'));
    draw(patchOf(1, 'left', 'temple'));
    press('Keep and compare');
    await screen.findByText('Nothing is kept on this device.');
    press('Keep this drawing');
    await screen.findByText('This device keeps nothing here. Save a file instead.');
  });
  it('says that a newer Myopoint kept what cannot be read here, and that a device is full', async () => {
    vi.spyOn(keptDrawings, 'all').mockRejectedValue(new DOMException('', 'VersionError'));
    vi.spyOn(keptDrawings, 'keep').mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'));
    draw(patchOf(1, 'left', 'temple'));
    press('Keep and compare');
    await screen.findByText(/^A newer Myopoint kept drawings here that this one cannot read\. They stay as they are\./);
    press('Keep this drawing');
    await screen.findByText('There is no room left on this device. Save a file instead.');
    expect(state().patches).toHaveLength(1);
  });
  it('says what is damaged, and removes it when asked', async () => {
    const left: string[] = ['a', 'b'];
    vi.spyOn(keptDrawings, 'all').mockImplementation(() => Promise.resolve({ drawings: [], damaged: [...left] }));
    vi.spyOn(keptDrawings, 'remove').mockImplementation((id) => {
      left.splice(left.indexOf(id), 1);
      return Promise.resolve();
    });
    press('Keep and compare');
    await screen.findByText('2 kept drawings are damaged and cannot be read.');
    press('Remove what is damaged');
    await screen.findByText('What was damaged is gone from this device.');
    await screen.findByText('Nothing is kept on this device.');
    expect(left).toEqual([]);
  });
  it('lists what another tab keeps and removes, and opens nothing that is gone by itself', async () => {
    draw(patchOf(1, 'left', 'temple'));
    press('Keep and compare');
    await screen.findByText('Nothing is kept on this device.');
    const other = { id: 'other', name: 'of the other tab', drawnOn: '2026-10-02', body: 'man', covers: [] };
    await keptDrawings.keep({ ...other, patches: [patchOf(1, 'left', 'temple')] });
    const otherTab = new BroadcastChannel('myopoint-drawings');
    otherTab.postMessage(null);
    await screen.findByRole('button', { name: /^Open of the other tab/ });
    await keptDrawings.remove('other');
    otherTab.postMessage(null);
    await screen.findByText('Nothing is kept on this device.');
    otherTab.close();
    expect(state().patches).toHaveLength(1);
  });
  it('shows the day that was written down in every time zone, also the one of a summer that ends', () => {
    const { TZ } = process.env;
    try {
      for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin', 'America/St_Johns']) {
        process.env['TZ'] = zone;
        expect(isoDay(new Date(2026, 9, 25, 2, 30))).toBe('2026-10-25');
        expect(isoDay(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
        expect(dayOf({ drawnOn: '2026-10-25' })).toMatch(/25/);
        expect(dayOf({ drawnOn: '2026-10-25T23:59:00-09:30' })).toMatch(/25/);
      }
    } finally {
      if (TZ === undefined) delete process.env['TZ'];
      else process.env['TZ'] = TZ;
    }
  });
});

describe('taking it away', () => {
  const textOf = (file: Blob): Promise<string> =>
    new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as string);
      reader.readAsText(file);
    });
  const open = (text: string) =>
    fireEvent.change(screen.getByLabelText('Open a drawing from a file', { selector: 'input' }), {
      target: { files: [Object.assign(new File([text], 'a.json'), { text: () => Promise.resolve(text) })] },
    });
  it('saves the drawing as a file that is opened again', async () => {
    const saved: Blob[] = [];
    URL.createObjectURL = (file) => {
      saved.push(file as Blob);
      return 'blob:a';
    };
    URL.revokeObjectURL = () => undefined;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    draw({ ...patchOf(1, 'left', 'temple'), intensity: 6, qualities: ['aching'] });
    const drawn = state().patches;
    press('Take away');
    await waitFor(() => expect(button('Drawing to open again (JSON)').hasAttribute('disabled')).toBe(false));
    press('Drawing to open again (JSON)');
    await screen.findByText('Saved as myopoint-pain.json.');
    draw();
    open(await textOf(saved[0]!));
    await screen.findByText(/^The drawing of .+ is open now\./);
    expect(state().patches).toEqual(drawn);
  });
  it('opens a file whose day has an hour, and refuses one whose day there is not', async () => {
    press('Take away');
    await screen.findByRole('button', { name: 'Open a drawing from a file' });
    const file = {
      kind: 'myopoint-pain-drawing',
      version: 1,
      body: 'man',
      name: '',
      patches: [patchOf(1, 'left', 'temple')],
    };
    open(JSON.stringify({ ...file, drawnOn: '2026-03-31T10:00:00Z' }));
    await screen.findByText(/^The drawing of .*31.* is open now\./);
    open(JSON.stringify({ ...file, drawnOn: '2026-13-45', patches: [] }));
    expect((await screen.findByRole('alert')).textContent).toContain('expected a day that there is');
    expect(state().patches).toHaveLength(1);
  });
  it('says what is wrong with a wrong file, and leaves the drawing', async () => {
    draw(patchOf(1, 'left', 'temple'));
    press('Take away');
    await screen.findByRole('button', { name: 'Open a drawing from a file' });
    open('no json');
    expect((await screen.findByRole('alert')).textContent).toBe('This file is no drawing of Myopoint: it is no JSON');
    open('{"kind":"something else"}');
    await waitFor(() =>
      expect(screen.getByRole('alert').textContent).toBe(
        'This file is no drawing of Myopoint: file, field "kind": expected "myopoint-pain-drawing", received "something else"',
      ),
    );
    expect(state().patches).toHaveLength(1);
  });
});

describe('a code from device to device', () => {
  it('is shown once a place is marked, and taken over from an address', async () => {
    press('With a phone');
    expect(await screen.findByRole('img', { name: 'Code that opens the drawing on a phone' })).toBeDefined();
    expect(screen.queryByRole('img', { name: 'Code with the places of this drawing' })).toBeNull();
    const field = screen.getByLabelText('Address from the other device');
    const take = (text: string) => {
      fireEvent.change(field, { target: { value: text } });
      press('Take it over');
    };
    take('https://example.org/#m=soleus');
    expect(screen.getByRole('alert').textContent).toBe('That holds no drawing.');
    take('https://example.org/#pain=9~8');
    expect(screen.getByRole('alert').textContent).toMatch(/^That comes from a newer Myopoint/);
    expect(state().patches).toEqual([]);
    take(`https://example.org/#pain=${writePainCode([{ ...patchOf(1, 'left', 'temple'), intensity: 5 }])}`);
    expect(state().patches).toMatchObject([{ areas: [{ area: 'temple', side: 'left' }], intensity: 5 }]);
    expect(screen.getByText('1 place was taken over.')).toBeDefined();
    expect(screen.getByRole('img', { name: 'Code with the places of this drawing' })).toBeDefined();
  });
  it('is taken over from the address the page is opened with', async () => {
    act(() => {
      state().handOverPain(writePainCode([patchOf(1, 'right', 'lateral-elbow')]));
    });
    await screen.findByText('Outer elbow, right');
    expect(state()).toMatchObject({ handedOver: null, notice: '1 place was taken over.' });
    act(() => {
      state().handOverPain('draw');
    });
    expect(state().patches).toHaveLength(1);
    expect(button(/^Next/)).toBeDefined();
  });
});
