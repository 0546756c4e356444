/**
 * ESLint rule: words that are read, heard or printed come from the catalogue (src/words), never from a literal.
 * Digits, punctuation, units and single symbols are no words. What is looked at:
 * text between tags; the attributes that are read out or shown; and, wherever it stands, a literal that reads like a sentence or a title.
 */

/** Attributes that are nothing but words. */
const SPOKEN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'summary',
  'title',
  'valueText',
]);
/** Attributes whose words are the program's, also where they look like a title. */
const MACHINE = new Set([
  'className',
  'class',
  'd',
  'href',
  'id',
  'key',
  'points',
  'rel',
  'src',
  'style',
  'transform',
  'viewBox',
]);
const UNITS = new Set(['mm', 'cm', 'm', 'px', 'ms', 's', 'min', 'kg', 'kB', 'MB']);

const WORD = /\p{L}[\p{L}\p{M}’'-]*/gu;
/** Two words beside one another: the first large, or three of them. Names joined by hyphens or dots are the program's. */
const SENTENCE = /^\P{L}*\p{Lu}[\p{Ll}’]*[,;:.]? \p{L}|(?:^|[\s(“])[\p{L}’]+[,;]? [\p{L}’]+[,;]? [\p{L}’]+/u;
const TITLE = /^\p{Lu}\p{Ll}+[.:!?…]?$/u;
/** A shader, a style sheet, a font or a list of selectors. */
const CODE = /[;{}]\s*(?:\n|$)|\b\d+(?:\.\d+)?px\b|=>|^@\w|\[[\w-]+[\]=^$*~]/u;
/** Names that are the same in every language. */
const NAMES = /\bMyopoint\b/gu;

const wordsIn = (text) => (text.match(WORD) ?? []).filter((word) => !UNITS.has(word));
const hasWords = (text) => wordsIn(text.replace(NAMES, '')).some((word) => [...word].length > 1);
const isTold = (text) => hasWords(text) && !CODE.test(text) && (TITLE.test(text.trim()) || SENTENCE.test(text.trim()));

const nameOf = (attribute) =>
  attribute.name.type === 'JSXNamespacedName' ? attribute.name.name.name : attribute.name.name;
const calleeName = ({ callee }) => (callee.type === 'MemberExpression' ? callee.property.name : callee.name);

/** Calls whose words the program reads: the catalogue, selectors, keys of storage, errors for developers. */
const MACHINE_CALLS = new Set([
  'say',
  'parts',
  'Error',
  'TypeError',
  'RangeError',
  'warn',
  'error',
  'log',
  'querySelector',
  'querySelectorAll',
  'closest',
  'matches',
  'matchMedia',
  'addEventListener',
  'removeEventListener',
  'getContext',
  'postMessage',
  'includes',
  'startsWith',
  'endsWith',
  'split',
  'join',
  'replace',
  'replaceAll',
]);
/** …but these are read out. */
const SPOKEN_CALLS = new Set(['setAttribute', 'notify', 'announce']);

/** Where a literal's words are the program's own. */
function isMachine(node) {
  const { parent } = node;
  if (!parent) return false;
  switch (parent.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSLiteralType':
    case 'TSImportType':
    case 'TSEnumMember':
    case 'SwitchCase':
    case 'ThrowStatement':
    case 'TaggedTemplateExpression':
      return true;
    case 'BinaryExpression':
      return ['===', '!==', 'in', '==', '!='].includes(parent.operator);
    case 'Property':
    case 'PropertyDefinition':
      return (parent.key === node && !parent.computed) || parent.key.name === 'fontFamily';
    case 'MemberExpression':
      return parent.property === node;
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee !== node && MACHINE_CALLS.has(calleeName(parent)) && !SPOKEN_CALLS.has(calleeName(parent));
    default:
      return false;
  }
}

/** The attribute a literal is the value of, also through a condition. */
function attributeAround(node) {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'JSXAttribute') return at;
    if (
      ![
        'JSXExpressionContainer',
        'ConditionalExpression',
        'LogicalExpression',
        'TemplateLiteral',
        'BinaryExpression',
      ].includes(at.type)
    )
      return null;
  }
  return null;
}

/** Whether a literal is drawn as a child, also through a condition. */
function isChild(node) {
  for (let at = node.parent, from = node; at; from = at, at = at.parent) {
    if (at.type === 'JSXElement' || at.type === 'JSXFragment') return true;
    if (at.type === 'ConditionalExpression' && at.test === from) return false;
    if (at.type === 'LogicalExpression' && at.left === from) return false;
    if (!['JSXExpressionContainer', 'ConditionalExpression', 'LogicalExpression', 'TemplateLiteral'].includes(at.type))
      return false;
  }
  return false;
}

export const literalWords = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { literal: 'Words on screen come from src/words, see CONTRIBUTING.md: "{{ words }}".' },
  },
  create(context) {
    const told = (node, text) => {
      const words = text.trim().replace(/\s+/g, ' ');
      context.report({
        node,
        messageId: 'literal',
        data: { words: words.length > 60 ? `${words.slice(0, 60)}…` : words },
      });
    };
    const check = (node, text) => {
      if (isMachine(node)) return;
      const attribute = attributeAround(node);
      if (attribute) {
        const name = nameOf(attribute);
        if (MACHINE.has(name) || name.startsWith('data-')) return;
        if (SPOKEN.has(name) ? hasWords(text) : isTold(text)) told(node, text);
      } else if (isChild(node) ? hasWords(text) : isTold(text)) {
        told(node, text);
      }
    };
    return {
      JSXText(node) {
        if (hasWords(node.value)) told(node, node.value);
      },
      Literal(node) {
        if (typeof node.value === 'string') check(node, node.value);
      },
      TemplateLiteral(node) {
        check(node, node.quasis.map(({ value }) => value.cooked ?? '').join(' 0 '));
      },
    };
  },
};
