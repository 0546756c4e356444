/** What a slice of the store is: its fields as at first, its actions, and which of its fields a wipe leaves. */
import type { Choices } from '../choices.ts';
import type { MyopointState, Situation } from '../state.ts';

/** What the actions of a slice work with. */
export interface Tools {
  readonly set: (part: Partial<Situation>) => void;
  readonly get: () => MyopointState;
  /** Change the choices by a step that undo takes back; steps of one name that ends in `:…` in a row are one. */
  readonly step: (name: string, next: (choices: Choices) => Choices) => void;
  /** The whole situation as at first, but for what the slices keep through this wipe. */
  readonly wiped: (wipe: Wipe) => Situation;
}

/** `visit`: between two people. `everything`: as on a device that was never used. */
export type Wipe = 'visit' | 'everything';

/** One slice. A field that is named in neither list is wiped, also one that is added later. */
export interface Slice<TFields extends object, TActions extends object> {
  readonly initial: TFields;
  /** What a wipe between two people leaves: how the device is set and what the machine reports. */
  readonly keptByWipe: readonly (keyof TFields)[];
  /** Of these, what is left when everything is forgotten: what the machine reports. */
  readonly keptByForgetting: readonly (keyof TFields)[];
  readonly create: (tools: Tools) => TActions;
}
