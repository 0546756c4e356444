/** Every message: where it stands, that it is used, and that it can be read in every language made from English. */
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { compile, type CompiledMessage } from '../../src/words/compile.ts';
import { PANEL_MESSAGES } from '../../src/words/en-panels.ts';
import { STAGE_MESSAGES } from '../../src/words/en-stage.ts';
import { PAIN_MESSAGES } from '../../src/words/en/pain.ts';
import { QUIZ_ASKING_MESSAGES } from '../../src/words/en/quiz-asking.ts';
import { QUIZ_HOME_MESSAGES } from '../../src/words/en/quiz-home.ts';
import { QUIZ_MESSAGES } from '../../src/words/en/quiz.ts';
import { VERDICT_MESSAGES } from '../../src/words/en/verdict.ts';
import { accentedMessage } from '../../src/words/made/accented.ts';
import { letterCountOf } from '../../src/words/made/map-words.ts';
import { mirroredMessage } from '../../src/words/made/mirrored.ts';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const MESSAGES: Readonly<Record<string, string>> = {
  ...STAGE_MESSAGES,
  ...PANEL_MESSAGES,
  ...PAIN_MESSAGES,
  ...QUIZ_MESSAGES,
  ...QUIZ_ASKING_MESSAGES,
  ...QUIZ_HOME_MESSAGES,
  ...VERDICT_MESSAGES,
};
const KEYS = Object.keys(MESSAGES);
const each = Object.entries(MESSAGES);

const files = (readdirSync(SRC, { recursive: true }) as string[]).map((file) => file.split(path.sep).join('/'));
const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(
    file,
    readFileSync(path.join(SRC, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );

/** Keys written as they stand in files outside the catalogue; of a template, what may stand in its gaps is one word of a key. */
function usedKeys(sources: readonly ts.SourceFile[]): ReadonlySet<string> {
  const whole = new Set<string>();
  const templates: RegExp[] = [];
  const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) whole.add(node.text);
    if (ts.isTemplateExpression(node) && /^[a-z-]+\./.test(node.head.text)) {
      templates.push(
        new RegExp(
          `^${literal(node.head.text)}${node.templateSpans.map(({ literal: { text } }) => `[a-z0-9-]+${literal(text)}`).join('')}$`,
        ),
      );
    }
    ts.forEachChild(node, visit);
  };
  sources.forEach(visit);
  return new Set(KEYS.filter((key) => whole.has(key) || templates.some((template) => template.test(key))));
}

describe('the catalogue', () => {
  const features = files
    .filter((file) => /^words\/en\/[a-z-]+\.ts$/.test(file) && file !== 'words/en/grammar.ts')
    .map((file) => {
      const keys: string[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isPropertyAssignment(node))
          keys.push(ts.isStringLiteral(node.name) ? node.name.text : node.name.getText());
        ts.forEachChild(node, visit);
      };
      visit(parse(file));
      return { feature: path.basename(file, '.ts'), keys };
    });

  it('names each message feature.thing.aspect, in the file of its feature', () => {
    expect(features.flatMap(({ feature, keys }) => keys.filter((key) => !key.startsWith(`${feature}.`)))).toEqual([]);
    expect(
      KEYS.filter((key) => !/^[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/.test(key)),
    ).toEqual([]);
  });
  it('joins every file, and no key twice', () => {
    expect(features.flatMap(({ keys }) => keys).sort()).toEqual([...KEYS].sort());
    expect(KEYS).toHaveLength(
      [
        STAGE_MESSAGES,
        PANEL_MESSAGES,
        PAIN_MESSAGES,
        QUIZ_MESSAGES,
        QUIZ_ASKING_MESSAGES,
        QUIZ_HOME_MESSAGES,
        VERDICT_MESSAGES,
      ].flatMap((messages) => Object.keys(messages)).length,
    );
  });
  it('holds nothing that is not said', () => {
    const sources = files.filter((file) => /\.tsx?$/.test(file) && !file.startsWith('words/')).map(parse);
    const used = usedKeys(sources);
    expect(KEYS.filter((key) => !used.has(key))).toEqual([]);
  });
  it('finds a key only where it stands whole, or with a word for each gap', () => {
    const used = (code: string) => [
      ...usedKeys([ts.createSourceFile('a.tsx', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)]),
    ];
    expect(used("say('story.bar.play'); // 'story.bar.pause'")).toEqual(['story.bar.play']);
    expect(used('say(`story.felt.${often}`)')).toEqual([
      'story.felt.often',
      'story.felt.sometimes',
      'story.felt.rarely',
    ]);
    expect(used('say(`story.${often}`)')).toEqual([]);
  });
});

/** What the program reads of a message: values, their kinds and cases, number signs and tags, in their order. */
function skeletonOf(message: CompiledMessage): unknown {
  return message.flatMap((token): unknown[] => {
    if (typeof token === 'string') return token === '#' ? ['#'] : (token.match(/<\/?\w+>/g) ?? []);
    const [name, kind, cases] = token;
    return [
      cases === undefined
        ? [name]
        : [name, kind, Object.fromEntries(Object.entries(cases).map(([label, text]) => [label, skeletonOf(text)]))],
    ];
  });
}

describe('every message', () => {
  it('is read as the library reads it', () => {
    for (const [key, message] of each) expect(compile(message), key).toEqual(compileMessageOrThrow(message));
  });
  it('keeps its values and tags in made languages', () => {
    for (const [key, message] of each) {
      const english = compile(message);
      expect(skeletonOf(accentedMessage(english)), key).toEqual(skeletonOf(english));
      expect(skeletonOf(mirroredMessage(english)), key).toEqual(skeletonOf(english));
    }
  });
  it('is two fifths longer with accents', () => {
    for (const [key, message] of each) {
      const english = compile(message);
      const [before, after] = [letterCountOf(english), letterCountOf(accentedMessage(english))];
      expect(after, key).toBeGreaterThanOrEqual(before + Math.floor(0.4 * before));
      expect(after, key).toBeLessThanOrEqual(before + Math.ceil(0.4 * before) + 3);
    }
  });
});
