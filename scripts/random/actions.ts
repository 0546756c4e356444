/** What a person could do next, and one of it by chance: the same for the same sight and the same chance. */
import { DAMAGED_FILES, LINKS, TEXTS } from './odd-input.ts';
import type { Chance } from './seeded.ts';

/** A control as it is found again: the `nth` of those with this role and name. */
export interface ControlKey {
  readonly role: string;
  readonly name: string;
  readonly nth: number;
}

/** A control that can be used now. */
export interface Control extends ControlKey {
  readonly kind: 'press' | 'type' | 'choose' | 'keys';
  /** How many there are to choose from. */
  readonly options: number;
}

/** What is seen of the page. */
export interface Sight {
  readonly controls: readonly Control[];
  readonly hasStage: boolean;
  /** The graphics context is lost. */
  readonly lost: boolean;
  /** Where in the program it is, in short: the mode and its step, needle view, story, dialog. */
  readonly where: string;
}

/** What the walk has done to the machine. */
export interface Machine {
  readonly offline: boolean;
  /** How often each control was used, by role and name: what was used less comes sooner, or the walk would go in circles. */
  readonly used: ReadonlyMap<string, number>;
}

/** What a control is counted under. */
export const useKey = ({ role, name }: ControlKey): string => `${role} ${name}`;

/** A place of the page, in shares of its width and height. */
type Spot = readonly [x: number, y: number];

/** One thing a person, or their machine, does. */
export type Action =
  | ({ readonly do: 'press'; readonly touch: boolean } & ControlKey)
  | ({ readonly do: 'type'; readonly text: string } & ControlKey)
  | ({ readonly do: 'choose'; readonly option: number } & ControlKey)
  | ({ readonly do: 'step'; readonly key: string } & ControlKey)
  | { readonly do: 'key'; readonly key: string }
  | { readonly do: 'point'; readonly at: Spot; readonly touch: boolean }
  | { readonly do: 'drag'; readonly way: readonly Spot[]; readonly touch: boolean }
  | { readonly do: 'wheel'; readonly at: Spot; readonly by: number }
  | { readonly do: 'pinch'; readonly at: Spot; readonly factor: number }
  | { readonly do: 'link'; readonly hash: string }
  | { readonly do: 'file'; readonly text: string }
  | { readonly do: 'resize'; readonly width: number; readonly height: number }
  | { readonly do: 'network'; readonly on: boolean }
  | { readonly do: 'language'; readonly locale: string }
  | {
      readonly do:
        'back' | 'forward' | 'reload' | 'lose-context' | 'restore-context' | 'hide-and-show' | 'wait' | 'forget';
    };

/** Tablet lying and standing, phone standing and lying, a small window of a PC. */
export const SCREENS = [
  [1180, 820],
  [820, 1180],
  [390, 844],
  [844, 390],
  [1000, 600],
] as const;

const KEYS = [
  'Tab',
  'Tab',
  'Tab',
  'Shift+Tab',
  'Enter',
  'Space',
  'Escape',
  'Escape',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageDown',
  'Delete',
  'Backspace',
  'Control+k',
  'Control+z',
  'Control+Shift+z',
  '+',
  '-',
  '/',
  '?',
  '1',
  'f',
  'b',
  'n',
] as const;

/** How often each is chosen, of all that can be. */
const WEIGHTS = {
  press: 46,
  type: 6,
  choose: 3,
  step: 4,
  key: 11,
  point: 8,
  drag: 6,
  wheel: 3,
  pinch: 2,
  back: 3,
  forward: 1,
  link: 1,
  file: 0.5,
  resize: 1.2,
  network: 0.6,
  'hide-and-show': 0.8,
  'lose-context': 0.6,
  'restore-context': 0,
  reload: 0.3,
  language: 0.2,
  forget: 0.5,
  wait: 2,
} as const satisfies Readonly<Record<Action['do'], number>>;

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
const spot = (chance: Chance): Spot => [rounded(0.02 + 0.96 * chance.share()), rounded(0.02 + 0.96 * chance.share())];

