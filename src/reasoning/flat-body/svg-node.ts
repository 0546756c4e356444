/** A piece of an SVG picture as plain data: the page makes elements of it, a command line text. */

/** An element with its attributes, named as React names them, and what stands in it. */
export interface SvgNode {
  readonly tag: 'svg' | 'g' | 'path' | 'circle' | 'line' | 'text' | 'defs' | 'pattern' | 'rect' | 'title';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

/** Attributes that SVG itself writes with capital letters. */
const WRITTEN_SO = new Set(['viewBox', 'patternUnits', 'patternTransform']);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The text of a picture, everything in it escaped. */
export function svgText({ tag, attributes, children }: SvgNode): string {
  const said = Object.entries(attributes).map(([name, value]) => {
    const written = WRITTEN_SO.has(name) ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return ` ${written}="${escaped(String(value))}"`;
  });
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : svgText(child)));
  return `<${tag}${said.join('')}>${inside.join('')}</${tag}>`;
}

/** An element. */
export function svgNode(
  tag: SvgNode['tag'],
  attributes: SvgNode['attributes'],
  children: SvgNode['children'] = [],
): SvgNode {
  return { tag, attributes, children };
}
