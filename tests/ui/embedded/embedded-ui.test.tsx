// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EmbeddedUi } from '../../../src/ui/embedded/embedded-ui.tsx';
import { store, useFreshStage } from '../stage.tsx';

useFreshStage();
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the panels within another page', () => {
  it('offer no flat drawing, as they have no settings to change it back', () => {
    vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
    render(<EmbeddedUi store={store} dataset={null} />);
    act(() => store.getState().reportSlowPicture());
    expect(store.getState().drawsSlowly).toBe(true);
    expect(screen.queryByText('The body moves slowly here')).toBeNull();
  });
});