/** A stroke: a few places not far from one another. */
function way(chance: Chance): readonly Spot[] {
  const first = spot(chance);
  const reach = chance.oneOf([0.03, 0.1, 0.3]);
  const near = (share: number): number =>
    rounded(Math.min(0.98, Math.max(0.02, share + reach * (chance.share() - 0.5))));
  return [first, ...Array.from({ length: chance.whole(1, 5) }, (): Spot => [near(first[0]), near(first[1])])];
}

/** What can be done at all now, and how often. */
function weightsNow(
  { controls, hasStage, lost }: Sight,
  { offline }: Pick<Machine, 'offline'>,
): Readonly<Record<Action['do'], number>> {
  const has = (kind: Control['kind']): boolean => controls.some((control) => control.kind === kind);
  const ifStage = (weight: number): number => (hasStage ? weight : 0);
  return {
    ...WEIGHTS,
    press: has('press') ? WEIGHTS.press : 0,
    type: has('type') ? WEIGHTS.type : 0,
    choose: has('choose') ? WEIGHTS.choose : 0,
    step: has('keys') ? WEIGHTS.step : 0,
    point: ifStage(WEIGHTS.point),
    drag: ifStage(WEIGHTS.drag),
    wheel: ifStage(WEIGHTS.wheel),
    pinch: ifStage(WEIGHTS.pinch),
    'lose-context': hasStage && !lost ? WEIGHTS['lose-context'] : 0,
    // Neither lasts long.
    'restore-context': lost ? 30 : 0,
    network: offline ? 15 : WEIGHTS.network,
    // A page that is left without a network does not come again; that is for the tests of the offline part.
    reload: offline ? 0 : WEIGHTS.reload,
    language: offline ? 0 : WEIGHTS.language,
  };
}

/** The next action. */
export function chooseAction(sight: Sight, machine: Machine, chance: Chance): Action {
  const kind = chance.weighted(weightsNow(sight, machine));
  const control = (of: Control['kind']): Control => {
    const known = sight.controls.filter((one) => one.kind === of);
    const weights = known.map((one) => 1 / (1 + (machine.used.get(useKey(one)) ?? 0)));
    return known[Number(chance.weighted(Object.fromEntries(weights.entries())))] ?? chance.oneOf(known);
  };
  const keyOf = ({ role, name, nth }: Control): ControlKey => ({ role, name, nth });
  switch (kind) {
    case 'press':
      return { do: kind, touch: chance.share() < 0.5, ...keyOf(control('press')) };
    case 'type':
      return { do: kind, text: chance.oneOf(TEXTS), ...keyOf(control('type')) };
    case 'choose': {
      const chosen = control('choose');
      return { do: kind, option: chance.whole(0, Math.max(0, chosen.options - 1)), ...keyOf(chosen) };
    }
    case 'step':
      return {
        do: kind,
        key: chance.oneOf(['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']),
        ...keyOf(control('keys')),
      };
    case 'key':
      return { do: kind, key: chance.oneOf(KEYS) };
    case 'point':
      return { do: kind, at: spot(chance), touch: chance.share() < 0.5 };
    case 'drag':
      return { do: kind, way: way(chance), touch: chance.share() < 0.5 };
    case 'wheel':
      return { do: kind, at: spot(chance), by: chance.whole(-400, 400) };
    case 'pinch':
      return { do: kind, at: spot(chance), factor: chance.oneOf([0.4, 0.8, 1.3, 2.5]) };
    case 'link':
      return { do: kind, hash: chance.oneOf(LINKS) };
    case 'file':
      return { do: kind, text: chance.oneOf(DAMAGED_FILES) };
    case 'resize': {
      const [width, height] = chance.oneOf(SCREENS);
      return { do: kind, width, height };
    }
    case 'network':
      return { do: kind, on: machine.offline };
    case 'language':
      return { do: kind, locale: chance.oneOf(['en', 'en', 'en-XA', 'ar-XB']) };
    case 'back':
    case 'forward':
    case 'reload':
    case 'lose-context':
    case 'restore-context':
    case 'hide-and-show':
    case 'wait':
    case 'forget':
      return { do: kind };
  }
}
