// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bringPart } from '../../scripts/parts/bring-part.ts';

const FROM = 'http://localhost/assets/index.js';
const links = (rel: string): HTMLLinkElement[] => [
  ...document.head.querySelectorAll<HTMLLinkElement>(`link[rel="${rel}"]`),
];
const settle = (link: HTMLLinkElement | undefined, type: 'load' | 'error'): void => {
  link?.dispatchEvent(new Event(type));
};

describe('a part that is brought in', () => {
  beforeEach(() => {
    document.head.replaceChildren();
  });

  it('runs when its styles have come, and asks for all its scripts at once', async () => {
    const run = vi.fn(() => Promise.resolve('part'));
    const coming = bringPart(run, ['a.js', 'shared.js', 'a.css'], FROM);
    expect(links('modulepreload').map(({ href }) => href)).toEqual([
      'http://localhost/assets/a.js',
      'http://localhost/assets/shared.js',
    ]);
    expect(run).not.toHaveBeenCalled();
    settle(links('stylesheet')[0], 'load');
    await expect(coming).resolves.toBe('part');
    await expect(bringPart(run, ['a.css'], FROM)).resolves.toBe('part');
    expect(links('stylesheet')).toHaveLength(1);
  });

  it('asks for a style again that did not come', async () => {
    const run = vi.fn(() => Promise.resolve('part'));
    const first = bringPart(run, ['b.css'], FROM);
    settle(links('stylesheet')[0], 'error');
    await expect(first).rejects.toThrow('http://localhost/assets/b.css');
    expect(run).not.toHaveBeenCalled();
    expect(links('stylesheet')).toEqual([]);
    const second = bringPart(run, ['b.css'], FROM);
    expect(links('stylesheet')).toHaveLength(1);
    settle(links('stylesheet')[0], 'load');
    await expect(second).resolves.toBe('part');
  });

  it('runs the script again that did not come', async () => {
    const run = vi.fn().mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValueOnce('part');
    await expect(bringPart(run, [], FROM)).rejects.toThrow('Failed to fetch');
    await expect(bringPart(run, [], FROM)).resolves.toBe('part');
  });

  it('leaves a style alone that the page itself has', async () => {
    const link = document.createElement('link');
    [link.rel, link.href] = ['stylesheet', 'http://localhost/assets/page.css'];
    document.head.append(link);
    await expect(bringPart(() => Promise.resolve(1), ['page.css'], FROM)).resolves.toBe(1);
    expect(links('stylesheet')).toEqual([link]);
  });
});
