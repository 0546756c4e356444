/** The names of the language and of the web that a script uses. */
import { parse, type CallExpression, type Node, type UnaryExpression } from 'acorn';
import { ancestor } from 'acorn-walk';
import { ECMA_VERSION } from './ecma-version.ts';

/** A name and where it stands. */
export interface UsedName {
  /** `member`: of a thing that is known by name, `URL.canParse`; `method`: called on anything, `toSorted`. */
  readonly kind: 'global' | 'member' | 'method';
  readonly name: string;
  /** Characters from the start of the script. */
  readonly at: number;
}

/** Whether a use only asks whether there is such a thing: `typeof x`, `a.b?.()`. */
function onlyAsks(node: Node, parents: readonly Node[]): boolean {
  const parent = parents.at(-2);
  if (parent?.type === 'UnaryExpression') return (parent as UnaryExpression).operator === 'typeof';
  if (parent?.type !== 'CallExpression') return false;
  const { optional, callee } = parent as CallExpression;
  return optional && callee === node;
}

/**
 * The names a module uses that it does not declare itself, and those it asks of things.
 * @throws SyntaxError where it is written in something newer than {@link ECMA_VERSION}
 */
export function usedNames(script: string): readonly UsedName[] {
  const program = parse(script, { ecmaVersion: ECMA_VERSION, sourceType: 'module' });
  const used: UsedName[] = [];
  const declared = new Set<string>();
  ancestor(program, {
    Pattern: (node) => {
      if (node.type === 'Identifier') declared.add(node.name);
    },
    Function: (node) => {
      if (node.id) declared.add(node.id.name);
    },
    Class: (node) => {
      if (node.id) declared.add(node.id.name);
    },
    ImportDeclaration: (node) => {
      for (const { local } of node.specifiers) declared.add(local.name);
    },
  });
  ancestor(program, {
    Identifier: (node, _, parents) => {
      if (!onlyAsks(node, parents)) used.push({ kind: 'global', name: node.name, at: node.start });
    },
    MemberExpression: (node, _, parents) => {
      const { object, property } = node;
      if (node.computed || property.type !== 'Identifier' || onlyAsks(node, parents)) return;
      const at = property.start;
      if (object.type === 'Identifier') used.push({ kind: 'member', name: `${object.name}.${property.name}`, at });
      const parent = parents.at(-2);
      if (parent?.type === 'CallExpression' && (parent as CallExpression).callee === node)
        used.push({ kind: 'method', name: property.name, at });
    },
  });
  return used.filter(({ kind, name }) => kind === 'method' || !declared.has(name.split('.')[0] ?? ''));
}
