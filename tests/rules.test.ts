/** No rule reads meaning from a sentence, from how an id is spelt or from a region's name: looked for in the syntax of the program, its scripts and the builder. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { REGIONS } from '../src/anatomy/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What is allowed where, and why. An entry that is not needed any more fails the test below. */
const MAY: Readonly<Record<string, string>> = {
  'src/reasoning/card.ts looks into note': 'lays what the therapist typed into lines',
  'builder/depths/sites.ts looks into landmark':
    'chooses the measured rows of a site until their sites are a field of their own',
  'src/anatomy/reviews.ts spells a ReviewClaimId':
    'this is where the form of such an id is laid down: its record and its field',
  'src/anatomy/vocabulary.ts tells regions apart by name': 'the list of regions',
};

/** Fields that hold sentences or words for people. */
const PROSE = new Set([
  'technique',
  'safetyRule',
  'wording',
  'location',
  'statement',
  'label',
  'landmark',
  'detail',
  'position',
  'symptoms',
  'condition',
  'complaint',
  'question',
  'plainExplanation',
  'selfCare',
  'note',
  'notes',
  'latin',
]);
const isId = (name: string): boolean => name === 'id' || /[a-z]Id$/.test(name);
const isWatched = (name: string): boolean => PROSE.has(name) || isId(name);

/** What looks into a string. */
const LOOKS_INTO = new Set([
  'startsWith',
  'endsWith',
  'includes',
  'indexOf',
  'lastIndexOf',
  'match',
  'matchAll',
  'search',
  'split',
  'replace',
  'replaceAll',
]);
/** What asks a pattern about a string. */
const ASKS = new Set(['test', 'exec']);
/** What gives the same words back in another dress. */
const DRESSES = new Set([
  'toLowerCase',
  'toUpperCase',
  'toLocaleLowerCase',
  'trim',
  'normalize',
  'toString',
  'at',
  'charAt',
  'slice',
  'substring',
]);
/** Only of an id: parts of it, and how long it is. */
const PARTS = new Set(['slice', 'substring', 'charAt', 'charCodeAt', 'codePointAt', 'at']);

/** The expression without brackets, casts and fallbacks. */
function bare(node: ts.Expression): ts.Expression {
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isAsExpression(node))
    return bare(node.expression);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
    return bare(node.left);
  if (ts.isCallExpression(node)) {
    if (ts.isPropertyAccessExpression(node.expression) && DRESSES.has(node.expression.name.text))
      return bare(node.expression.expression);
    const [first] = node.arguments;
    if (ts.isIdentifier(node.expression) && node.expression.text === 'String' && first) return bare(first);
  }
  return node;
}

/** The field an expression reads, by its name; aliases are names that stand for a watched field in this file. */
function fieldOf(expression: ts.Expression, aliases: ReadonlyMap<string, string>): string | null {
  const node = bare(expression);
  if (ts.isTemplateExpression(node))
    return node.templateSpans.map((span) => fieldOf(span.expression, aliases)).find((field) => field !== null) ?? null;
  const name = ts.isPropertyAccessExpression(node) ? node.name.text : ts.isIdentifier(node) ? node.text : null;
  if (name === null) return null;
  if (isWatched(name)) return name;
  return ts.isIdentifier(node) ? (aliases.get(name) ?? null) : null;
}

/** Other names a file gives to watched fields: `{ technique: words }`, `const words = needling.technique`. */
function aliasesOf(source: ts.SourceFile): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (
      ts.isBindingElement(node) &&
      node.propertyName &&
      ts.isIdentifier(node.propertyName) &&
      ts.isIdentifier(node.name) &&
      isWatched(node.propertyName.text)
    ) {
      found.set(node.name.text, node.propertyName.text);
    }
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      const field = ts.isTemplateExpression(node.initializer) ? null : fieldOf(node.initializer, found);
      if (field !== null) found.set(node.name.text, field);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What of a call reads meaning from words: the field, or null. */
function readBy(node: ts.CallExpression, aliases: ReadonlyMap<string, string>): string | null {
  if (!ts.isPropertyAccessExpression(node.expression)) return null;
  const method = node.expression.name.text;
  if (ASKS.has(method))
    return node.arguments.map((argument) => fieldOf(argument, aliases)).find((field) => field !== null) ?? null;
  const field = fieldOf(node.expression.expression, aliases);
  if (field === null) return null;
  return LOOKS_INTO.has(method) || (isId(field) && PARTS.has(method)) ? field : null;
}

const isRegionName = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) && (REGIONS as readonly string[]).includes(node.text);
const EQUALS = new Set([ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken]);
const namesRegion = (node: ts.Expression): boolean =>
  (ts.isIdentifier(node) && /region$/i.test(node.text)) ||
  (ts.isPropertyAccessExpression(node) && node.name.text === 'region');

