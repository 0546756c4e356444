/** Changes the words of a message and leaves alone what the program reads: values, cases, `#` and tags. */
import type { CompiledMessage, Token } from '../compile.ts';

const TAG = /(<\/?\w+>)/;

const mapRun = (run: string, change: (words: string) => string): string =>
  run
    .split(TAG)
    .map((piece) => (TAG.test(piece) || !/\p{L}/u.test(piece) ? piece : change(piece)))
    .join('');

/** `change` is called with each run of words. */
export function mapWords(message: CompiledMessage, change: (words: string) => string): CompiledMessage {
  return message.map((token): Token => {
    if (typeof token === 'string') return mapRun(token, change);
    if (token.length === 1) return token;
    const [name, kind, cases] = token;
    return [
      name,
      kind,
      Object.fromEntries(Object.entries(cases).map(([label, text]) => [label, mapWords(text, change)])),
    ];
  });
}

/** Letters of its words; of a choice those of its longest case. */
export function letterCountOf(message: CompiledMessage): number {
  return message.reduce((sum, token) => {
    if (typeof token === 'string') return sum + token.replaceAll(/<\/?\w+>/g, '').length;
    const [, , cases] = token;
    return cases === undefined ? sum : sum + Math.max(0, ...Object.values(cases).map(letterCountOf));
  }, 0);
}
