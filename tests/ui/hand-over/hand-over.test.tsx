// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onRequest } from '../../../src/state/index.ts';
import { muscle, showPanels, store, useFreshStage } from '../stage.tsx';
import { activate } from '../../../src/words/index.ts';

useFreshStage();
beforeEach(() => {
  vi.stubGlobal('print', vi.fn());
});
afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, 'share');
  Reflect.deleteProperty(navigator, 'clipboard');
});

/** The card over the whole interface. */
async function openCard(id = 'gluteus-minimus', side: 'right' | 'left' = 'left'): Promise<HTMLElement> {
  await showPanels(muscle(id, side));
  act(() => {
    store.getState().setHandingOver(true);
  });
  return screen.findByRole('dialog', { name: 'Take-home card' }, { timeout: 20_000 });
}
const page = (dialog: HTMLElement): HTMLElement => within(dialog).getByRole('article');
const note = (dialog: HTMLElement): HTMLElement =>
  within(dialog).getByRole('textbox', { name: 'Your note for the card' });

describe('the take-home card', () => {
  it('shows the page and asks the scene for a picture, which then stands on it', async () => {
    const asked = vi.fn();
    const end = onRequest(store, 'snapshot', asked);
    const dialog = await openCard();
    end();
    expect(asked.mock.calls.map(([payload]: unknown[]) => payload)).toEqual([{ from: 'own' }]);
    expect(within(page(dialog)).getByRole('heading', { name: 'Gluteus minimus' })).toBeTruthy();
    expect(page(dialog).textContent).toContain('Left side');
    expect(page(dialog).textContent).toContain('not a diagnosis');
    expect(within(page(dialog)).getByRole('img', { name: 'Code of the link' })).toBeTruthy();
    act(() => {
      store.getState().reportSnapshot({ url: 'data:image/png;base64,AAAA', widthPx: 14, heightPx: 11 });
    });
    expect(
      within(page(dialog)).getByRole('img', { name: 'The body with Gluteus minimus shown' }).getAttribute('src'),
    ).toBe('data:image/png;base64,AAAA');
  });
  it('names the language it is written in', async () => {
    expect(page(await openCard()).lang).toBe('en');
    await activate('en-XA');
    try {
      cleanup();
      await showPanels(muscle('gluteus-minimus', 'left'));
      expect(page(await screen.findByRole('dialog')).lang).toBe('en-XA');
    } finally {
      await activate('en');
    }
  });
  it('writes the note on the page and nowhere else', async () => {
    const dialog = await openCard();
    const field = note(dialog);
    expect([
      field.getAttribute('autocomplete'),
      field.getAttribute('spellcheck'),
      field.getAttribute('maxlength'),
    ]).toEqual(['off', 'false', '600']);
    fireEvent.change(field, { target: { value: 'Rest on Sunday' } });
    expect(store.getState().note).toBe('Rest on Sunday');
    expect(page(dialog).textContent).toContain('From your therapistRest on Sunday');
    expect(within(dialog).getByText('14 / 600')).toBeTruthy();
    expect(location.href).not.toContain('Sunday');
    expect(JSON.stringify({ ...localStorage })).not.toContain('Sunday');
  });
  it('turns the page, and not what the therapist works with, for the person opposite', async () => {
    const dialog = await openCard();
    act(() => {
      store.getState().setFlipped(true);
    });
    expect(page(dialog).closest('.flipped')).not.toBeNull();
    expect(note(dialog).closest('.flipped')).toBeNull();
  });
  it('is printed on the sheet that is chosen, under a title that says nothing', async () => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-US');
    // Sheets of rules that a script makes: the test's own page has none.
    const rules: string[] = [];
    vi.stubGlobal(
      'CSSStyleSheet',
      class {
        replaceSync = (text: string): void => {
          rules.push(text);
        };
      },
    );
    Object.defineProperty(document, 'adoptedStyleSheets', { configurable: true, writable: true, value: [] });
    const dialog = await openCard();
    expect(within(dialog).getByRole('radio', { name: 'Letter' }).getAttribute('aria-checked')).toBe('true');
    fireEvent.click(within(dialog).getByRole('radio', { name: 'A4' }));
    expect(rules.at(-1)).toContain('size: A4');
    expect(document.adoptedStyleSheets).toHaveLength(1);
    expect(page(dialog).dataset['paper']).toBe('A4');
    const title = document.title;
    fireEvent.click(within(dialog).getByRole('button', { name: 'Print' }));
    expect(print).toHaveBeenCalledOnce();
    expect(document.title).toBe(title);
    expect(document.title).not.toMatch(/gluteus/i);
    expect(document.documentElement.classList.contains('card-open')).toBe(true);
    cleanup();
    Reflect.deleteProperty(document, 'adoptedStyleSheets');
    vi.unstubAllGlobals();
  });
  it('copies the link, or says that it cannot', async () => {
    const writeText = vi
      .fn<(text: string) => Promise<void>>()
      .mockResolvedValueOnce(undefined)
      .mockRejectedValueOnce(new Error('forbidden'));
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    const dialog = await openCard();
    const copy = within(dialog).getByRole('button', { name: 'Copy link' });
    fireEvent.click(copy);
    await within(dialog).findByText('The link is copied.');
    expect(writeText.mock.calls[0]?.[0]).toBe(`${location.origin}/#m=gluteus-minimus&s=left&a=patient&lang=en`);
    fireEvent.click(copy);
    await within(dialog).findByText(/did not let the link be copied/);
  });
  it('shares by the system where there is a way, and bears that it is closed', async () => {
    const share = vi
      .fn<(data: ShareData) => Promise<void>>()
      .mockRejectedValue(new DOMException('closed', 'AbortError'));
    Object.defineProperty(navigator, 'share', { configurable: true, value: share });
    const dialog = await openCard();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Share…' }));
    expect(share).toHaveBeenCalledWith({
      title: 'Myopoint',
      url: `${location.origin}/#m=gluteus-minimus&s=left&a=patient&lang=en`,
    });
  });
  it('offers no sharing where there is none', async () => {
    expect(within(await openCard()).queryByRole('button', { name: 'Share…' })).toBeNull();
  });
  it('says a treatment instead of a needle where needles are hidden', async () => {
    const dialog = await openCard();
    expect(page(dialog).textContent).toContain('If you had dry needling');
    act(() => {
      store.getState().setHideNeedles(true);
    });
    expect(page(dialog).textContent).toContain('If you had a treatment');
    expect(page(dialog).textContent).not.toMatch(/needl/i);
  });
  it('closes with Escape and leaves the page as it was', async () => {
    const dialog = await openCard();
    fireEvent.keyDown(dialog, { key: 'Escape' });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.documentElement.classList.contains('card-open')).toBe(false);
  });
  it('goes with the visit, and leaves nothing of the note', async () => {
    const dialog = await openCard();
    fireEvent.change(note(dialog), { target: { value: 'Rest on Sunday' } });
    act(() => {
      store.getState().wipeVisit();
    });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.documentElement.outerHTML).not.toContain('Sunday');
  });
});
