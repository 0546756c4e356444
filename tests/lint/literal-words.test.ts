/** The rule that finds words outside the catalogue. */
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { literalWords } from '../../scripts/lint/literal-words.mjs';

const linter = new Linter();

/** What the rule finds in some code. */
function found(code: string, file = 'a.tsx'): readonly string[] {
  return linter
    .verify(
      code,
      [
        {
          files: ['**/*.ts', '**/*.tsx'],
          linterOptions: { reportUnusedDisableDirectives: 'off' },
          languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
          plugins: { words: { rules: { 'no-literal': literalWords } } },
          rules: { 'words/no-literal': 'error' },
        },
      ],
      file,
    )
    .map(({ message, ruleId }) =>
      ruleId === null ? `not parsed: ${message}` : (/"(.*)"/s.exec(message)?.[1] ?? message),
    );
}

describe('words outside the catalogue', () => {
  it.each([
    ['between tags', '<p>Show hidden parts</p>', ['Show hidden parts']],
    ['between tags, one small word', '<p>{count} points</p>', ['points']],
    ['in a child that is chosen', "<p>{open ? 'close' : 'open'}</p>", ['close', 'open']],
    ['in a child that may be missing', '<p>{open && ` and ${count} more`}</p>', ['and 0 more']],
    ['in an attribute that is read out', '<b aria-label="Steps" title="undo" />', ['Steps', 'undo']],
    ['in one that is chosen', "<b label={playing ? 'Pause' : 'Play'} />", ['Pause', 'Play']],
    ['in a template', '<b aria-label={`${layer}: opacity`} />', ['0 : opacity']],
    [
      'in any attribute, where it reads like words',
      '<Part hint="Touch the body" kind="Muscle" />',
      ['Touch the body', 'Muscle'],
    ],
    ['in a constant', "const DOUBT = 'That is one idea.';", ['That is one idea.']],
    ['in a table', "const NAMES = { skin: 'Skin', fat: 'not told apart' };", ['Skin', 'not told apart']],
    [
      'in what is announced',
      "store.announce('Wiped. A new visit begins.'); canvas.setAttribute('aria-label', 'The body');",
      ['Wiped. A new visit begins.', 'The body'],
    ],
    ['in what is handed on', 'const words = far ? `${mm} mm from the line` : near;', ['0 mm from the line']],
  ])('are found %s', (_where, code, words) => {
    expect(found(code)).toEqual(words);
  });
  it.each([
    ['digits, units, signs and single symbols', '<p>{count} mm · 12 % → R {"×"} ({n} kg)</p>'],
    ['the name of the program', '<h1>Myopoint</h1>'],
    [
      'the catalogue',
      "<p aria-label={say('story.bar.label')}>{say(`layers.name.${layer}`)}{say('story.step.count', { step, steps })}</p>",
    ],
    [
      'classes, ids, keys and roles',
      '<p className={`panel ${open ? "open wide far" : ""}`} id="explanation" role="group" aria-live="polite" key="Some key here" data-kind="Muscle" />',
    ],
    [
      'what is compared',
      "switch (event.key) { case 'Escape': break; } const up = event.key === 'Home'; <p>{kind === 'muscle' ? a : b}</p>;",
    ],
    [
      'what a developer reads',
      "throw new Error('the page has no element root'); console.warn('Something is wrong here');",
    ],
    ['imports and types', "import a from './Some file here.ts'; type Kind = 'Needle line' | 'full text';"],
    ['names of fields', "const words = { 'Tissue between': 1, 'one two three': 2 }; words['Tissue between'];"],
    [
      'selectors, fonts, shaders and styles',
      "const a = 'input, textarea, select, [role=\"slider\"]'; pen.font = '600 14px system-ui, sans-serif'; const g = `uniform vec3 Colour;\\n void main() { }\\n`; const page = '@page { margin: 0; }'; const s = { fontFamily: 'Helvetica' };",
    ],
    ['ids', "const id = 'upper-trapezius'; const path = 'models/muscles.glb'; const point = `${muscle}-trp1`;"],
  ])('are not %s', (_what, code) => {
    expect(found(code)).toEqual([]);
  });
});