/** Whether a node tells regions apart by name: a comparison, a case, or a list of some of them. */
function tellsRegions(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node) && EQUALS.has(node.operatorToken.kind)) {
    return (namesRegion(node.left) && isRegionName(node.right)) || (namesRegion(node.right) && isRegionName(node.left));
  }
  if (ts.isCaseClause(node)) return namesRegion(node.parent.parent.expression) && isRegionName(node.expression);
  return ts.isArrayLiteralExpression(node) && node.elements.length > 1 && node.elements.every(isRegionName);
}

interface Fault {
  readonly line: number;
  readonly says: string;
}

/** What a file reads from words, ids and names of regions. */
function faultsOf(text: string): readonly Fault[] {
  const source = ts.createSourceFile('a.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const aliases = aliasesOf(source);
  const faults: Fault[] = [];
  const visit = (node: ts.Node): void => {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const found = (says: string): void => {
      faults.push({ line, says });
    };
    const field = ts.isCallExpression(node) ? readBy(node, aliases) : null;
    if (field !== null) found(`looks into ${field}`);
    if (ts.isPropertyAccessExpression(node) && node.name.text === 'length') {
      const measured = fieldOf(node.expression, aliases);
      if (measured !== null && isId(measured)) found(`measures ${measured}`);
    }
    if (ts.isAsExpression(node) && ts.isTemplateExpression(node.expression) && /Id$/.test(node.type.getText()))
      found(`spells a ${node.type.getText()}`);
    if (tellsRegions(node)) found('tells regions apart by name');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const place = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(place);
    return /\.tsx?$/.test(entry.name) ? [place] : [];
  });
const FILES = [...filesUnder('src'), ...filesUnder('scripts'), ...filesUnder('builder')];
const FAULTS = FILES.flatMap((file) =>
  faultsOf(readFileSync(path.join(ROOT, file), 'utf8')).map(({ line, says }) => ({ line, what: `${file} ${says}` })),
);

describe('the rules of the program', () => {
  it('are all looked at', () => {
    expect(FILES.length).toBeGreaterThan(250);
  });
  it('read nothing from sentences, from how an id is spelt or from the name of a region', () => {
    expect(FAULTS.filter(({ what }) => !(what in MAY)).map(({ line, what }) => `${what} (line ${line})`)).toEqual([]);
  });
  it('have no exception that is not needed any more', () => {
    expect(Object.keys(MAY).filter((allowed) => !FAULTS.some(({ what }) => what === allowed))).toEqual([]);
  });
});

describe('the search for such rules', () => {
  const says = (text: string): readonly string[] => faultsOf(text).map((fault) => fault.says);
  it('finds what looks into words', () => {
    expect(says("const a = technique?.startsWith('Pincer');")).toEqual(['looks into technique']);
    expect(says("rows.filter((row) => !row.landmark.includes('+'))")).toEqual(['looks into landmark']);
    expect(says("list.map(({ wording }) => wording.replace(' (rare)', ''))")).toEqual(['looks into wording']);
    expect(says('claims.filter(({ statement }) => !/needl/i.test(statement))')).toEqual(['looks into statement']);
    expect(says("(point.location ?? '').toLowerCase().match(/neck/)")).toEqual(['looks into location']);
    expect(says('/lung/.exec(risk!.safetyRule as string)')).toEqual(['looks into safetyRule']);
    expect(says('words.test(`${row.site} ${row.landmark}`)')).toEqual(['looks into landmark']);
  });
  it('finds it under another name', () => {
    expect(says("const words = needling.technique; words.includes('x');")).toEqual(['looks into technique']);
    expect(says("list.some(({ label: text }) => text.endsWith('left'))")).toEqual(['looks into label']);
  });
  it('finds what reads or spells an id', () => {
    expect(says('names.find((word) => structure.id.includes(word))')).toEqual(['looks into id']);
    expect(says('const place = muscle.id.length % 3;')).toEqual(['measures id']);
    expect(says("const head = pointId.split('-')[0];")).toEqual(['looks into pointId']);
    expect(says('const first = `${muscle}-trp1` as TriggerPointId;')).toEqual(['spells a TriggerPointId']);
  });
  it('finds what tells regions apart by name', () => {
    expect(says("const aside = region === 'trunk' || muscle.region !== 'hand';")).toEqual(
      Array.from({ length: 2 }, () => 'tells regions apart by name'),
    );
    expect(says("const near = new Set<Region>(['shoulder-girdle', 'trunk']);")).toEqual([
      'tells regions apart by name',
    ]);
    expect(says("switch (muscle.region) { case 'foot': break; }")).toEqual(['tells regions apart by name']);
  });
  it('lets lists, typed fields and words that are only shown be', () => {
    expect(
      says(
        "ids.includes(id); muscle.structures.includes(structure.id); area.region === muscle.region; target.kind === 'area';",
      ),
    ).toEqual([]);
    expect(
      says(
        'const shown = `${label}: ${statement}`; const key = id; list.length; label.toLowerCase(); statement.length;',
      ),
    ).toEqual([]);
    expect(says("const preset = 'hand'; const views = ['front', 'hand']; const names = { trunk: 'Trunk' };")).toEqual(
      [],
    );
  });
});
