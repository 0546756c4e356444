import { describe, expect, it, vi } from 'vitest';
import { memoised } from '../../src/state/index.ts';

describe('a derivation that is made once', () => {
  const key = { number: 2 };

  it('gives the same object for the same question, and derives once', () => {
    const derive = vi.fn(({ number }: { number: number }, times: number) => ({ product: number * times }));
    const product = memoised(derive);
    const first = product(key, 3);
    expect(first).toEqual({ product: 6 });
    expect(product(key, 3)).toBe(first);
    expect(derive).toHaveBeenCalledTimes(1);
  });
  it('derives anew where anything else it is asked with differs', () => {
    const derive = vi.fn((_: object, ...rest: readonly [string, number]) => ({ rest }));
    const told = memoised(derive);
    const first = told(key, 'a', 1);
    expect(told(key, 'a', 2)).toEqual({ rest: ['a', 2] });
    expect(told(key, 'b', 2)).toEqual({ rest: ['b', 2] });
    // Only the last is known.
    expect(told(key, 'a', 1)).toEqual(first);
    expect(derive).toHaveBeenCalledTimes(4);
  });
  it('keeps the answer of each key, and tells keys apart by what they are, not by what they hold', () => {
    const derive = vi.fn(({ number }: { number: number }) => ({ number }));
    const told = memoised(derive);
    const first = told(key);
    const alike = told({ number: 2 });
    expect(alike).toEqual(first);
    expect(alike).not.toBe(first);
    expect(told(key)).toBe(first);
    expect(derive).toHaveBeenCalledTimes(2);
  });
  it('knows an answer of null, too', () => {
    const derive = vi.fn((): null => null);
    const told = memoised(derive);
    expect([told(key), told(key)]).toEqual([null, null]);
    expect(derive).toHaveBeenCalledTimes(1);
  });
});
