/** The house rules for files: their length, their names, and what must not stand in them. */
import { describe, expect, it } from 'vitest';
import { CODE, FILES, read } from './tree.ts';

const MAX_LINES = 400;
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;

describe('the files', () => {
  it('keeps files short, plainly named and out of catch-all rooms', () => {
    const long = [...CODE, ...FILES.filter((file) => file.endsWith('.css'))]
      .filter((file) => !file.startsWith('data/'))
      .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
      .filter(({ lines }) => lines > MAX_LINES)
      .map(({ file, lines }) => `${file} has ${lines} lines`);
    expect(long).toEqual([]);
    const odd = FILES.filter((file) => /^(src|tests|scripts|builder)\//.test(file)).filter(
      (file) => !file.split('/').every((part) => KEBAB_CASE.test(part) || part === 'App.tsx'),
    );
    expect(odd).toEqual([]);
    expect(FILES.filter((file) => /(^|\/)(utils?|helpers?)(\/|\.)/.test(file))).toEqual([]);
  });

  it('names no folder of one machine and no package mirror', () => {
    const machine = new RegExp(
      `(^|[\\s"'\`(=])(${['work', 'root', 'home', 'tmp', 'Users'].map((name) => `/${name}/`).join('|')})[\\w.-]`,
      'm',
    );
    const textual = FILES.filter((file) => /\.(ts|tsx|mjs|mts|json|md|css|html|yml|txt)$|\.ci\/run$/.test(file));
    expect(textual.length).toBeGreaterThan(90);
    expect(textual.filter((file) => machine.test(read(file)))).toEqual([]);
    const hosts = [...read('package-lock.json').matchAll(/"resolved": "https?:\/\/([^/"]+)/g)]
      .map((match) => match[1])
      .filter((host) => host !== 'registry.npmjs.org');
    expect(hosts).toEqual([]);
  });
});
