/**
 * Reads an ICU message into what @lingui/core says it from: `{name}`, plurals, ordinals and choices, one within another.
 * The library's own compiler knows dates and quoting too and weighs 6 kB; a test compares both on every message.
 */

/** Words, a value, or a choice between messages by a value. */
export type Token =
  | string
  | readonly [name: string]
  | readonly [name: string, kind: string, cases: Readonly<Record<string, CompiledMessage>>];
export type CompiledMessage = readonly Token[];

const HEAD = /\{\s*([\w-]+)\s*(?:\}|,\s*(plural|select|selectordinal)\s*,)/y;
const LABEL = /\s*(?:=?([\w-]+)\s*\{|\})/y;
const TEXT = /[^{}]+/y;

/** @throws when a brace stays open, closes nothing, or something else stands in it */
export function compile(message: string): CompiledMessage {
  let at = 0;
  const read = (pattern: RegExp): RegExpExecArray => {
    pattern.lastIndex = at;
    const found = pattern.exec(message);
    if (!found) throw new Error(`"${message}" cannot be read at ${at}`);
    at = pattern.lastIndex;
    return found;
  };
  const readCases = (): Record<string, CompiledMessage> => {
    const cases: Record<string, CompiledMessage> = {};
    for (let label = read(LABEL)[1]; label !== undefined; label = read(LABEL)[1]) {
      cases[label] = readText(true);
      at += 1;
    }
    return cases;
  };
  /** Up to the end, or to the brace that closes a case. */
  const readText = (isCase: boolean): CompiledMessage => {
    const tokens: Token[] = [];
    while (at < message.length && message[at] !== '}') {
      if (message[at] !== '{') {
        // A number sign stands for the number, between words of its own.
        tokens.push(
          ...read(TEXT)[0]
            .split(isCase ? /(#)/ : /$^/)
            .filter((text) => text !== ''),
        );
        continue;
      }
      const [, name = '', kind] = read(HEAD);
      tokens.push(kind === undefined ? [name] : [name, kind, readCases()]);
    }
    if (isCase !== at < message.length) throw new Error(`"${message}" has a brace too many or too few`);
    return tokens;
  };
  return readText(false);
}
