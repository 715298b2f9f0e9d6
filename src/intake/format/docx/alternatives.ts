import type { XmlNode } from '../../tree.ts';

const SAYING: ReadonlySet<string> = new Set(['w:t', 'pic:pic', 'c:chart', 'v:imagedata', 'w:txbxContent']);

/** One of the ways in which the same thing is written (ECMA-376 part 3, §10.2.1): the first that says anything. */
export function chosen(alternatives: XmlNode): XmlNode {
  const ways = alternatives.inside.filter((child): child is XmlNode => typeof child === 'object');
  return ways.find(says) ?? ways[0] ?? { name: '', attributes: {}, inside: [] };
}

function says(node: XmlNode): boolean {
  return node.inside.some((child) => typeof child === 'object' && (SAYING.has(child.name) || says(child)));
}
