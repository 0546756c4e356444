/** The app's own sentences, taken from the syntax of its source: text between tags, strings and templates. */
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type { ToldText } from './told-texts.ts';

/** Stands for what is only known while the app runs. */
const GAP = '…';
/** Attributes that no one reads. */
const UNREAD = new Set(['className', 'class', 'd', 'viewBox', 'transform', 'href', 'id', 'key', 'type', 'role', 'style', 'src', 'htmlFor']);
/** What gives a piece of code away: shader code, style sheets and the like have these, sentences have not. */
const CODE = /[{}<>=]|;\s*$|;\n|\bvec[234]\b/;

/** A template with gaps, or strings put together with `+`; null for any other expression. */
function wordsOf(node: ts.Expression): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map(({ expression, literal }) => (wordsOf(expression) ?? GAP) + literal.text).join('');
  }
  if (ts.isParenthesizedExpression(node)) return wordsOf(node.expression);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [wordsOf(node.left), wordsOf(node.right)];
    return left === null && right === null ? null : (left ?? GAP) + (right ?? GAP);
  }
  return null;
}

/** What stands between the tags, with the words of tags within. */
function wordsBetween(children: ts.NodeArray<ts.JsxChild>): string {
  return children.map((child) => {
    // As on the page: a line break with its indents is nothing at an edge and one space within.
    if (ts.isJsxText(child)) return child.text.replace(/^\s*\n\s*|\s*\n\s*$/g, '').replace(/\s+/g, ' ');
    if (ts.isJsxExpression(child)) return child.expression ? wordsOf(child.expression) ?? GAP : '';
    return ts.isJsxSelfClosingElement(child) ? GAP : wordsBetween(child.children);
  }).join('');
}

const holdsText = (children: ts.NodeArray<ts.JsxChild>): boolean => children.some((child) => ts.isJsxText(child) && child.text.trim() !== '');

/** Whether a string is for the program and not for people: what it imports, names or compares with. */
function isForProgram({ parent }: ts.Node): boolean {
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isLiteralTypeNode(parent) || ts.isCaseClause(parent)) return true;
  if (ts.isJsxAttribute(parent)) return UNREAD.has(parent.name.getText());
  return ts.isBinaryExpression(parent) && [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken].includes(parent.operatorToken.kind);
}

function isUnreadAttribute(node: ts.Node): boolean {
  return ts.isJsxAttribute(node) && UNREAD.has(node.name.getText());
}

/** Whether a string is put between tags, where a single word is read too. */
function isBetweenTags(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isJsxExpression(parent)) return ts.isJsxElement(parent.parent) || ts.isJsxFragment(parent.parent);
  return (ts.isConditionalExpression(parent) || ts.isParenthesizedExpression(parent) || ts.isBinaryExpression(parent)) && isBetweenTags(parent);
}

/** Whether a string is words: with a space, with a capital, or one word between tags. */
const areWords = (text: string, node: ts.Node): boolean =>
  /\p{L}/u.test(text) && !CODE.test(text) && (/\s/.test(text.trim()) || /^\p{Lu}\p{Ll}/u.test(text) || isBetweenTags(node));

/** Where messages stand: their braces are no code. */
const CATALOGUE = 'src/words/en/';
type Token = Exclude<ReturnType<typeof compileMessageOrThrow>, string>[number];

/** What may come of each token, set side by side, so that each is read once; the last of a shorter row stands on. */
function sideBySide(rows: readonly (readonly string[])[]): readonly string[] {
  const most = Math.max(1, ...rows.map(({ length }) => length));
  return Array.from({ length: most }, (_, at) => rows.map((row) => row[Math.min(at, row.length - 1)] ?? '').join(''));
}

function formsOfTokens(tokens: string | readonly Token[]): readonly string[] {
  return sideBySide([...(typeof tokens === 'string' ? [tokens] : tokens)].map((token) => {
    if (typeof token === 'string') return [token === '#' ? GAP : token.replaceAll(/<\/?\w+>/g, '')];
    const [, , cases] = token;
    if (typeof cases !== 'object' || cases === null) return [GAP];
    return Object.entries(cases).flatMap(([label, form]) => (label === 'offset' ? [] : formsOfTokens(form as string | readonly Token[])));
  }));
}

/** A message as it may come out: every case of it once, what is filled in left as a gap. */
export function formsOf(message: string): readonly string[] {
  return formsOfTokens(compileMessageOrThrow(message));
}

/** The sentences of one file; `file` is the name they are reported under. */
export function programTextsOf(file: string, code: string): readonly ToldText[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const texts: ToldText[] = [];
  const told = (node: ts.Node, text: string): void => {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    texts.push({ from: `${file}:${line}`, field: 'words', audience: 'screen', text: text.trim(), hasFigures: false });
  };
  const visit = (node: ts.Node): void => {
    if (isUnreadAttribute(node)) return;
    if ((ts.isJsxElement(node) || ts.isJsxFragment(node)) && holdsText(node.children)) {
      const first = node.children.find((child) => ts.isJsxText(child) ? child.text.trim() !== '' : true) ?? node;
      told(first, wordsBetween(node.children));
      // What is chosen while the app runs (`{grave ? 'Call' : 'Wait'}`) is read by itself as well.
      const choices = (inner: ts.Node): void => { if (ts.isJsxExpression(inner) || ts.isJsxAttributes(inner)) visit(inner); else ts.forEachChild(inner, choices); };
      ts.forEachChild(node, choices);
      return;
    }
    if (file.startsWith(CATALOGUE) && ts.isPropertyAssignment(node) && ts.isStringLiteralLike(node.initializer)) {
      formsOf(node.initializer.text).filter((form) => areWords(form, node)).forEach((form) => told(node, form));
      return;
    }
    const words = ts.isExpression(node) && !isForProgram(node) ? wordsOf(node) : null;
    if (words !== null) {
      if (areWords(words, node)) told(node, words);
      if (ts.isStringLiteralLike(node)) return;
    }
    if (words !== null && ts.isTemplateExpression(node)) {
      node.templateSpans.forEach(({ expression }) => { visit(expression); });
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

const filesUnder = (root: string, folder: string): readonly string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const place = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(root, place);
    return /\.tsx?$/.test(entry.name) ? [place] : [];
  });

/** Every sentence in the source of the app below `root`. */
export function allProgramTexts(root: string): readonly ToldText[] {
  return filesUnder(root, 'src').flatMap((file) => programTextsOf(file, readFileSync(path.join(root, file), 'utf8')));
}
