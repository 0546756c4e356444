/** Chance that is the same each time for the same seed. */

/** Draws from what may be drawn. */
export interface Chance {
  /** At least 0, less than 1. */
  readonly share: () => number;
  /** A whole number from `least` to `most`, both may come. */
  readonly whole: (least: number, most: number) => number;
  /** One of a list. @throws Error where it is empty */
  readonly oneOf: <T>(list: readonly T[]) => T;
  /** One of the names, each as often as its weight says; what weighs nothing never comes. @throws Error where nothing weighs anything */
  readonly weighted: <T extends string>(weights: Readonly<Record<T, number>>) => T;
}

/** @param seed a whole number */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  // Mulberry32.
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number): number => least + Math.floor(share() * (most - least + 1));
  return {
    share,
    whole,
    oneOf: (list) => {
      const drawn = list[whole(0, list.length - 1)];
      if (list.length === 0 || drawn === undefined) throw new Error('nothing to choose from');
      return drawn;
    },
    weighted: (weights) => {
      const names = (Object.keys(weights) as (keyof typeof weights)[]).filter((name) => weights[name] > 0);
      let left = share() * names.reduce((sum, name) => sum + weights[name], 0);
      const drawn = names.find((name) => (left -= weights[name]) < 0) ?? names.at(-1);
      if (drawn === undefined) throw new Error('nothing to choose from');
      return drawn;
    },
  };
}
