/** What the checks ask of a page in any engine. */
export interface EnginePage {
  readonly engine: string;
  readonly goTo: (address: string) => Promise<void>;
  /** Runs a function in the page; nothing of what stands around it here is known there. */
  readonly evaluate: <Result, Argument>(
    task: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ) => Promise<Result>;
  /** A press of the pointer at a place of the page, CSS px. */
  readonly click: (x: number, y: number) => Promise<void>;
  /** Letters typed into what has the focus. */
  readonly type: (letters: string) => Promise<void>;
  readonly pressEnter: () => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
  /** A picture of the page, PNG, base64. */
  readonly screenshot: () => Promise<string>;
  readonly close: () => Promise<void>;
}
