// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OrientationMark, reportAzimuth } from '../../src/scene/view/orientation-mark.tsx';

beforeEach(() => {
  reportAzimuth(0);
  render(<OrientationMark />);
});
afterEach(cleanup);

/** Name for a screen reader, and the words from left to right. */
function seenFrom(degrees: number): [name: string | null, left: string, middle: string, right: string] {
  act(() => { reportAzimuth((degrees * Math.PI) / 180); });
  const mark = screen.getByRole('img');
  const [left = '', middle = '', right = ''] = [...mark.children].map((child) => child.textContent ?? '');
  return [mark.getAttribute('aria-label'), left, middle, right];
}

describe('the orientation mark', () => {
  it('has the body\'s right on the screen\'s left from the front, and on its right from the back', () => {
    expect(seenFrom(0)).toEqual(['Seen: front of the body', 'R', 'Front', 'L']);
    expect(seenFrom(180)).toEqual(['Seen: back of the body', 'L', 'Back', 'R']);
  });

  it('names the side that is seen, without sides on the screen', () => {
    expect(seenFrom(90)).toEqual(['Seen: left side of the body', '', 'Left side', '']);
    expect(seenFrom(-90)).toEqual(['Seen: right side of the body', '', 'Right side', '']);
  });

  it('changes at the eighths of a turn', () => {
    expect([44, 46, 134, 136, -44, -46, -134, -136].map((degrees) => seenFrom(degrees)[2]))
      .toEqual(['Front', 'Left side', 'Left side', 'Back', 'Front', 'Right side', 'Right side', 'Back']);
    // Sides are told until they nearly hide each other.
    expect([69, 70, 110, 111].map((degrees) => seenFrom(degrees)[1])).toEqual(['R', '', '', 'L']);
  });

  it('takes any number of turns', () => {
    expect(seenFrom(360 + 90)).toEqual(seenFrom(90));
    expect(seenFrom(-3 * 360 + 170)).toEqual(seenFrom(170));
  });
});
