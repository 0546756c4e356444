// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WATCHED_MS, watchAttention, type Attention } from '../../../src/scene/engine/attention.ts';

describe('whether somebody looks', () => {
  let attention: Attention;
  const onBack = vi.fn();
  beforeEach(() => {
    vi.useFakeTimers();
    onBack.mockClear();
    attention = watchAttention(onBack);
  });
  afterEach(() => {
    attention.end();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('is so until nothing was done for a while, and again at the next move', () => {
    vi.advanceTimersByTime(WATCHED_MS - 1);
    expect(attention.isWatched()).toBe(true);
    vi.advanceTimersByTime(1);
    expect(attention.isWatched()).toBe(false);
    window.dispatchEvent(new Event('pointermove'));
    expect(attention.isWatched()).toBe(true);
    expect(onBack).toHaveBeenCalledTimes(1);
  });
  it('is not so in a window that lost the focus, nor in a hidden tab', () => {
    window.dispatchEvent(new Event('blur'));
    expect(attention.isWatched()).toBe(false);
    window.dispatchEvent(new Event('focus'));
    expect(attention.isWatched()).toBe(true);
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    expect(attention.isWatched()).toBe(false);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(attention.isWatched()).toBe(true);
  });
});
