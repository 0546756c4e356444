import { describe, expect, it } from 'vitest';
import { ownScript } from '../../src/app/own-scripts.ts';

const FOLDER = 'https://school.example/body/';

describe('the address of a script', () => {
  it('is let through where it lies in the folder of the program', () => {
    expect(ownScript('https://school.example/body/workers/a.js', FOLDER)).toBe(`${FOLDER}workers/a.js`);
    expect(ownScript('./service-worker.js', FOLDER)).toBe(`${FOLDER}service-worker.js`);
  });
  it.each([
    'https://elsewhere.example/body/workers/a.js',
    'https://school.example/other/a.js',
    '../a.js',
    'blob:https://school.example/1',
    'data:text/javascript,a()',
    'https://school.example/body',
  ])('%s is refused', (address) => {
    expect(() => ownScript(address, FOLDER)).toThrow(TypeError);
  });
});
