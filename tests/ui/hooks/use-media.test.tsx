// @vitest-environment jsdom
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useMedia } from '../../../src/ui/hooks/use-media.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('is asked again when the window changes, though the list says nothing', () => {
  let matches = true;
  vi.stubGlobal('matchMedia', () => ({ matches, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
  function Told(): React.JSX.Element {
    return <p>{String(useMedia('(width < 10em)'))}</p>;
  }
  const { container, unmount } = render(<Told />);
  expect(container.textContent).toBe('true');
  matches = false;
  expect(container.textContent).toBe('true');
  act(() => {
    window.dispatchEvent(new Event('resize'));
  });
  expect(container.textContent).toBe('false');
  unmount();
});
