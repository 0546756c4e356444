/** Pieces of a picture as elements of the page. */
import { createElement } from 'react';
import type { SvgNode } from '../../reasoning/index.ts';

/** Makes elements of nodes, in their order. */
export function svgElements(nodes: readonly (SvgNode | string)[]): React.ReactNode[] {
  return nodes.map((node, at) =>
    typeof node === 'string'
      ? node
      : createElement(node.tag, { ...node.attributes, key: at }, ...svgElements(node.children)),
  );
}
