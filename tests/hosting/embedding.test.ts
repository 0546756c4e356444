import { describe, expect, it } from 'vitest';
import { ALLOWED_ORIGINS, frameAncestors, originsIn } from '../../scripts/hosting/embedding.ts';
import { headersFor } from '../../scripts/hosting/headers.ts';

describe('which pages may hold the program', () => {
  it('stands in one file: whole origins, or any', () => {
    expect(originsIn('{"origins":["https://practice.example","http://localhost:8080"]}')).toEqual([
      'https://practice.example',
      'http://localhost:8080',
    ]);
    expect(originsIn('{"origins":[]}')).toEqual([]);
    for (const wrong of ['https://practice.example/', 'https://*.practice.example/a', 'practice.example', 'null', 7])
      expect(() => originsIn(JSON.stringify({ origins: [wrong] })), String(wrong)).toThrow('expected an origin');
    expect(() => originsIn('{}')).toThrow('expected a list');
  });
  it('is said to the browser too, unless it is any', () => {
    expect(frameAncestors(['*'])).toEqual({});
    expect(frameAncestors([])).toEqual({ 'frame-ancestors': "'self'" });
    expect(frameAncestors(['https://practice.example'])).toEqual({
      'frame-ancestors': "'self' https://practice.example",
    });
  });
  it('is any page as it comes, so that no header stands in the way', () => {
    expect(ALLOWED_ORIGINS).toEqual(['*']);
    expect(headersFor('/')['Content-Security-Policy']).not.toContain('frame-ancestors');
    expect(Object.keys(headersFor('/'))).not.toContain('X-Frame-Options');
  });
});
