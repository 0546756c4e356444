import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hasBytesOf } from '../../../src/app/offline/kept-file.ts';

const integrityOf = (bytes: string): string => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

describe('a kept file', () => {
  it('is whole where it has the bytes of the build, and no byte else', async () => {
    expect(await hasBytesOf(new Response('muscle'), integrityOf('muscle'))).toBe(true);
    expect(await hasBytesOf(new Response('muscl'), integrityOf('muscle'))).toBe(false);
    expect(await hasBytesOf(new Response('Muscle'), integrityOf('muscle'))).toBe(false);
    expect(await hasBytesOf(new Response(''), integrityOf('muscle'))).toBe(false);
    expect(await hasBytesOf(new Response(''), integrityOf(''))).toBe(true);
  });
});
